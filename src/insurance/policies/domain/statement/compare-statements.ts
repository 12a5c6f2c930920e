import { fen, subtract } from '../../../../foundation/kernel/index.ts'
import {
  amountOf,
  type CountField,
  countFields,
  type MoneyField,
  moneyFields,
  type StatementCell,
  type WrittenTotals,
} from './statement.ts'

export interface ComparedStatement {
  readonly led: WrittenTotals
  readonly followed: WrittenTotals
  readonly cells: readonly StatementCell[]
}

/** A figure that differs; `change` is what was added, negative when it fell. Money in fen as decimal strings. */
export interface FigureChange {
  readonly role: 'led' | 'followed'
  readonly field: CountField | MoneyField
  readonly before: string
  readonly after: string
  readonly change: string
}

/** A cell that differs; null where it is hidden, undefined where it is not listed. */
export interface CellChange {
  readonly coverClass: string
  readonly sector: string
  readonly regionCode: string
  readonly before: number | null | undefined
  readonly after: number | null | undefined
}

export interface StatementDifference {
  readonly figures: readonly FigureChange[]
  readonly cells: readonly CellChange[]
}

/** What the later of two statements says otherwise. */
export function compareStatements(earlier: ComparedStatement, later: ComparedStatement): StatementDifference {
  const roles = ['led', 'followed'] as const
  const fields = [...countFields, ...moneyFields]
  return {
    figures: roles.flatMap((role) =>
      fields.flatMap((field) => {
        const [before, after] = [String(earlier[role][field]), String(later[role][field])]
        const change = String(subtract(amountOf(after), amountOf(before)))
        return change === String(fen(0n)) ? [] : [{ role, field, before, after, change }]
      }),
    ),
    cells: cellChanges(earlier.cells, later.cells),
  }
}

function cellChanges(earlier: readonly StatementCell[], later: readonly StatementCell[]): readonly CellChange[] {
  const [before, after] = [byPlace(earlier), byPlace(later)]
  const places = [...new Map([...before, ...after]).entries()].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return places
    .map(([name, { coverClass, sector, regionCode }]) => ({
      coverClass,
      sector,
      regionCode,
      before: before.get(name)?.policies,
      after: after.get(name)?.policies,
    }))
    .filter((one) => one.before !== one.after)
}

const byPlace = (cells: readonly StatementCell[]): ReadonlyMap<string, StatementCell> =>
  new Map(cells.map((cell) => [[cell.coverClass, cell.sector, cell.regionCode].join('|'), cell]))
