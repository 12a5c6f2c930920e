import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { tableDeadline } from '../../../foundation/interface/index.ts'
import {
  ChoiceControl,
  type Column,
  DataTable,
  DeskLink,
  Empty,
  LineControl,
  PageHead,
  Panel,
  Reading,
  StatusTag,
  useAddress,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { planKinds } from '../../notice/index.ts'
import { findRegion } from '../../parties/index.ts'
import type { implementation } from '../contract.ts'
import type { FunnelLine, ReportBoard, ReportLine } from '../index.ts'
import { FlashTable } from './flash-table.tsx'
import { Schedule } from './schedule.tsx'
import { statusOfReport } from './status-of.ts'
import { words } from './words.ts'

/** 报告台账: the schedule, how far each period has come, and who is late; an authority sees its region. */
export function BoardPage(): ReactNode {
  const { locale, round } = useDesk()
  const t = words[locale]
  return (
    <>
      <PageHead title={t.board} />
      {round ? <OfRound programme={round.id} /> : <Empty title={t.noRound}>{t.noRoundWhy}</Empty>}
    </>
  )
}

const given = ['words', 'period', 'state', 'kind', 'overdue', 'after'] as const

function OfRound({ programme }: { readonly programme: string }): ReactNode {
  const { query } = useAddress()
  const api = useApi<typeof implementation>('implementation')
  const filter = Object.fromEntries(given.flatMap((name) => (query.get(name) ? [[name, query.get(name) ?? '']] : [])))
  const { period, overdue, ...rest } = filter
  const asked = {
    programme,
    limit: 50,
    ...rest,
    ...(period === undefined ? {} : { period: Number(period) }),
    ...(overdue === 'yes' ? ({ overdue: 'yes' } as const) : {}),
  }
  const read = useRead(['implementation', 'board', asked], () => api.board(asked))
  return (
    <Reading of={read}>
      {(board) => (
        <>
          <Schedule programme={programme} board={board} />
          {board.funnel.length > 0 && <Funnel lines={board.funnel} />}
          {board.periods.length > 0 && <Filter board={board} />}
          {board.periods.length > 0 && <Reports board={board} />}
          <FlashTable flashes={board.flashes} />
        </>
      )}
    </Reading>
  )
}

/** How far the reports of each period have come; each number leads to its reports. */
function Funnel({ lines }: { readonly lines: readonly FunnelLine[] }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  return (
    <Panel title={t.funnel} flush>
      <DataTable<FunnelLine>
        caption={t.funnel}
        rows={lines}
        idOf={({ period }) => String(period)}
        columns={funnelColumns(locale)}
      />
    </Panel>
  )
}

function funnelColumns(locale: 'zh' | 'en'): readonly Column<FunnelLine>[] {
  const t = words[locale]
  const link = (period: number, filter: string, count: number): ReactNode =>
    count === 0 ? '0' : <DeskLink to={`/report-board?period=${period}${filter}`}>{String(count)}</DeskLink>
  const column = (key: keyof FunnelLine, head: string, filter: string): Column<FunnelLine> => ({
    key,
    head,
    kind: 'number',
    cell: (line) => link(line.period, filter, line[key]),
  })
  return [
    { key: 'period', head: t.period, cell: ({ period }) => t.nth(period) },
    column('expected', t.expected, ''),
    column('handedIn', t.handedIn, '&state=submitted,accepted,returned,correcting'),
    column('accepted', t.accepted, '&state=accepted,correcting'),
    column('returned', t.returned, '&state=returned'),
    column('overdue', t.overdue, '&overdue=yes'),
  ]
}

function Filter({ board }: { readonly board: ReportBoard }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { query, change } = useAddress()
  const at = (name: string): string => query.get(name) ?? ''
  const [typed, setTyped] = useState({
    words: at('words'),
    period: at('period'),
    state: at('state'),
    kind: at('kind'),
    overdue: at('overdue'),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    change({ ...typed, after: undefined })
  }
  const everything = { value: '', words: t.all }
  const states = ['expected', 'draft', 'submitted', 'returned', 'accepted', 'correcting', 'released'] as const
  return (
    <form className="panel panel-body" role="search" onSubmit={submit}>
      <div className="field-row">
        <LineControl
          id="filter-words"
          label={t.words}
          maxLength={80}
          value={typed.words}
          onChange={(to) => setTyped({ ...typed, words: to })}
          plain
        />
        <ChoiceControl
          id="filter-period"
          label={t.period}
          value={typed.period}
          choices={[
            everything,
            ...board.periods.map(({ number }) => ({ value: String(number), words: t.nth(number) })),
          ]}
          onChange={(period) => setTyped({ ...typed, period })}
        />
        <ChoiceControl
          id="filter-state"
          label={t.state}
          value={typed.state}
          choices={[everything, ...states.map((value) => ({ value, words: t.statesOf[value] }))]}
          onChange={(state) => setTyped({ ...typed, state })}
        />
        <ChoiceControl
          id="filter-kind"
          label={t.kind}
          value={typed.kind}
          choices={[everything, ...planKinds.map((value) => ({ value, words: t.kinds[value] }))]}
          onChange={(kind) => setTyped({ ...typed, kind })}
        />
        <ChoiceControl
          id="filter-overdue"
          label={t.overdue}
          value={typed.overdue}
          choices={[everything, { value: 'yes', words: t.onlyOverdue }]}
          onChange={(overdue) => setTyped({ ...typed, overdue })}
        />
      </div>
      <div className="button-row">
        <button type="submit" className="button">
          {t.filter}
        </button>
      </div>
    </form>
  )
}

function Reports({ board: { lines, total, next } }: { readonly board: ReportBoard }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { query, change } = useAddress()
  return (
    <Panel title={t.mine} note={t.total(total)} flush>
      <DataTable<ReportLine>
        caption={t.mine}
        rows={lines}
        idOf={({ id }) => id}
        empty={<Empty title={t.noMatch}>{t.noMatchWhy}</Empty>}
        columns={columns(locale)}
      />
      {(query.get('after') !== null || next !== null) && (
        <div className="button-row panel-body">
          <button type="button" className="button small" onClick={() => change({ after: undefined })}>
            {t.firstPage}
          </button>
          {next !== null && (
            <button type="button" className="button small" onClick={() => change({ after: next })}>
              {t.nextPage}
            </button>
          )}
        </div>
      )}
    </Panel>
  )
}

const readable = new Set<ReportLine['state']>(['submitted', 'returned', 'accepted', 'correcting'])

function columns(locale: 'zh' | 'en'): readonly Column<ReportLine>[] {
  const t = words[locale]
  return [
    {
      key: 'unit',
      head: t.unit,
      cell: ({ id, unitName, pilotTitle, pilotNumber, state }) => (
        <>
          {readable.has(state) ? <DeskLink to={`/reports/${id}/answers`}>{unitName}</DeskLink> : unitName}
          <div className="caption">
            {pilotTitle} · <span className="mono whole">{pilotNumber}</span>
          </div>
        </>
      ),
    },
    { key: 'period', head: t.period, cell: ({ period }) => t.nth(period) },
    { key: 'kind', head: t.kind, cell: ({ kind }) => t.kinds[kind] },
    {
      key: 'region',
      head: t.region,
      kind: 'date',
      cell: ({ regionCode }) => findRegion(regionCode)?.name ?? regionCode,
    },
    { key: 'due', head: t.due, kind: 'date', cell: ({ due }) => tableDeadline(due) },
    {
      key: 'state',
      head: t.state,
      cell: (line) => (
        <StatusTag status={statusOfReport(line)} words={line.isOverdue ? t.overdue : t.statesOf[line.state]} />
      ),
    },
  ]
}
