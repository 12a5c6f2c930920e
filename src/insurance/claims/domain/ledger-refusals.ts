import type { Fen, Refusal } from '../../../foundation/kernel/index.ts'

export const accountUnknown = (account: string): Refusal => ({
  kind: 'unprocessable',
  code: 'limit-account-unknown',
  message: { zh: `保单没有限额 ${account}。`, en: `The policy has no limit ${account}.` },
  remedy: { zh: '按保单明细选择责任或限额池。', en: 'Choose a cover or pool of the schedule.' },
})

export const limitExhausted = (account: string, amount: Fen, remaining: Fen): Refusal => ({
  kind: 'unprocessable',
  code: 'limit-exhausted',
  message: {
    zh: `限额 ${account} 只剩 ${remaining} 分，不足以占用 ${amount} 分。`,
    en: `Of the limit ${account} only ${remaining} fen are left, less than the ${amount} fen to be held.`,
  },
  remedy: {
    zh: '按剩余限额重新理算，超出部分计入超限项。',
    en: 'Adjust again with what is left; the rest goes to the bucket over the limit.',
  },
  facts: { account, remaining: String(remaining) },
})

export const holdTaken = (id: string): Refusal => ({
  kind: 'conflict',
  code: 'hold-taken',
  message: { zh: `决定 ${id} 已占用限额。`, en: `The decision ${id} already holds its limit.` },
  remedy: { zh: '先释放原占用，再按新决定占用。', en: 'Release what it holds before it holds anew.' },
})

export const holdUnknown = (id: string): Refusal => ({
  kind: 'unprocessable',
  code: 'hold-unknown',
  message: { zh: `决定 ${id} 没有占用限额。`, en: `The decision ${id} holds no limit.` },
  remedy: { zh: '付款以核赔决定为前提。', en: 'A payment needs a decision that holds its limit.' },
})

export const postedAboveHold = (amount: Fen, left: Fen): Refusal => ({
  kind: 'unprocessable',
  code: 'posted-above-hold',
  message: {
    zh: `付款 ${amount} 分超过决定尚占用的 ${left} 分。`,
    en: `The payment of ${amount} fen is more than the ${left} fen that the decision still holds.`,
  },
  remedy: {
    zh: '付款不超过决定；需要增加的，作出新的决定。',
    en: 'Pay at most what was decided; more needs a new decision.',
  },
})
