import type { ReactNode } from 'react'
import { formatCount } from '../../../foundation/interface/index.ts'
import type { Locale } from '../../../foundation/interface/index.ts'
import {
  BarRows,
  DataTable,
  Empty,
  FactList,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  useAddress,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import type { Column } from '../../../foundation/interface/web/index.ts'
import type { riskContract } from '../contract.ts'
import { evidenceGrades, systemicScenarios } from '../index.ts'
import { nameOf } from './group-table.tsx'
import { inTenThousands, percent, tenThousands } from './money.ts'
import type { GroupKind } from '../index.ts'
import type { StressView } from './run.ts'
import { words } from './words.ts'

/** The four that the notice's officials ask for first; the others follow in the list. */
export function StressPage(): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { query, change } = useAddress()
  const api = useApi<typeof riskContract>('risk')
  const scenario = query.get('scenario') ?? systemicScenarios[0]!.event.id
  const read = useRead(['risk', 'stress', scenario], () => api.stress({ scenario }))
  return (
    <>
      <PageHead title={t.stress} facts={[{ name: t.stressNote, value: '' }]} />
      <div className="segmented" role="group" aria-label={t.scenario}>
        {systemicScenarios.map(({ event, label }) => (
          <button
            key={event.id}
            type="button"
            aria-pressed={event.id === scenario}
            onClick={() => change({ scenario: event.id })}
          >
            {label[locale]}
          </button>
        ))}
      </div>
      <Reading of={read}>
        {(stress) =>
          stress.cells === null || stress.cells.length === 0 ? (
            <Panel title={stress.label[locale]}>
              <Empty title={t.stressEmpty}>{t.stressEmptyWhy(stress.fewest.insurers, stress.fewest.insureds)}</Empty>
            </Panel>
          ) : (
            <Shown stress={stress} cells={stress.cells} />
          )
        }
      </Reading>
    </>
  )
}

type Cell = NonNullable<StressView['cells']>[number]

function Shown({ stress, cells }: { readonly stress: StressView; readonly cells: readonly Cell[] }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const source = `${t.engine} ${stress.engine} · ${t.library} ${stress.library} · ${t.placeholder}`
  const totals = Object.fromEntries(
    stress.hours.map((hours, index) => [`mean-${hours}`, inTenThousands(sumOf(cells, index, 'mean'))]),
  )
  const last = stress.hours.length - 1
  return (
    <WithPanel
      width={404}
      main={
        <>
          <Panel title={stress.label[locale]} note={`${t.meanLoss}（${tenThousands(locale)}）`} flush>
            <DataTable
              caption={stress.label[locale]}
              rows={cells}
              idOf={({ kind, name }) => `${kind} ${name}`}
              totals={{ ...totals, insureds: formatCount(cells.reduce((sum, { insureds }) => sum + insureds, 0)) }}
              columns={columnsIn(stress, locale)}
            />
          </Panel>
          <NoticeBox>{t.smallCells(stress.fewest.insurers, stress.fewest.insureds)}</NoticeBox>
        </>
      }
      panel={
        <>
          <Panel title={t.allHit} note={t.hoursOf(stress.hours[last] ?? 0)}>
            <BarRows
              caption={t.allHit}
              rows={cells.map((cell) => ({
                name: cellName(cell, locale),
                value: cell.losses[last]?.all ?? 0,
                shown: inTenThousands(cell.losses[last]?.all ?? 0),
              }))}
            />
            <p className="caption">{source}</p>
          </Panel>
          <Panel title={t.rests}>
            <FactList
              facts={[
                { name: t.hitProbability, value: percent(stress.hitProbability) },
                { name: t.grades, value: `${stress.grade}　${evidenceGrades[stress.grade].words[locale]}` },
                { name: t.origin, value: stress.source[locale] },
                { name: t.engine, value: stress.engine },
                { name: t.library, value: stress.library },
              ]}
            />
          </Panel>
        </>
      }
    />
  )
}

function columnsIn({ hours }: StressView, locale: Locale): readonly Column<Cell>[] {
  const t = words[locale]
  return [
    { key: 'name', head: t.sharedBy, cell: (cell) => cellName(cell, locale) },
    { key: 'insureds', head: t.insureds, kind: 'number', cell: ({ insureds }) => formatCount(insureds) },
    {
      key: 'insurers',
      head: t.insurers,
      kind: 'number',
      cell: ({ name, insurers }) => (name === '' ? t.atLeast(insurers) : insurers),
    },
    ...hours.map((one, index) => ({
      key: `mean-${one}`,
      head: t.hoursOf(one),
      kind: 'number' as const,
      cell: ({ losses }: Cell) => inTenThousands(losses[index]?.mean ?? 0),
    })),
  ]
}

function cellName({ kind, name }: Cell, locale: Locale): string {
  return name === '' ? words[locale].together : nameOf({ kind: kind as GroupKind, name }, locale)
}

const sumOf = (cells: readonly Cell[], index: number, of: 'mean' | 'all'): number =>
  cells.reduce((sum, { losses }) => sum + (losses[index]?.[of] ?? 0), 0)
