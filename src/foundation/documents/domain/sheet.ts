import type { Day } from '../../kernel/index.ts'

/**
 * What a cell holds. A decimal beyond what a double keeps exactly (money above 90 billion yuan) goes as
 * `{ number: '…' }` with its exact digits.
 */
export type CellValue = string | number | bigint | boolean | null | { readonly number: string } | { readonly day: Day }

export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly CellValue[])[]
  /** Rows over the heads: title, as-of, filters, source. */
  readonly preface?: readonly string[]
}

export interface SheetColumn {
  readonly title: string
  /** Width in characters. */
  readonly width: number
  readonly format?: 'text' | 'integer' | 'money' | 'percent' | 'day'
}

export interface ReadSheet {
  readonly name: string
  readonly rows: readonly (readonly ReadCell[])[]
}

/** A formula is never computed: its stored result is given and marked. Days arrive as numbers when unstyled. */
export type ReadCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string; readonly formula?: true }
  | { readonly kind: 'number'; readonly text: string; readonly formula?: true }
  | { readonly kind: 'day'; readonly day: Day; readonly formula?: true }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly formula?: true }
  | { readonly kind: 'fault'; readonly text: string }

/** What a workbook from outside may hold; beyond it the file is refused, not cut. */
export interface SheetLimits {
  readonly entries: number
  readonly expandedBytes: number
  readonly ratio: number
  readonly sheets: number
  readonly rows: number
  readonly columns: number
}

export const sheetLimits: SheetLimits = {
  entries: 2_000,
  expandedBytes: 200 * 1024 * 1024,
  ratio: 100,
  sheets: 50,
  rows: 200_000,
  columns: 500,
}
