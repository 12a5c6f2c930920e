import { strToU8 } from 'fflate'
import { daysBetween, day } from '../../kernel/index.ts'
import { printable } from '../domain/official-words.ts'
import { startsFormula } from '../domain/neutral-cell.ts'
import type { CellValue, Sheet, SheetColumn } from '../domain/sheet.ts'
import { fixedZip } from './fixed-zip.ts'
import { columnName, escapeXml, styleOf, stylesXml } from './xlsx-parts.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * A workbook of plain values. Texts are inline strings, never formulas; those that look like one are marked as quoted,
 * so that they stay text when somebody edits the cell. The same sheets give the same bytes.
 */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  const names = sheetNames(sheets)
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes(sheets.length)),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(workbookXml(names)),
    'xl/_rels/workbook.xml.rels': strToU8(workbookRelations(sheets.length)),
    'xl/styles.xml': strToU8(stylesXml),
  }
  for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(sheet))
  return fixedZip(parts)
}

function sheetXml(sheet: Sheet): string {
  const preface = sheet.preface ?? []
  const headRow = preface.length + 1
  const lines = [
    ...preface.map((text, index) => rowXml(index + 1, [cellXml('A', index + 1, text, styleOf.note)])),
    rowXml(
      headRow,
      sheet.columns.map((column, index) => cellXml(columnName(index), headRow, column.title, styleOf.head)),
    ),
    ...sheet.rows.map((row, index) => {
      const number = headRow + index + 1
      return rowXml(
        number,
        row.map((value, place) => cellXml(columnName(place), number, value, styleFor(value, sheet.columns[place]))),
      )
    }),
  ]
  const widths = sheet.columns
    .map((column, index) => `<col min="${index + 1}" max="${index + 1}" width="${column.width}" customWidth="1"/>`)
    .join('')
  const last = `${columnName(Math.max(sheet.columns.length - 1, 0))}${headRow + sheet.rows.length}`
  const filter = sheet.columns.length === 0 ? '' : `<autoFilter ref="A${headRow}:${last}"/>`
  return (
    `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="18"/>${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData>${lines.join('')}</sheetData>${filter}` +
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

/** Names of at most 31 characters without signs that office programs refuse, each once. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const seen = new Set<string>()
  return sheets.map((sheet, index) => {
    const plain = sheet.name.replaceAll(/[[\]:*?/\\']/g, ' ').trim() || `Sheet${index + 1}`
    const cut = Array.from(plain).slice(0, 28).join('')
    const name = seen.has(cut.toLowerCase()) ? `${cut}-${index + 1}` : cut
    seen.add(name.toLowerCase())
    return name
  })
}

function workbookXml(names: readonly string[]): string {
  const list = names.map((name, index) => {
    return `<sheet name="${escapeXml(printable(name))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
  })
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets></workbook>`
}

function workbookRelations(count: number): string {
  const sheets = Array.from({ length: count }, (_, index) => {
    return `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`
  })
  const styles = `<Relationship Id="rId${count + 1}" Type="${office}/styles" Target="styles.xml"/>`
  return `${head}<Relationships xmlns="${packages}/relationships">${sheets.join('')}${styles}</Relationships>`
}

function contentTypes(count: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const sheets = Array.from({ length: count }, (_, index) => {
    return `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kind}.worksheet+xml"/>`
  })
  return (
    `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${sheets.join('')}` +
    `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`
  )
}
