import { scenariosOf } from '../../cover/index.ts'
import type { Adjustment, Assumption, AssumptionLibrary, FirmSize } from './assumptions.ts'
import { assumptionsOf } from './assumptions.ts'
import type { Grouping } from './attribution.ts'
import type { Portfolio, PortfolioPolicy, SystemicEvent } from './portfolio.ts'
import { scaledFrequency, scaledSeverity } from './sensitivity.ts'
import { type SystemicScenario, systemicScenarios } from './systemic-scenarios.ts'
import { noTerms } from './terms.ts'

/** So many insureds of one kind. */
export interface BookRow {
  readonly sector: string
  readonly size: FirmSize
  readonly count: number
  /** First two digits of the division code and four zeros, as 330000. */
  readonly region: string
  /** Whose cloud and whose supplies they depend on; empty where it is nobody's. */
  readonly cloud: string
  readonly supplier: string
}

/** What an insurer bears, by kinds of insureds: 承保组合. */
export interface Book {
  readonly rows: readonly BookRow[]
  /** The insurer's line, 0 to 1. */
  readonly share: number
  /** Expert changes of the whole library, in order. */
  readonly adjustments: readonly Adjustment[]
}

export const groupKinds = ['sector', 'cloud', 'supplier', 'region', 'size'] as const
export type GroupKind = (typeof groupKinds)[number]

export interface GroupName {
  readonly kind: GroupKind
  readonly name: string
}

export interface BookPortfolio {
  readonly portfolio: Portfolio
  readonly groups: readonly GroupName[]
  readonly grouping: Grouping
}

/** Revenue of small, medium and large firms stands about as 1 to 10 to 100, and so does an hour of their outage. */
export const hourOfSize = { small: 0.01, medium: 0.1, large: 1 } as const satisfies Record<FirmSize, number>

/** One policy for every scenario of a row's sector, one more for what is shared, and an event for each thing shared. */
export function portfolioOf({ rows, share, adjustments }: Book, library: AssumptionLibrary): BookPortfolio {
  const groups: GroupName[] = []
  const places = new Map<string, number>()
  const groupOf = (kind: GroupKind, name: string): readonly number[] => {
    if (name === '') return []
    const key = `${kind} ${name}`
    const found = places.get(key)
    if (found !== undefined) return [found]
    places.set(key, groups.length)
    return [groups.push({ kind, name }) - 1]
  }
  const policies: PortfolioPolicy[] = []
  const of: (readonly number[])[] = []
  for (const [index, row] of rows.entries()) {
    const own = groupKinds.flatMap((kind) => groupOf(kind, row[kind]))
    const made = [
      ...assumptionsOf(library, row.sector, row.size).map((one) =>
        scenarioPolicy(row, one, { index, share, adjustments }),
      ),
      sharedPolicy(row, index, share),
    ]
    policies.push(...made)
    of.push(...made.map(() => own))
  }
  const factor = factorOf(adjustments, 'frequency')
  const systemic = systemicScenarios
    .flatMap((one) => eventsOf(one, rows))
    .map((event) => ({ ...event, rate: event.rate * factor }))
  return { portfolio: { policies, systemic }, groups, grouping: { groups: groups.length, of } }
}

interface Placed {
  readonly index: number
  readonly share: number
  readonly adjustments: readonly Adjustment[]
}

function scenarioPolicy(
  row: BookRow,
  { scenario, lossCase }: Assumption,
  { index, share, adjustments }: Placed,
): PortfolioPolicy {
  return {
    id: `${index}.${scenario}`,
    count: row.count,
    vendors: [],
    frequency: scaledFrequency(lossCase.frequency, factorOf(adjustments, 'frequency')),
    severity: scaledSeverity(lossCase.severity, factorOf(adjustments, 'severity')),
    terms: { ...lossCase.terms, share },
  }
}

export const factorOf = (adjustments: readonly Adjustment[], of: Adjustment['of']): number =>
  adjustments.reduce((product, one) => (one.of === of ? product * one.factor : product), 1)

/** Has no claims of its own: an insured is hit by a shared event once, not once for each of its scenarios. */
function sharedPolicy(row: BookRow, index: number, share: number): PortfolioPolicy {
  return {
    id: `${index}.shared`,
    count: row.count,
    vendors: sharedBy(row),
    frequency: { dist: 'poisson', lambda: 0 },
    severity: { dist: 'lognormal', mu: 0, sigma: 1 },
    terms: { ...noTerms, share: share * hourOfSize[row.size] },
  }
}

const everybody = 'all'

function sharedBy({ sector, cloud, supplier }: BookRow): readonly string[] {
  const dependencies = new Set(scenariosOf(sector).flatMap((scenario) => scenario.sharedBy))
  return [
    everybody,
    ...(cloud === '' ? [] : [`cloud:${cloud}`]),
    ...(supplier === '' ? [] : [`supplier:${supplier}`]),
    ...[...dependencies].filter((one) => one !== 'cloud' && one !== 'supplier'),
  ]
}

/** What a scenario's event can reach: each cloud and supplier by itself, everybody, or whose sector depends on it. */
export function eventsOf(
  { sharedBy: dependency, event }: SystemicScenario,
  rows: readonly BookRow[],
): readonly SystemicEvent[] {
  const scaled = { ...event, lossPerUnit: event.lossPerUnit / hourOfSize.medium }
  if (dependency === 'cloud' || dependency === 'supplier') {
    const names = [...new Set(rows.map((row) => row[dependency]).filter((name) => name !== ''))].sort()
    return names.map((name) => ({ ...scaled, id: `${event.id} ${name}`, vendor: `${dependency}:${name}` }))
  }
  const vendor = dependency === null || dependency === 'common-vulnerability' ? everybody : dependency
  return rows.some((row) => sharedBy(row).includes(vendor)) ? [{ ...scaled, vendor }] : []
}
