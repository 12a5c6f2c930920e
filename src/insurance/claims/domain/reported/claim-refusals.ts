import type { Citation, Day, Fen, Refusal, Text } from '../../../../foundation/kernel/index.ts'

export const claimCountedTwice = (first: string): Refusal =>
  refusal('claim-listed-twice', [], {
    message: {
      zh: `同一赔案号已在 ${first} 列出，本行不计入合计。`,
      en: `The same claim number stands in ${first}; this row is not counted.`,
    },
    remedy: { zh: '每个赔案列一行。', en: 'Give one row a claim.' },
  })

export const claimWithoutPolicy = (): Refusal =>
  refusal('claim-without-policy', [{ clause: '保险法2015:22' }], {
    message: { zh: '赔案所指的保单不在本文件内。', en: 'The policy of the claim is not in this file.' },
    remedy: {
      zh: '补报保单，或更正首席保险人和保单号。',
      en: 'Report the policy too, or correct leader and number.',
    },
  })

export const lossOutsideCover = (on: Day, what: Text): Refusal =>
  refusal('loss-outside-cover', [{ clause: '保险法2015:14' }], {
    message: {
      zh: `${what.zh} ${on} 不在保单有效期间内。`,
      en: `${what.en} on ${on} lies outside the time for which the policy was in force.`,
    },
    remedy: {
      zh: '核对出险和报案日期，或改列到当时有效的保单。',
      en: 'Check the days, or enter the claim under the policy in force then.',
    },
  })

export const noticedBeforeLoss = (noticed: Day, occurred: Day): Refusal =>
  refusal('noticed-before-loss', [{ clause: '保险法2015:21' }], {
    message: {
      zh: `报案日 ${noticed} 早于出险日 ${occurred}。`,
      en: `The notice of ${noticed} lies before the loss of ${occurred}.`,
    },
    remedy: { zh: '核对两个日期。', en: 'Check both days.' },
  })

export const lossBeforeRetroactive = (occurred: Day, retroactive: Day): Refusal =>
  refusal('loss-before-retroactive-date', [{ clause: '保险法2015:18' }], {
    message: {
      zh: `出险日 ${occurred} 早于追溯日 ${retroactive}。`,
      en: `The loss of ${occurred} lies before the retroactive date ${retroactive}.`,
    },
    remedy: { zh: '追溯日以前的事故不在保障之内。', en: 'What happened before that date is not covered.' },
  })

export const bucketsDoNotSum = (sum: Fen, loss: Fen): Refusal =>
  refusal('buckets-do-not-sum', [], {
    message: {
      zh: `各项扣减与应付合计 ${sum} 分，损失为 ${loss} 分。`,
      en: `Buckets and payable sum to ${sum} fen while the loss is ${loss} fen.`,
    },
    remedy: { zh: '每一分损失恰好落在一项之内。', en: 'Every fen of the loss stands in exactly one bucket.' },
  })

export const paidThoughTooShort = (minutes: number, waiting: number): Refusal =>
  refusal('waiting-longer-than-outage', [{ clause: '民法典:1259' }], {
    message: {
      zh: `中断 ${minutes} 分钟，未达到等待期 ${waiting} 分钟的约定，却有应付赔款。`,
      en: `The outage of ${minutes} minutes did not reach the waiting time of ${waiting}, and yet something is payable.`,
    },
    remedy: {
      zh: '核对经核实的起止时刻和「满」「超过」的约定。',
      en: 'Check the verified times and the word of the contract.',
    },
  })

export const insuredPaidFirst = (paid: Fen, proved: Fen): Refusal =>
  refusal('insured-paid-before-third-party', [{ clause: '保险法2015:65' }], {
    message: {
      zh: `已向被保险人支付 ${paid} 分责任赔款，而有凭证证明其已赔偿第三者的只有 ${proved} 分。`,
      en: `The insured was paid ${paid} fen of liability while only ${proved} fen are proved to have reached the third party.`,
    },
    remedy: {
      zh: '补充被保险人已赔偿第三者的凭证，或改为直接支付第三者。',
      en: 'Add the proof that the third party was paid, or pay the third party directly.',
    },
  })

export const paidAboveDecision = (paid: Fen, decided: Fen): Refusal =>
  refusal('paid-above-decision', [{ clause: '保险法2015:23' }], {
    message: {
      zh: `已付 ${paid} 分，超过应付 ${decided} 分。`,
      en: `${paid} fen were paid, more than the ${decided} fen decided.`,
    },
    remedy: { zh: '更正理算结果，或追回多付部分。', en: 'Correct the adjustment, or recover what was overpaid.' },
  })

export const closedWithOutstanding = (outstanding: Fen): Refusal =>
  refusal('closed-with-outstanding', [], {
    message: {
      zh: `赔案已结，未决赔款仍为 ${outstanding} 分。`,
      en: `The claim is closed with ${outstanding} fen outstanding.`,
    },
    remedy: {
      zh: '结案时登记 CLOSE，未决归零。',
      en: 'Close with an entry CLOSE, which sets the outstanding to nothing.',
    },
  })

export const limitOverdrawn = (payable: Fen, limit: Fen): Refusal =>
  refusal('limit-overdrawn', [{ clause: '保险法2015:18' }], {
    message: {
      zh: `加上本赔案，该保单应付合计 ${payable} 分，超过保额 ${limit} 分。`,
      en: `With this claim ${payable} fen are payable on the policy, more than its sum insured of ${limit} fen.`,
    },
    remedy: {
      zh: '按决定先后重新扣减限额；施救费用另列。',
      en: 'Erode the limit again in the order of decision; mitigation stands apart.',
    },
  })

export const changedAfterLoss = (place: number, recorded: Day): Refusal =>
  refusal('changed-after-known-loss', [{ clause: '保险法2015:20' }], {
    message: {
      zh: `第 ${place} 批于 ${recorded} 入账，在本赔案报案之后，却自出险以前生效。`,
      en: `Transaction ${place} was recorded on ${recorded}, after this loss was notified, with effect from before it.`,
    },
    remedy: {
      zh: '按出险时已知的条件理算；确需采用的，由两人经办并附本赔案。',
      en: 'Settle by the terms known at the loss; to apply the change takes an act of two people with the loss shown.',
    },
  })

function refusal(code: string, cites: readonly Citation[], words: { message: Text; remedy: Text }): Refusal {
  return { kind: 'unprocessable', code, cites, ...words }
}
