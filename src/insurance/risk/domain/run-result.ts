import type { GroupFigures } from './attribution.ts'
import type { GroupKind } from './book.ts'
import type { Interval } from './loss-answer.ts'
import type { SimulatedYears, SimulationAnswer } from './simulation-answer.ts'
import { orderInterval, summarised } from './simulation-answer.ts'

/** One point of the curves: what is reached once in so many years, with 95% intervals. */
export interface CurvePoint {
  readonly period: number
  readonly annual: number
  readonly annualInterval: Interval
  readonly largest: number
  readonly largestInterval: Interval
}

/** How the figures settled while years were added. */
export interface ConvergencePoint {
  readonly years: number
  readonly aal: number
  readonly aalInterval: Interval
  readonly tvar99: number
  readonly tvar99Interval: Interval
}

/** Mean yuan a year between two bounds of the year's sum; the last has no upper bound. */
export interface Layer {
  readonly from: number
  readonly to: number | null
  readonly mean: number
}

export interface RunPicture {
  readonly figures: Omit<SimulationAnswer, 'cpuMillis' | 'wallMillis'>
  readonly curve: readonly CurvePoint[]
  readonly convergence: readonly ConvergencePoint[]
  readonly layers: readonly Layer[]
}

export interface GroupResult extends GroupFigures {
  readonly kind: GroupKind
  readonly name: string
}

const periods = [2, 3, 5, 7, 10, 14, 20, 30, 50, 70, 100, 140, 200, 250, 350, 500, 700, 1000, 2000, 5000, 10_000]

/** Years beyond a period that a point of the curve needs: fewer say nothing about how far it may be off. */
const fewestBeyond = 20

/** Everything that is drawn of a run; the arrays are put in order in place. */
export function pictureOf(years: SimulatedYears, seed: number): RunPicture {
  const convergence = convergenceOf(years)
  const { cpuMillis: _cpu, wallMillis: _wall, ...figures } = summarised(copyOf(years, years.totals.length), runOf(seed))
  years.totals.sort()
  years.largest.sort()
  return { figures, curve: curveOf(years), convergence, layers: layersOf(years.totals, figures) }
}

const runOf = (seed: number) => ({ seed, cpuMillis: 0, wallMillis: 0 })

const copyOf = ({ totals, largest }: SimulatedYears, years: number): SimulatedYears => ({
  totals: totals.slice(0, years),
  largest: largest.slice(0, years),
})

function convergenceOf(all: SimulatedYears): readonly ConvergencePoint[] {
  const points: ConvergencePoint[] = []
  for (let years = 4096; ; years *= 2) {
    const upTo = years * 2 > all.totals.length ? all.totals.length : years
    const { aal, tvar99, ci } = summarised(copyOf(all, upTo), runOf(0))
    points.push({ years: upTo, aal, aalInterval: ci['aal']!, tvar99, tvar99Interval: ci['tvar99']! })
    if (upTo === all.totals.length) return points
  }
}

function curveOf({ totals, largest }: SimulatedYears): readonly CurvePoint[] {
  const years = totals.length
  return periods
    .filter((period) => years / period >= fewestBeyond)
    .map((period) => {
      const p = 1 - 1 / period
      const place = Math.max(0, Math.ceil(p * years - 1e-9) - 1)
      return {
        period,
        annual: totals[place]!,
        annualInterval: orderInterval(totals, p, 0),
        largest: largest[place]!,
        largestInterval: orderInterval(largest, p, 0),
      }
    })
}

function layersOf(sorted: Float64Array, { aep }: Pick<SimulationAnswer, 'aep'>): readonly Layer[] {
  const bounds = [...new Set([0, aep.q95, aep.q99, aep.q99_5, aep.q99_9])]
  return bounds.map((from, index) => {
    const to = bounds[index + 1] ?? null
    return { from, to, mean: meanBetween(sorted, from, to ?? Infinity) }
  })
}

function meanBetween(values: Float64Array, from: number, to: number): number {
  let sum = 0
  for (const value of values) sum += Math.min(Math.max(value - from, 0), to - from)
  return sum / values.length
}
