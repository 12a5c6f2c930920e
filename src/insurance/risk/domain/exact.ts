import { type Claim, claimOf } from './claim.ts'
import { bracketOf, type BracketName } from './bracket.ts'
import type { Curve } from './curve.ts'
import { type Frequency, meanNumber, probabilityOfNone, thinned } from './frequency.ts'
import { type Interval, type LevelName, levelNames, levels, type LossFigures } from './loss-answer.ts'
import { type Severity, severityLaw } from './severity.ts'
import { type Terms, yuanPerUnit } from './terms.ts'
import { quantileOf, survived } from './year-integrals.ts'
import { cellsFor, type YearLaw, yearLaw } from './year-law.ts'
import type { Zone } from './zone.ts'

/** One risk: how many losses a year, how large, and what the terms leave of them. */
export interface LossCase {
  readonly frequency: Frequency
  readonly severity: Severity
  readonly terms: Terms
}

export interface ExactFigures extends LossFigures {
  readonly bracket: Readonly<Record<string, Interval>>
  /** Cells of the finest lattice that was needed, 0 when the answer needs none. */
  readonly cells: number
  /** Distance of the figures of two steps in units of what is allowed; above `untrustworthy` they must not be used. */
  readonly disagreement: number
}

/** Thirty times what is allowed is an error of about one in ten thousand. */
export const untrustworthy = 30

const smallestLattice = 2048
const latticeOfAtoms = 2 ** 17
const largestLattice = 2 ** 20
const mostWork = 2 ** 19

/**
 * The law of the insurer's net loss of a year, without noise: lattices are refined until the extrapolated figures of two
 * steps agree. Bounds come from the last lattice.
 */
export function exactFigures(lossCase: LossCase): ExactFigures {
  const { terms } = lossCase
  const claim = claimOf(severityLaw(lossCase.severity), terms)
  const frequency = thinned(lossCase.frequency, claim?.passing ?? 0)
  if (!claim || meanNumber(frequency) === 0 || terms.aggregateLimit === 0 || yuanPerUnit(terms) === 0) return nothing
  const end = terms.aggregateLimit === null ? Infinity : terms.aggregateDeductible + terms.aggregateLimit
  let cells = firstLattice(frequency, claim, end)
  let best = solve({ terms, frequency, claim, end, cells })
  while (best.disagreement > 1 && cells < largestLattice) {
    cells = Math.min(largestLattice, cells * 4)
    const next = solve({ terms, frequency, claim, end, cells })
    const gained = next.disagreement < best.disagreement / 3
    if (next.disagreement < best.disagreement) best = next
    // What a finer lattice does not mend is rounding.
    if (!gained || best.law.zones.length * cells > mostWork) break
  }
  return { ...best.figures, bracket: bracketInYuan(best), cells: best.cells, disagreement: best.disagreement }
}

function firstLattice(frequency: Frequency, claim: Claim, end: number): number {
  if (claim.kind === 'atomic') return latticeOfAtoms
  return Math.min(largestLattice, Math.max(smallestLattice, cellsFor(frequency, claim, end)))
}

const nothing: ExactFigures = {
  mean: 0,
  sd: 0,
  prob_zero: 1,
  q90: 0,
  q95: 0,
  q99: 0,
  q99_5: 0,
  q99_9: 0,
  tvar99: 0,
  bracket: Object.fromEntries(['mean', 'sd', ...levelNames, 'tvar99'].map((name) => [name, [0, 0]])),
  cells: 0,
  disagreement: 0,
}

interface Question {
  readonly terms: Terms
  readonly frequency: Frequency
  readonly claim: Claim
  /** Where the annual limit is used up. */
  readonly end: number
  readonly cells: number
}

interface Solved extends Question {
  readonly law: YearLaw
  readonly figures: LossFigures
  /** Largest distance of two steps' figures, in units of what is allowed. */
  readonly disagreement: number
}

function solve(question: Question): Solved {
  const law = yearLaw(question.frequency, question.claim, question)
  const figures = figuresOf(question, law, (zone) => zone.curve)
  const check = figuresOf(question, law, (zone) => zone.check)
  return { ...question, law, figures, disagreement: disagreementOf(figures, check) }
}

function figuresOf({ terms, frequency, end }: Question, law: YearLaw, pick: (zone: Zone) => Curve): LossFigures {
  const start = terms.aggregateDeductible
  const yuan = yuanPerUnit(terms)
  const all = survived(law, pick, { from: start, to: end })
  const meanSquare = 2 * (all.second - start * all.first)
  const netOf = (sum: number): number => Math.min(Math.max(sum - start, 0), end - start)
  const quantiles = Object.fromEntries(
    levelNames.map((name) => [name, yuan * netOf(quantileOf(law, pick, levels[name]))]),
  ) as Record<LevelName, number>
  const value = netOf(quantileOf(law, pick, 0.99))
  const above = value >= end - start ? 0 : survived(law, pick, { from: start + value, to: end }).first
  const finite = (figure: number): number | null => (Number.isFinite(figure) ? figure : null)
  return {
    mean: finite(yuan * all.first),
    sd: finite(yuan * Math.sqrt(Math.max(0, meanSquare - all.first * all.first))),
    prob_zero: start === 0 ? probabilityOfNone(frequency) : Math.max(0, belowIn(law, pick, start)),
    ...quantiles,
    tvar99: finite(yuan * (value + above / 0.01)),
  }
}

function belowIn(law: YearLaw, pick: (zone: Zone) => Curve, x: number): number {
  const zone = law.zones.find(({ reach }) => reach >= x)
  return 1 - law.some * (1 - (zone ? pick(zone).below(x) : 1))
}

/** Steps twice as long err about fifteen times as much: agreement to 3e-6 is an error of some 2e-7. */
function disagreementOf(figures: LossFigures, check: LossFigures): number {
  const apart = (name: keyof LossFigures, allowed: number): number => {
    const [value, other] = [figures[name], check[name]]
    if (value === null || other === null || value === other) return 0
    const size = Math.max(Math.abs(value), Math.abs(other))
    return Math.abs(value - other) / (size * allowed)
  }
  return Math.max(
    apart('mean', 3e-6),
    apart('sd', 3e-6),
    apart('tvar99', 3e-6),
    ...levelNames.map((name) => apart(name, 3e-5)),
  )
}

/** Rounding of the last step into yuan must not push a figure out of its own bounds. */
function bracketInYuan({ terms, end, law, figures }: Solved): Readonly<Record<string, Interval>> {
  const yuan = yuanPerUnit(terms)
  const bracket: Record<string, Interval> = {}
  for (const [name, [low, high]] of Object.entries(bracketOf(law, { start: terms.aggregateDeductible, end }))) {
    const value = figures[name as BracketName]
    if (value !== null) bracket[name] = [Math.min(value, yuan * low), Math.max(value, yuan * high)]
  }
  return bracket
}
