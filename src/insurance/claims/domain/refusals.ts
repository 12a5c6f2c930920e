import type { Fen, Refusal, Text } from '../../../foundation/kernel/index.ts'

interface Words {
  readonly message: Text
  readonly remedy: Text
}

export const coverListedTwice = (cover: string): Refusal =>
  ofContract('cover-listed-twice', {
    message: {
      zh: `责任 ${cover} 列出两次，无法判断以哪一次为准。`,
      en: `The cover ${cover} is listed twice, and which one counts cannot be told.`,
    },
    remedy: { zh: '同一责任的损失合并为一项。', en: 'Put the loss of one cover into one entry.' },
  })

export const coverWithoutTerms = (cover: string, missing: 'sublimit' | 'deductible'): Refusal =>
  ofContract(`cover-without-${missing}`, {
    message: {
      zh: `责任 ${cover} 没有${missing === 'sublimit' ? '分项限额' : '免赔额'}。`,
      en: `The cover ${cover} has no ${missing}.`,
    },
    remedy: {
      zh: '列出每项有赔案的责任的分项限额和免赔额；没有免赔的写 "0"。',
      en: 'Give the sublimit and the deductible of each cover that has a claim; write "0" where nothing is deducted.',
    },
  })

export const claimListedTwice = (claim: string): Refusal => ({
  kind: 'unprocessable',
  code: 'claim-listed-twice',
  message: {
    zh: `赔案 ${claim} 列出两次，限额会被扣减两次。`,
    en: `The claim ${claim} is listed twice and would erode the limit twice.`,
  },
  remedy: { zh: '每个赔案按决定的先后列一次。', en: 'List each claim once, in the order of decision.' },
})

export const claimOfOtherEvent = (claim: string): Refusal => ({
  kind: 'unprocessable',
  code: 'claim-of-other-event',
  message: { zh: `赔案 ${claim} 不属于本次事件。`, en: `The claim ${claim} is not of this event.` },
  remedy: { zh: '先把赔案归入本次事件。', en: 'Put the claim under this event first.' },
})

export const advanceAboveShare = (advanced: Fen, share: Fen): Refusal => ({
  kind: 'unprocessable',
  code: 'advance-above-provisional-share',
  message: {
    zh: `预付合计 ${advanced} 分超过暂定份额 ${share} 分。`,
    en: `The advances of ${advanced} fen would exceed the provisional share of ${share} fen.`,
  },
  remedy: {
    zh: '预付至暂定份额为止；其余在事件关闭日一并按比例结算。',
    en: 'Advance up to the provisional share; the rest is settled pro rata when the event is closed.',
  },
})

export const paymentAboveOutstanding = (amount: Fen, outstanding: Fen): Refusal => ({
  kind: 'unprocessable',
  code: 'payment-above-outstanding',
  message: {
    zh: `赔款 ${amount} 分超过未决赔款 ${outstanding} 分。`,
    en: `The payment of ${amount} fen is more than the outstanding ${outstanding} fen.`,
  },
  remedy: { zh: '先调增未决赔款，再登记赔款。', en: 'Increase the reserve first, then enter the payment.' },
})

export const outstandingBelowNothing = (amount: Fen, outstanding: Fen): Refusal => ({
  kind: 'unprocessable',
  code: 'outstanding-below-nothing',
  message: {
    zh: `调减 ${amount} 分后，未决赔款 ${outstanding} 分将低于零。`,
    en: `A decrease of ${amount} fen would take the outstanding ${outstanding} fen below nothing.`,
  },
  remedy: { zh: '调减额不超过未决赔款。', en: 'Decrease by at most what is outstanding.' },
})

const ofContract = (code: string, words: Words): Refusal => ({
  kind: 'unprocessable',
  code,
  cites: [{ clause: '保险法2015:18' }],
  ...words,
})
