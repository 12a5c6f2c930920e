import type { ReactNode } from 'react'
import { type Column, DataTable, DeskLink, useLocale } from '../../../foundation/interface/web/index.ts'
import type { FigureView, LineView, RollUpView } from '../index.ts'
import { words } from './words.ts'

/** Where the rows of a figure stand. */
export const rowsPath = ({ indicator, segment }: Pick<LineView, 'indicator' | 'segment'>, counting: string): string =>
  `/roll-up/rows?counting=${counting}&indicator=${indicator}&segment=${segment}`

interface LineTableProps {
  readonly caption: string
  readonly lines: readonly LineView[]
  readonly view: Pick<RollUpView, 'periods' | 'counting'>
  /** Parts of a line have no page of rows of their own. */
  readonly plain?: true
}

/** Indicators down, periods across; a figure leads to its rows. */
export function LineTable({ caption, lines, view, plain }: LineTableProps): ReactNode {
  const locale = useLocale()
  const columns = columnsOf(view, locale, plain === true ? 'plain' : 'linked')
  return <DataTable<LineView> caption={caption} rows={lines} idOf={({ indicator }) => indicator} columns={columns} />
}

function columnsOf(
  view: LineTableProps['view'],
  locale: 'zh' | 'en',
  manner: 'plain' | 'linked',
): readonly Column<LineView>[] {
  const t = words[locale]
  const cell = (line: LineView, figure: FigureView | undefined, period: string): ReactNode => {
    if (!figure || figure.words === null) return t.none
    if (manner === 'plain') return figure.words
    return <DeskLink to={`${rowsPath(line, view.counting)}${period}`}>{figure.words}</DeskLink>
  }
  return [
    { key: 'indicator', head: t.indicator, cell: ({ name, unit }) => `${name[locale]}（${unit[locale]}）` },
    ...view.periods.map(({ code, number }, index) => ({
      key: code,
      head: t.nth(number),
      kind: 'number' as const,
      cell: (line: LineView) => cell(line, line.periods[index], `&period=${number}`),
    })),
    { key: 'year', head: t.year, kind: 'number', cell: (line) => cell(line, line.year, '') },
  ]
}
