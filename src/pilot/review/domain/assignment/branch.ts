import { cell, type Grid } from './grid.ts'
import { type Assigned, assignGrid } from './network.ts'

/** The best assignment found, and whether nothing better can exist. */
export interface Branched {
  readonly best: { readonly grid: Grid; readonly assigned: Assigned } | undefined
  readonly proved: boolean
}

/**
 * At most one per employer. The flow keeps colleagues of one profession apart by itself; where colleagues of different
 * professions meet in a row, each branch lets one of these professions keep the employer's place (branch and bound,
 * Land and Doig, 1960). A dive that settles all meetings at once gives a first answer to compare with. `mayGoOn` says
 * whether time is left: when it is not, the answer is not proved.
 */
export function branchOnEmployers(grid: Grid, mayGoOn: () => boolean): Branched {
  const root = assignGrid(grid)
  if (!root) return { best: undefined, proved: true }
  let best = dive({ grid, assigned: root })
  const waiting: Node[] = [{ grid, assigned: root }]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (best && node.assigned.cost >= best.assigned.cost) continue
    const [meeting] = meetingsOf(node)
    if (!meeting) {
      best = node
      continue
    }
    if (!mayGoOn()) return { best, proved: false }
    for (const kept of meeting.kinds.toReversed()) {
      const narrowed = keepingOneKind(node.grid, { ...meeting, kept })
      const assigned = assignGrid(narrowed, node.assigned.prices)
      if (assigned) waiting.push({ grid: narrowed, assigned })
    }
  }
  return { best, proved: true }
}

interface Node {
  readonly grid: Grid
  readonly assigned: Assigned
}

/** In every meeting the cheapest colleague stays; again, until none meet or nothing is left to choose from. */
function dive(start: Node): Node | undefined {
  let node = start
  for (let meetings = meetingsOf(node); meetings.length > 0; meetings = meetingsOf(node)) {
    const grid = meetings.reduce(
      (narrowed, meeting) => keepingOneKind(narrowed, { ...meeting, kept: meeting.kinds[0]! }),
      node.grid,
    )
    const assigned = assignGrid(grid, node.assigned.prices)
    if (!assigned) return undefined
    node = { grid, assigned }
  }
  return node
}

interface Meeting {
  readonly row: number
  readonly employer: number
  /** The kinds of profession that meet, the cheapest pair's first. */
  readonly kinds: readonly number[]
}

function meetingsOf({ grid, assigned }: Node): readonly Meeting[] {
  const { rows, columns, costs, kindOf, employerOf } = grid
  const width = columns.length
  const meetings: Meeting[] = []
  for (let row = 0; row < rows.length; row += 1) {
    const byEmployer = new Map<number, number[]>()
    for (let column = 0; column < width; column += 1) {
      const employer = employerOf[column]!
      if (employer < 0 || assigned.chosen[row * width + column] === 0) continue
      const met = byEmployer.get(employer)
      if (met) met.push(column)
      else byEmployer.set(employer, [column])
    }
    for (const [employer, met] of byEmployer) {
      if (met.length < 2) continue
      const cheapestFirst = met.sort((a, b) => costs[row * width + a]! - costs[row * width + b]!)
      meetings.push({ row, employer, kinds: cheapestFirst.map((column) => kindOf[column]!) })
    }
  }
  return meetings
}

/** The employer's colleagues of other kinds than the kept one are closed in the row. */
function keepingOneKind(grid: Grid, { row, employer, kept }: Meeting & { readonly kept: number }): Grid {
  const { columns, kindOf, employerOf } = grid
  const cells = grid.cells.slice()
  for (let column = 0; column < columns.length; column += 1) {
    const place = row * columns.length + column
    if (employerOf[column] === employer && kindOf[column] !== kept && cells[place] === cell.open) {
      cells[place] = cell.employer
    }
  }
  return { ...grid, cells }
}
