import type { Day, Fen, Ppm, Text } from '../../../../foundation/kernel/index.ts'
import type { CoverConditions, CoverStatus, FiledDeductible, LimitPool, Waiting } from '../../../cover/index.ts'

/** 保险期间: from 00:00 of the start day to 00:00 of the end day; `end` is the day after the last. */
export interface CoverPeriod {
  readonly start: Day
  readonly end: Day
}

/** One head of cover as it was agreed: a filed term with one figure where the filing gives a range. */
export interface ChosenTerm {
  readonly head: string
  readonly label: Text
  readonly oedCode: string | null
  readonly status: CoverStatus
  /** Absent where a head promises no money. */
  readonly perOccurrence: Fen | null
  readonly aggregate: Fen | null
  readonly pool: LimitPool | null
  readonly deductible: FiledDeductible | null
  readonly insuredShare: Ppm
  readonly waiting: Pick<Waiting, 'minutes' | 'mode' | 'trigger'> | null
  readonly indemnityDays: number | null
  readonly basis:
    | { readonly kind: 'occurrence' }
    | { readonly kind: 'claims-made'; readonly retroactiveFrom: Day | 'unlimited' | 'none-given' }
  readonly conditions: CoverConditions
}
