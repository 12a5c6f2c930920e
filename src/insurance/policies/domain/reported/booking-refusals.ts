import type { Day, Fen, Refusal } from '../../../../foundation/kernel/index.ts'
import { refusal } from '../refusals.ts'
import type { ReportedAct } from './reported-policy.ts'

const changeOfContract = [{ clause: '保险法2015:20' }] as const

export const opensLate = (type: ReportedAct['type']): Refusal =>
  refusal('policy-opened-once', changeOfContract, {
    message: {
      zh: `${type} 的位置不对：保单以一次签单或续保开始，其后才有其他批次。`,
      en: `${type} stands in the wrong place: a policy begins with one issue or renewal, and all else follows it.`,
    },
    remedy: {
      zh: '按入账先后列出批次；重复签单的，先冲回前一次。',
      en: 'List transactions as booked; if it was issued twice, reverse the first issue before.',
    },
  })

export const cancelledAlready = (place: number): Refusal =>
  refusal('cancelled-already', changeOfContract, {
    message: {
      zh: `第 ${place} 批已解除合同，其后不能再变更。`,
      en: `Transaction ${place} has ended the contract; nothing can be changed after it.`,
    },
    remedy: { zh: '先冲回解除，再办理变更。', en: 'Reverse the cancellation first.' },
  })

export const laterInForce = (place: number, later: Day, effective: Day): Refusal =>
  refusal('later-change-not-reversed', changeOfContract, {
    message: {
      zh: `本批自 ${effective} 生效，而第 ${place} 批自 ${later} 生效且未冲回。`,
      en: `The change takes effect on ${effective} while transaction ${place}, effective on ${later}, is not reversed.`,
    },
    remedy: {
      zh: '先冲回较晚生效的批次，办理本批后再重新批入。',
      en: 'Reverse the later one first, book this change, then book the later one again.',
    },
  })

export const reversesOther = (place: number, top: number | undefined): Refusal =>
  refusal('reverses-not-the-latest', changeOfContract, {
    message: {
      zh: `冲回第 ${place} 批，而在效的最后一批是${top === undefined ? '无' : `第 ${top} 批`}。`,
      en: `Transaction ${place} is reversed, but the latest in force is ${top === undefined ? 'none' : `transaction ${top}`}.`,
    },
    remedy: { zh: '由最后一批起依次冲回。', en: 'Reverse from the latest backwards.' },
  })

export const chargeDiffers = (charged: Fen, expected: Fen): Refusal =>
  refusal('charge-differs', [{ clause: '保险法2015:20' }], {
    message: {
      zh: `本批收费 ${charged} 分，按合同应为 ${expected} 分。`,
      en: `The charge is ${charged} fen; by the contract it is ${expected} fen.`,
    },
    remedy: {
      zh: '按实际天数重新计算：先乘后除，一次四舍五入。',
      en: 'Calculate again by actual days: multiply first, divide and round once.',
    },
  })

export const taxDiffers = (net: Fen, tax: Fen): Refusal =>
  refusal('tax-differs', [], {
    message: {
      zh: `不含税额或税额不符：应为 ${net} 分和 ${tax} 分。`,
      en: `Net or tax does not fit: they are ${net} fen and ${tax} fen.`,
    },
    remedy: {
      zh: '净额为含税额除以 1.06 后四舍五入，税额为其差额；冲回沿用原批的拆分。',
      en: 'The net is the gross divided by 1.06 and rounded, the tax is the difference; a reversal keeps the original split.',
    },
  })

export const recordedEarlier = (recorded: Day, before: Day): Refusal =>
  refusal('recorded-out-of-order', changeOfContract, {
    message: {
      zh: `本批入账日 ${recorded} 早于前一批的 ${before}。`,
      en: `The transaction was recorded on ${recorded}, before the one that precedes it (${before}).`,
    },
    remedy: { zh: '按入账先后列出批次。', en: 'List transactions in the order of recording.' },
  })
