import type { Day, Fen, Instant, Ppm, Text } from '../../../../foundation/kernel/index.ts'

/** The ten items that an insurance contract contains (保险法 18), in the law's order. */
export const mandatoryItems = [
  'insurer',
  'applicant-and-insured',
  'subject-matter',
  'cover-and-exclusions',
  'term',
  'sum-insured',
  'premium-and-payment',
  'settlement',
  'breach-and-disputes',
  'date-of-contract',
] as const
/** The same as the law words them. */
export const mandatoryItemNames: Readonly<Record<MandatoryItem, Text>> = {
  insurer: { zh: '保险人名称和住所', en: 'name and domicile of the insurer' },
  'applicant-and-insured': {
    zh: '投保人、被保险人的名称和住所',
    en: 'names and domiciles of applicant and insured',
  },
  'subject-matter': { zh: '保险标的', en: 'subject matter' },
  'cover-and-exclusions': { zh: '保险责任和责任免除', en: 'cover and exclusions' },
  term: { zh: '保险期间和保险责任开始时间', en: 'term and beginning of cover' },
  'sum-insured': { zh: '保险金额', en: 'sum insured' },
  'premium-and-payment': { zh: '保险费以及支付办法', en: 'premium and how it is paid' },
  settlement: { zh: '保险金赔偿或者给付办法', en: 'how claims are paid' },
  'breach-and-disputes': { zh: '违约责任和争议处理', en: 'breach and disputes' },
  'date-of-contract': { zh: '订立合同的年、月、日', en: 'date of the contract' },
}

export type MandatoryItem = (typeof mandatoryItems)[number]

/** What of a quotation the gate asks about. */
export interface QuotationAtBind {
  readonly state: 'accepted' | 'bound'
  /** The last day on which it may be bound. */
  readonly validUntil: Day
  readonly answersHash: string
  /** Of the answers that stand signed now; null when none do. */
  readonly presentAnswersHash: string | null
  readonly openBlocks: readonly { readonly code: string }[]
  readonly contingencies: readonly { readonly code: string; readonly state: 'open' | 'cleared' | 'warranty' }[]
  /** Exclusions without effect unless shown, explained and acknowledged. */
  readonly exclusionsToShow: readonly string[]
  /** When the insurer decided to underwrite. */
  readonly decidedAt: Instant
  readonly premium: Fen
}

/** 到账: `holder` has the money; a voucher of the bank stands behind what an insurer has. */
export interface PremiumReceipt {
  readonly amount: Fen
  readonly receivedAt: Instant
  readonly holder: 'insurer' | 'intermediary'
  readonly voucher: string
}

export interface Instalment {
  readonly due: Day
  readonly amount: Fen
}

/** 共保份额, the leader first. */
export interface CoinsuranceShare {
  readonly insurer: string
  readonly share: Ppm
}

/** 危险单位: what one event may cost at most, and what the insurer may bear of it (保险法 103). */
export interface SingleRisk {
  /** How risks are divided into units, as on record with the supervisor. */
  readonly method: string
  readonly maximumLoss: Fen
  /** 实有资本金加公积金 at the end of a quarter. */
  readonly capital: Fen
  readonly quarterEnd: Day
  /** What reinsurers have taken of it for certain. */
  readonly ceded: Fen
}

/** Everything the gate judges; what is undefined is not known, which is never a yes. */
export interface BindFacts {
  readonly today: Day
  readonly quotation: QuotationAtBind
  readonly insurer: {
    readonly holdsLicence: boolean | undefined
    readonly isOfGoodStanding: boolean | undefined
  }
  readonly acknowledged: readonly string[]
  /** Of the mandatory items those that the schedule states. */
  readonly stated: readonly MandatoryItem[]
  readonly shares: readonly CoinsuranceShare[]
  readonly instalments: readonly Instalment[]
  /** Paid by a public subsidy, outside the test of premium before issue. */
  readonly subsidised: Fen
  readonly receipts: readonly PremiumReceipt[]
  readonly singleRisk: SingleRisk | undefined
}
