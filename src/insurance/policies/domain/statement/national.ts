import { addTotals, amountOf, noTotals, type StatementCell, type WrittenTotals } from './statement.ts'

/** A signed statement in force, as it counts nationally. */
export interface CountedStatement {
  readonly id: string
  readonly led: WrittenTotals
  readonly cells: readonly StatementCell[]
}

/** What the keys of all statements in force and of all attributions say. */
export interface CountedKeys {
  /** Different keys of all statements in force. */
  readonly policies: number
  /** Of these, keys that only followers sent: policies whose premium nobody who leads has reported. */
  readonly followedOnly: number
  /** Keys that two statements say they lead, once for each beyond the first; their premium stands twice. */
  readonly contested: number
  /** Different keys that others reported and no insurer sent; outside every total. */
  readonly unconfirmed: number
}

export interface NationalCell {
  readonly coverClass: string
  readonly sector: string
  readonly regionCode: string
  /** Null when every statement hides the cell; otherwise at least so many. */
  readonly policies: number | null
  readonly premiumGross: string | null
  /** Statements that hide their part; the cell is a lower bound when there is one. */
  readonly hiddenIn: number
  readonly statements: readonly string[]
}

export interface NationalTotals extends CountedKeys {
  /** Of what is led, each policy at 100%; fen as decimal strings. `policies` of it counts what is contested twice. */
  readonly led: WrittenTotals
  readonly cells: readonly NationalCell[]
  readonly statements: readonly string[]
}

/** Adds what insurers lead; of what they follow only keys count that no leader sent, and attribution adds nothing. */
export function nationalOf(statements: readonly CountedStatement[], keys: CountedKeys): NationalTotals {
  return {
    ...keys,
    led: statements.reduce((total, { led }) => addTotals(total, led), noTotals),
    cells: cellsTogether(statements),
    statements: statements.map(({ id }) => id),
  }
}

function cellsTogether(statements: readonly CountedStatement[]): readonly NationalCell[] {
  const cells = new Map<string, NationalCell>()
  for (const { id, cells: own } of statements)
    for (const cell of own) {
      const name = [cell.coverClass, cell.sector, cell.regionCode].join('|')
      cells.set(name, together(cells.get(name), cell, id))
    }
  return [...cells.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
}

function together(sum: NationalCell | undefined, cell: StatementCell, statement: string): NationalCell {
  const { coverClass, sector, regionCode } = cell
  const isHidden = cell.policies === null
  const statements = [...(sum?.statements ?? []), statement]
  const hiddenIn = (sum?.hiddenIn ?? 0) + (isHidden ? 1 : 0)
  const place = { coverClass, sector, regionCode, statements, hiddenIn }
  if (isHidden) return { ...place, policies: sum?.policies ?? null, premiumGross: sum?.premiumGross ?? null }
  return {
    ...place,
    policies: (sum?.policies ?? 0) + (cell.policies ?? 0),
    premiumGross: String(amountOf(sum?.premiumGross ?? '0') + amountOf(cell.premiumGross ?? '0')),
  }
}
