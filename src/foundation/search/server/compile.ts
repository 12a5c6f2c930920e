import { assertNever } from '../../kernel/index.ts'
import type { SqlValue } from '../../storage/server/index.ts'
import { type SearchQuery, type SearchTerm, type Span, phraseQuery } from '../index.ts'

/** Where the terms of a scheme stand in SQL; written by the list's store, never by who searches. */
export interface SearchColumns {
  /** A tsvector of the list's texts, made by `vectorOf`; or texts in which words are sought as they were typed. */
  readonly words: string | { readonly texts: string }
  readonly fields: Readonly<
    Record<
      string,
      | { readonly kind: 'one-of'; readonly sql: string }
      | { readonly kind: 'any-of'; readonly sql: string }
      /** Text in which the words are sought anywhere. */
      | { readonly kind: 'text'; readonly sql: string }
      /** A number or a day, or a pair of them whose span must touch the one asked for. */
      | { readonly kind: 'span'; readonly from: string; readonly until: string }
    >
  >
  readonly has: Readonly<Record<string, string>>
  /** Without a direction; each is followed by `last`. */
  readonly orders: Readonly<Record<string, string>>
  /** The list's own order, total, so that pages never overlap. */
  readonly last: string
}

export interface CompiledSearch {
  /** A condition that may follow `where`, its parameters numbered from `first`. */
  readonly where: string
  readonly orderBy: string
  readonly values: readonly SqlValue[]
}

/** Terms become conditions on trusted columns; everything that somebody typed becomes a parameter. */
export function compileSearch(query: SearchQuery, columns: SearchColumns, first: number): CompiledSearch {
  const values: SqlValue[] = []
  const bind = (value: SqlValue): string => {
    values.push(value)
    return `$${first + values.length - 1}`
  }
  const conditions = query.terms.map((term) => {
    const condition = conditionOf(term, columns, bind)
    return term.negated ? `(${condition}) is not true` : condition
  })
  const { ordering } = query
  const by = ordering === null ? undefined : columns.orders[ordering.order]
  if (ordering !== null && by === undefined) throw new Error(`the list knows no order ${ordering.order}`)
  const directed = by === undefined ? '' : `${by} ${ordering?.direction === 'descending' ? 'desc' : 'asc'} nulls last, `
  return {
    where: conditions.length === 0 ? 'true' : conditions.join(' and '),
    orderBy: directed + columns.last,
    values,
  }
}

type Bind = (value: SqlValue) => string

function conditionOf(term: SearchTerm, columns: SearchColumns, bind: Bind): string {
  switch (term.kind) {
    case 'words': {
      if (typeof columns.words !== 'string') return `${columns.words.texts} ilike ${bind(anywhere(term.words))}::text`
      const query = phraseQuery(term.words, term.match)
      return query === undefined ? 'true' : `${columns.words} @@ ${bind(query)}::tsquery`
    }
    case 'has': {
      const condition = columns.has[term.possession]
      if (condition === undefined) throw new Error(`the list knows no ${term.possession}`)
      return `(${condition})`
    }
    case 'codes': {
      const column = columnOf(term.field, columns)
      if (column.kind === 'any-of') return `${column.sql} && ${bind(term.codes)}::text[]`
      if (column.kind === 'one-of') return `${column.sql} = any (${bind(term.codes)}::text[])`
      throw new Error(`${term.field} holds no codes`)
    }
    case 'text': {
      const column = columnOf(term.field, columns)
      if (column.kind !== 'text') throw new Error(`${term.field} holds no text`)
      return `${column.sql} ilike ${bind(anywhere(term.words))}::text`
    }
    case 'number':
      return spanCondition(term.field, term.span, { columns, bind, type: 'numeric' })
    case 'day':
      return spanCondition(term.field, term.span, { columns, bind, type: 'date' })
    default:
      return assertNever(term)
  }
}

/** Signs that LIKE would read as wild cards are meant as themselves. */
const anywhere = (words: string): string => `%${words.normalize('NFKC').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

function spanCondition(
  field: string,
  { from, until }: Span<number | string>,
  { columns, bind, type }: { readonly columns: SearchColumns; readonly bind: Bind; readonly type: 'numeric' | 'date' },
): string {
  const column = columnOf(field, columns)
  if (column.kind !== 'span') throw new Error(`${field} holds no span`)
  const least = from === null ? [] : [`${column.until} >= ${bind(String(from))}::${type}`]
  const most = until === null ? [] : [`${column.from} <= ${bind(String(until))}::${type}`]
  return `(${[...least, ...most].join(' and ')})`
}

function columnOf(field: string, { fields }: SearchColumns): SearchColumns['fields'][string] {
  const column = fields[field]
  if (!column) throw new Error(`the list knows no field ${field}`)
  return column
}
