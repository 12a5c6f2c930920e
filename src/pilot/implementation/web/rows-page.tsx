import type { ReactNode } from 'react'
import {
  type Column,
  DataTable,
  DeskLink,
  Empty,
  PageHead,
  Panel,
  Reading,
  useAddress,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { implementation } from '../contract.ts'
import type { FigureRowsPage, FigureRowView } from '../index.ts'
import { words } from './words.ts'

/** The rows of which one figure is made; each leads to its report. */
export function RowsPage(): ReactNode {
  const { locale, round } = useDesk()
  const t = words[locale]
  const { query } = useAddress()
  const api = useApi<typeof implementation>('implementation')
  const at = (name: string): string | undefined => query.get(name) ?? undefined
  const [period, region, after] = [at('period'), at('region'), at('after')]
  const asked = {
    programme: round?.id ?? '',
    counting: at('counting') === 'handed-in' ? 'handed-in' : 'accepted',
    indicator: at('indicator') ?? '',
    segment: at('segment') === 'resident' ? 'resident' : 'enterprise',
    limit: 100,
    ...(period === undefined ? {} : { period: Number(period) }),
    ...(region === undefined ? {} : { region }),
    ...(after === undefined ? {} : { after }),
  } as const
  const read = useRead(['implementation', 'rows', asked], () => api.rows(asked))
  if (!round) return <Empty title={t.noRound}>{t.noRoundWhy}</Empty>
  return <Reading of={read}>{(page) => <Rows page={page} />}</Reading>
}

function Rows({ page: { indicator, rows, sum, lines, next } }: { readonly page: FigureRowsPage }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { change } = useAddress()
  return (
    <>
      <PageHead
        title={`${indicator.name[locale]}（${indicator.unit[locale]}）`}
        crumbs={[{ words: t.rollUp, to: '/roll-up' }]}
        facts={[
          { name: t.definition, value: indicator.definition[locale] },
          ...(sum === null ? [] : [{ name: t.sum, value: sum }]),
        ]}
      />
      <Panel title={t.rows} note={t.sumOf(rows)} flush>
        <DataTable<FigureRowView>
          caption={t.rows}
          rows={lines}
          idOf={({ reportId, place }) => `${reportId} ${place}`}
          empty={<Empty title={t.noFigures}>{t.noFiguresWhy}</Empty>}
          columns={columns(locale)}
        />
        {next !== null && (
          <div className="button-row panel-body">
            <button type="button" className="button small" onClick={() => change({ after: next })}>
              {t.nextPage}
            </button>
          </div>
        )}
      </Panel>
    </>
  )
}

function columns(locale: 'zh' | 'en'): readonly Column<FigureRowView>[] {
  const t = words[locale]
  return [
    {
      key: 'unit',
      head: t.unit,
      cell: ({ reportId, unitName, pilotNumber }) => (
        <>
          <DeskLink to={`/reports/${reportId}/answers`}>{unitName}</DeskLink>
          <div className="caption mono">{pilotNumber}</div>
        </>
      ),
    },
    { key: 'period', head: t.period, cell: ({ period }) => t.nth(period) },
    { key: 'region', head: t.region, kind: 'date', cell: ({ region }) => region },
    {
      key: 'where',
      head: t.where,
      cell: ({ labels }) => labels.map((label) => label[locale] ?? label.zh).join(' · ') || t.none,
    },
    { key: 'value', head: t.value, kind: 'number', cell: ({ words: said }) => said },
  ]
}
