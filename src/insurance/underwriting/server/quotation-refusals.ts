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
