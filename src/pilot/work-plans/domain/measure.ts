import { type Day, type Fen, ok, refuse, type Result, sumOf } from '../../../foundation/kernel/index.ts'
import { refusals } from './refusals.ts'

/** 支持举措, in the words of 四（二） where the notice names them; 等 leaves the list open. */
export const measureKinds = [
  'first-equipment',
  'first-software',
  'industrial-park',
  'digital-city',
  'premium-subsidy',
  'tax',
  'funds',
  'other',
] as const
export type MeasureKind = (typeof measureKinds)[number]

export type MeasureStanding = 'in-force' | 'approved' | 'planned'

/** One support measure of a local authority. `until` is the last day; an amount is given where there is one. */
export interface SupportMeasure {
  readonly kind: MeasureKind
  readonly content: string
  readonly basis: string
  readonly standing: MeasureStanding
  readonly amount: Fen | null
  readonly from: Day
  readonly until: Day
}

/** A measure whose period ends before it begins, or whose amount is below zero, is refused. */
export function readMeasure(measure: SupportMeasure): Result<SupportMeasure> {
  if (measure.until < measure.from) return refuse(refusals.measureEndsBeforeItBegins(measure.content))
  if (measure.amount !== null && measure.amount < 0n) return refuse(refusals.measureBelowZero(measure.content))
  return ok(measure)
}

/** The funds of measures that are decided; what is only planned is never added to them. */
export function decidedFunds(measures: readonly SupportMeasure[]): Fen {
  return sumOf(measures.flatMap(({ standing, amount }) => (standing === 'planned' || amount === null ? [] : [amount])))
}
