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

/** Figures of a run; the arrays are put in order in place, as far as the figures look. Sums are taken in the order of years, whoever worked them out. */
export function summarised(
  { totals, largest }: SimulatedYears,
  run: Pick<SimulationAnswer, 'seed' | 'cpuMillis' | 'wallMillis'>,
): SimulationAnswer {
  const years = totals.length
  const mean = compensatedSum(totals, (value) => value) / years
  const variance = compensatedSum(totals, (value) => (value - mean) ** 2) / Math.max(1, years - 1)
  sortTop(totals)
  sortTop(largest)
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

/** The upper tenth ascending, where it belongs; what is below stays below in any order (Hoare 1961). */
export function sortTop(values: Float64Array): void {
  const wanted = Math.floor(values.length * 0.9)
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const pivot = values[(low + high) >> 1]!
    let [left, right] = [low, high]
    while (left <= right) {
      while (values[left]! < pivot) left++
      while (values[right]! > pivot) right--
      if (left <= right) {
        const kept = values[left]!
        values[left++] = values[right]!
        values[right--] = kept
      }
    }
    if (wanted <= right) high = right
    else if (wanted >= left) low = left
    else break
  }
  values.subarray(wanted).sort()
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
  // Few years reach below the upper tenth, which alone is in order.
  const low = Math.max(Math.floor(years * 0.9), Math.floor(years * p - half) - 1)
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
