import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatCount } from '../../../foundation/interface/index.ts'
import {
  ChoiceControl,
  type Column,
  ColumnBars,
  DataTable,
  DeskLink,
  Empty,
  Figures,
  PageHead,
  Panel,
  Reading,
  useAddress,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { implementation } from '../contract.ts'
import type { LineView, RollUpView } from '../index.ts'
import { LineTable, rowsPath } from './line-table.tsx'
import { words } from './words.ts'

type Counting = RollUpView['counting']
const dimensions = ['class', 'sector', 'scenario', 'size'] as const

/** 汇总: the two lines on tables of their own, rates, trends, areas and splits; every figure leads to its rows. */
export function RollUpPage(): ReactNode {
  const { locale, round } = useDesk()
  const t = words[locale]
  const { query, change } = useAddress()
  const counting: Counting = query.get('counting') === 'handed-in' ? 'handed-in' : 'accepted'
  if (!round) return <Empty title={t.noRound}>{t.noRoundWhy}</Empty>
  return (
    <>
      <PageHead
        title={t.rollUp}
        actions={
          <>
            <button type="button" className="button" onClick={() => window.print()}>
              {t.print}
            </button>
            <a className="button" href={`/roll-ups/${encodeURIComponent(round.id)}/roll-up.xlsx?counting=${counting}`}>
              {t.exportFile}
            </a>
          </>
        }
      />
      <div className="panel panel-body">
        <ChoiceControl
          id="counting"
          label={t.counting}
          value={counting}
          choices={(['accepted', 'handed-in'] as const).map((value) => ({ value, words: t.countings[value] }))}
          onChange={(to) => change({ counting: to })}
        />
      </div>
      <OfRound programme={round.id} counting={counting} />
    </>
  )
}

interface Wanted {
  readonly programme: string
  readonly counting: Counting
}

function OfRound({ programme, counting }: Wanted): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof implementation>('implementation')
  const read = useRead(['implementation', 'roll-up', programme, counting], () => api.rollUp({ programme, counting }))
  return (
    <Reading of={read}>
      {(view) => {
        if (view.nation.length === 0) return <Empty title={t.noFigures}>{t.noFiguresWhy}</Empty>
        const enterprise = view.nation.filter(({ segment }) => segment === 'enterprise')
        const resident = view.nation.filter(({ segment }) => segment === 'resident')
        return (
          <>
            <Head view={view} />
            <Panel title={t.enterprise} note={t.yearNote} flush>
              <LineTable caption={t.enterprise} lines={enterprise} view={view} />
            </Panel>
            {resident.length > 0 && (
              <Panel title={t.resident} note={t.residentNote} flush>
                <LineTable caption={t.resident} lines={resident} view={view} />
              </Panel>
            )}
            <Trends lines={enterprise} view={view} />
            <Derived view={view} />
            <Areas view={view} segment="enterprise" />
            {resident.length > 0 && <Areas view={view} segment="resident" />}
            <Split programme={programme} counting={counting} view={view} />
          </>
        )
      }}
    </Reading>
  )
}

const shown = ['policies.issued', 'premium.written', 'sum-insured.issued', 'insured.enterprises']

function Head({ view }: { readonly view: RollUpView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const figures = shown.flatMap((code) => {
    const line = view.nation.find(({ indicator }) => indicator === code)
    if (!line || line.year.words === null) return []
    return [
      { name: line.name[locale], value: line.year.words, unit: line.unit[locale], to: rowsPath(line, view.counting) },
    ]
  })
  return (
    <>
      <Figures figures={figures} />
      {view.uniquePolicies !== null && view.uniquePolicies > 0 && (
        <p className="caption">
          {t.unique}：{formatCount(view.uniquePolicies)}。{t.uniqueNote}
        </p>
      )}
    </>
  )
}

const trended = new Set(['policies.issued', 'premium.written', 'findings.closed', 'claims.paid'])

/** One small picture for each; the numbers stand in its description and in the table above. */
function Trends({ lines, view }: { readonly lines: readonly LineView[]; readonly view: RollUpView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const found = lines.filter(({ indicator }) => trended.has(indicator))
  if (view.periods.length < 2 || found.length === 0) return null
  return (
    <Panel title={t.trend}>
      <div className="field-row">
        {found.map((line) => (
          <div key={line.indicator}>
            <strong>
              {line.name[locale]}（{line.unit[locale]}）
            </strong>
            <ColumnBars
              columns={line.periods.map(({ value }, index) => ({
                name: t.nth(view.periods[index]?.number ?? index + 1),
                value: value === null ? 0 : Number(value),
              }))}
              description={t.trendOf(line.name[locale], line.periods.map((one) => one.words ?? t.none).join(' / '))}
            />
          </div>
        ))}
      </div>
    </Panel>
  )
}

function Derived({ view }: { readonly view: RollUpView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  if (view.derived.length === 0) return null
  return (
    <Panel title={t.derived} flush>
      <DataTable
        caption={t.derived}
        rows={view.derived}
        idOf={({ code }) => code}
        columns={derivedColumns(view, locale)}
      />
    </Panel>
  )
}

type DerivedRow = RollUpView['derived'][number]

function derivedColumns(view: RollUpView, locale: 'zh' | 'en'): readonly Column<DerivedRow>[] {
  const t = words[locale]
  return [
    { key: 'name', head: t.indicator, cell: ({ name, unit }) => `${name[locale]}（${unit[locale]}）` },
    ...view.periods.map(({ code, number }, index) => ({
      key: code,
      head: t.nth(number),
      kind: 'number' as const,
      cell: (line: RollUpView['derived'][number]) => line.periods[index] ?? t.none,
    })),
    { key: 'year', head: t.year, kind: 'number', cell: ({ year }) => year ?? t.none },
  ]
}

/** 六大片区 and their provinces, side by side in words; no map and nothing in its shape. */
function Areas({ view, segment }: { readonly view: RollUpView; readonly segment: LineView['segment'] }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const isOfLine = (line: LineView): boolean => line.segment === segment
  const title = `${t.areas} · ${segment === 'resident' ? t.residentShort : t.enterprise}`
  const rows = view.areas.flatMap((area) => [
    { code: area.code, name: area.name[locale], lines: area.lines.filter(isOfLine), isArea: true },
    ...area.regions.map((region) => ({
      code: region.code,
      name: region.name[locale],
      lines: region.lines.filter(isOfLine),
      isArea: false,
    })),
  ])
  return (
    <Panel title={title} note={t.areasNote} flush>
      <DataTable caption={title} rows={rows} idOf={({ code }) => code} columns={areaColumns(rows, view, locale)} />
    </Panel>
  )
}

interface AreaRow {
  readonly code: string
  readonly name: string
  readonly lines: readonly LineView[]
  readonly isArea: boolean
}

function areaColumns(rows: readonly AreaRow[], view: RollUpView, locale: 'zh' | 'en'): readonly Column<AreaRow>[] {
  const t = words[locale]
  const codes = [...new Set(rows.flatMap(({ lines }) => lines.map(({ indicator }) => indicator)))]
  const nameOf = (code: string): string => {
    const line = view.nation.find(({ indicator }) => indicator === code)
    return line ? line.name[locale] : code
  }
  return [
    { key: 'area', head: t.area, cell: ({ name, isArea }) => (isArea ? <strong>{name}</strong> : name) },
    ...codes.map((code) => ({
      key: code,
      head: nameOf(code),
      kind: 'number' as const,
      cell: ({ code: region, lines }: AreaRow) => {
        const line = lines.find(({ indicator }) => indicator === code)
        if (!line || line.year.words === null) return t.none
        return <DeskLink to={`${rowsPath(line, view.counting)}&region=${region}`}>{line.year.words}</DeskLink>
      },
    })),
  ]
}

function Split({ programme, counting, view }: Wanted & { readonly view: RollUpView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const [chosen, setChosen] = useState<(typeof dimensions)[number]>('class')
  const api = useApi<typeof implementation>('implementation')
  const asked = { programme, counting, dimension: chosen }
  const read = useRead(['implementation', 'split', asked], () => api.split(asked))
  return (
    <Panel title={`${t.split} · ${t.splits[chosen]}`}>
      <ChoiceControl
        id="dimension"
        label={t.split}
        value={chosen}
        choices={dimensions.map((value) => ({ value, words: t.splits[value] }))}
        onChange={(to) => setChosen(dimensions.find((one) => one === to) ?? 'class')}
      />
      <Reading of={read}>
        {({ parts }) => (
          <>
            {parts.length === 0 && <Empty title={t.noFigures}>{t.noFiguresWhy}</Empty>}
            {parts.map(({ code, label, lines }) => (
              <section key={code}>
                <h3>{label[locale] ?? label.zh}</h3>
                <LineTable caption={label[locale] ?? label.zh} lines={lines} view={view} plain />
              </section>
            ))}
          </>
        )}
      </Reading>
    </Panel>
  )
}
