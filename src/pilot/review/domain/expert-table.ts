import type { ReadCell } from '../../../foundation/documents/index.ts'
import { type Day, parseDay, type Text } from '../../../foundation/kernel/index.ts'
import { readAffiliations, readTopics, type WrittenAffiliation } from './affiliation-lines.ts'
import { type ExpertDetails, type Profession, professionCodes, professions } from './expert.ts'
import { columnsOfTable, type TableColumn, tableFaults } from './expert-table-words.ts'

/** An expert as a row of a table states it; organisations are still to be found on record. */
export interface ImportedExpert extends Omit<ExpertDetails, 'employers' | 'former' | 'declared'> {
  /** Row of the sheet, counted from 1 as spreadsheets do. */
  readonly row: number
  readonly employers: readonly WrittenAffiliation[] | null
  readonly former: readonly WrittenAffiliation[]
  readonly declared: readonly WrittenAffiliation[]
}

export interface RowFinding {
  readonly row: number
  readonly code: string
  /** The column by its Chinese head, where one is to blame. */
  readonly column?: string
  readonly message: Text
}

export interface ReadExperts {
  /** Every row as far as it could be read, those with findings too, so that the rest of them can be judged as well. */
  readonly experts: readonly ImportedExpert[]
  readonly findings: readonly RowFinding[]
}

type Row = readonly ReadCell[]

/** Reads a table with a head row; all findings of all rows are given at once. Empty rows are skipped. */
export function readExpertTable(rows: readonly Row[]): ReadExperts {
  const head = rows.findIndex((row) => row.some(isFilled))
  const findings: RowFinding[] = []
  const placeOf = new Map<TableColumn, number>()
  for (const [place, cell] of (rows[head] ?? []).entries()) {
    if (!isFilled(cell)) continue
    const column = columnNamed(textOf(cell))
    if (column === undefined) findings.push(found('unknown-column', head + 1, textOf(cell)))
    else if (placeOf.has(column)) findings.push(found('column-twice', head + 1, textOf(cell)))
    else placeOf.set(column, place)
  }
  for (const column of ['name', 'profession'] as const) {
    if (!placeOf.has(column)) findings.push(found('column-missing', head + 1, columnsOfTable[column].zh))
  }
  if (findings.length > 0) return { experts: [], findings }
  const read = rows.flatMap((row, index) =>
    index > head && row.some(isFilled) ? [readRow(row, index + 1, placeOf)] : [],
  )
  const seen = new Set<string>()
  for (const { expert, faults } of read) {
    const key = `${expert.name} ${expert.profession}`
    findings.push(...faults)
    if (seen.has(key)) findings.push(found('twice-in-table', expert.row, columnsOfTable.name.zh))
    // A profession that is not known is nobody's double.
    if (!faults.some(({ code }) => code === 'profession-unknown')) seen.add(key)
  }
  return { experts: read.map(({ expert }) => expert), findings }
}

function readRow(row: Row, number: number, placeOf: ReadonlyMap<TableColumn, number>) {
  const faults: RowFinding[] = []
  const fault = (code: keyof typeof tableFaults, column: TableColumn): void => {
    faults.push(found(code, number, columnsOfTable[column].zh))
  }
  for (const [column, place] of placeOf) {
    const cell = row[place]
    if (cell?.kind === 'fault') fault('cell-fault', column)
    else if (cell && 'formula' in cell) fault('formula', column)
  }
  const text = (column: TableColumn): string => textOf(row[placeOf.get(column) ?? -1])
  const affiliations = (column: 'employers' | 'former' | 'declared'): readonly WrittenAffiliation[] => {
    const lines = isNone(text(column)) ? '' : text(column).replaceAll(/[；;]/g, '\n')
    const { affiliations: read, unread } = readAffiliations(lines, [])
    if (unread.length > 0 || read.some(({ name }) => /\d{4}-\d{2}-\d{2}/.test(name))) fault('line-unread', column)
    return read
  }
  const day = (column: 'away-from' | 'away-until'): Day | undefined => {
    const read = parseDay(text(column))
    if (read === undefined && text(column) !== '') fault('no-such-day', column)
    return read
  }
  const name = text('name')
  if (name.length < 2 || name.length > 60) fault('name-missing', 'name')
  const profession = professionNamed(text('profession'))
  if (profession === undefined) fault('profession-unknown', 'profession')
  const load = text('max-load') === '' ? 8 : Number(text('max-load'))
  if (!Number.isInteger(load) || load < 1 || load > 200) fault('load-out-of-range', 'max-load')
  const [from, until] = [day('away-from'), day('away-until')]
  if ((from === undefined) !== (until === undefined) || (from && until && until <= from))
    fault('away-out-of-order', 'away-from')
  const expert: ImportedExpert = {
    row: number,
    name,
    profession: profession ?? 'industry',
    // Nothing written is not known; 「无」 states that there is none.
    employers: text('employers') === '' ? null : affiliations('employers'),
    former: affiliations('former'),
    declared: affiliations('declared'),
    topics: readTopics(text('topics')),
    maxLoad: load,
    away: from && until && until > from ? { from, until } : null,
  }
  return { expert, faults }
}

export function found(code: keyof typeof tableFaults, row: number, column?: string): RowFinding {
  return { row, code, message: tableFaults[code], ...(column === undefined ? {} : { column }) }
}

function isFilled(cell: ReadCell): boolean {
  return textOf(cell) !== ''
}

function textOf(cell: ReadCell | undefined): string {
  if (cell === undefined || cell.kind === 'empty') return ''
  if (cell.kind === 'day') return cell.day
  return cell.kind === 'boolean' ? String(cell.value) : cell.text.trim()
}

function isNone(text: string): boolean {
  return text === '无' || text.toLowerCase() === 'none'
}

function columnNamed(text: string): TableColumn | undefined {
  const names = Object.entries(columnsOfTable) as [TableColumn, Text][]
  return names.find(([, { zh, en }]) => zh === text || en.toLowerCase() === text.toLowerCase())?.[0]
}

function professionNamed(text: string): Profession | undefined {
  const is = (code: Profession): boolean =>
    [code, professions[code].zh, professions[code].en.toLowerCase()].includes(text.toLowerCase())
  return professionCodes.find(is)
}
