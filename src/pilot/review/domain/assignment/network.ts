import { addArc, type Arcs, type CheapestFlow, cheapestFlow, noArcs } from './flow.ts'
import { cell, type Grid } from './grid.ts'
import { type Priced, rowStart } from './row-start.ts'
import { slotsOf } from './slots.ts'

/** The least-cost assignment in which colleagues of different professions may still meet. */
export interface Assigned {
  /** By cell of the grid: 1 where a pair that was not fixed is assigned. */
  readonly chosen: Uint8Array
  readonly cost: number
  /** By row and kind: no pair that the row takes costs more, the price of the expert included. */
  readonly thresholds: Int32Array
  /** By column: what one more place with the expert would save. */
  readonly prices: Int32Array
}

/** A network under construction: item → kind of profession → (colleagues) → expert → sink, minima waiting at the kinds. */
interface Draft {
  readonly grid: Grid
  readonly priced: Priced
  readonly arcs: Arcs
  /** Cell of each arc, −1 for the others. */
  readonly pairs: Int32Array
  readonly potentials: Int32Array
  /** By column and by slot: how many the start takes. */
  readonly taken: Int32Array
  readonly used: Int32Array
}

/**
 * Solves the grid exactly; undefined when it is not feasible. Where costs are of many kinds, coarse costs come first:
 * their prices are nearly right, so that the exact costs need few repairs (cost scaling: Goldberg and Tarjan, 1990).
 * `nearly` are such prices where the caller has them, from a grid that differs little.
 */
export function assignGrid(grid: Grid, nearly?: Int32Array): Assigned | undefined {
  if (grid.room.some((room) => room < 0)) return undefined
  if (nearly) return assignFrom(grid, nearly)
  const free = new Int32Array(grid.columns.length)
  if (new Set(grid.costs).size <= fewCosts) return assignFrom(grid, free)
  const coarse = assignFrom({ ...grid, costs: grid.costs.map((cost) => Math.round(cost / grain)) }, free)
  if (!coarse) return undefined
  const prices = coarse.prices.map((price) => price * grain)
  return assignFrom(grid, prices)
}

/** Both measured: with fewer costs the coarse pass takes longer than it saves. */
const fewCosts = 100
const grain = 64

/** Starts where every row takes its cheapest at the given prices; an expert with a price is meant to be full. */
function assignFrom(grid: Grid, prices: Int32Array): Assigned | undefined {
  const { rows, columns, kinds } = grid
  const slots = slotsOf(grid, prices)
  const firstSlot = columns.length + rows.length * kinds
  const sink = firstSlot + slots.count
  const arcs = noArcs(rows.length * (columns.length + kinds) + slots.count + columns.length)
  const draft: Draft = {
    grid,
    priced: { prices, slots },
    arcs,
    pairs: new Int32Array(arcs.tail.length).fill(-1),
    potentials: new Int32Array(sink + 1),
    taken: new Int32Array(columns.length),
    used: new Int32Array(slots.count),
  }
  for (let row = 0; row < rows.length; row += 1) if (!addRow(draft, row)) return undefined
  for (const [slot, group] of slots.group.entries()) {
    draft.potentials[firstSlot + slot] = -slots.least[slot]!
    const tail = columns.length + group
    addArc(arcs, { tail, head: firstSlot + slot, capacity: 1, cost: 0, flow: draft.used[slot]! })
  }
  const excess = addExperts(draft, sink)
  const flow = cheapestFlow({ nodes: sink + 1, arcs, excess, potentials: draft.potentials })
  return flow.stranded > 0 ? undefined : assignedBy(draft, flow)
}

/** The arcs from experts to the sink; answers who waits and who is wanted. */
function addExperts({ grid, priced, arcs, potentials, taken }: Draft, sink: number): Int32Array {
  const excess = new Int32Array(sink + 1)
  for (let column = 0; column < grid.columns.length; column += 1) {
    const capacity = grid.room[column]!
    const price = priced.prices[column]!
    const flow = price > 0 ? capacity : Math.min(capacity, taken[column]!)
    potentials[column] = -price
    addArc(arcs, { tail: column, head: sink, capacity, cost: 0, flow })
    excess[column] = taken[column]! - flow
    excess[sink]! += flow - taken[column]!
  }
  return excess
}

/** The arcs of a row and what its cheapest choice sends along them; false when it has too few experts. */
function addRow({ grid, priced, arcs, pairs, potentials, taken, used }: Draft, row: number): boolean {
  const { columns, cells, costs, kinds, kindOf, demand } = grid
  const { slots } = priced
  const width = columns.length
  const start = rowStart(grid, priced, row)
  if (!start) return false
  const group = width + row * kinds
  for (let kind = 0; kind < kinds; kind += 1) {
    potentials[group + kind] = -start.thresholds[kind]!
    if (kind === 0) continue
    const capacity = demand[row * kinds]!
    addArc(arcs, { tail: group, head: group + kind, capacity, cost: 0, flow: start.surplus[kind]! })
  }
  const from = arcs.count
  for (let column = 0; column < width; column += 1) {
    const place = row * width + column
    if (cells[place] !== cell.open) continue
    const slot = slots.of[place]!
    const tail = slot < 0 ? group + kindOf[column]! : width + grid.rows.length * kinds + slot
    pairs[arcs.count] = place
    addArc(arcs, { tail, head: column, capacity: 1, cost: costs[place]!, flow: 0 })
  }
  const chosen = new Set(start.columns)
  for (let arc = from; arc < arcs.count; arc += 1) {
    const column = arcs.head[arc]!
    if (!chosen.has(column)) continue
    arcs.flow[arc] = 1
    taken[column]! += 1
    const slot = slots.of[pairs[arc]!]!
    if (slot >= 0) used[slot]! += 1
  }
  return true
}

function assignedBy({ grid, arcs, pairs }: Draft, { flows, potentials }: CheapestFlow): Assigned {
  const width = grid.columns.length
  const chosen = new Uint8Array(grid.cells.length)
  let cost = 0
  for (let arc = 0; arc < arcs.count; arc += 1) {
    if (flows[arc] === 0 || pairs[arc]! < 0) continue
    chosen[pairs[arc]!] = 1
    cost += arcs.cost[arc]!
  }
  return {
    chosen,
    cost,
    thresholds: potentials
      .slice(width, width + grid.rows.length * grid.kinds)
      .map((potential) => potentials.at(-1)! - potential),
    prices: potentials.slice(0, width).map((potential) => potentials.at(-1)! - potential),
  }
}
