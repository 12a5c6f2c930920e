import { cell, type Grid } from './grid.ts'
import type { Slots } from './slots.ts'

/** The cheapest choice of one row at the experts' prices, as if they had no load limit, with thresholds that prove it. */
export interface RowStart {
  /** Columns that the row takes. */
  readonly columns: readonly number[]
  /** By kind: how many are taken beyond its minimum. */
  readonly surplus: readonly number[]
  /** By kind: what the row pays at most; −threshold is the potential of the node. */
  readonly thresholds: readonly number[]
}

/** Prices of the columns, and the slots at these prices. */
export interface Priced {
  readonly prices: Int32Array
  readonly slots: Slots
}

/** Undefined when the row has too few open experts, of a profession or at all. */
export function rowStart(grid: Grid, priced: Priced, row: number): RowStart | undefined {
  const { kinds, columns, demand } = grid
  const width = columns.length
  const wanted = demand.subarray(row * kinds, (row + 1) * kinds)
  const free = wanted[0]!
  const candidates = cheapestByKind(grid, priced, row)
  const reserved = candidates.map((keys, kind) => (kind === 0 ? [] : keys.slice(0, wanted[kind])))
  if (reserved.some((keys, kind) => kind > 0 && keys.length < wanted[kind]!)) return undefined
  const rest = candidates.flatMap((keys, kind) => (kind === 0 ? keys : keys.slice(wanted[kind])))
  const anybody = rest.sort((a, b) => a - b).slice(0, free)
  if (anybody.length < free) return undefined
  const chosen = [...reserved.flat(), ...anybody].map((key) => key % width)
  const surplus = surplusOf(grid, anybody)
  const costOf = (key: number | undefined): number => (key === undefined ? 0 : Math.floor(key / width))
  const common = costOf(anybody.at(-1))
  const thresholds = reserved.map((keys, kind) =>
    kind === 0 || surplus[kind]! > 0 ? common : Math.max(common, costOf(keys.at(-1))),
  )
  return { columns: chosen, surplus, thresholds }
}

/** By kind the cheapest columns that could be taken, as cost × width + column, of each slot only its cheapest. */
function cheapestByKind(grid: Grid, { prices, slots }: Priced, row: number): number[][] {
  const { cells, columns, costs, demand, kinds, kindOf } = grid
  const width = columns.length
  const free = demand[row * kinds]!
  const lists: number[][] = Array.from({ length: kinds }, () => [])
  const used = new Set<number>()
  for (let column = 0; column < width; column += 1) {
    const place = row * width + column
    if (cells[place] !== cell.open) continue
    const cost = costs[place]! + prices[column]!
    const slot = slots.of[place]!
    if (slot >= 0 && (used.has(slot) || slots.least[slot] !== cost)) continue
    if (slot >= 0) used.add(slot)
    const kind = kindOf[column]!
    const most = free + (kind === 0 ? 0 : demand[row * kinds + kind]!)
    keepLeast(lists[kind]!, cost * width + column, most)
  }
  return lists
}

/** Keeps the `most` least keys of a list in order. */
function keepLeast(list: number[], key: number, most: number): void {
  if (list.length === most && (most === 0 || key >= list[most - 1]!)) return
  let place = list.length
  if (place === most) place -= 1
  while (place > 0 && list[place - 1]! > key) {
    list[place] = list[place - 1]!
    place -= 1
  }
  list[place] = key
}

function surplusOf({ columns, kinds, kindOf }: Grid, anybody: readonly number[]): readonly number[] {
  const surplus = Array.from({ length: kinds }, () => 0)
  for (const key of anybody) surplus[kindOf[key % columns.length]!]! += 1
  return surplus
}
