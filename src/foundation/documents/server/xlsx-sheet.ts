import { daysBetween, day } from '../../kernel/index.ts'
import { printable } from '../domain/official-words.ts'
import { startsFormula } from '../domain/neutral-cell.ts'
import type { CellValue, Sheet, SheetColumn } from '../domain/sheet.ts'
import { columnName, escapeXml, styleOf } from './xlsx-parts.ts'

export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A sheet but for its rows, which may come bit by bit. */
export type SheetFrame = Omit<Sheet, 'rows'>

/** Row of the column heads: below the lines that stand over them. */
export const headRowOf = ({ preface = [] }: SheetFrame): number => preface.length + 1

export function sheetXml(sheet: Sheet): string {
  const rows = sheet.rows.map((row, index) => sheetRow(sheet, row, index)).join('')
  return sheetStart(sheet) + rows + sheetEnd(sheet, sheet.rows.length)
}

/** Everything before the first row of values. */
export function sheetStart(sheet: SheetFrame): string {
  const headRow = headRowOf(sheet)
  const lines = [
    ...(sheet.preface ?? []).map((text, index) => rowXml(index + 1, [cellXml('A', index + 1, text, styleOf.note)])),
    rowXml(
      headRow,
      sheet.columns.map((column, index) => cellXml(columnName(index), headRow, column.title, styleOf.head)),
    ),
  ]
  const widths = sheet.columns
    .map((column, index) => `<col min="${index + 1}" max="${index + 1}" width="${column.width}" customWidth="1"/>`)
    .join('')
  return (
    `${xmlHead}<worksheet xmlns="${mainNamespace}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="18"/>${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData>${lines.join('')}`
  )
}

/** One row of values, counted from 0 below the heads. */
export function sheetRow(sheet: SheetFrame, row: readonly CellValue[], index: number): string {
  const number = headRowOf(sheet) + index + 1
  return rowXml(
    number,
    row.map((value, place) => cellXml(columnName(place), number, value, styleFor(value, sheet.columns[place]))),
  )
}

/** Everything behind the last row. */
export function sheetEnd(sheet: SheetFrame, count: number): string {
  const headRow = headRowOf(sheet)
  const last = `${columnName(Math.max(sheet.columns.length - 1, 0))}${headRow + count}`
  const filter = sheet.columns.length === 0 ? '' : `<autoFilter ref="A${headRow}:${last}"/>`
  return (
    `</sheetData>${filter}` +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
  )
}

const rowXml = (number: number, cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`

function cellXml(column: string, row: number, value: CellValue, style: number): string {
  const at = `<c r="${column}${row}" s="${style}"`
  if (value === null) return `${at}/>`
  if (typeof value === 'boolean') return `${at} t="b"><v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'number') return numberXml(at, String(value))
  if (typeof value === 'bigint') return numberXml(at, String(value))
  if (typeof value === 'object') {
    return numberXml(at, 'day' in value ? String(daysBetween(day('1899-12-30'), value.day)) : value.number)
  }
  return `${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(printable(value))}</t></is></c>`
}

function numberXml(at: string, digits: string): string {
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(digits)) throw new RangeError(`not a number for a cell: ${digits}`)
  // A spreadsheet keeps 15 digits; longer ones would be changed in silence, so they go as text.
  const long = digits.replaceAll(/[-.]|e.*$/gi, '').length > 15
  return long ? `${at} t="inlineStr"><is><t>${digits}</t></is></c>` : `${at}><v>${digits}</v></c>`
}

function styleFor(value: CellValue, column: SheetColumn | undefined): number {
  if (typeof value === 'string') return startsFormula(value) ? styleOf.quoted : styleOf.text
  if (value !== null && typeof value === 'object' && 'day' in value) return styleOf.day
  return styleOf[column?.format ?? 'text']
}
