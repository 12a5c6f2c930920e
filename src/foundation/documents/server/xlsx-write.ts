import { strToU8 } from 'fflate'
import { printable } from '../domain/official-words.ts'
import type { Sheet } from '../domain/sheet.ts'
import { fixedZip } from './fixed-zip.ts'
import { escapeXml, stylesXml } from './xlsx-parts.ts'
import { mainNamespace as main, sheetXml, xmlHead as head } from './xlsx-sheet.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/**
 * A workbook of plain values. Texts are inline strings, never formulas; those that look like one are marked as quoted,
 * so that they stay text when somebody edits the cell. The same sheets give the same bytes.
 */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  const parts = workbookParts(sheetNames(sheets))
  for (const [index, sheet] of sheets.entries()) parts[sheetPath(index)] = strToU8(sheetXml(sheet))
  return fixedZip(parts)
}

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`

/** Everything of a workbook but its sheets. */
export function workbookParts(names: readonly string[]): Record<string, Uint8Array> {
  return {
    '[Content_Types].xml': strToU8(contentTypes(names.length)),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(workbookXml(names)),
    'xl/_rels/workbook.xml.rels': strToU8(workbookRelations(names.length)),
    'xl/styles.xml': strToU8(stylesXml),
  }
}

/** Names of at most 31 characters without signs that office programs refuse, each once. */
export function sheetNames(sheets: readonly Pick<Sheet, 'name'>[]): string[] {
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
