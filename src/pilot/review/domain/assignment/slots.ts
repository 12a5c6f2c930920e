import { cell, type Grid } from './grid.ts'

/**
 * Colleagues of one employer and one kind of profession share a slot of one place in each row. Colleagues of different
 * kinds cannot share a node of a flow; between them branch and bound decides.
 */
export interface Slots {
  readonly count: number
  /** By cell: its slot, or −1 for a pair that shares with nobody. */
  readonly of: Int32Array
  /** By slot: row × kinds + kind, and the least cost within, prices included. */
  readonly group: readonly number[]
  readonly least: readonly number[]
}

/** `prices` are added to the costs of the columns; `sharing` are the states of the cells that take part. */
export function slotsOf(grid: Grid, prices: Int32Array, sharing: readonly number[] = [cell.open]): Slots {
  const { rows, columns, cells, costs, kinds, kindOf, employerOf } = grid
  const of = new Int32Array(cells.length).fill(-1)
  const group: number[] = []
  const least: number[] = []
  if (employerOf.every((employer) => employer < 0)) return { count: 0, of, group, least }
  const employers = employerOf.reduce((most, employer) => Math.max(most, employer + 1), 0)
  const width = columns.length
  const seen = new Int32Array(kinds * employers)
  for (let row = 0; row < rows.length; row += 1) {
    seen.fill(-1)
    for (let column = 0; column < width; column += 1) {
      const place = row * width + column
      const employer = employerOf[column]!
      if (employer < 0 || !sharing.includes(cells[place]!)) continue
      const kind = kindOf[column]!
      const key = kind * employers + employer
      if (seen[key]! < 0) seen[key] = group.push(row * kinds + kind) - 1
      const slot = seen[key]!
      const cost = costs[place]! + prices[column]!
      of[place] = slot
      least[slot] = Math.min(least[slot] ?? cost, cost)
    }
  }
  return { count: group.length, of, group, least }
}
