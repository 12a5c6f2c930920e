import {
  bookMean,
  bookOf,
  type BookDriver,
  type ConvergencePoint,
  type CurvePoint,
  groupFigures,
  type GroupLosses,
  type GroupResult,
  type KeptBook,
  type Layer,
  pictureOf,
  portfolioOf,
  shippedAssumptions,
  type SimulatedYears,
  type SimulationAnswer,
  yearsStillNeeded,
} from '../index.ts'

/** What is drawn of a run, as the contract has it. */
export interface Picture extends Pick<SimulationAnswer, 'years' | 'aal' | 'sd' | 'tvar99' | 'aep' | 'ci'> {
  readonly curve: readonly CurvePoint[]
  readonly convergence: readonly ConvergencePoint[]
  readonly layers: readonly Layer[]
  readonly groups: readonly GroupResult[]
  readonly exact: { readonly claims: number; readonly shared: number }
  readonly drivers: readonly { readonly driver: BookDriver; readonly down: number; readonly up: number }[]
  readonly yearsNeeded: { readonly fivePercent: number; readonly onePercent: number }
}

export interface Drawn {
  readonly book: KeptBook
  readonly seed: number
  /** Put in order in place. */
  readonly years: SimulatedYears
  readonly losses: readonly GroupLosses[]
}

export function drawPicture({ book, seed, years, losses }: Drawn): Picture {
  const plain = bookOf(book)
  const { groups } = portfolioOf(plain, shippedAssumptions)
  const parts = groupFigures(losses, years.totals.length)
  const { figures, curve, convergence, layers } = pictureOf(years, seed)
  const { claims, shared, drivers } = bookMean(plain, shippedAssumptions)
  const { aal, sd, tvar99, aep, ci } = figures
  const known = { value: tvar99, interval: ci['tvar99']!, years: figures.years }
  return {
    years: figures.years,
    aal,
    sd,
    tvar99,
    aep,
    ci,
    curve,
    convergence,
    layers,
    groups: groups.map((group, index) => ({ ...group, ...parts[index]! })),
    exact: { claims, shared },
    drivers,
    yearsNeeded: { fivePercent: yearsStillNeeded(known, 0.05), onePercent: yearsStillNeeded(known, 0.01) },
  }
}
