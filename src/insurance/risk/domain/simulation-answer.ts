import { type Moments, momentsOf, type RunMoments, wholeOf } from './block-moments.ts'
import { yearsOfBlock } from './kernel-image.ts'
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

/** Figures of a run by one thread; the arrays are put in order in place, as far as the figures look. */
export function summarised(years: SimulatedYears, run: RunFacts): SimulationAnswer {
  const moments = momentsByBlock(years.totals)
  sortTop(years.totals)
  sortTop(years.largest)
  return answerOf(years, moments, run)
}

export type RunFacts = Pick<SimulationAnswer, 'seed' | 'cpuMillis' | 'wallMillis'>

export function momentsByBlock(totals: Float64Array): RunMoments {
  const blocks: Moments[] = []
  for (let from = 0; from < totals.length; from += yearsOfBlock) {
    blocks.push(momentsOf(totals.subarray(from, from + yearsOfBlock)))
  }
  return wholeOf(blocks)
}

/** The answer from years whose upper tenth is in order, and the moments of their sums. */
export function answerOf({ totals, largest }: SimulatedYears, moments: RunMoments, run: RunFacts): SimulationAnswer {
  const years = totals.length
  const variance = moments.squares / Math.max(1, years - 1)
  const ci: Record<string, Interval> = { aal: skewed(moments.mean, sampleOf(moments)) }
  const quantiles = (sorted: Float64Array, levels: Readonly<Record<string, number>>, prefix: string) =>
    Object.fromEntries(
      Object.entries(levels).map(([name, p]) => {
        // Few years reach below the upper tenth, which alone is in order.
        ci[`${prefix}${name}`] = orderInterval(sorted, p, Math.floor(years * 0.9))
        return [name, sorted[Math.max(0, Math.ceil(p * years - 1e-9) - 1)]!]
      }),
    )
  const aep = quantiles(totals, annual, '') as SimulationAnswer['aep']
  const tail = tailOf(totals, aep.q99)
  ci['tvar99'] = skewed(tail.value, tail)
  const oep = quantiles(largest, periods, 'oep') as SimulationAnswer['oep']
  return { aal: moments.mean, sd: Math.sqrt(variance), aep, oep, tvar99: tail.value, ci, years, ...run }
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

/** Of a mean: its standard error, and the skewness of what it is the mean of over the root of their number. */
interface Sample {
  readonly error: number
  readonly lean: number
}

/**
 * A 95% interval that is longer on the side to which the sample leans, by Johnson's shift (1978): where few large losses make
 * the mean, a sample without them lies too low, and the plain interval would miss the truth more often than it says. The other
 * end stays, since a sample's own skewness is too rough to give anything away for it.
 */
function skewed(value: number, { error, lean }: Sample): Interval {
  const shift = ((2 * z * z + 1) / 6) * lean * error
  return [value - z * error + Math.min(0, shift), value + z * error + Math.max(0, shift)]
}

/** Fewer blocks tell too little of how far their means lie apart. */
const fewestBlocks = 20

/**
 * Points of shared events fill each block evenly, so its years make up for each other: what a mean errs is told by blocks, which
 * are samples of their own, with Student's wider interval. With few of them the years are taken as independent, which says too
 * much rather than too little.
 */
function sampleOf({ count, squares, cubes, blocks, between }: RunMoments): Sample {
  if (squares === 0) return { error: 0, lean: 0 }
  const lean = cubes / count / Math.sqrt(squares / count) ** 3 / Math.sqrt(count)
  if (blocks < fewestBlocks) return { error: Math.sqrt(squares / Math.max(1, count - 1) / count), lean }
  const student = 1 + (z * z + 1) / (4 * (blocks - 1))
  return { error: student * Math.sqrt(between / (blocks - 1) / count), lean }
}

/** Two order statistics that the quantile lies between with 95%: the number of years below it is binomial. In order from `ordered` on. */
export function orderInterval(sorted: Float64Array, p: number, ordered: number): Interval {
  const years = sorted.length
  const half = z * Math.sqrt(years * p * (1 - p))
  const low = Math.max(ordered, Math.floor(years * p - half) - 1)
  const high = Math.min(years - 1, Math.ceil(years * p + half))
  return [sorted[low]!, sorted[high]!]
}

/** VaR + mean excess/0.01; its error after Manistre and Hancock (2005): the excess varies, and so does where it begins. */
function tailOf(sorted: Float64Array, value: number): Sample & { readonly value: number } {
  const years = sorted.length
  let first = 0
  let second = 0
  let third = 0
  for (let index = years - 1; index >= 0 && sorted[index]! > value; index--) {
    const excess = sorted[index]! - value
    first += excess
    second += excess * excess
    third += excess * excess * excess
  }
  const mean = first / years
  const variance = Math.max(0, second / years - mean * mean)
  const cubes = third / years - 3 * mean * (second / years) + 2 * mean ** 3
  const lean = variance === 0 ? 0 : cubes / variance ** 1.5 / Math.sqrt(years)
  return { value: value + mean / 0.01, error: Math.sqrt(variance / years) / 0.01, lean }
}
