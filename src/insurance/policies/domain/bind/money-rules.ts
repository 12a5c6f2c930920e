import {
  day,
  type Fen,
  greaterOf,
  lesserOf,
  partOf,
  ppm,
  subtract,
  sumOf,
  wholePpm,
  zeroFen,
} from '../../../../foundation/kernel/index.ts'
import type { BindFacts, PremiumReceipt } from './bind-facts.ts'
import { type BindRule, inYuan, met, undetermined, unmet } from './bind-rule.ts'

const items = [{ clause: '保险法2015:18' }] as const
const premiumFirst = [{ clause: '金发〔2025〕36号' }] as const

/** 见费出单: policies issued before that day follow the rule of theirs. */
export const premiumFirstSince = day('2025-11-01')
const tenth = ppm(100_000)

/** What is paid, by whom, when, and how much of one risk an insurer may bear. */
export const moneyRules: readonly BindRule[] = [
  {
    id: 'shares-sum-to-one',
    strength: 'must',
    cites: items,
    name: { zh: '共保份额合计为一', en: 'The shares of the co-insurers sum to one' },
    remedy: { zh: '按共保协议更正份额，首席列第一。', en: 'Correct the shares, the leader first.' },
    judge: ({ shares }) => {
      const sum = shares.reduce((total, { share }) => total + share, 0)
      if (new Set(shares.map(({ insurer }) => insurer)).size < shares.length)
        return unmet({ zh: '同一保险人列了两次。', en: 'One insurer is listed twice.' })
      if (shares.some(({ share }) => share <= 0))
        return unmet({ zh: '份额须大于零。', en: 'A share must be above nothing.' })
      return sum === wholePpm
        ? met()
        : unmet({ zh: `合计 ${sum}，应为 1000000。`, en: `They sum to ${sum}, not 1000000.` })
    },
  },
  {
    id: 'instalments-sum-to-the-premium',
    strength: 'must',
    cites: items,
    name: { zh: '各期保费合计等于投保人应缴保费', en: 'The instalments sum to the premium that is owed' },
    remedy: { zh: '按缴费约定更正各期金额。', en: 'Correct the instalments.' },
    judge: (facts) => {
      const sum = sumOf(facts.instalments.map(({ amount }) => amount))
      const owed = owedBy(facts)
      return sum === owed
        ? met()
        : unmet({
            zh: `合计 ${inYuan(sum)} 元，应缴 ${inYuan(owed)} 元。`,
            en: `They sum to CNY ${inYuan(sum)}; CNY ${inYuan(owed)} are owed.`,
          })
    },
  },
  {
    id: 'instalments-never-rise',
    strength: 'must',
    cites: premiumFirst,
    name: { zh: '分期保费相等或递减，到期日依次在后', en: 'Instalments are equal or falling, one due after the other' },
    remedy: { zh: '重新约定分期。', en: 'Agree on other instalments.' },
    judge: ({ instalments }) => {
      const rising = instalments.findIndex(({ amount, due }, at) => {
        const before = instalments[at - 1]
        return amount <= zeroFen || (before !== undefined && (amount > before.amount || due <= before.due))
      })
      return rising === -1
        ? met()
        : unmet({ zh: `第 ${rising + 1} 期不符。`, en: `Instalment ${rising + 1} does not hold.` })
    },
  },
  {
    id: 'premium-is-received-before-issue',
    strength: 'must',
    cites: premiumFirst,
    name: {
      zh: '保险人（共保为首席）已收到保费或首期保费，有银行凭证',
      en: 'The insurer, or the leader, has received the premium or its first instalment with a bank voucher',
    },
    remedy: {
      zh: '核对到账凭证后再签单；中介代收不算收讫。',
      en: 'Issue when the voucher is there; what an agent holds does not count.',
    },
    judge: judgeReceived,
  },
  {
    id: 'decision-comes-before-premium',
    strength: 'flag',
    cites: [{ clause: '解释二2013:4' }],
    name: { zh: '核保决定先于收取保费', en: 'The decision to underwrite came before the premium' },
    remedy: {
      zh: '说明原因；决定前收费期间出险的，按解释二第四条处理。',
      en: 'Explain it; a loss in between is dealt with by article 4 of the second interpretation.',
    },
    judge: ({ receipts, quotation: { decidedAt } }) => {
      const early = receipts.find(({ receivedAt }) => receivedAt < decidedAt)
      return early
        ? unmet({ zh: `凭证 ${early.voucher} 早于核保决定。`, en: `Voucher ${early.voucher} is earlier.` })
        : met()
    },
  },
  {
    id: 'single-risk-is-at-most-a-tenth',
    strength: 'must',
    cites: [{ clause: '保险法2015:103' }],
    name: {
      zh: '每一危险单位的自留责任不超过实有资本金加公积金的百分之十',
      en: 'What the insurer keeps of one unit of risk is at most a tenth of its capital and reserves',
    },
    remedy: { zh: '超过部分先办理再保险。', en: 'Place the excess with reinsurers first.' },
    judge: judgeSingleRisk,
  },
]

const owedBy = ({ quotation: { premium }, subsidised }: BindFacts): Fen =>
  greaterOf(subtract(premium, subsidised), zeroFen)

const heldBy = (receipts: readonly PremiumReceipt[], holder: PremiumReceipt['holder']): Fen =>
  sumOf(receipts.filter((one) => one.holder === holder && one.voucher !== '').map(({ amount }) => amount))

function judgeReceived(facts: BindFacts): ReturnType<BindRule['judge']> {
  const { today, instalments, receipts } = facts
  if (today < premiumFirstSince)
    return met({
      zh: `${premiumFirstSince} 之前的保单依当时规定。`,
      en: `Before ${premiumFirstSince} this was no rule.`,
    })
  const [first] = instalments
  const due = lesserOf(first?.amount ?? owedBy(facts), owedBy(facts))
  const received = heldBy(receipts, 'insurer')
  if (received >= due) return met()
  const elsewhere = heldBy(receipts, 'intermediary')
  return unmet({
    zh: `应收 ${inYuan(due)} 元，已收 ${inYuan(received)} 元${elsewhere > zeroFen ? `，中介处另有 ${inYuan(elsewhere)} 元` : ''}。`,
    en: `CNY ${inYuan(due)} are due and ${inYuan(received)} received${elsewhere > zeroFen ? `; an intermediary holds ${inYuan(elsewhere)}` : ''}.`,
  })
}

function judgeSingleRisk({ singleRisk, shares }: BindFacts): ReturnType<BindRule['judge']> {
  if (!singleRisk || singleRisk.method === '')
    return undetermined({
      zh: '没有危险单位划分方法、最大损失或季度资本数据。',
      en: 'The method of division, the maximum loss or the quarter’s capital is not on record.',
    })
  const [leader] = shares
  const own = partOf(singleRisk.maximumLoss, leader?.share ?? ppm(wholePpm))
  const kept = greaterOf(subtract(own, singleRisk.ceded), zeroFen)
  const most = partOf(singleRisk.capital, tenth)
  return kept <= most
    ? met()
    : unmet({
        zh: `自留 ${inYuan(kept)} 元，上限 ${inYuan(most)} 元，超出 ${inYuan(subtract(kept, most))} 元。`,
        en: `CNY ${inYuan(kept)} are kept where ${inYuan(most)} are allowed, ${inYuan(subtract(kept, most))} too many.`,
      })
}
