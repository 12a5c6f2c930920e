import { addDays, day, parseDay } from '../../kernel/index.ts'
import type { ReadCell, SheetLimits } from '../domain/sheet.ts'
import { columnIndex } from './xlsx-parts.ts'
import { walkXml } from './xml.ts'

export interface SheetContext {
  readonly shared: readonly string[]
  readonly dates: ReadonlySet<number>
  readonly from1904: boolean
  readonly limits: SheetLimits
}

interface OpenCell {
  readonly kind: string
  readonly style: number
  value: string
  text: string
  formula: boolean
}

/** The rows of one sheet, blank rows in their places. */
export function readSheetRows(
  xml: string | undefined,
  context: SheetContext,
): readonly (readonly ReadCell[])[] | 'unreadable' | 'too-large' {
  if (xml === undefined) return 'unreadable'
  const rows: ReadCell[][] = []
  let cell: OpenCell | undefined
  let place = { row: 0, column: -1 }
  let inside = ''
  let large = false
  const sound = walkXml(xml, {
    open: (name, attribute) => {
      inside = name
      if (name === 'row') place = { row: rowNumber(attribute('r'), place.row), column: -1 }
      if (name === 'f' && cell !== undefined) cell.formula = true
      if (name !== 'c') return
      place = { ...place, column: columnIndex(attribute('r') ?? '') ?? place.column + 1 }
      large ||= place.row > context.limits.rows || place.column >= context.limits.columns
      cell = { kind: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), value: '', text: '', formula: false }
    },
    close: (name) => {
      inside = ''
      if (name !== 'c' || cell === undefined) return
      if (!large) put(rows, place, readCell(cell, context))
      cell = undefined
    },
    text: (text) => {
      if (cell === undefined) return
      if (inside === 'v') cell.value += text
      if (inside === 't') cell.text += text
    },
  })
  if (large) return 'too-large'
  return sound ? rows : 'unreadable'
}

function rowNumber(given: string | undefined, before: number): number {
  const number = Number(given)
  return Number.isInteger(number) && number > 0 ? number : before + 1
}

function put(rows: ReadCell[][], place: { row: number; column: number }, cell: ReadCell): void {
  if (cell.kind === 'empty') return
  while (rows.length < place.row) rows.push([])
  const row = rows[place.row - 1] ?? []
  while (row.length < place.column) row.push({ kind: 'empty' })
  row[place.column] = cell
}

function readCell(cell: OpenCell, context: SheetContext): ReadCell {
  const marked = cell.formula ? ({ formula: true } as const) : {}
  switch (cell.kind) {
    case 's':
      return { kind: 'text', text: context.shared[Number(cell.value)] ?? '', ...marked }
    case 'inlineStr':
      return { kind: 'text', text: cell.text, ...marked }
    case 'str':
      return { kind: 'text', text: cell.value, ...marked }
    case 'b':
      return { kind: 'boolean', value: cell.value === '1', ...marked }
    case 'e':
      return { kind: 'fault', text: cell.value }
    case 'd': {
      const read = parseDay(cell.value.slice(0, 10))
      return read === undefined ? { kind: 'fault', text: cell.value } : { kind: 'day', day: read, ...marked }
    }
    default:
      return numberCell(cell, context, marked)
  }
}

function numberCell(cell: OpenCell, context: SheetContext, marked: { readonly formula?: true }): ReadCell {
  if (cell.value === '') return { kind: 'empty' }
  const value = Number(cell.value)
  if (!Number.isFinite(value)) return { kind: 'fault', text: cell.value }
  if (!context.dates.has(cell.style) || value < 1 || value > 2_958_465) {
    return { kind: 'number', text: cell.value, ...marked }
  }
  // Serial 60 is the 29 February 1900 that never was; no date of this product is that old, so 1899-12-30 is the base.
  const base = context.from1904 ? day('1904-01-01') : day('1899-12-30')
  return { kind: 'day', day: addDays(base, Math.floor(value)), ...marked }
}
