import type { Day, Fen, Refusal, Text } from '../../../../foundation/kernel/index.ts'
import { refusal } from '../refusals.ts'

const mandatoryItems = [{ clause: '保险法2015:18' }] as const
const premiumFirst = [{ clause: '金发〔2025〕36号' }] as const

/** Told without the code: breaks leave the insurer's machine. */
export const creditCodeWrong = (whose: Text): Refusal =>
  refusal('credit-code-wrong', mandatoryItems, {
    message: {
      zh: `${whose.zh}的统一社会信用代码校验位不符。`,
      en: `The credit code of ${whose.en} fails its check characters.`,
    },
    remedy: { zh: '按营业执照更正。', en: 'Correct it from the business licence.' },
  })

export const sharesDoNotSum = (sum: number): Refusal =>
  refusal('shares-do-not-sum', mandatoryItems, {
    message: {
      zh: `共保份额合计 ${sum}，不是 1000000。`,
      en: `The shares of the co-insurers sum to ${sum}, not to 1000000.`,
    },
    remedy: { zh: '按共保协议更正份额。', en: 'Correct the shares from the co-insurance agreement.' },
  })

export const leaderNotFirst = (): Refusal =>
  refusal('leader-not-first', mandatoryItems, {
    message: {
      zh: '共保份额的第一方不是首席保险人，尾差无法归集。',
      en: 'The first of the shares is not the leader, so what rounding leaves has no bearer.',
    },
    remedy: { zh: '首席保险人列在第一位。', en: 'List the leader first.' },
  })

export const issuedBeforePremium = (due: Fen, received: Fen, elsewhere: Fen): Refusal =>
  refusal('issued-before-premium', premiumFirst, {
    message: {
      zh: `签单时保险人应收 ${due} 分，实收 ${received} 分${elsewhere > 0n ? `；另有 ${elsewhere} 分在中介处，不算保险人收讫` : ''}。`,
      en: `At issue ${due} fen were due to the insurer and ${received} fen received${elsewhere > 0n ? `; ${elsewhere} fen lay with an intermediary, which does not count` : ''}.`,
    },
    remedy: {
      zh: '核对到账凭证；确未收讫的，按见费出单要求整改并说明。',
      en: 'Check the bank voucher; where the premium had not arrived, remedy and explain it under premium before issue.',
    },
  })

export const instalmentsRise = (): Refusal =>
  refusal('instalments-rise', premiumFirst, {
    message: { zh: '分期保费后期高于前期。', en: 'A later instalment is higher than the one before it.' },
    remedy: { zh: '各期保费相等或递减。', en: 'Instalments are equal or falling.' },
  })

export const instalmentsDiffer = (sum: Fen, owed: Fen): Refusal =>
  refusal('instalments-differ', mandatoryItems, {
    message: {
      zh: `各期保费合计 ${sum} 分，投保人应缴 ${owed} 分。`,
      en: `The instalments sum to ${sum} fen while ${owed} fen are owed.`,
    },
    remedy: { zh: '按缴费约定更正各期金额。', en: 'Correct the instalments from the agreement.' },
  })

export const segmentsDoNotTile = (from: Day, until: Day): Refusal =>
  refusal('segments-do-not-tile', mandatoryItems, {
    message: {
      zh: `各保费段没有首尾相接地覆盖 ${from} 至 ${until}。`,
      en: `The segments do not cover ${from} to ${until} one after the other.`,
    },
    remedy: {
      zh: '段为左闭右开；每段止日即下一段起日。',
      en: 'Segments are half-open: each ends on the day on which the next begins.',
    },
  })

export const segmentsDoNotSum = (cost: Fen, charged: Fen): Refusal =>
  refusal('segments-do-not-sum', mandatoryItems, {
    message: {
      zh: `各段保费合计 ${cost} 分，各批收费合计 ${charged} 分。`,
      en: `The segments cost ${cost} fen while ${charged} fen were charged for them.`,
    },
    remedy: {
      zh: '按批次重新分段；起保前退保手续费和扣留部分不计入任何段。',
      en: 'Divide again by the transactions; a fee before inception and what is held back belong to no segment.',
    },
  })

export const policyListedTwice = (first: string): Refusal =>
  refusal('policy-listed-twice', mandatoryItems, {
    message: {
      zh: `同一首席保险人的同一保单号已在 ${first} 列出，本行不计入合计。`,
      en: `The same number of the same leader stands in ${first}; this row is not counted.`,
    },
    remedy: { zh: '每张保单列一行，批次列在其下。', en: 'Give one row a policy, with its transactions in it.' },
  })

export const foreignPolicy = (): Refusal =>
  refusal('policy-of-another-insurer', mandatoryItems, {
    message: {
      zh: '报送人既不是首席保险人，也不在共保份额之内，本行不计入合计。',
      en: 'The reporter neither leads this policy nor bears a share of it; the row is not counted.',
    },
    remedy: { zh: '只报送本公司承保或参与共保的保单。', en: 'Report only policies that your company leads or shares.' },
  })
