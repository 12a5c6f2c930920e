import { yearsOfBlock } from './kernel-image.ts'
import type { Portfolio } from './portfolio.ts'
import { type BlockKernel, referenceKernel } from './simulate-block.ts'
import type { SimulationPlan } from './simulation-plan.ts'

/** Which groups each policy of a portfolio belongs to; a policy may be in several (its sector, its cloud, its region). */
export interface Grouping {
  readonly groups: number
  /** By policy: the groups it is in. */
  readonly of: readonly (readonly number[])[]
}

/** What the groups lost, over all years of a stretch and in its worst ones. */
export interface GroupLosses {
  /** Yuan by group, all years together. */
  readonly sums: Float64Array
  /** The worst years of each block: what the year lost, then what each group lost of it. */
  readonly worst: Float64Array
}

/** Three in a hundred of each block are kept, so that the worst hundredth of a whole run is among them. */
const worstOfBlock = Math.ceil(yearsOfBlock * 0.03)

export interface Attribution {
  /** The reference kernel, which also tells this attribution. */
  readonly kernel: BlockKernel
  /** After each block, with its years. */
  readonly close: (totals: Float64Array) => void
  readonly losses: () => GroupLosses
}

/** Follows each yuan of a run to the groups of its policy. Its years are to the bit those of a run that does not. */
export function attribution(portfolio: Portfolio, plan: SimulationPlan, { groups, of }: Grouping): Attribution {
  const byYear = new Float64Array(yearsOfBlock * groups)
  const sums = new Float64Array(groups)
  const worst: Float64Array[] = []
  const rows = plan.claims?.rows ?? []
  const members = plan.events.map(({ id }) => membersOf(portfolio, id))
  const add = (year: number, policy: number, yuan: number): void => {
    for (const group of of[policy]!) byYear[year * groups + group] = byYear[year * groups + group]! + yuan
  }
  const kernel = referenceKernel(plan, {
    claims: (year, row, yuan) => add(year, rows[row]!.policy, yuan),
    hit: (year, event, member, yuan) => add(year, members[event]![member]!, yuan),
  })
  return {
    kernel,
    close(totals) {
      for (let year = 0; year < totals.length; year++) {
        for (let group = 0; group < groups; group++) sums[group] = sums[group]! + byYear[year * groups + group]!
      }
      for (const year of worstYears(totals)) {
        const row = new Float64Array(groups + 1)
        row[0] = totals[year]!
        row.set(byYear.subarray(year * groups, (year + 1) * groups), 1)
        worst.push(row)
      }
      byYear.fill(0)
    },
    losses: () => ({ sums, worst: joinedRows(worst, groups + 1) }),
  }
}

/** Whose policies an event can hit, one entry a copy, in the order of the plan. */
function membersOf({ policies, systemic }: Portfolio, id: string): Uint32Array {
  const vendor = systemic.find((event) => event.id === id)?.vendor
  return Uint32Array.from(
    policies.flatMap(({ vendors, count }, policy) =>
      vendor === undefined || vendors.includes(vendor) ? Array.from({ length: count }, () => policy) : [],
    ),
  )
}

function worstYears(totals: Float64Array): readonly number[] {
  return Array.from(totals.keys())
    .sort((a, b) => totals[b]! - totals[a]! || a - b)
    .slice(0, Math.max(1, Math.ceil((worstOfBlock * totals.length) / yearsOfBlock)))
}

function joinedRows(rows: readonly Float64Array[], width: number): Float64Array {
  const all = new Float64Array(rows.length * width)
  for (const [index, row] of rows.entries()) all.set(row, index * width)
  return all
}

export interface GroupFigures {
  /** Mean yuan a year. */
  readonly aal: number
  /** Mean yuan in the worst hundredth of the years: the group's part of TVaR (Tasche 1999). */
  readonly coTvar99: number
}

/** From the losses of all stretches of a run of `years`. */
export function groupFigures(parts: readonly GroupLosses[], years: number): readonly GroupFigures[] {
  const groups = parts[0]?.sums.length ?? 0
  const width = groups + 1
  const rows = parts.flatMap(({ worst }) =>
    Array.from({ length: worst.length / width }, (_, row) => worst.subarray(row * width, (row + 1) * width)),
  )
  const tail = rows.sort((a, b) => b[0]! - a[0]!).slice(0, Math.max(1, Math.ceil(years * 0.01 - 1e-9)))
  return Array.from({ length: groups }, (_, group) => ({
    aal: parts.reduce((sum, { sums }) => sum + sums[group]!, 0) / years,
    coTvar99: tail.reduce((sum, row) => sum + row[group + 1]!, 0) / Math.max(1, tail.length),
  }))
}
