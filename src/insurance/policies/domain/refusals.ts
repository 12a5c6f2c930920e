import type { Citation, Day, Fen, Refusal, Text } from '../../../foundation/kernel/index.ts'
import type { Term } from './term.ts'

const changeOfContract: readonly Citation[] = [{ clause: '保险法2015:20' }]
const mandatoryItems: readonly Citation[] = [{ clause: '保险法2015:18' }]

export const termWithoutDays = ({ start, end }: Term): Refusal =>
  refusal('term-without-days', mandatoryItems, {
    message: {
      zh: `保险期间止期 ${end} 不晚于起期 ${start}，期间内没有一天。`,
      en: `The term ends on ${end}, not after its start on ${start}, and so holds no day.`,
    },
    remedy: { zh: '止期填最后一天的次日。', en: 'Give as end the day after the last day.' },
  })

export const effectiveOutsideTerm = (effective: Day, { start, end }: Term): Refusal =>
  refusal('effective-outside-term', changeOfContract, {
    message: {
      zh: `生效日 ${effective} 不在保险期间 ${start} 至 ${end} 之内。`,
      en: `The effective day ${effective} lies outside the term from ${start} to ${end}.`,
    },
    remedy: {
      zh: '生效日填起期当日至止期当日之间的一天；期满之后的变更属于续保。',
      en: 'Give a day from the start to the end; a change after the term belongs to the renewal.',
    },
  })

export const effectiveAfterStart = (effective: Day, { start }: Term): Refusal =>
  refusal('effective-after-start', [{ clause: '保险法2015:54' }], {
    message: {
      zh: `解除日 ${effective} 晚于起期 ${start}，责任已经开始，不能按责任开始前解除计算。`,
      en: `The cancellation takes effect on ${effective}, after the cover began on ${start}, so it is not one before inception.`,
    },
    remedy: {
      zh: '改用按日、扣留或短期费率的方式计算。',
      en: 'Use the basis pro-rata, holdback or short-rate.',
    },
  })

export const reinstatedAboveLimit = (reinstated: Fen, limit: Fen): Refusal =>
  refusal('reinstated-above-limit', changeOfContract, {
    message: {
      zh: `恢复的限额 ${reinstated} 分超过保单限额 ${limit} 分。`,
      en: `The limit to be reinstated, ${reinstated} fen, is more than the limit of the policy, ${limit} fen.`,
    },
    remedy: {
      zh: '恢复额不超过限额；需要更高限额的，按变更保额办理。',
      en: 'Reinstate at most the limit; a higher limit is an endorsement.',
    },
  })

export const limitOfNothing = (): Refusal =>
  refusal('limit-of-nothing', mandatoryItems, {
    message: { zh: '保单限额为 0 分，没有可恢复的限额。', en: 'The limit is 0 fen, so there is nothing to reinstate.' },
    remedy: { zh: '填写保单载明的限额。', en: 'Give the limit that the policy states.' },
  })

/** A refusal of this slice; `law` is an article by its dated version. */
export function refusal(
  code: string,
  cites: readonly Citation[],
  words: { readonly message: Text; readonly remedy: Text },
): Refusal {
  return { kind: 'unprocessable', code, cites, ...words }
}
