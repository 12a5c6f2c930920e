/** Indexes into `cellXfs` of the style sheet below. */
export const styleOf = { text: 0, head: 1, note: 2, integer: 3, money: 4, percent: 5, day: 6, quoted: 7 } as const

const border = '<border><left/><right/><top/><bottom style="thin"><color rgb="FFD8DFDF"/></bottom><diagonal/></border>'

const wrapped = '<alignment vertical="center" wrapText="1"/>'
const format = (number: number, more = ''): string =>
  `<xf numFmtId="${number}" fontId="0" fillId="0" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"${more}>${wrapped}</xf>`

export const stylesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0.00;\u2212#,##0.00"/></numFmts>' +
  '<fonts count="3"><font><sz val="11"/><name val="Microsoft YaHei"/></font><font><b/><sz val="11"/><name val="Microsoft YaHei"/></font><font><sz val="9"/><color rgb="FF586669"/><name val="Microsoft YaHei"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3F5F5"/></patternFill></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${border}</borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">' +
  format(49) +
  `<xf numFmtId="49" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${wrapped}</xf>` +
  '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" applyFont="1"/>' +
  format(1) +
  format(165) +
  format(10) +
  format(164) +
  format(49, ' quotePrefix="1"') +
  '</cellXfs></styleSheet>'

/** A for 0, Z for 25, AA for 26. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

/** The column of a reference such as AB12, counted from 0; undefined when it is no reference. */
export function columnIndex(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1]
  if (letters === undefined) return undefined
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

export function escapeXml(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Lone surrogates and the two non-characters have no place in XML and would spoil the whole file.
      .replaceAll(/[\uFFFE\uFFFF]|\p{Cs}/gu, '□')
  )
}
