import type { AliasTable } from './alias-table.ts'
import { type QuantileTable, tableCells } from './quantile-table.ts'
import type { CountLaw } from './event-points.ts'
import type { EventPlan, SimulationPlan } from './simulation-plan.ts'

/**
 * A plan laid out in one stretch of memory, as both kernels read it. Addresses are bytes. Alias tables are pairs of u32
 * (threshold, alias), claim tables pairs of f64 (base, rise), rows 48 bytes.
 */
export interface KernelImage {
  readonly bytes: number
  /** Writes the tables into a memory of at least `bytes`. */
  readonly write: (memory: ArrayBuffer | SharedArrayBuffer) => void
  readonly state: number
  readonly words: number
  readonly totals: number
  readonly largest: number
  /** u32 number of events of each year, then u32 words of the first marks. */
  readonly points: number
  readonly claims: ClaimAddresses | undefined
  readonly events: readonly EventAddresses[]
}

export interface TableAddress {
  readonly at: number
  readonly size: number
}

export interface ClaimAddresses {
  readonly first: number
  readonly count: TableAddress
  readonly pick: TableAddress
  readonly rows: number
  /** f64 a year's sum of each account, u32 the row of each, u32 those touched in the year. */
  readonly sums: number
  readonly rowOf: number
  readonly touched: number
  /** One row, one copy, no clusters: the years can be worked out without accounts. */
  readonly single: boolean
}

export interface EventAddresses {
  /** Not in the memory: points are drawn outside the kernel. */
  readonly counts: CountLaw
  readonly table: number
  readonly skip: TableAddress
  readonly shares: TableAddress
  readonly lossPerUnit: number
}

export const wordsBuffered = 1024
export const yearsOfBlock = 4096
export const rowBytes = 48
/** Places inside a row: u32 table, copies, i32 account, u32 cluster table and size; f64 deductible, limit, yuan. */
export const rowPlaces = {
  table: 0,
  copies: 4,
  account: 8,
  cluster: 12,
  clusterSize: 16,
  deductible: 24,
  limit: 32,
  yuan: 40,
}

type Writer = (memory: ArrayBuffer | SharedArrayBuffer) => void

export function kernelImage(plan: SimulationPlan): KernelImage {
  const writers: Writer[] = []
  let end = 16
  const reserve = (bytes: number): number => {
    const at = end
    end += Math.ceil(bytes / 16) * 16
    return at
  }
  const alias = (table: AliasTable): TableAddress => {
    const at = reserve(table.size * 8)
    writers.push((memory) => {
      const pairs = new Uint32Array(memory, at, table.size * 2)
      for (let index = 0; index < table.size; index++) {
        pairs[2 * index] = table.thresholds[index]!
        pairs[2 * index + 1] = table.aliases[index]!
      }
    })
    return { at, size: table.size }
  }
  const tables = new Map<QuantileTable, number>()
  const claimTable = (table: QuantileTable): number => {
    const found = tables.get(table)
    if (found !== undefined) return found
    const at = reserve(tableCells * 16)
    tables.set(table, at)
    writers.push((memory) => {
      const pairs = new Float64Array(memory, at, tableCells * 2)
      for (let cell = 0; cell < tableCells; cell++) {
        pairs[2 * cell] = table.base[cell]!
        pairs[2 * cell + 1] = table.rise[cell]!
      }
    })
    return at
  }
  const state = reserve(64)
  const words = reserve(wordsBuffered * 4)
  const totals = reserve(yearsOfBlock * 8)
  const largest = reserve(yearsOfBlock * 8)
  const points = reserve(plan.events.length === 0 ? 0 : yearsOfBlock * 8)
  const places = { reserve, alias, claimTable, writers }
  const claims = plan.claims && claimAddresses(plan.claims, places)
  const events = plan.events.map((event) => eventAddresses(event, places))
  return {
    bytes: end,
    write: (memory) => writers.forEach((writer) => writer(memory)),
    state,
    words,
    totals,
    largest,
    points,
    claims,
    events,
  }
}

interface Places {
  readonly reserve: (bytes: number) => number
  readonly alias: (table: AliasTable) => TableAddress
  readonly claimTable: (table: QuantileTable) => number
  readonly writers: Writer[]
}

function claimAddresses(plan: NonNullable<SimulationPlan['claims']>, places: Places): ClaimAddresses {
  const rows = places.reserve(plan.rows.length * rowBytes)
  for (const [index, row] of plan.rows.entries()) {
    const table = places.claimTable(row.table)
    const cluster = row.cluster && places.alias(row.cluster)
    places.writers.push((memory) => {
      const view = new DataView(memory, rows + index * rowBytes, rowBytes)
      view.setUint32(rowPlaces.table, table, true)
      view.setUint32(rowPlaces.copies, row.copies, true)
      view.setInt32(rowPlaces.account, row.account, true)
      view.setUint32(rowPlaces.cluster, cluster?.at ?? 0, true)
      view.setUint32(rowPlaces.clusterSize, cluster?.size ?? 0, true)
      view.setFloat64(rowPlaces.deductible, row.aggregateDeductible, true)
      view.setFloat64(rowPlaces.limit, row.aggregateLimit, true)
      view.setFloat64(rowPlaces.yuan, row.yuan, true)
    })
  }
  const [only] = plan.rows
  return {
    first: plan.count.first,
    count: places.alias(plan.count.table),
    pick: places.alias(plan.pick),
    rows,
    sums: places.reserve(plan.accounts * 8),
    rowOf: places.reserve(plan.accounts * 4),
    touched: places.reserve(plan.accounts * 4),
    single: plan.rows.length === 1 && only?.copies === 1 && !only.cluster,
  }
}

function eventAddresses(event: EventPlan, places: Places): EventAddresses {
  const at = places.reserve(event.shares.length * 8)
  places.writers.push((memory) => new Float64Array(memory, at, event.shares.length).set(event.shares))
  return {
    counts: event.counts,
    table: places.claimTable(event.table),
    skip: places.alias(event.skip),
    shares: { at, size: event.shares.length },
    lossPerUnit: event.lossPerUnit,
  }
}
