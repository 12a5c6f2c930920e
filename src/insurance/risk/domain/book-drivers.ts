import type { Assumption, AssumptionLibrary } from './assumptions.ts'
import { assumptionsOf } from './assumptions.ts'
import { type Book, factorOf, portfolioOf } from './book.ts'
import { exactFigures, type LossCase } from './exact.ts'
import type { SystemicEvent } from './portfolio.ts'
import { evidenceGrades, scaledFrequency, scaledSeverity } from './sensitivity.ts'
import { systemicScenarios } from './systemic-scenarios.ts'
import { noTerms } from './terms.ts'

export type BookDriver =
  | 'frequency-by-half'
  | 'frequency-by-grade'
  | 'severity-by-grade'
  | 'shared-events-by-half'
  | 'shared-events-by-grade'

/** How a book's mean changes when one kind of assumption is moved. */
export interface DriverChange {
  readonly driver: BookDriver
  readonly down: number
  readonly up: number
}

export interface BookMean {
  /** Exact yuan a year, of claims and of shared events. */
  readonly claims: number
  readonly shared: number
  /** The largest change first. */
  readonly drivers: readonly DriverChange[]
}

/** Exact, from the laws: the tornado of a run carries no noise. */
export function bookMean(book: Book, library: AssumptionLibrary): BookMean {
  const weights = weightsOf(book, library)
  const claimsIf = (change: (one: Assumption) => LossCase): number =>
    weights.reduce((sum, { assumption, count }) => sum + count * (exactFigures(change(assumption)).mean ?? 0), 0)
  const adjust = ({ lossCase }: Assumption, frequency: number, severity: number): LossCase => ({
    frequency: scaledFrequency(lossCase.frequency, frequency * factorOf(book.adjustments, 'frequency')),
    severity: scaledSeverity(lossCase.severity, severity * factorOf(book.adjustments, 'severity')),
    terms: { ...lossCase.terms, share: book.share },
  })
  const doubt = ({ evidence }: Assumption, of: 'frequency' | 'severity'): number => evidenceGrades[evidence[of]].doubt
  const claims = claimsIf((one) => adjust(one, 1, 1))
  const events = sharedMeans(book, library)
  const shared = events.reduce((sum, { mean }) => sum + mean, 0)
  const byGrade = events.reduce((sum, { mean, grade }) => sum + mean * evidenceGrades[grade].doubt, 0)
  const moved = (driver: BookDriver, change: (sign: -1 | 1) => number): DriverChange => ({
    driver,
    down: change(-1),
    up: change(1),
  })
  const drivers = [
    moved('frequency-by-half', (sign) => claimsIf((one) => adjust(one, 1 + sign * 0.5, 1)) - claims),
    moved(
      'frequency-by-grade',
      (sign) => claimsIf((one) => adjust(one, 1 + sign * doubt(one, 'frequency'), 1)) - claims,
    ),
    moved('severity-by-grade', (sign) => claimsIf((one) => adjust(one, 1, 1 + sign * doubt(one, 'severity'))) - claims),
    moved('shared-events-by-half', (sign) => sign * 0.5 * shared),
    moved('shared-events-by-grade', (sign) => sign * byGrade),
  ]
  const size = ({ down, up }: DriverChange): number => Math.max(Math.abs(down), Math.abs(up))
  return { claims, shared, drivers: drivers.sort((a, b) => size(b) - size(a)) }
}

/** How many insureds of the book an assumption stands for. */
function weightsOf({ rows }: Book, library: AssumptionLibrary) {
  const counts = new Map<Assumption, number>()
  for (const { sector, size, count } of rows) {
    for (const one of assumptionsOf(library, sector, size)) counts.set(one, (counts.get(one) ?? 0) + count)
  }
  return Array.from(counts, ([assumption, count]) => ({ assumption, count }))
}

function sharedMeans(book: Book, library: AssumptionLibrary) {
  const { portfolio } = portfolioOf(book, library)
  return portfolio.systemic.map((event) => ({
    mean: event.rate * event.hitProbability * event.lossPerUnit * unitsOf(event) * reached(portfolio.policies, event),
    grade: systemicScenarios.find((one) => event.id.startsWith(one.event.id))?.grade ?? ('D' as const),
  }))
}

/** E[min(max(mark − waiting, 0), maximum)]. */
function unitsOf({ mark, waiting, maximum }: SystemicEvent): number {
  const once: LossCase = {
    frequency: { dist: 'poisson', lambda: 1 },
    severity: { dist: 'lognormal', ...mark },
    terms: { ...noTerms, deductible: waiting, limit: maximum },
  }
  return exactFigures(once).mean ?? 0
}

function reached(policies: ReturnType<typeof portfolioOf>['portfolio']['policies'], { vendor }: SystemicEvent): number {
  return policies.reduce(
    (sum, { vendors, count, terms }) =>
      vendor === undefined || vendors.includes(vendor) ? sum + count * terms.share : sum,
    0,
  )
}
