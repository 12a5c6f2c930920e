import { neutralCell } from './neutral-cell.ts'
import type { CellValue } from './sheet.ts'

/** CSV for people: UTF-8 with a mark, so that office programs show Chinese; CRLF; texts that look like formulas disarmed. */
export function writeCsv(rows: readonly (readonly CellValue[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function csvCell(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  // Numbers are written bare, also negative ones: they are values, not formulas.
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value === 'object') return csvCell('day' in value ? value.day : value.number)
  const text = neutralCell(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export type CsvFault = { readonly row: number; readonly fault: 'quote-not-closed' | 'text-after-quote' }

/** Reads CSV as RFC 4180 with LF or CRLF; every cell is text. A fault names its row, counted from 1. */
export function readCsv(text: string): { readonly rows: readonly string[][]; readonly faults: readonly CsvFault[] } {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const rows: string[][] = []
  const faults: CsvFault[] = []
  let row: string[] = []
  let at = 0
  while (at < source.length) {
    const cell = readCell(source, at)
    if (cell.fault) faults.push({ row: rows.length + 1, fault: cell.fault })
    row.push(cell.value)
    at = cell.end
    if (source[at] === ',') {
      at += 1
      if (at === source.length) row.push('')
      continue
    }
    at += source.startsWith('\r\n', at) ? 2 : 1
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return { rows, faults }
}

function readCell(source: string, start: number): { value: string; end: number; fault?: CsvFault['fault'] } {
  if (source[start] !== '"') {
    const rest = /[,\r\n]/g
    rest.lastIndex = start
    const end = rest.exec(source)?.index ?? source.length
    return { value: source.slice(start, end), end }
  }
  let value = ''
  let at = start + 1
  while (at < source.length) {
    const quote = source.indexOf('"', at)
    if (quote < 0) return { value: value + source.slice(at), end: source.length, fault: 'quote-not-closed' }
    value += source.slice(at, quote)
    if (source[quote + 1] !== '"') return closed(source, value, quote + 1)
    value += '"'
    at = quote + 2
  }
  return { value, end: source.length, fault: 'quote-not-closed' }
}

function closed(source: string, value: string, at: number): { value: string; end: number; fault?: CsvFault['fault'] } {
  const next = source[at]
  if (next === undefined || next === ',' || next === '\n' || next === '\r') return { value, end: at }
  const rest = /[,\r\n]/g
  rest.lastIndex = at
  const end = rest.exec(source)?.index ?? source.length
  return { value: value + source.slice(at, end), end, fault: 'text-after-quote' }
}
