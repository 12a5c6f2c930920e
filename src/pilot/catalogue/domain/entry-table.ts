import type { ReadCell } from '../../../foundation/documents/index.ts'
import { type Text, assertNever } from '../../../foundation/kernel/index.ts'
import { findValueIn } from '../../../foundation/search/index.ts'
import type { KeptContent } from './content-text.ts'
import { type TermLine, termLines } from './entry.ts'
import { entryScheme } from './entry-search.ts'
import { type TableColumn, type TableFault, tableColumns, tableFaults } from './entry-table-words.ts'

export interface RowFinding {
  /** Row of the sheet, counted from 1 as spreadsheets do. */
  readonly row: number
  readonly code: TableFault
  /** The column by its Chinese head, where one is to blame. */
  readonly column?: string
  readonly message: Text
}

export interface ReadList {
  readonly entries: readonly { readonly row: number; readonly content: KeptContent }[]
  readonly findings: readonly RowFinding[]
}

type Row = readonly ReadCell[]
type Places = ReadonlyMap<TableColumn, number>

/** Reads a list that was published before; all findings of all rows are given at once. Empty rows are skipped. */
export function readEntryTable(rows: readonly Row[]): ReadList {
  const head = rows.findIndex((row) => row.some(isFilled))
  if (head < 0) return { entries: [], findings: [found('nothing-in-table', 1)] }
  const { places, findings: faults } = readHead(rows[head] ?? [], head + 1)
  if (faults.length > 0) return { entries: [], findings: faults }
  const findings: RowFinding[] = []
  const entries: { row: number; content: KeptContent }[] = []
  const seen = new Set<string>()
  for (const [index, row] of rows.entries()) {
    if (index <= head || !row.some(isFilled)) continue
    const read = readRow(row, index + 1, places)
    findings.push(...read.findings)
    const key = `${read.content.title} ${read.content.lead.name}`
    if (seen.has(key)) findings.push(found('twice-in-table', index + 1, 'title'))
    seen.add(key)
    entries.push({ row: index + 1, content: read.content })
  }
  if (entries.length === 0) findings.push(found('nothing-in-table', head + 1))
  return { entries, findings }
}

function readHead(row: Row, number: number): { readonly places: Places; readonly findings: readonly RowFinding[] } {
  const places = new Map<TableColumn, number>()
  const findings: RowFinding[] = []
  for (const [place, cell] of row.entries()) {
    if (!isFilled(cell)) continue
    const column = columnNamed(textOf(cell))
    if (column === undefined) findings.push({ ...found('unknown-column', number), column: textOf(cell) })
    else if (places.has(column)) findings.push(found('column-twice', number, column))
    else places.set(column, place)
  }
  for (const column of Object.keys(tableColumns) as TableColumn[]) {
    if (tableColumns[column].needed && !places.has(column)) findings.push(found('column-missing', number, column))
  }
  return { places, findings }
}

function readRow(row: Row, number: number, places: Places): { content: KeptContent; findings: readonly RowFinding[] } {
  const findings: RowFinding[] = []
  const blame = (code: TableFault, column: TableColumn): void => void findings.push(found(code, number, column))
  const cell = (column: TableColumn): string => {
    const place = places.get(column)
    const one = place === undefined ? undefined : row[place]
    if (one && 'formula' in one && one.formula) blame('cell-formula', column)
    const text = one ? textOf(one) : ''
    if (text === '' && tableColumns[column].needed) blame('cell-empty', column)
    if (Array.from(text).length > (column === 'summary' ? 1000 : longest(column))) blame('text-too-long', column)
    return text
  }
  const codes = (column: TableColumn, field: string): readonly string[] =>
    listOf(cell(column)).flatMap((word) => {
      const value = findValueIn(entryScheme, field, word)
      if (value === undefined) blame('value-unknown', column)
      return value === undefined ? [] : [value]
    })
  const [kind] = codes('kind', 'kind')
  const [regionCode] = codes('region', 'region')
  const content: KeptContent = {
    title: cell('title'),
    summary: cell('summary'),
    lead: { organisationId: null, name: cell('lead'), kind: kind ?? 'other' },
    partners: listOf(cell('partners')).map((name) => ({ organisationId: null, name, kind: 'other' })),
    regionCode: regionCode ?? '',
    sectors: unique(codes('sectors', 'sector')),
    classes: unique(codes('classes', 'class')),
    scenarios: unique(codes('scenarios', 'scenario')),
    cover: unique(codes('cover', 'cover')),
    limit: limitOf(cell('limitFrom'), cell('limitTo'), blame),
    terms: Object.fromEntries(terms.map((line) => [line, cell(line)] as const).filter(([, said]) => said !== '')),
  }
  return { content, findings }
}

function limitOf(
  from: string,
  to: string,
  blame: (code: TableFault, column: TableColumn) => void,
): KeptContent['limit'] {
  if (from === '' && to === '') return null
  const [least, most] = [from, to].map((text) => (/^\d{1,9}$/.test(text) ? BigInt(text) : undefined))
  if (least === undefined || most === undefined || least > most) {
    blame('limit-unreadable', 'limitFrom')
    return null
  }
  // 万元 to fen: 10,000 yuan of 100 fen.
  return { from: String(least * 1_000_000n), to: String(most * 1_000_000n) }
}

const terms = Object.keys(termLines) as TermLine[]
const short: ReadonlySet<TableColumn> = new Set(['title', 'lead', ...terms] as const)

const longest = (column: TableColumn): number => (short.has(column) ? 120 : 4000)

const listOf = (text: string): readonly string[] =>
  text
    .split(/[;；、\n]+/)
    .map((one) => one.trim())
    .filter(Boolean)

const unique = (codes: readonly string[]): readonly string[] => [...new Set(codes)]

function columnNamed(head: string): TableColumn | undefined {
  const wanted = head.replaceAll(/\s/g, '').toLowerCase()
  return (Object.keys(tableColumns) as TableColumn[]).find((column) => {
    const { zh, en } = tableColumns[column]
    return [zh, en, column].some((name) => name.replaceAll(/\s/g, '').toLowerCase() === wanted)
  })
}

function found(code: TableFault, row: number, column?: TableColumn): RowFinding {
  return { row, code, ...(column ? { column: tableColumns[column].zh } : {}), message: tableFaults[code] }
}

const isFilled = (cell: ReadCell): boolean => textOf(cell) !== ''

function textOf(cell: ReadCell): string {
  switch (cell.kind) {
    case 'text':
    case 'number':
    case 'fault':
      return cell.text.trim()
    case 'day':
      return cell.day
    case 'boolean':
      return String(cell.value)
    case 'empty':
      return ''
    default:
      return assertNever(cell)
  }
}
