import type { Interval } from './loss-answer.ts'

/** What `loss simulate` answers, in yuan. */
export interface SimulationAnswer {
  readonly aal: number
  readonly sd: number
  /** Quantiles of the year's sum. */
  readonly aep: Readonly<Record<'q95' | 'q99' | 'q99_5' | 'q99_9', number>>
  /** The year's largest single claim or event, by return period in years. */
  readonly oep: Readonly<Record<'20' | '100' | '250' | '1000', number>>
  readonly tvar99: number
  /** 95% intervals. */
  readonly ci: Readonly<Record<string, Interval>>
  readonly years: number
  readonly seed: number
  readonly cpuMillis: number
  readonly wallMillis: number
}

export interface SimulatedYears {
  readonly totals: Float64Array
  readonly largest: Float64Array
}

const annual = { q95: 0.95, q99: 0.99, q99_5: 0.995, q99_9: 0.999 } as const
const periods = { '20': 0.95, '100': 0.99, '250': 0.996, '1000': 0.999 } as const

/** 97.5% of a standard normal law lie below. */
const z = 1.959963984540054

/** Figures of a run; the arrays are sorted in place. Sums are taken in the order of years, whoever worked them out. */
export function summarised(
  { totals, largest }: SimulatedYears,
  run: Pick<SimulationAnswer, 'seed' | 'cpuMillis' | 'wallMillis'>,
): SimulationAnswer {
  const years = totals.length
  const mean = compensatedSum(totals, (value) => value) / years
  const variance = compensatedSum(totals, (value) => (value - mean) ** 2) / Math.max(1, years - 1)
  totals.sort()
  largest.sort()
  const ci: Record<string, Interval> = { aal: around(mean, Math.sqrt(variance / years)) }
  const quantiles = (sorted: Float64Array, levels: Readonly<Record<string, number>>, prefix: string) =>
    Object.fromEntries(
      Object.entries(levels).map(([name, p]) => {
        ci[`${prefix}${name}`] = orderInterval(sorted, p)
        return [name, sorted[Math.max(0, Math.ceil(p * years - 1e-9) - 1)]!]
      }),
    )
  const aep = quantiles(totals, annual, '') as SimulationAnswer['aep']
  const tail = tailOf(totals, aep.q99)
  ci['tvar99'] = around(tail.value, tail.error)
  const oep = quantiles(largest, periods, 'oep') as SimulationAnswer['oep']
  return { aal: mean, sd: Math.sqrt(variance), aep, oep, tvar99: tail.value, ci, years, ...run }
}

const around = (value: number, error: number): Interval => [value - z * error, value + z * error]

/** Neumaier's sum. */
function compensatedSum(values: Float64Array, of: (value: number) => number): number {
  let sum = 0
  let lost = 0
  for (const value of values) {
    const term = of(value)
    const next = sum + term
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum
    sum = next
  }
  return sum + lost
}

/** Two order statistics that the quantile lies between with 95%: the number of years below it is binomial. */
function orderInterval(sorted: Float64Array, p: number): Interval {
  const years = sorted.length
  const half = z * Math.sqrt(years * p * (1 - p))
  const low = Math.max(0, Math.floor(years * p - half) - 1)
  const high = Math.min(years - 1, Math.ceil(years * p + half))
  return [sorted[low]!, sorted[high]!]
}

/** VaR + mean excess/0.01; its error after Manistre and Hancock (2005): the excess varies, and so does where it begins. */
function tailOf(sorted: Float64Array, value: number): { readonly value: number; readonly error: number } {
  const years = sorted.length
  let first = 0
  let second = 0
  for (let index = years - 1; index >= 0 && sorted[index]! > value; index--) {
    const excess = sorted[index]! - value
    first += excess
    second += excess * excess
  }
  const mean = first / years
  return { value: value + mean / 0.01, error: Math.sqrt(Math.max(0, second / years - mean * mean) / years) / 0.01 }
}
