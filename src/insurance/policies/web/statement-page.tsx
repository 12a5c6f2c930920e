import type { ReactNode } from 'react'
import { formatCount, formatExactMoment, groupsOfFour, isLawArticle } from '../../../foundation/interface/index.ts'
import {
  ClauseChip,
  type Column,
  DataTable,
  type DeskPageProps,
  Empty,
  FactList,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { instant } from '../../../foundation/kernel/index.ts'
import type { policiesContract } from '../contract.ts'
import { countFields, moneyFields } from '../index.ts'
import { CellTable } from './cell-table.tsx'
import {
  policyKeys,
  regionName,
  sectorName,
  shownChange,
  shownFigure,
  statusOfStatement,
  type StatementView,
} from './reading.ts'
import { figureWords, words } from './words.ts'

type Break = StatementView['statement']['breaks'][number]

/** One statement: what was checked, what differs from the one before, what does not hold in the book, and signing. */
export function StatementPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof policiesContract>('policies')
  const read = useRead(['policies', 'statement', id], () => api.readStatement({ id }))
  return <Reading of={read}>{(view) => <Statement view={view} />}</Reading>
}

function Statement({ view }: { readonly view: StatementView }): ReactNode {
  const { locale, person } = useDesk()
  const t = words[locale]
  const { statement, organisationName } = view
  const isOwn = person.organisationId === statement.organisationId
  const back = isOwn ? { words: t.statements, to: '/policies/statements' } : { words: t.board, to: '/policies/board' }
  return (
    <>
      <PageHead
        title={t.statement(statement.number)}
        crumbs={[back]}
        statuses={[{ status: statusOfStatement[statement.state], words: t.states[statement.state] }]}
        facts={[
          { name: t.source, value: organisationName },
          { name: t.asOf, value: statement.asOf },
        ]}
        actions={
          <>
            <button type="button" className="button" onClick={() => window.print()}>
              {t.print}
            </button>
            <a className="button" href={`/policies/statements/${statement.id}/statement.xlsx`}>
              {t.exportFile}
            </a>
          </>
        }
      />
      <Signing view={view} />
      <Figures view={view} />
      <Panel title={t.cells} note={t.cellsNote} flush>
        <CellTable cells={statement.cells} />
      </Panel>
      <Difference view={view} />
      <Breaks view={view} />
      <Provenance view={view} />
    </>
  )
}

function Signing({ view: { statement, actions } }: { readonly view: StatementView }): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof policiesContract>('policies')
  const sign = useAct(api.signStatement, {
    outdates: policyKeys,
    onDone: () => announce({ tone: 'green', words: t.signDone }),
  })
  const { id, version } = statement
  if (statement.state !== 'draft') return null
  if (!actions.includes('sign')) return <NoticeBox>{t.awaitsCertifier}</NoticeBox>
  return (
    <Panel title={t.sign}>
      {sign.refusal && <RefusalBox refusal={sign.refusal} />}
      <p className="help">{t.signHelp}</p>
      <button
        type="button"
        className="button primary"
        disabled={sign.pending}
        onClick={() => void sign.send({ id, version })}
      >
        {t.sign}
      </button>
    </Panel>
  )
}

function Figures({ view: { statement } }: { readonly view: StatementView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { led, followed } = statement
  return (
    <Panel title={t.figures} note={t.fullShare} flush>
      <DataTable
        caption={t.figures}
        rows={[...countFields, ...moneyFields]}
        idOf={(field) => field}
        columns={[
          { key: 'figure', head: t.figure, cell: (field) => figureWords[field][locale] },
          { key: 'led', head: t.led, kind: 'number', cell: (field) => shownFigure(field, led[field]) },
          { key: 'followed', head: t.followed, kind: 'number', cell: (field) => shownFigure(field, followed[field]) },
        ]}
      />
    </Panel>
  )
}

function Difference({ view: { difference, earlier } }: { readonly view: StatementView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  if (!difference || !earlier) return null
  const { figures, cells } = difference
  const shown = (policies: number | null | undefined): string =>
    policies === undefined ? '—' : policies === null ? t.hidden : formatCount(policies)
  return (
    <Panel title={t.difference} note={t.differenceWith(earlier.number)} flush>
      <DataTable
        caption={t.difference}
        rows={figures}
        idOf={({ role, field }) => `${role} ${field}`}
        empty={cells.length === 0 && <Empty title={t.noDifference}>{''}</Empty>}
        columns={[
          { key: 'figure', head: t.figure, cell: ({ role, field }) => `${t[role]} · ${figureWords[field][locale]}` },
          { key: 'before', head: t.before, kind: 'number', cell: ({ field, before }) => shownFigure(field, before) },
          { key: 'after', head: t.after, kind: 'number', cell: ({ field, after }) => shownFigure(field, after) },
          { key: 'change', head: t.change, kind: 'number', cell: ({ field, change }) => shownChange(field, change) },
        ]}
      />
      {cells.length > 0 && (
        <DataTable
          caption={t.cells}
          captionShown
          rows={cells}
          idOf={({ coverClass, sector, regionCode }) => [coverClass, sector, regionCode].join()}
          columns={[
            { key: 'class', head: t.class, cell: ({ coverClass }) => t.classes[coverClass] ?? coverClass },
            { key: 'sector', head: t.sector, cell: ({ sector }) => sectorName(sector, locale) },
            { key: 'region', head: t.region, cell: ({ regionCode }) => regionName(regionCode, locale) },
            { key: 'before', head: t.before, kind: 'number', cell: ({ before }) => shown(before) },
            { key: 'after', head: t.after, kind: 'number', cell: ({ after }) => shown(after) },
          ]}
        />
      )}
    </Panel>
  )
}

function Breaks({ view: { statement } }: { readonly view: StatementView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  return (
    <Panel title={`${t.breaks} ${formatCount(statement.breaks.length)}`} note={t.breaksNote} flush>
      <DataTable
        caption={t.breaks}
        rows={statement.breaks.map((one, index) => ({ ...one, index }))}
        idOf={({ index }) => String(index)}
        empty={<Empty title={t.noBreaks}>{t.noBreaksWhy}</Empty>}
        columns={breakColumns(locale)}
      />
    </Panel>
  )
}

function breakColumns(locale: 'zh' | 'en'): readonly Column<Break>[] {
  const t = words[locale]
  return [
    { key: 'row', head: t.row, cell: ({ row }) => <code className="mono">{row}</code> },
    { key: 'finding', head: t.finding, cell: ({ message, remedy }) => `${message[locale]} ${remedy[locale]}` },
    {
      key: 'clauses',
      head: t.clauses,
      cell: ({ clauses }) => clauses.map((clause) => <Basis key={clause} clause={clause} />),
    },
    {
      key: 'key',
      head: t.key,
      cell: ({ key }) => (key === null ? '—' : <code className="mono">{key.slice(0, 12)}…</code>),
    },
  ]
}

/** A sentence of the notice or an article of a law as a chip; other documents by their number. */
function Basis({ clause }: { readonly clause: string }): ReactNode {
  return isLawArticle(clause) || /^\d/.test(clause) ? <ClauseChip clause={clause} /> : <span>{clause}</span>
}

function Provenance({ view: { statement } }: { readonly view: StatementView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const by = (name: string | null, at: string | null): string =>
    name === null || at === null ? '—' : `${name} · ${formatExactMoment(instant(at), locale)}`
  return (
    <Panel title={t.uploaded}>
      <FactList
        facts={[
          { name: t.uploaded, value: by(statement.uploadedByName, statement.uploadedAt) },
          { name: t.signed, value: by(statement.signedByName, statement.signedAt) },
          { name: t.fingerprint, value: <code className="mono">{groupsOfFour(statement.fingerprint)}</code> },
          { name: t.keysDigest, value: <code className="mono">{groupsOfFour(statement.keysDigest)}</code> },
        ]}
      />
    </Panel>
  )
}
