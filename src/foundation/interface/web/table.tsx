import type { ReactNode } from 'react'
import { texts } from '../texts.ts'
import { useAddress, useLocale } from './desk.ts'
import { GlyphMark } from './marks.tsx'
import { stateTexts } from './state-texts.ts'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  /** Numbers stand right and never wrap; dates and codes never wrap. */
  readonly kind?: 'number' | 'words' | 'date'
  /** The head becomes a link that sorts by this key, kept in the address as `order`. */
  readonly sorts?: true
  readonly cell: (row: Row) => ReactNode
}

export interface DataTableProps<Row> {
  readonly caption: string
  readonly captionShown?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  /** Cells of the totals row by key of the column. */
  readonly totals?: Readonly<Record<string, ReactNode>>
  readonly chosen?: ReadonlySet<string>
  readonly onChoose?: (chosen: ReadonlySet<string>) => void
  readonly empty?: ReactNode
}

/** Rows under hairlines; the first column names the thing. Real rows, so that the list prints whole. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { caption, captionShown, columns, rows, idOf, totals, chosen, onChoose, empty } = props
  const locale = useLocale()
  if (rows.length === 0 && empty !== undefined) return empty
  const selects = chosen !== undefined && onChoose !== undefined
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={caption}>
      <table className={columns.length > 3 ? 'table stacks' : 'table'}>
        <caption className={captionShown ? '' : 'unheard'}>{caption}</caption>
        <thead>
          <tr>
            {selects && <ChooseAll ids={rows.map(idOf)} chosen={chosen} onChoose={onChoose} />}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={idOf(row)}>
              {selects && <ChooseRow id={idOf(row)} chosen={chosen} onChoose={onChoose} />}
              {columns.map((column, index) => (
                <BodyCell key={column.key} head={index === 0} kind={classOf(column)} name={column.head}>
                  {column.cell(row)}
                </BodyCell>
              ))}
            </tr>
          ))}
        </tbody>
        {totals && (
          <tfoot>
            <tr>
              {selects && <td />}
              {columns.map((column, index) => (
                <BodyCell key={column.key} head={index === 0} kind={classOf(column)} name={column.head}>
                  {totals[column.key] ?? (index === 0 ? texts[locale].total : null)}
                </BodyCell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function classOf<Row>(column: Column<Row>): string {
  return column.kind === 'number' ? 'number' : column.kind === 'date' ? 'whole' : ''
}

function BodyCell({
  head,
  kind,
  name,
  children,
}: {
  readonly head: boolean
  readonly kind: string
  /** Stands before the cell where the window is too narrow for columns. */
  readonly name: string
  readonly children: ReactNode
}): ReactNode {
  if (!head)
    return (
      <td className={kind} data-head={name}>
        {children}
      </td>
    )
  return (
    <th scope="row" className={kind}>
      {children}
    </th>
  )
}

function HeadCell<Row>({ column }: { readonly column: Column<Row> }): ReactNode {
  const { query, change } = useAddress()
  const order = query.get('order')
  const kind = classOf(column)
  if (!column.sorts) {
    return (
      <th scope="col" className={kind}>
        {column.head}
      </th>
    )
  }
  const up = order === column.key
  const down = order === `-${column.key}`
  return (
    <th scope="col" className={kind} aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <button type="button" className="sorts" onClick={() => change({ order: up ? `-${column.key}` : column.key })}>
        {column.head} {up ? '↑' : down ? '↓' : ''}
      </button>
    </th>
  )
}

interface ChoosingProps {
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

function ChooseAll({ ids, chosen, onChoose }: ChoosingProps & { readonly ids: readonly string[] }): ReactNode {
  const locale = useLocale()
  const all = ids.length > 0 && ids.every((id) => chosen.has(id))
  return (
    <th scope="col" className="chooses">
      <label className="choice">
        <input
          type="checkbox"
          checked={all}
          onChange={() => onChoose(new Set(all ? [] : ids))}
          aria-label={stateTexts[locale].chooseAll}
        />
      </label>
    </th>
  )
}

function ChooseRow({ id, chosen, onChoose }: ChoosingProps & { readonly id: string }): ReactNode {
  const locale = useLocale()
  const toggle = (): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  return (
    <td className="chooses">
      <label className="choice">
        <input type="checkbox" checked={chosen.has(id)} onChange={toggle} aria-label={stateTexts[locale].chooseRow} />
      </label>
    </td>
  )
}

export interface PagesProps {
  readonly page: number
  readonly size: number
  readonly total: number
}

/** Real pages of 20, 50 or 100, kept in the address. */
export function Pages({ page, size, total }: PagesProps): ReactNode {
  const locale = useLocale()
  const { change } = useAddress()
  const t = texts[locale]
  const last = Math.max(1, Math.ceil(total / size))
  const near = [...new Set([1, page - 1, page, page + 1, last])].filter((n) => n >= 1 && n <= last)
  const from = total === 0 ? 0 : (page - 1) * size + 1
  const goTo = (to: number): ReactNode => (
    <button type="button" className="link" onClick={() => change({ page: String(to) })}>
      {to}
    </button>
  )
  return (
    <nav className="pages" aria-label={t.pagesLabel}>
      <span>{t.pageOf(from, Math.min(page * size, total), total)}</span>
      {last > 1 && (
        <ul>
          {near.map((n) => (
            <li key={n} aria-current={n === page ? 'page' : undefined}>
              {n === page ? n : goTo(n)}
            </li>
          ))}
        </ul>
      )}
      <ul>
        <li>{t.pageSize}</li>
        {[20, 50, 100].map((n) => (
          <li key={n} aria-current={n === size ? 'true' : undefined}>
            {n === size ? (
              n
            ) : (
              <button type="button" className="link" onClick={() => change({ size: String(n) })}>
                {n}
              </button>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Page and size as the address says them, within what there is. */
export function usePaging(): { readonly page: number; readonly size: 20 | 50 | 100 } {
  const { query } = useAddress()
  const asked = Number(query.get('size'))
  const size = asked === 50 || asked === 100 ? asked : 20
  return { page: Math.max(1, Math.trunc(Number(query.get('page'))) || 1), size }
}

/** A token that says which filter is on and takes it away. */
export function ChosenFilter({ name, words }: { readonly name: string; readonly words: string }): ReactNode {
  const locale = useLocale()
  const { change } = useAddress()
  return (
    <button type="button" className="token" onClick={() => change({ [name]: undefined })}>
      <span className="unheard">{texts[locale].remove} </span>
      {words} <GlyphMark name="close" />
    </button>
  )
}
