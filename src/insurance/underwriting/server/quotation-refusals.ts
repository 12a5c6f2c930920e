import type { Refusal } from '../../../foundation/kernel/index.ts'
import type { QuotationState } from '../index.ts'

/** Only what the insured has accepted can be bound, and only once. */
export const notAccepted = (state: QuotationState): Refusal => ({
  kind: 'conflict',
  code: 'quotation-not-accepted',
  message: {
    zh: state === 'bound' ? '该报价已承保，不能再次承保。' : '该报价尚未被投保人接受，不能承保。',
    en:
      state === 'bound'
        ? 'This quotation is bound already and is not bound twice.'
        : 'The applicant has not accepted this quotation, so nothing can be bound on it.',
  },
  remedy: {
    zh: '请在报价页查看其当前状态；需要变更的，出具新的报价版本。',
    en: 'See its state on the page of the quotation; for a change, make a new version.',
  },
  facts: { state },
})

type Words = readonly [zh: string, en: string, remedyZh: string, remedyEn: string]

const no = (code: string, [zh, en, remedyZh, remedyEn]: Words): Refusal => ({
  kind: 'unprocessable',
  code,
  message: { zh, en },
  remedy: { zh: remedyZh, en: remedyEn },
})

export const quotationRefusals = {
  notAssessed: no('proposal-not-assessed', [
    '投保申请尚未签署并完成评估，不能报价。',
    'The proposal is not signed and assessed, so no offer is made.',
    '请先签署答案并完成评估。',
    'Have the answers signed and the proposal assessed.',
  ]),
  answersChanged: no('answers-changed-since-priced', [
    '定价之后签署的答案已改变。',
    'The signed answers have changed since this version was priced.',
    '请重新评估并出具新的报价版本。',
    'Assess again and make a new version.',
  ]),
  noPremium: no('no-premium', [
    '按备案费率算得的保费为零，不能报价。',
    'The filed premium comes to nothing, so no offer is made.',
    '请核对责任、限额和风险类别。',
    'Check heads, limits and class of risk.',
  ]),
  validity: no('validity-outside-range', [
    '报价有效期应自今天起不超过90日。',
    'An offer is valid from today and for 90 days at most.',
    '请改正有效期。',
    'Correct the day.',
  ]),
  blocked: (codes: readonly string[]): Refusal => ({
    ...no('blocking-issues-open', [
      `有 ${codes.length} 项阻断报价的核保事项未处理。`,
      `${codes.length} issues that block the quotation are open.`,
      '请由有权限的核保人员处理后再出具报价。',
      'Have them decided by someone with the grade, then quote.',
    ]),
    facts: { codes },
  }),
  runOut: no('quotation-ran-out', [
    '报价已过有效期。',
    'The offer has run out.',
    '请出具新的报价版本。',
    'Make a new version.',
  ]),
  acceptedOutside: no('accepted-outside-validity', [
    '接受日期应在出具报价之后、今天之前。',
    'The day of acceptance lies between the offer and today.',
    '请改正日期。',
    'Correct the day.',
  ]),
  otherAccepted: no('other-version-accepted', [
    '该投保申请已有一个被接受的报价。',
    'Another version of this proposal is accepted already.',
    '请先在该版本上继续办理。',
    'Go on with that version.',
  ]),
} as const
