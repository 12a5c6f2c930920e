import type { Day, Fen, Refusal } from '../../../../foundation/kernel/index.ts'
import { refusal } from '../refusals.ts'

const changeOfContract = [{ clause: '保险法2015:20' }] as const
const ending = [{ clause: '保险法2015:54' }] as const
const mandatoryItems = [{ clause: '保险法2015:18' }] as const

export const policyMovedOn = (): Refusal => ({
  ...refusal('policy-moved-on', changeOfContract, {
    message: {
      zh: '您打开之后，这张保单又有新的交易入账。',
      en: 'Another transaction of this policy was recorded after you opened it.',
    },
    remedy: {
      zh: '刷新页面，按最新的保单重新办理。',
      en: 'Load the page again and begin from the policy as it is now.',
    },
  }),
  kind: 'conflict',
})

export const noTermOn = (effective: Day): Refusal =>
  refusal('no-term-on-day', changeOfContract, {
    message: {
      zh: `${effective} 不在任何一个保险期间内。`,
      en: `No term of this policy holds the day ${effective}.`,
    },
    remedy: {
      zh: '生效日填保险期间内的一天；期满之后的变更属于续保。',
      en: 'Give a day inside a term; what comes after it belongs to the renewal.',
    },
  })

export const policyCancelled = (from: Day): Refusal =>
  refusal('policy-cancelled', ending, {
    message: {
      zh: `保险合同已自 ${from} 起解除。`,
      en: `The contract has been ended with effect from ${from}.`,
    },
    remedy: {
      zh: '解除有误的，先冲正解除，再办理变更。',
      en: 'If that was a mistake, reverse the cancellation before changing the policy.',
    },
  })

export const changedLaterToo = (item: string, on: Day): Refusal => ({
  ...refusal('changed-later-too', changeOfContract, {
    message: {
      zh: `同一项（${item}）已由 ${on} 生效的批改变更，补录或冲正会使后一批改的保费失去依据。`,
      en: `The same item (${item}) was changed from ${on} on; the premium of that change would lose its ground.`,
    },
    remedy: {
      zh: '先冲正后一批改，办理本次变更，再按新的内容重新批改。',
      en: 'Reverse the later change first, make this one, then make the later one anew.',
    },
  }),
  kind: 'conflict',
})

export const changesNothing = (): Refusal =>
  refusal('changes-nothing', changeOfContract, {
    message: { zh: '这次批改没有变更任何内容。', en: 'The endorsement changes nothing.' },
    remedy: { zh: '填写变更的项目或保费。', en: 'Name the item or the premium that changes.' },
  })

export const premiumBelowNothing = (premium: Fen): Refusal =>
  refusal('premium-below-nothing', changeOfContract, {
    message: {
      zh: `变更后全期保费为 ${premium} 分，低于零。`,
      en: `The premium for the whole term would be ${premium} fen, below nothing.`,
    },
    remedy: { zh: '减少的保费不超过现有保费。', en: 'Take away at most the premium that there is.' },
  })

export const itemUnknown = (item: string): Refusal =>
  refusal('item-unknown', mandatoryItems, {
    message: { zh: `保单明细没有项目 ${item}。`, en: `The schedule has no item ${item}.` },
    remedy: { zh: '按保单明细选择责任或限额池。', en: 'Choose a cover or a pool of the schedule.' },
  })

export const termNotFollowing = (end: Day): Refusal =>
  refusal('renewal-not-following', mandatoryItems, {
    message: {
      zh: `续保期间应自 ${end} 起，与前一期间首尾相接。`,
      en: `A renewal begins on ${end}, where the term before it ends.`,
    },
    remedy: {
      zh: '中断的期间以新保单承保；起期填前一期间的止期。',
      en: 'Give that day as the start; after a gap the cover is a policy of its own.',
    },
  })

export const alreadyReversed = (): Refusal => ({
  ...refusal('already-reversed', changeOfContract, {
    message: { zh: '这笔交易已经冲正。', en: 'The transaction has already been reversed.' },
    remedy: { zh: '在时间线上查看冲正记录。', en: 'See its reversal in the timeline.' },
  }),
  kind: 'conflict',
})

export const reversalIsFinal = (): Refusal =>
  refusal('reversal-is-final', changeOfContract, {
    message: { zh: '冲正本身不能再冲正。', en: 'A reversal is not reversed.' },
    remedy: { zh: '需要恢复的，重新办理原交易。', en: 'Make the original transaction anew.' },
  })

export const termHasActs = (): Refusal =>
  refusal('term-has-acts', changeOfContract, {
    message: {
      zh: '这一期间内还有有效的交易或之后的续保。',
      en: 'The term still holds transactions, or a renewal follows it.',
    },
    remedy: { zh: '先逐一冲正，从最后一笔起。', en: 'Reverse these first, beginning with the last.' },
  })

export const transactionUnknown = (): Refusal =>
  refusal('transaction-unknown', changeOfContract, {
    message: { zh: '这张保单没有这笔交易。', en: 'The policy has no such transaction.' },
    remedy: { zh: '在时间线上选择交易。', en: 'Choose a transaction of the timeline.' },
  })
