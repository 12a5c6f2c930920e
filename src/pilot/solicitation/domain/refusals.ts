import {
  type Citation,
  type Instant,
  type Refusal,
  clockTimeOf,
  dayOf,
  instantOf,
  millisecondsOf,
} from '../../../foundation/kernel/index.ts'
import { assignmentRefusals } from './refusals-assignment.ts'
import { branchRefusals } from './refusals-branch.ts'
import { determinationRefusals } from './refusals-determination.ts'
import { letterRefusals } from './refusals-letter.ts'
import { officialRefusals } from './refusals-official.ts'
import { sealRefusals } from './refusals-seal.ts'

const membersSentence: Citation = { clause: '4.1.p1.s1' }

/** What a refusal about the deadline needs of the call. */
interface Period {
  readonly opensAt: Instant
  readonly deadline: Instant
  readonly source: Citation
}

interface Count {
  readonly held: number
  readonly limit: number | null
  readonly source: Citation
}

/** A moment as people here read it: the day and time of day in Asia/Shanghai. */
const shown = (at: Instant): string => `${dayOf(at)} ${clockTimeOf(at)}`

/** The last moment that is in time, for a deadline that is the first instant too late; 24:00 is named as such. */
function lastMoment(deadline: Instant): string {
  if (clockTimeOf(deadline) !== '00:00') return shown(deadline)
  return `${dayOf(instantOf(millisecondsOf(deadline) - 1))} 24:00`
}

/** Refusals that applicants meet. */
const applicantRefusals = {
  notYetOpen: ({ opensAt, source }: Period): Refusal => ({
    kind: 'unprocessable',
    code: 'call-not-yet-open',
    message: {
      zh: `本轮征集于 ${shown(opensAt)} 开始，现在还不能提交。`,
      en: `This round opens on ${shown(opensAt)}; nothing can be submitted yet.`,
    },
    remedy: { zh: '可先填写草稿，开始后再提交。', en: 'Fill in the draft now and submit once the round is open.' },
    cites: [source],
    facts: { opensAt },
  }),
  deadlinePassed: ({ deadline, source }: Period, arrival: Instant): Refusal => ({
    kind: 'unprocessable',
    code: 'deadline-has-passed',
    message: {
      zh: `本轮征集已于 ${lastMoment(deadline)} 截止，本次请求于 ${shown(arrival)} 到达。已填内容全部保留。`,
      en: `The round closed at ${lastMoment(deadline)}; this request arrived at ${shown(arrival)}. Nothing you typed is lost.`,
    },
    remedy: {
      zh: '可说明理由申请迟报受理，由两名负责人决定；全体延期时可直接提交。',
      en: 'You may file late with a reason, for two officials to decide; if the round is extended for all, submit as usual.',
    },
    cites: [source],
    facts: { deadline, arrival },
  }),
  listSealed: ({ deadline, source }: Period): Refusal => ({
    kind: 'unprocessable',
    code: 'list-is-sealed',
    message: {
      zh: '征集清单已封存，不能再加入方案。已填内容全部保留。',
      en: 'The list of this round is sealed; no solution can be added. Nothing you typed is lost.',
    },
    remedy: { zh: '请说明理由申请迟报受理。', en: 'File late with a reason, for two officials to decide.' },
    cites: [source],
    facts: { deadline },
  }),
  notLateYet: ({ deadline, source }: Period): Refusal => ({
    kind: 'unprocessable',
    code: 'not-late-yet',
    message: {
      zh: `征集到 ${lastMoment(deadline)} 才截止，不需要迟报。`,
      en: `The round is open until ${lastMoment(deadline)}; a late filing is not needed.`,
    },
    remedy: { zh: '请直接提交。', en: 'Submit as usual.' },
    cites: [source],
  }),
  withdrawalAfterDeadline: ({ deadline, source }: Period): Refusal => ({
    kind: 'unprocessable',
    code: 'withdrawal-after-the-deadline',
    message: {
      zh: `征集已于 ${lastMoment(deadline)} 截止，截止后不能撤回。`,
      en: `The round closed at ${lastMoment(deadline)}; a filing cannot be taken back after that.`,
    },
    remedy: { zh: '如需退出，请书面告知主办部门。', en: 'To step out, tell the office in writing.' },
    cites: [source],
  }),
  beyondLimitWithoutReason: ({ held, limit, source }: Count): Refusal => ({
    kind: 'unprocessable',
    code: 'at-most-five-solutions-led',
    message: {
      zh: `贵单位（含分支机构）牵头的方案已占用 ${held} 个名额，原则上不超过 ${limit} 个；撤回的方案仍占名额。`,
      en: `Your organisation, branches included, already holds ${held} of ${limit} places as lead; a withdrawn solution keeps its place.`,
    },
    remedy: {
      zh: '可写明理由再提交，由指定负责人决定；也可重新打开已撤回的方案，沿用它的名额。',
      en: 'Submit with a reason, for a named official to decide; or reopen a withdrawn solution and use its place.',
    },
    cites: [source],
    facts: { held, limit },
  }),
  beyondFirmLimit: ({ held, limit, source }: Count): Refusal => ({
    kind: 'unprocessable',
    code: 'beyond-the-limit',
    message: {
      zh: `贵单位（含分支机构）已占用 ${held} 个名额，本轮最多 ${limit} 个，不能例外。`,
      en: `Your organisation, branches included, already holds ${held} places; this round allows ${limit}, without exception.`,
    },
    remedy: { zh: '可重新打开已撤回的方案，沿用它的名额。', en: 'Reopen a withdrawn solution and use its place.' },
    cites: [source],
    facts: { held, limit },
  }),
  reasonTooShort: ({ limit, source }: Count, shortest: number): Refusal => ({
    kind: 'unprocessable',
    code: 'reason-too-short',
    message: {
      zh: `超过 ${limit} 个的理由至少写 ${shortest} 个字。`,
      en: `The reason for exceeding ${limit} needs at least ${shortest} characters.`,
    },
    remedy: {
      zh: '请写明与已有方案的区别，以及为何不能合并。',
      en: 'Say how it differs from the others and why they cannot be one.',
    },
    cites: [source],
  }),
  versionMoved: (asked: number, saved: number): Refusal => ({
    kind: 'conflict',
    code: 'version-has-moved',
    message: {
      zh: `您核对的是第 ${asked} 版，草稿现在是第 ${saved} 版：其他人在这期间作了修改。`,
      en: `You checked version ${asked}; the draft is now at version ${saved}: somebody changed it meanwhile.`,
    },
    remedy: { zh: '请查看差异，重新核对后提交。', en: 'Look at the difference, check the answers again, then submit.' },
    facts: { asked, saved },
  }),
  notChecked: (): Refusal => ({
    kind: 'unprocessable',
    code: 'answers-not-checked',
    message: { zh: '这一版还没有核对过全部答案。', en: 'The answers of this version have not been checked.' },
    remedy: { zh: '请先打开“核对全部答案”并确认。', en: 'Open “Check answers” and confirm them first.' },
  }),
  sectionsIncomplete: (sections: readonly string[]): Refusal => ({
    kind: 'unprocessable',
    code: 'sections-incomplete',
    message: {
      zh: `还有 ${sections.length} 节没有填完或有错误。`,
      en:
        sections.length === 1
          ? 'One section is not complete or holds errors.'
          : `${sections.length} sections are not complete or hold errors.`,
    },
    remedy: { zh: '请回到任务清单逐节填完。', en: 'Go back to the task list and complete them.' },
    facts: { sections },
  }),
  partnersUnconfirmed: (organisations: readonly string[]): Refusal => ({
    kind: 'unprocessable',
    code: 'partners-unconfirmed',
    message: {
      zh: `有 ${organisations.length} 家联合单位还没有在自己的账号里确认参加。`,
      en: `${organisations.length} partner(s) have not confirmed from their own account.`,
    },
    remedy: { zh: '请提醒对方确认，或移除后再提交。', en: 'Remind them, or remove them before you submit.' },
    cites: [membersSentence],
    facts: { organisations },
  }),
  rulesUnmet: (findings: readonly { readonly rule: string; readonly verdict: string }[]): Refusal => ({
    kind: 'unprocessable',
    code: 'rules-unmet',
    message: {
      zh: `按通知检查，有 ${findings.length} 条必须满足的要求尚未满足或无法判定。`,
      en: `${findings.length} requirement(s) of the notice are not met or cannot be determined yet.`,
    },
    remedy: {
      zh: '请逐条查看依据和处理办法；无法判定的，在任务清单上提请负责人认定，提请后即可提交。',
      en: 'See each with its clause and what to do; where it cannot be determined, ask an official on the task list and submit.',
    },
    cites: findings.map((one) => citationOf(one)).filter((one) => one !== undefined),
    facts: { findings },
  }),
  callNotOpen: (): Refusal => ({
    kind: 'unprocessable',
    code: 'call-not-open',
    message: { zh: '本轮征集没有开放，不能新建草稿。', en: 'This round is not open; no draft can be started.' },
    remedy: { zh: '请选择正在征集的批次。', en: 'Choose a round that is open.' },
  }),
  partnersDiffer: (organisations: readonly string[]): Refusal => ({
    kind: 'unprocessable',
    code: 'partners-differ',
    message: {
      zh: `有 ${organisations.length} 家已邀请的单位没有写进“联合单位”一节。`,
      en: `${organisations.length} invited organisation(s) are missing in the section “Partners”.`,
    },
    remedy: { zh: '请补填该单位的分工，或把它移出邀请名单。', en: 'Fill in its part, or take it off the invitations.' },
    cites: [membersSentence],
    facts: { organisations },
  }),
  sealPagesOfAnotherVersion: (files: readonly string[]): Refusal => ({
    kind: 'unprocessable',
    code: 'seal-pages-of-another-version',
    message: {
      zh: `有 ${files.length} 份盖章页是另一版本的：盖章之后答案又有改动。`,
      en: `${files.length} sealed page(s) belong to another version: answers changed after they were sealed.`,
    },
    remedy: {
      zh: '请用现在的版本重新打印盖章页，盖章后上传。',
      en: 'Print the seal pages of the present version, seal and upload them again.',
    },
    cites: [{ clause: '4.1.p2.s1' }],
    facts: { files },
  }),
  filedBefore: (): Refusal => ({
    kind: 'unprocessable',
    code: 'filed-before',
    message: {
      zh: '这个方案曾经提交过，是记录的一部分，不能作废。',
      en: 'This solution was filed once and is part of the record; it cannot be put away.',
    },
    remedy: { zh: '不再申报的，保持撤回状态即可。', en: 'If you no longer want it, leave it withdrawn.' },
  }),
  membersSealed: (): Refusal => ({
    kind: 'unprocessable',
    code: 'members-are-sealed',
    message: {
      zh: '方案已提交，联合体成员随提交版本封存。',
      en: 'The solution has been submitted; its members are sealed with that version.',
    },
    remedy: {
      zh: '截止前可由牵头单位撤回并重新打开后变更成员。',
      en: 'Before the deadline the lead may withdraw and reopen it, then change members.',
    },
    cites: [membersSentence],
  }),
  alreadyInvited: (): Refusal => ({
    kind: 'unprocessable',
    code: 'already-a-partner',
    message: { zh: '该单位已在联合单位名单中。', en: 'This organisation is among the partners already.' },
    remedy: { zh: '同一单位只列一次。', en: 'List an organisation once.' },
    cites: [membersSentence],
  }),
  fieldsNotNamed: (paths: readonly string[]): Refusal => ({
    kind: 'forbidden',
    code: 'fields-not-named',
    message: {
      zh: '方案已封存，只开放补正通知所列的字段。',
      en: 'The solution is sealed; only the fields named in the correction request are open.',
    },
    remedy: { zh: '请只修改补正通知所列字段。', en: 'Change only the named fields.' },
    facts: { paths },
  }),
  correctionExpired: (until: Instant): Refusal => ({
    kind: 'unprocessable',
    code: 'correction-expired',
    message: {
      zh: `补正期限为 ${lastMoment(until)}，现已过期，以原提交版本为准。`,
      en: `The correction was due by ${lastMoment(until)}; the version submitted before stands.`,
    },
    remedy: { zh: '如有特殊情况，请联系经办人。', en: 'In special circumstances contact the officer in charge.' },
    facts: { until },
  }),
} as const

/** Every refusal of this slice, by what it says. */
export const refusals = {
  ...applicantRefusals,
  ...assignmentRefusals,
  ...branchRefusals,
  ...determinationRefusals,
  ...letterRefusals,
  ...sealRefusals,
  ...officialRefusals,
} as const

function citationOf(finding: { readonly rule: string }): Citation | undefined {
  if (!('clause' in finding) || typeof finding.clause !== 'string') return undefined
  return 'words' in finding && typeof finding.words === 'string'
    ? { clause: finding.clause, words: finding.words }
    : { clause: finding.clause }
}
