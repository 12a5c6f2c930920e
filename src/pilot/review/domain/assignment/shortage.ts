import { addArc, type Arcs, cheapestFlow, noArcs } from './flow.ts'
import { cell, type Grid } from './grid.ts'
import type { AssignmentProblem } from './problem.ts'
import { type Slots, slotsOf } from './slots.ts'

export type Constraint = 'fixed' | 'profession' | 'load' | 'conflict' | 'employer' | 'perItem'

/** One thing that is short: without `item` it is short over all items together. */
export interface Relaxation {
  readonly constraint: Constraint
  readonly item?: string
  readonly shortBy: number
}

/**
 * How gladly each limit would be relaxed, the cheapest first: another review for an expert before a profession, one
 * employer twice, a conflict to be looked at again, one expert less. The sum is least, so no shortBy can be smaller
 * while the others stay.
 */
const prices = { load: 40, profession: 50, employer: 60, conflict: 70, perItem: 80 } as const
/** A unit assigned costs a little, so that minima beyond an item's places are dropped where they may be, not elsewhere. */
const seat = 1
const plenty = 0xffffff

/**
 * What must give way, and by how much: the same network with every limit open at a price. Relaxing exactly these
 * amounts makes the assignment feasible, since the flow found is one.
 */
export function shortageOf(problem: AssignmentProblem, grid: Grid): readonly Relaxation[] {
  const { rows, columns, kinds, demand, room } = grid
  const slots = slotsOf(grid, new Int32Array(columns.length), [cell.open, cell.conflict])
  const width = columns.length
  const firstSlot = width + rows.length * kinds
  const sink = firstSlot + slots.count
  const arcs = noArcs(rows.length * (width + 4 * kinds + 2) + 2 * slots.count + 2 * width)
  const short = shortages(arcs)
  const nodes = sink + 1 + rows.length
  const excess = new Int32Array(nodes)
  excess.set(demand, width)
  excess[sink] = -demand.reduce((sum, count) => sum + count, 0)
  for (let row = 0; row < rows.length; row += 1) {
    const item = problem.items[rows[row]!]!.id
    const group = width + row * kinds
    short.add({ tail: group, head: sink, capacity: plenty, constraint: 'perItem', item })
    for (let kind = 1; kind < kinds; kind += 1) {
      addArc(arcs, { tail: group, head: group + kind, capacity: plenty, cost: 0, flow: 0 })
      const capacity = demand[row * kinds + kind]!
      short.add({ tail: group + kind, head: group, capacity, constraint: 'profession', item })
    }
    if (grid.surplus[row]! > 0) addSurplus({ grid, row, arcs, drop: sink + 1 + row, sink })
    addCells({ grid, row, arcs, short, item, slotOf: slots.of, firstSlot })
  }
  for (const [slot, group] of slots.group.entries()) {
    const item = problem.items[rows[Math.floor(group / kinds)]!]!.id
    const ends = { tail: width + group, head: firstSlot + slot }
    addArc(arcs, { ...ends, capacity: 1, cost: 0, flow: 0 })
    short.add({ ...ends, capacity: plenty, constraint: 'employer', item })
  }
  for (let column = 0; column < width; column += 1) {
    if (room[column]! < 0) short.found('load', -room[column]!)
    addArc(arcs, { tail: column, head: sink, capacity: Math.max(0, room[column]!), cost: 0, flow: 0 })
    short.add({ tail: column, head: sink, capacity: plenty, constraint: 'load' })
  }
  const { flows } = cheapestFlow({ nodes, arcs, excess, potentials: new Int32Array(nodes) })
  for (const { constraint, item, shortBy } of grid.contradictions) short.found(constraint, shortBy, item)
  for (const meeting of meetings(grid, arcs, { flows, slots, firstSlot })) {
    short.found('employer', meeting.extra, problem.items[rows[meeting.row]!]!.id)
  }
  return short.counted(flows)
}

interface Opening {
  readonly tail: number
  readonly head: number
  readonly capacity: number
  readonly constraint: keyof typeof prices
  readonly item?: string
}

/** Keeps which arcs break which limit, and adds up what flows along them. */
function shortages(arcs: Arcs) {
  const openings: { readonly arc: number; readonly constraint: Constraint; readonly item: string | undefined }[] = []
  const sums = new Map<string, Relaxation>()
  const found = (constraint: Constraint, shortBy: number, item?: string): void => {
    const key = `${constraint} ${item ?? ''}`
    const sum = (sums.get(key)?.shortBy ?? 0) + shortBy
    sums.set(key, item === undefined ? { constraint, shortBy: sum } : { constraint, item, shortBy: sum })
  }
  return {
    found,
    add({ tail, head, capacity, constraint, item }: Opening): void {
      const arc = addArc(arcs, { tail, head, capacity, cost: prices[constraint], flow: 0 })
      openings.push({ arc, constraint, item })
    },
    counted(flows: Int32Array): readonly Relaxation[] {
      for (const { arc, constraint, item } of openings) if (flows[arc]! > 0) found(constraint, flows[arc]!, item)
      return [...sums.values()]
    },
  }
}

interface SurplusRow {
  readonly grid: Grid
  readonly row: number
  readonly arcs: Arcs
  readonly drop: number
  readonly sink: number
}

/** As many minima as exceed the places fall away, of whichever profession is hardest to find. */
function addSurplus({ grid, row, arcs, drop, sink }: SurplusRow): void {
  for (let kind = 1; kind < grid.kinds; kind += 1) {
    const tail = grid.columns.length + row * grid.kinds + kind
    addArc(arcs, { tail, head: drop, capacity: plenty, cost: 0, flow: 0 })
  }
  addArc(arcs, { tail: drop, head: sink, capacity: grid.surplus[row]!, cost: 0, flow: 0 })
}

interface RowOfCells {
  readonly grid: Grid
  readonly row: number
  readonly arcs: Arcs
  readonly short: ReturnType<typeof shortages>
  readonly item: string
  readonly slotOf: Int32Array
  readonly firstSlot: number
}

function addCells({ grid, row, arcs, short, item, slotOf, firstSlot }: RowOfCells): void {
  const { columns, cells, kinds, kindOf } = grid
  const width = columns.length
  for (let column = 0; column < width; column += 1) {
    const place = row * width + column
    const state = cells[place]
    if (state === cell.fixed || state === cell.conflictAndEmployer) continue
    const slot = slotOf[place]!
    const ends = {
      tail: slot < 0 ? width + row * kinds + kindOf[column]! : firstSlot + slot,
      head: column,
      capacity: 1,
    }
    if (state === cell.open) addArc(arcs, { ...ends, cost: seat, flow: 0 })
    else short.add({ ...ends, constraint: state === cell.conflict ? 'conflict' : 'employer', item })
  }
}

/** Colleagues of different professions whom the flow alone could not keep apart. */
function meetings({ columns, kinds, kindOf, employerOf }: Grid, arcs: Arcs, { flows, slots, firstSlot }: Met) {
  const kindsOf = new Map<string, { readonly row: number; readonly kinds: Set<number> }>()
  for (let arc = 0; arc < arcs.count; arc += 1) {
    const column = arcs.head[arc]!
    if (flows[arc] === 0 || column >= columns.length || employerOf[column]! < 0) continue
    const tail = arcs.tail[arc]!
    const group = tail < firstSlot ? tail - columns.length : slots.group[tail - firstSlot]!
    const row = Math.floor(group / kinds)
    const key = `${row}/${employerOf[column]!}`
    const met = kindsOf.get(key) ?? { row, kinds: new Set() }
    met.kinds.add(kindOf[column]!)
    kindsOf.set(key, met)
  }
  return [...kindsOf.values()]
    .filter(({ kinds }) => kinds.size > 1)
    .map(({ row, kinds }) => ({ row, extra: kinds.size - 1 }))
}

interface Met {
  readonly flows: Int32Array
  readonly slots: Slots
  readonly firstSlot: number
}
