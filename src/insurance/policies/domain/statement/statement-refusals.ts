import type { Citation, Day, Refusal, Text } from '../../../../foundation/kernel/index.ts'

const reporting: readonly Citation[] = [{ clause: '4.3.p1.s2', words: '定期报告' }]
/** The book of record is the insurer's own. */
const ownBook: readonly Citation[] = [{ clause: '保险法2015:6' }]

export const mostKeys = 200_000
export const mostCells = 5000
export const mostBreaks = 10_000
/** A little more than so many keys, cells and breaks take. */
export const mostBytes = 48 * 1024 * 1024

const again: Text = {
  zh: '请在本机构重新运行 shidian reported，上传它原样输出的 JSON。',
  en: 'Run shidian reported again at your institution and upload the JSON exactly as it answers.',
}

export const notJson = (): Refusal =>
  refusal('statement-is-not-json', reporting, {
    message: { zh: '文件不是 UTF-8 编码的 JSON。', en: 'The file is not JSON in UTF-8.' },
    remedy: again,
  })

export const fieldUnreadable = (path: string, expected: Text): Refusal =>
  refusal('statement-field-unreadable', reporting, {
    message: {
      zh: `文件的 ${path} 应为${expected.zh}，读到的不是。`,
      en: `The file's ${path} must be ${expected.en}, and is not.`,
    },
    remedy: again,
  })

export const withoutTotals = (): Refusal =>
  refusal('statement-without-totals', reporting, {
    message: {
      zh: '文件没有汇总数（totals 为空）：整份业务文件未能读出。',
      en: 'The file has no totals: the whole book could not be read.',
    },
    remedy: {
      zh: '按文件中 breaks 的提示改正业务文件，再运行一次。',
      en: 'Correct the book as its breaks say and run it again.',
    },
  })

export const tooMany = (path: string, most: number): Refusal => ({
  ...refusal('statement-too-large', reporting, {
    message: { zh: `${path} 超过 ${most} 条。`, en: `There are more than ${most} in ${path}.` },
    remedy: {
      zh: '请联系支撑单位商定分批方式；平台没有保存这份文件。',
      en: 'Ask the support unit how to send it; nothing of the file was kept.',
    },
  }),
  kind: 'too-large',
})

export const anotherInsurersStatement = (): Refusal =>
  refusal('statement-of-another-insurer', ownBook, {
    message: {
      zh: '文件的 reporter 不是本机构的统一社会信用代码。',
      en: 'The reporter of the file is not your institution’s credit code.',
    },
    remedy: { zh: '只上传本机构自己的汇总。', en: 'Upload your own institution’s statement only.' },
  })

export const saltOfAnotherRound = (): Refusal =>
  refusal('salt-of-another-round', reporting, {
    message: {
      zh: '保单键不是用本批次的盐值算出的，全国去重会失效。',
      en: 'The keys were not made with the salt of this round, so policies could not be counted once.',
    },
    remedy: {
      zh: '在本页取本批次的盐值，填入业务文件的 salt 后重新运行。',
      en: 'Take the salt of this round from this page, put it into the book as salt, and run again.',
    },
  })

export const asOfInFuture = (asOf: Day, today: Day): Refusal =>
  refusal('as-of-in-future', reporting, {
    message: {
      zh: `截止日 ${asOf} 晚于今天 ${today}。`,
      en: `The day of the figures, ${asOf}, is after today, ${today}.`,
    },
    remedy: { zh: '截止日填今天或更早的一天。', en: 'Give today or an earlier day as asOf.' },
  })

export const asOfBeforeLast = (asOf: Day, last: Day): Refusal =>
  refusal('as-of-before-last', reporting, {
    message: {
      zh: `截止日 ${asOf} 早于已签发报表的截止日 ${last}。`,
      en: `The day of the figures, ${asOf}, is before that of the statement in force, ${last}.`,
    },
    remedy: {
      zh: '用不早于已签发报表截止日的数据重新运行；更正旧数也以新的截止日报送。',
      en: 'Run it on figures no older than those in force; corrections go with a later day too.',
    },
  })

export const keysDiffer = (role: Text, keys: number, policies: number): Refusal =>
  refusal('keys-differ-from-policies', reporting, {
    message: {
      zh: `${role.zh}的保单键有 ${keys} 个，汇总是 ${policies} 张保单。`,
      en: `There are ${keys} keys of policies ${role.en}, and the totals say ${policies}.`,
    },
    remedy: again,
  })

export const keyTwice = (key: string): Refusal =>
  refusal('key-listed-twice', reporting, {
    message: {
      zh: `保单键 ${key.slice(0, 12)}… 出现两次；一张保单只计一次。`,
      en: `The key ${key.slice(0, 12)}… is listed twice; a policy counts once.`,
    },
    remedy: again,
  })

export const cellsDoNotAddUp = (shown: number, policies: number): Refusal =>
  refusal('cells-do-not-add-up', reporting, {
    message: {
      zh: `各格相加（显示的共 ${shown} 张，连同隐去的格）与主承保单汇总 ${policies} 张对不上。`,
      en: `The cells (${shown} policies shown, and those hidden) do not add up to the ${policies} policies led.`,
    },
    remedy: again,
  })

export const cellPremiumsDoNotAddUp = (): Refusal =>
  refusal('cell-premiums-do-not-add-up', reporting, {
    message: {
      zh: '没有隐去的格，而各格保费之和不等于主承保费汇总。',
      en: 'No cell is hidden, and their premiums do not sum to the premium led.',
    },
    remedy: again,
  })

export const smallCellShown = (place: string): Refusal =>
  refusal('small-cell-shown', reporting, {
    message: {
      zh: `${place} 这一格不足 5 张却未隐去，可能看出单个被保险人。`,
      en: `The cell ${place} holds fewer than 5 policies and is not hidden; an insured could be told from it.`,
    },
    remedy: again,
  })

export const cellTwice = (place: string): Refusal =>
  refusal('cell-listed-twice', reporting, {
    message: { zh: `${place} 这一格出现两次。`, en: `The cell ${place} is listed twice.` },
    remedy: again,
  })

export const totalsContradict = (words: Text): Refusal =>
  refusal('totals-contradict-themselves', reporting, { message: words, remedy: again })

/** All findings at once, in `facts.findings`. */
export const statementDoesNotHold = (findings: readonly Refusal[]): Refusal => ({
  ...refusal('statement-does-not-hold', reporting, {
    message: {
      zh: `文件没有收下：${findings.map(({ message }) => message.zh).join('')}`,
      en: `The file was not taken: ${findings.map(({ message }) => message.en).join(' ')}`,
    },
    remedy: {
      zh: [...new Set(findings.map(({ remedy }) => remedy.zh))].join(''),
      en: [...new Set(findings.map(({ remedy }) => remedy.en))].join(' '),
    },
  }),
  cites: [...new Map(findings.flatMap(({ cites }) => cites ?? []).map((one) => [one.clause, one])).values()],
  facts: { findings: findings.map(({ code, message, remedy }) => ({ code, message, remedy })) },
})

function refusal(code: string, cites: readonly Citation[], words: { message: Text; remedy: Text }): Refusal {
  return { kind: 'unprocessable', code, cites, ...words }
}
