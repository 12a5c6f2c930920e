import type { Instant, Refusal } from '../../kernel/index.ts'
import { clockTimeOf } from '../../kernel/index.ts'
import type { EditConflict, GroupAnswers } from '../index.ts'

/** What two people wrote in one group, so that the page can show both and lose neither. */
export interface GroupDifference {
  readonly group: string
  /** The version that is stored now; saving again on it replaces theirs. */
  readonly version: number
  readonly base: GroupAnswers
  readonly theirs: GroupAnswers
  readonly yours: GroupAnswers
  readonly conflicts: readonly EditConflict[]
  readonly savedAt: Instant
  readonly savedByName: string
}

const kept = {
  zh: '您填写的内容没有丢失，仍在本机。',
  en: 'What you typed is not lost; it is still on this device.',
}

export function editedMeanwhile(difference: GroupDifference): Refusal {
  const time = clockTimeOf(difference.savedAt)
  return {
    kind: 'conflict',
    code: 'edited-meanwhile',
    message: {
      zh: `没有保存：${difference.savedByName} 在 ${time} 改过同一组内容。`,
      en: `Not saved: ${difference.savedByName} changed the same group at ${time}.`,
    },
    remedy: {
      zh: `请并排查看差异，选择用哪一方的。${kept.zh}`,
      en: `Compare both versions side by side and choose. ${kept.en}`,
    },
    facts: difference,
  }
}

export function rowRemoved(difference: GroupDifference): Refusal {
  return {
    kind: 'conflict',
    code: 'row-removed',
    message: {
      zh: `没有保存：这一行已被 ${difference.savedByName} 移除。`,
      en: `Not saved: ${difference.savedByName} has removed this row.`,
    },
    remedy: { zh: `可以把这一行放回。${kept.zh}`, en: `You may put the row back. ${kept.en}` },
    facts: difference,
  }
}

export const answersFrozen: Refusal = {
  kind: 'unprocessable',
  code: 'answers-frozen',
  message: { zh: '答案已经封存，不能再改。', en: 'The answers are sealed and can no longer be changed.' },
  remedy: {
    zh: `如需更正，请等待补正通知点名开放的项目，或先撤回。${kept.zh}`,
    en: `To correct them, wait for a request that opens named fields, or withdraw first. ${kept.en}`,
  },
}

export function fieldsNotOpened(paths: readonly string[]): Refusal {
  return {
    kind: 'unprocessable',
    code: 'fields-not-opened',
    message: {
      zh: `补正只开放点名的项目，以下内容没有开放：${paths.join('、')}。`,
      en: `A correction opens named fields only; these are not open: ${paths.join(', ')}.`,
    },
    remedy: {
      zh: `请只改补正通知列出的项目；其余改动未保存。${kept.zh}`,
      en: `Change only what the request names; other changes were not saved. ${kept.en}`,
    },
    facts: { paths },
  }
}

export const unknownGroup: Refusal = {
  kind: 'invalid',
  code: 'unknown-group',
  message: { zh: '表中没有这一组内容。', en: 'The form has no such group of fields.' },
  remedy: {
    zh: `请刷新页面取得本表的当前版本。${kept.zh}`,
    en: `Reload the page to get the present version of the form. ${kept.en}`,
  },
}

export function answersMoved(checked: number, present: number): Refusal {
  return {
    kind: 'conflict',
    code: 'answers-moved',
    message: {
      zh: '核对之后答案又有改动，没有封存。',
      en: 'The answers changed after they were checked, so they were not sealed.',
    },
    remedy: { zh: '请重新核对全部答案。', en: 'Check the answers again.' },
    facts: { checked, present },
  }
}

export const formUnknown: Refusal = {
  kind: 'not-found',
  code: 'form-unknown',
  message: { zh: '没有这张表或这个版本。', en: 'There is no such form or version.' },
  remedy: { zh: '请从表式清单中选择。', en: 'Choose one from the list of forms.' },
}

export const draftExists: Refusal = {
  kind: 'conflict',
  code: 'draft-exists',
  message: { zh: '这张表已经有一份草稿。', en: 'There is a draft of this form already.' },
  remedy: { zh: '请继续编辑那份草稿，或先作废它。', en: 'Go on with that draft, or discard it first.' },
}

export function draftEditedMeanwhile(by: string, at: Instant, revision: number): Refusal {
  return {
    kind: 'conflict',
    code: 'draft-edited-meanwhile',
    message: {
      zh: `没有保存：${by} 在 ${clockTimeOf(at)} 改过这份草稿。`,
      en: `Not saved: ${by} changed this draft at ${clockTimeOf(at)}.`,
    },
    remedy: {
      zh: '请查看与当前草稿的差异后再保存；您的改动仍在页面上。',
      en: 'Look at the difference to the present draft, then save; your changes are still on the page.',
    },
    facts: { by, at, revision },
  }
}

export function definitionFaulty(faults: readonly unknown[]): Refusal {
  return {
    kind: 'unprocessable',
    code: 'definition-faulty',
    message: {
      zh: `这份表式还有 ${faults.length} 处错误，不能发布。`,
      en: `The form has ${faults.length} faults and cannot be published.`,
    },
    remedy: { zh: '请按列出的位置逐处改正。', en: 'Put them right one by one; each names its place.' },
    facts: { faults },
  }
}

export function definitionCircular(faults: readonly unknown[]): Refusal {
  return {
    kind: 'unprocessable',
    code: 'conditions-circular',
    message: {
      zh: '没有保存：有条件互相等待，无法判断。',
      en: 'Not saved: some conditions wait for each other and cannot be judged.',
    },
    remedy: {
      zh: '请去掉其中一个条件；您的改动仍在页面上。',
      en: 'Take one of them away; your changes are still on the page.',
    },
    facts: { faults },
  }
}

export const fileUnknown: Refusal = {
  kind: 'unprocessable',
  code: 'file-unknown',
  message: {
    zh: '没有保存：所附文件不在平台上，或不是为本件上传的。',
    en: 'Not saved: an attached file is not on the platform or was not uploaded for this object.',
  },
  remedy: { zh: `请重新上传该文件。${kept.zh}`, en: `Upload the file again. ${kept.en}` },
}

export const organisationUnknown: Refusal = {
  kind: 'unprocessable',
  code: 'organisation-unknown',
  message: { zh: '没有保存：所选单位没有登记。', en: 'Not saved: the chosen organisation is not on record.' },
  remedy: {
    zh: `请重新查找，或直接填写单位全称和信用代码。${kept.zh}`,
    en: `Search again, or give its full name and credit code. ${kept.en}`,
  },
}
