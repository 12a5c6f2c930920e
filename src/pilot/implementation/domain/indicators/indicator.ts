import type { Text } from '../../../../foundation/kernel/index.ts'
import type { PlanKind } from '../../../notice/index.ts'
import type { Indicator } from '../../../work-plans/index.ts'

/** Where an indicator stands in a report; each theme is a section of the form. */
export type Theme = 'business' | 'resident' | 'product' | 'before' | 'during' | 'after' | 'support'

/** An indicator as it is reported: the line of the plans' dictionary with what a report needs besides. */
export interface ReportIndicator extends Indicator {
  readonly theme: Theme
  readonly definition: Text
  readonly reportedBy: readonly PlanKind[]
  /** Of a mean: whose count weighs it, so that a mean of means is never formed. */
  readonly weighedBy?: string
  /** What it can never exceed in one report. */
  readonly notAbove?: string
  readonly clause: string
}

/** Reported by class × sector × scenario × size × region, row by row; all others are one figure a report. */
export const isByRow = ({ theme }: Pick<ReportIndicator, 'theme'>): boolean => theme === 'business'

/** An indicator that is worked out of others when figures are put together, and never entered. */
export interface DerivedIndicator {
  readonly code: string
  readonly name: Text
  readonly unit: Text
  /** Share of the one in the other, in hundredths of the unit. */
  readonly of: readonly [numerator: string, denominator: string]
  readonly per: 100n | 1000n
}
