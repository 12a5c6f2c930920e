import type { Sm3 } from '../draw.ts'
import { type AssignmentProblem, type Assignee, costOfMean } from './problem.ts'

/** What a cell of the grid says of its pair. */
export const cell = { open: 0, conflict: 1, fixed: 2, employer: 3, conflictAndEmployer: 4 } as const

export function isConflict(state: number | undefined): boolean {
  return state === cell.conflict || state === cell.conflictAndEmployer
}

/** An assignment problem by numbers: items are rows, experts columns, both in the order of the seed. */
export interface Grid {
  /** Place of each row's item and each column's expert in the problem. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  /** Row by row. */
  readonly costs: Int32Array
  readonly cells: Uint8Array
  /** 0 is every profession without a minimum; the others are counted from 1. */
  readonly kinds: number
  readonly kindOf: Int32Array
  /** By row and kind: how many of the kind must still be assigned; of kind 0, how many places stay for anybody. */
  readonly demand: Int32Array
  /** By row: by how many the minima of the professions exceed the places. */
  readonly surplus: Int32Array
  /** How many more reviews each column may take; below 0 when its fixed pairs are already too many. */
  readonly room: Int32Array
  /** −1: no employer that anybody shares, or the rule is not asked for. */
  readonly employerOf: Int32Array
  readonly contradictions: readonly Contradiction[]
}

/** Fixed pairs that cannot stand together with the rest; they are left out. */
export interface Contradiction {
  readonly constraint: 'fixed' | 'employer' | 'profession'
  readonly item: string
  readonly shortBy: number
}

/** Lays the problem out; the seed only sets the order, and with it which of equals is taken. */
export function gridOf(problem: AssignmentProblem, perItem: number, sm3: Sm3): Grid {
  const order = (all: readonly { readonly id: string }[]): readonly number[] =>
    all
      .map(({ id }, index) => ({ index, key: sm3(`${problem.seed}|${id}`) }))
      .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
      .map(({ index }) => index)
  const rows = order(problem.items)
  const columns = order(problem.experts)
  const minima = [...problem.professionsPerItem].filter(([, least]) => least > 0)
  const placeOfKind = new Map(minima.map(([name], index) => [name, index + 1]))
  const experts = columns.map((column) => problem.experts[column]!)
  const layout = {
    rows,
    columns,
    costs: costsOf(problem, rows, experts),
    cells: new Uint8Array(rows.length * columns.length),
    kinds: placeOfKind.size + 1,
    kindOf: Int32Array.from(experts, ({ profession }) => placeOfKind.get(profession) ?? 0),
    demand: new Int32Array(rows.length * (placeOfKind.size + 1)),
    surplus: new Int32Array(rows.length),
    room: Int32Array.from(experts, ({ load }) => Math.max(0, problem.maxLoad - load)),
    employerOf: problem.onePerEmployer ? employersOf(experts) : new Int32Array(columns.length).fill(-1),
  }
  return { ...layout, contradictions: settleCells(problem, perItem, layout) }
}

/** Fills the cells and what is still to be done in each row; answers the fixed pairs that cannot stand. */
function settleCells(
  problem: AssignmentProblem,
  perItem: number,
  layout: Omit<Grid, 'contradictions'>,
): readonly Contradiction[] {
  const { rows, columns, cells, kinds, kindOf, demand, surplus, room, employerOf } = layout
  const width = columns.length
  const rowOf = new Map(rows.map((index, row) => [problem.items[index]!.id, row]))
  const columnOf = new Map(columns.map((index, column) => [problem.experts[index]!.id, column]))
  for (const [item, expert] of problem.conflicts) {
    const [row, column] = [rowOf.get(item), columnOf.get(expert)]
    if (row !== undefined && column !== undefined) cells[row * width + column] = cell.conflict
  }
  const minima = [...problem.professionsPerItem.values()].filter((least) => least > 0)
  for (let row = 0; row < rows.length; row += 1) demand.set([perItem, ...minima], row * kinds)
  const faults: Contradiction[] = []
  const places = new Int32Array(rows.length).fill(perItem)
  for (const [item, expert] of problem.fixed) {
    const [row, column] = [rowOf.get(item), columnOf.get(expert)]
    const fault = { constraint: 'fixed' as const, item, shortBy: 1 }
    if (row === undefined || column === undefined) {
      faults.push(fault)
      continue
    }
    const place = row * width + column
    if (cells[place] === cell.fixed) continue
    if (isConflict(cells[place]) || places[row] === 0) {
      faults.push(fault)
      continue
    }
    if (cells[place] === cell.employer) faults.push({ ...fault, constraint: 'employer' })
    cells[place] = cell.fixed
    places[row]! -= 1
    room[column]! -= 1
    const wanted = row * kinds + kindOf[column]!
    if (kindOf[column]! > 0 && demand[wanted]! > 0) demand[wanted]! -= 1
    closeColleagues({ cells, employerOf, width }, row, column)
  }
  for (let row = 0; row < rows.length; row += 1) {
    const minimaLeft = demand.subarray(row * kinds + 1, (row + 1) * kinds).reduce((sum, count) => sum + count, 0)
    demand[row * kinds] = Math.max(0, places[row]! - minimaLeft)
    surplus[row] = Math.max(0, minimaLeft - places[row]!)
    if (surplus[row]! > 0)
      faults.push({ constraint: 'profession', item: problem.items[rows[row]!]!.id, shortBy: surplus[row]! })
  }
  return faults
}

function closeColleagues(
  { cells, employerOf, width }: { readonly cells: Uint8Array; readonly employerOf: Int32Array; readonly width: number },
  row: number,
  column: number,
): void {
  const employer = employerOf[column]!
  if (employer < 0) return
  for (let other = 0; other < width; other += 1) {
    const place = row * width + other
    if (employerOf[other] !== employer) continue
    if (cells[place] === cell.open) cells[place] = cell.employer
    if (cells[place] === cell.conflict) cells[place] = cell.conflictAndEmployer
  }
}

function costsOf(problem: AssignmentProblem, rows: readonly number[], experts: readonly Assignee[]): Int32Array {
  const places = new Map<string, number>()
  for (const { topics } of problem.items) {
    for (const topic of topics) if (!places.has(topic)) places.set(topic, places.size)
  }
  const levels = new Float64Array(places.size * experts.length)
  for (const [column, { expertise }] of experts.entries()) {
    for (const [topic, level] of expertise) {
      const place = places.get(topic)
      if (place !== undefined) levels[place * experts.length + column] = level
    }
  }
  const costs = new Int32Array(rows.length * experts.length)
  const sums = new Float64Array(experts.length)
  for (const [row, index] of rows.entries()) {
    const { topics } = problem.items[index]!
    if (topics.length === 0) continue
    sums.fill(0)
    for (const topic of topics) {
      const from = places.get(topic)! * experts.length
      for (let column = 0; column < experts.length; column += 1) sums[column]! += levels[from + column]!
    }
    const to = row * experts.length
    for (let column = 0; column < experts.length; column += 1) {
      costs[to + column] = costOfMean(sums[column]! / topics.length)
    }
  }
  return costs
}

/** Numbers of the employers that at least two experts share. */
function employersOf(experts: readonly Assignee[]): Int32Array {
  const sizes = new Map<string, number>()
  for (const { employer } of experts) {
    if (employer !== undefined) sizes.set(employer, (sizes.get(employer) ?? 0) + 1)
  }
  const numbers = new Map([...sizes].filter(([, size]) => size > 1).map(([name], index) => [name, index]))
  return Int32Array.from(experts, ({ employer }) => (employer === undefined ? -1 : (numbers.get(employer) ?? -1)))
}
