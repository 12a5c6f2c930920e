import { fastKernel } from './fast-kernel.ts'
import type { Portfolio, PortfolioPolicy } from './portfolio.ts'
import { fillRandom, laneState } from './random-lanes.ts'
import { referenceKernel } from './simulate-block.ts'
import { blocksOf, simulateSpan } from './simulate.ts'
import { sortTop } from './simulation-answer.ts'
import { simulationPlan } from './simulation-plan.ts'
import { yearsOfBlock } from './kernel-image.ts'

/** Years of a portfolio that are kept, so that one more policy can be added to them without working them out again. */
export interface StoredYears {
  readonly portfolio: Portfolio
  readonly seed: number
  /** Yuan of each year. */
  readonly totals: Float64Array
  /** Systemic events that passed their waiting period, in order: year, place among `portfolio.systemic`, mark in units. */
  readonly events: readonly StoredEvent[]
}

export interface StoredEvent {
  readonly year: number
  readonly event: number
  readonly mark: number
}

export function storeYears(portfolio: Portfolio, years: number, seed: number): StoredYears {
  const plan = simulationPlan(portfolio)
  const places = plan.events.map(({ id }) => portfolio.systemic.findIndex((event) => event.id === id))
  const events: StoredEvent[] = []
  let first = 0
  const kernel = referenceKernel(plan, {
    event: (year, event, mark) => events.push({ year: first + year, event: places[event]!, mark }),
  })
  const totals = new Float64Array(years)
  const largest = new Float64Array(years)
  for (let block = 0; block < blocksOf(years); block++) {
    first = block * yearsOfBlock
    simulateSpan(kernel, { seed, from: block, to: block + 1 }, { totals, largest })
  }
  return { portfolio, seed, totals, events }
}

export interface YearFigures {
  readonly aal: number
  readonly q99: number
  readonly q99_5: number
  readonly tvar99: number
}

export interface Accumulated {
  readonly without: YearFigures
  readonly with: YearFigures
  /** What the policy adds to each figure. */
  readonly added: YearFigures
  /** The policy's part of the worst hundredth of the years with it (co-TVaR). */
  readonly coTvar99: number
  /** The part of its own mean that comes from systemic events. */
  readonly systemicPart: number
}

/** Stream of the candidate's draws; no portfolio has so many events. */
const candidateStream = 0x7fffffff

/** What one policy more does to the stored years: its own claims, and the stored events that may hit it too. O(years). */
export function withPolicy(stored: StoredYears, policy: PortfolioPolicy): Accumulated {
  const years = stored.totals.length
  const own = { totals: new Float64Array(years), largest: new Float64Array(years) }
  const alone = simulationPlan({ policies: [policy], systemic: [] })
  // Its claims are drawn under another seed, or they would repeat those of a first policy in the portfolio.
  const span = { seed: stored.seed + candidateStream, from: 0, to: blocksOf(years) }
  simulateSpan(fastKernel(alone), span, own)
  const claims = sum(own.totals)
  addEvents(stored, policy, own.totals)
  const all = sum(own.totals)
  const both = stored.totals.map((total, year) => total + own.totals[year]!)
  const [before, after] = [figuresOf(stored.totals), figuresOf(both)]
  return {
    without: before,
    with: after,
    added: {
      aal: after.aal - before.aal,
      q99: after.q99 - before.q99,
      q99_5: after.q99_5 - before.q99_5,
      tvar99: after.tvar99 - before.tvar99,
    },
    coTvar99: meanWhere(own.totals, both, after.q99),
    systemicPart: all === 0 ? 0 : (all - claims) / all,
  }
}

function addEvents({ portfolio, seed, events }: StoredYears, policy: PortfolioPolicy, totals: Float64Array): void {
  const words = new Uint32Array(Math.ceil((events.length * policy.count + 1) / 4) * 4)
  fillRandom(laneState({ seed, stream: candidateStream, block: 0 }), words)
  let at = 0
  for (const { year, event, mark } of events) {
    const { vendor, hitProbability, lossPerUnit } = portfolio.systemic[event]!
    for (let copy = 0; copy < policy.count; copy++) {
      const hit = words[at++]! * 2 ** -32 < hitProbability
      if (!hit || (vendor !== undefined && !policy.vendors.includes(vendor))) continue
      totals[year] = totals[year]! + policy.terms.share * lossPerUnit * mark
    }
  }
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

function figuresOf(totals: Float64Array): YearFigures {
  const sorted = totals.slice()
  sortTop(sorted)
  const years = sorted.length
  const quantile = (p: number): number => sorted[Math.max(0, Math.ceil(p * years - 1e-9) - 1)]!
  const q99 = quantile(0.99)
  let excess = 0
  for (let index = years - 1; index >= 0 && sorted[index]! > q99; index--) excess += sorted[index]! - q99
  return { aal: sum(totals) / years, q99, q99_5: quantile(0.995), tvar99: q99 + excess / years / 0.01 }
}

function meanWhere(own: Float64Array, both: Float64Array, from: number): number {
  let total = 0
  let count = 0
  for (let year = 0; year < both.length; year++) {
    if (both[year]! < from) continue
    total += own[year]!
    count += 1
  }
  return count === 0 ? 0 : total / count
}

/** Years still to be run until the 95% interval of a figure is within `relative` of it on either side. */
export function yearsStillNeeded(
  {
    value,
    interval,
    years,
  }: { readonly value: number; readonly interval: readonly [number, number]; readonly years: number },
  relative: number,
): number {
  if (value === 0) return 0
  const half = (interval[1] - interval[0]) / 2
  return Math.max(0, Math.ceil(years * (half / (relative * Math.abs(value))) ** 2) - years)
}
