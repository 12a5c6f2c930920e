import { branchOnEmployers } from './assignment/branch.ts'
import { gridOf, type Grid, isConflict } from './assignment/grid.ts'
import type { AssignmentProblem, Pair } from './assignment/problem.ts'
import { isChosen, reasonAgainst, type ReasonCode, reasonFor, type Solved, solvedBy } from './assignment/reasons.ts'
import { type Relaxation, shortageOf } from './assignment/shortage.ts'
import type { Sm3 } from './draw.ts'

/** Why one expert does or does not sit on the item that was asked about. */
export interface Explained {
  readonly expert: string
  readonly chosen: boolean
  readonly code: ReasonCode
}

export interface Assignment {
  readonly feasible: boolean
  /** The cost is proved to be the least there is. */
  readonly optimal: boolean
  readonly cost: number
  /** By item, then by expert, in the order in which they were given. */
  readonly assignments: readonly Pair[]
  readonly reasons: readonly (readonly [item: string, expert: string, cost: number, code: ReasonCode])[]
  readonly relax: readonly Relaxation[]
  readonly explained?: readonly Explained[]
}

export interface Assigning {
  readonly sm3: Sm3
  /** Whether branch and bound may go on; design 3 gives it two seconds. */
  readonly mayGoOn: () => boolean
  /** The item whose experts are to be explained, every one of them. */
  readonly explain?: string
}

/**
 * Assigns exactly `perItem` experts to every item at the least cost, within load, conflicts, professions, fixed pairs
 * and, when asked, at most one per employer. Not feasible: no assignment, and `relax` names what is short.
 */
export function assign(problem: AssignmentProblem, assigning: Assigning): Assignment {
  if (problem.perItem === undefined) {
    const refused = nothing([{ constraint: 'perItem', shortBy: 1 }])
    return assigning.explain === undefined
      ? refused
      : { ...refused, explained: unassigned(problem, undefined, assigning.explain) }
  }
  const grid = gridOf(problem, problem.perItem, assigning.sm3)
  const { best, proved } =
    grid.contradictions.length > 0 ? { best: undefined, proved: true } : branchOnEmployers(grid, assigning.mayGoOn)
  if (!best) {
    const refused = nothing(shortageOf(problem, grid))
    return assigning.explain === undefined
      ? refused
      : { ...refused, explained: unassigned(problem, grid, assigning.explain) }
  }
  const solved = solvedBy(grid, best.grid, best.assigned)
  const answer = written(problem, solved, proved)
  return assigning.explain === undefined
    ? answer
    : { ...answer, explained: explain(problem, solved, assigning.explain) }
}

function nothing(relax: readonly Relaxation[]): Assignment {
  return { feasible: false, optimal: false, cost: 0, assignments: [], reasons: [], relax }
}

function written(problem: AssignmentProblem, solved: Solved, optimal: boolean): Assignment {
  const { given } = solved
  const width = given.columns.length
  const columnOf = inverse(given.columns)
  const assignments: Pair[] = []
  const reasons: (readonly [string, string, number, ReasonCode])[] = []
  let cost = 0
  for (const [index, row] of inverse(given.rows).entries()) {
    for (const [expert, column] of columnOf.entries()) {
      const place = row * width + column
      if (!isChosen(solved, place)) continue
      const pair = [problem.items[index]!.id, problem.experts[expert]!.id] as const
      const price = given.costs[place]!
      cost += price
      assignments.push(pair)
      reasons.push([...pair, price, reasonFor(solved, row, column)])
    }
  }
  return { feasible: true, optimal, cost, assignments, reasons, relax: [] }
}

function explain(problem: AssignmentProblem, solved: Solved, item: string): readonly Explained[] {
  const { given } = solved
  const index = problem.items.findIndex(({ id }) => id === item)
  if (index < 0) return []
  const row = inverse(given.rows)[index]!
  const columnOf = inverse(given.columns)
  return problem.experts.map(({ id }, expert) => {
    const column = columnOf[expert]!
    const chosen = isChosen(solved, row * given.columns.length + column)
    const code = chosen ? reasonFor(solved, row, column) : reasonAgainst(solved, row, column)
    return { expert: id, chosen, code }
  })
}

/** Nobody is assigned: a conflict and a full load are still told apart from an item that could not be filled. */
function unassigned(problem: AssignmentProblem, grid: Grid | undefined, item: string): readonly Explained[] {
  const index = problem.items.findIndex(({ id }) => id === item)
  if (index < 0) return []
  const row = grid ? inverse(grid.rows)[index]! : 0
  const columnOf = grid ? inverse(grid.columns) : []
  return problem.experts.map(({ id }, expert) => {
    const column = columnOf[expert] ?? 0
    const barred = isConflict(grid?.cells[row * grid.columns.length + column])
    const full = grid !== undefined && grid.room[column]! <= 0
    return { expert: id, chosen: false, code: barred ? 'conflict' : full ? 'load' : 'perItem' }
  })
}

/** Where each place of the problem went. */
function inverse(order: readonly number[]): readonly number[] {
  const places = Array.from(order, () => 0)
  for (const [place, index] of order.entries()) places[index] = place
  return places
}
