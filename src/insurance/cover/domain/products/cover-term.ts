import type { Fen, Ppm, Text } from '../../../../foundation/kernel/index.ts'

/** `nominal_only`: the wording promises what the law forbids to pay, such as a ransom. */
export type CoverStatus = 'covered' | 'conditional' | 'limited' | 'excluded' | 'nominal_only'

/** The filed range of a limit and the one that stands unless another is agreed. */
export interface LimitRange {
  readonly least: Fen
  readonly usual: Fen
  readonly most: Fen
}

/** A limit that several heads share, by its id, or one of this head alone. */
export type LimitPool = { readonly kind: 'shared'; readonly pool: string } | { readonly kind: 'separate' }

/** What the insured bears first: the greater of both. */
export interface FiledDeductible {
  readonly fixed: Fen
  readonly rate: Ppm
}

export interface Waiting {
  readonly minutes: number
  /** What else may be agreed; holds `minutes` itself. */
  readonly options: readonly number[]
  readonly mode: 'TIME_EXCESS' | 'QUALIFYING' | 'GREATER_OF_MONEY'
  /** 满 or 超过. */
  readonly trigger: 'AT_LEAST' | 'MORE_THAN'
}

/** What must be so, or be done, for the cover to pay. */
export interface CoverConditions {
  readonly priorWrittenConsent: boolean
  readonly designatedVendor: boolean
  readonly noticeHours?: number | undefined
  /** Added to the rate of the deductible where a finding was left open. */
  readonly upliftIfOpenFinding?: Ppm | undefined
}

/** One head of cover of a product (试点险种), as filed. */
export interface CoverTerm {
  /** A code of the notice such as `fp.bi`, a part of it such as `fp.bi.contingent`, or `fp.other.…` with its label. */
  readonly head: string
  readonly label: Text
  /** OED 4 coverage code; null where it has none. */
  readonly oedCode: string | null
  readonly status: CoverStatus
  readonly perOccurrence: LimitRange | null
  readonly aggregate: Fen | null
  readonly pool: LimitPool | null
  readonly deductible: FiledDeductible | null
  readonly insuredShare: Ppm
  readonly waiting: Waiting | null
  readonly indemnityDays: number | null
  /** Claims-made cover looks back to a date that the policy states, or without end. */
  readonly basis:
    | { readonly kind: 'occurrence' }
    | { readonly kind: 'claims-made'; readonly retroactive: RetroactiveRule }
  readonly conditions: CoverConditions
}

export type RetroactiveRule = 'stated-in-policy' | 'unlimited' | 'none-given'

/** The notice's own code in a head: `fp.bi` of `fp.bi.contingent`. */
export const headOfNotice = (head: string): string => head.split('.').slice(0, 2).join('.')

/** Whether a head promises money at all. */
export const promises = ({ status }: Pick<CoverTerm, 'status'>): boolean =>
  status !== 'excluded' && status !== 'nominal_only'
