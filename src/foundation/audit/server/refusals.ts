import { refuse } from '../../kernel/index.ts'
import type { Result } from '../../kernel/index.ts'
import { texts } from '../texts.ts'

export const unknownReceipt: Result<never> = refuse({
  kind: 'not-found',
  code: 'unknown-receipt',
  message: texts.unknownReceipt,
  remedy: texts.unknownReceiptRemedy,
})

export const unreadableReceiptNumber: Result<never> = refuse({
  kind: 'invalid',
  code: 'unreadable-receipt-number',
  message: texts.unreadableReceiptNumber,
  remedy: texts.unreadableReceiptNumberRemedy,
})

export const notYetCovered: Result<never> = refuse({
  kind: 'unavailable',
  code: 'receipt-not-yet-covered',
  message: texts.notYetCovered,
  remedy: texts.notYetCoveredRemedy,
})
