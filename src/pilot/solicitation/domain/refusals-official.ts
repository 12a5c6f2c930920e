import { type Instant, type Refusal, clockTimeOf, dayOf } from '../../../foundation/kernel/index.ts'

const shown = (at: Instant): string => `${dayOf(at)} ${clockTimeOf(at)}`
const recommendationSentence = { clause: '4.1.p2.s2', words: '可进行推荐' } as const

/** Refusals that officials meet. */
export const officialRefusals = {
  reasonMissing: (): Refusal => ({
    kind: 'unprocessable',
    code: 'reason-missing',
    message: { zh: '没有写理由。', en: 'A reason is missing.' },
    remedy: {
      zh: '请写明理由；理由随决定存档并告知申报单位。',
      en: 'Write a reason; it is kept and told to the applicant.',
    },
  }),
  notDraftedYet: (): Refusal => ({
    kind: 'unprocessable',
    code: 'not-drafted-yet',
    message: { zh: '还没有经办人拟办意见。', en: 'No officer has drafted an opinion yet.' },
    remedy: { zh: '须先由一人拟办，再由另一人决定。', en: 'One person drafts, another decides.' },
  }),
  drafterMayNotDecide: (): Refusal => ({
    kind: 'forbidden',
    code: 'drafter-may-not-decide',
    message: { zh: '拟办人不能批准自己拟的件。', en: 'Who drafted it may not decide it.' },
    remedy: { zh: '请由另一名有权人员办理。', en: 'Ask another person with this power.' },
  }),
  tooEarlyToClose: (deadline: Instant): Refusal => ({
    kind: 'unprocessable',
    code: 'too-early-to-close',
    message: { zh: `截止时刻 ${shown(deadline)} 未到。`, en: `The deadline, ${shown(deadline)}, has not come.` },
    remedy: { zh: '到时由平台自动开始关闭。', en: 'The platform begins to close at that moment.' },
  }),
  drainRunning: (deadline: Instant): Refusal => ({
    kind: 'unprocessable',
    code: 'drain-still-running',
    message: {
      zh: `截止（${shown(deadline)}）前到达的请求还在处理，暂不能封存清单。`,
      en: `Requests that arrived before ${shown(deadline)} are still being worked off; the list cannot be sealed yet.`,
    },
    remedy: { zh: '几分钟后再试。', en: 'Try again in a few minutes.' },
  }),
  extensionNotLater: (deadline: Instant): Refusal => ({
    kind: 'unprocessable',
    code: 'extension-not-later',
    message: {
      zh: `新的截止时刻须晚于现在的 ${shown(deadline)}；截止时刻只能后移。`,
      en: `The new deadline must be later than ${shown(deadline)}; a deadline never moves back.`,
    },
    remedy: { zh: '请填写更晚的时刻。', en: 'Give a later moment.' },
  }),
  extensionInThePast: (now: Instant): Refusal => ({
    kind: 'unprocessable',
    code: 'extension-in-the-past',
    message: { zh: `新的截止时刻早于现在（${shown(now)}）。`, en: `The new deadline is before now (${shown(now)}).` },
    remedy: { zh: '请填写将来的时刻。', en: 'Give a moment to come.' },
  }),
  correctionWithoutFields: (): Refusal => ({
    kind: 'unprocessable',
    code: 'correction-without-fields',
    message: { zh: '补正通知没有列出字段。', en: 'The correction request names no field.' },
    remedy: { zh: '请一次列全须补正的字段并逐项写明意见。', en: 'Name every field at once, each with its remark.' },
  }),
  correctionInThePast: (now: Instant): Refusal => ({
    kind: 'unprocessable',
    code: 'correction-in-the-past',
    message: {
      zh: `补正期限早于现在（${shown(now)}）。`,
      en: `The date of the correction is before now (${shown(now)}).`,
    },
    remedy: { zh: '请填写将来的时刻。', en: 'Give a moment to come.' },
  }),
  correctionStillOpen: (until: Instant): Refusal => ({
    kind: 'unprocessable',
    code: 'correction-still-open',
    message: { zh: `补正期限到 ${shown(until)}，尚未届满。`, en: `The correction is open until ${shown(until)}.` },
    remedy: { zh: '期满后方可按原版本办理。', en: 'The former version stands only after that.' },
  }),
  callIsThere: (): Refusal => ({
    kind: 'conflict',
    code: 'call-is-there',
    message: { zh: '本轮征集已经开启。', en: 'The call of this round has been opened already.' },
    remedy: { zh: '如需改动截止时刻，请提请全体延期。', en: 'To move the deadline, propose an extension for all.' },
  }),
  roundNotOpen: (): Refusal => ({
    kind: 'unprocessable',
    code: 'round-not-open',
    message: {
      zh: '批次还没有开放，或截止时刻尚未公布，不能开启征集。',
      en: 'The round is not open, or its deadline is not announced; the call cannot be opened.',
    },
    remedy: { zh: '请先在“轮次与规则”里补齐参数并开放批次。', en: 'Set the parameters and open the round first.' },
  }),
  listInHand: (): Refusal => ({
    kind: 'conflict',
    code: 'list-in-hand',
    message: { zh: '本单位在本轮已有一份推荐名单。', en: 'Your authority has a list for this round already.' },
    remedy: { zh: '请继续编辑那份名单，或先撤回它。', en: 'Go on with that list, or withdraw it first.' },
    cites: [recommendationSentence],
  }),
  noCorrection: (): Refusal => ({
    kind: 'unprocessable',
    code: 'no-open-correction',
    message: { zh: '没有正在进行的补正。', en: 'No correction is open.' },
    remedy: { zh: '请刷新页面查看最新状态。', en: 'Reload the page to see its state.' },
  }),
  unknownCode: (): Refusal => ({
    kind: 'unprocessable',
    code: 'unknown-copy-code',
    message: { zh: '没有这个份号。', en: 'There is no copy with this code.' },
    remedy: {
      zh: '请核对封面二维码下方的份号；不是平台打印的纸质件，请联系申报单位重新打印。',
      en: 'Compare with the code below the QR code; if the platform did not print it, ask the applicant to print it again.',
    },
    cites: [{ clause: '4.1.p2.s1', words: '纸质版一式三份' }],
  }),
  fingerprintUnreadable: (): Refusal => ({
    kind: 'unprocessable',
    code: 'fingerprint-unreadable',
    message: { zh: '没有读到完整的指纹（64 位）。', en: 'The fingerprint was not read whole (64 digits).' },
    remedy: { zh: '请重新扫描任意一页的二维码。', en: 'Scan the QR code of any sheet again.' },
    cites: [{ clause: '4.1.p2.s1', words: '纸质版一式三份' }],
  }),
  notRecommendable: (solutions: readonly string[]): Refusal => ({
    kind: 'unprocessable',
    code: 'not-among-the-regions-solutions',
    message: {
      zh: `有 ${solutions.length} 个方案不属本地区已提交的方案。`,
      en: `${solutions.length} solution(s) are not among the submitted ones of the region.`,
    },
    remedy: { zh: '只能推荐本地区已提交的方案。', en: 'Recommend submitted solutions of your region only.' },
    cites: [recommendationSentence],
    facts: { solutions },
  }),
  ranksNotInOrder: (): Refusal => ({
    kind: 'unprocessable',
    code: 'ranks-not-in-order',
    message: { zh: '排序应从 1 起连续不重复。', en: 'Ranks run from 1 without gap or repetition.' },
    remedy: { zh: '请调整排序。', en: 'Put the ranks in order.' },
    cites: [recommendationSentence],
  }),
  nothingRecommended: (): Refusal => ({
    kind: 'unprocessable',
    code: 'nothing-recommended',
    message: { zh: '推荐名单是空的。', en: 'The list of recommended solutions is empty.' },
    remedy: {
      zh: '请先加入方案并写明意见；不推荐则不必出函。',
      en: 'Add solutions with an opinion; without any, no letter is needed.',
    },
    cites: [recommendationSentence],
  }),
  opinionMissing: (): Refusal => ({
    kind: 'unprocessable',
    code: 'opinion-missing',
    message: { zh: '有方案没有写推荐意见。', en: 'A recommended solution has no opinion.' },
    remedy: { zh: '请逐个写明推荐意见。', en: 'Write an opinion for each.' },
    cites: [recommendationSentence],
  }),
  documentNumberMalformed: (): Refusal => ({
    kind: 'unprocessable',
    code: 'document-number-malformed',
    message: {
      zh: '文号应为“机关代字〔年份〕序号号”，年份用六角括号，序号不补零。',
      en: 'A document number reads organ〔year〕number号, with hexagonal brackets and no leading zero.',
    },
    remedy: { zh: '例：示例工信网安函〔2026〕118号。', en: 'For example 示例工信网安函〔2026〕118号.' },
  }),
} as const
