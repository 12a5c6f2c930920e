import { cell, type Grid, isConflict } from './grid.ts'
import type { Assigned } from './network.ts'

/** Why a pair is, or is not, in the assignment (design 8). */
export type ReasonCode =
  | 'fixed'
  | 'least-cost'
  | 'higher-cost'
  | 'profession'
  | 'load'
  | 'conflict'
  | 'employer'
  | 'perItem'

/** What the reasons are read from: the grid as given, the grid as branched on, and its solution. */
export interface Solved {
  readonly given: Grid
  readonly branched: Grid
  readonly assigned: Assigned
  /** By row the columns that sit, fixed ones included. */
  readonly sitting: readonly (readonly number[])[]
}

export function solvedBy(given: Grid, branched: Grid, assigned: Assigned): Solved {
  const width = given.columns.length
  const sitting = given.rows.map((_, row) =>
    given.columns
      .map((_, column) => column)
      .filter((column) => {
        const place = row * width + column
        return given.cells[place] === cell.fixed || assigned.chosen[place] === 1
      }),
  )
  return { given, branched, assigned, sitting }
}

export function isChosen({ given, assigned }: Solved, place: number): boolean {
  return given.cells[place] === cell.fixed || assigned.chosen[place] === 1
}

/**
 * Why an expert sits on the item: an official fixed the pair; or it is among the cheapest; or a cheaper expert is out,
 * and then the reason why the cheaper ones are out.
 */
export function reasonFor(solved: Solved, row: number, column: number): ReasonCode {
  const { given } = solved
  const width = given.columns.length
  const place = row * width + column
  if (given.cells[place] === cell.fixed) return 'fixed'
  const passedOver = new Set<ReasonCode>()
  for (let other = 0; other < width; other += 1) {
    const cheaper = row * width + other
    if (given.costs[cheaper]! >= given.costs[place]! || isChosen(solved, cheaper)) continue
    passedOver.add(reasonAgainst(solved, row, other))
  }
  return (['load', 'employer', 'profession'] as const).find((code) => passedOver.has(code)) ?? 'least-cost'
}

/**
 * Why an expert does not sit on the item. By the prices of the optimum: an expert who costs less than the row would pay
 * and is still out must be worth more elsewhere (load), unless the employer's place is taken; one who costs less than
 * another who sits must have given way to the minimum of that other's profession.
 */
export function reasonAgainst(solved: Solved, row: number, column: number): ReasonCode {
  const { given, branched, assigned } = solved
  const width = given.columns.length
  const place = row * width + column
  if (isConflict(given.cells[place])) return 'conflict'
  if (given.cells[place] === cell.employer || hasColleagueOn(solved, row, column)) return 'employer'
  if (given.demand.subarray(row * given.kinds, (row + 1) * given.kinds).every((places) => places === 0)) return 'fixed'
  if (given.room[column]! <= 0) return 'load'
  const cost = given.costs[place]!
  const pays = assigned.thresholds[row * given.kinds + given.kindOf[column]!]!
  if (cost < pays) return assigned.prices[column]! > 0 && branched.cells[place] === cell.open ? 'load' : 'employer'
  return dearest(solved, row) > cost ? 'profession' : 'higher-cost'
}

function hasColleagueOn({ given, sitting }: Solved, row: number, column: number): boolean {
  const employer = given.employerOf[column]!
  return employer >= 0 && sitting[row]!.some((other) => given.employerOf[other] === employer)
}

/** The highest cost of a pair that the row chose for itself. */
function dearest({ given, assigned, sitting }: Solved, row: number): number {
  const places = sitting[row]!.map((column) => row * given.columns.length + column)
  return Math.max(-1, ...places.filter((place) => assigned.chosen[place] === 1).map((place) => given.costs[place]!))
}
