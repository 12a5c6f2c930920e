import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { formatCount, tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  Empty,
  ErrorSummary,
  LineControl,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import { dayOf, instant } from '../../../foundation/kernel/index.ts'
import type { policiesContract } from '../contract.ts'
import { FileChoice } from './file-choice.tsx'
import { type Answers, policyKeys } from './reading.ts'
import { words } from './words.ts'

type View = Answers['readAttribution']
type Line = View['lines'][number]

/** 保单归属申报: what the organisation or region has reported, and where it reports more. */
export function AttributionPage(): ReactNode {
  const { locale, round } = useDesk()
  const t = words[locale]
  if (!round) return <Empty title={t.noRound}>{t.noRoundWhy}</Empty>
  return <Attribution round={round.id} />
}

function Attribution({ round }: { readonly round: string }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof policiesContract>('policies')
  const read = useRead(['policies', 'attribution', round], () => api.readAttribution({ round }))
  const view = read.value
  const facts = view
    ? [
        ...(view.part === null ? [] : [{ name: t.part, value: t.parts[view.part] }]),
        { name: t.reported, value: formatCount(view.reported) },
        { name: t.confirmed, value: formatCount(view.confirmed) },
      ]
    : []
  return (
    <>
      <PageHead title={t.attribution} facts={facts} />
      <Reading of={read}>
        {(found) => (
          <WithPanel
            width={384}
            main={
              <Panel title={t.reported} note={t.attributionNote} flush>
                <Lines view={found} />
              </Panel>
            }
            panel={
              found.mayReport ? (
                <>
                  <OnePolicy round={round} />
                  <Table round={round} />
                </>
              ) : (
                <Panel title={t.mayNotReport}>
                  <p>{t.mayNotReportWhy}</p>
                </Panel>
              )
            }
          />
        )}
      </Reading>
    </>
  )
}

function Lines({ view: { id, lines, actions, mayReport } }: { readonly view: View }): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof policiesContract>('policies')
  const remove = useAct(api.removePolicy, {
    outdates: policyKeys,
    onDone: () => announce({ tone: 'green', words: t.taken }),
  })
  const takeBack =
    id !== null && actions.includes('remove') ? (key: string) => void remove.send({ id, key }) : undefined
  return (
    <>
      {remove.refusal && <RefusalBox refusal={remove.refusal} />}
      <DataTable
        caption={`${t.reported} (${t.newest})`}
        rows={lines}
        idOf={({ key }) => key}
        empty={<Empty title={t.nothingReported}>{mayReport ? t.nothingReportedWhy : t.mayNotReportWhy}</Empty>}
        columns={columnsIn(locale, takeBack)}
      />
    </>
  )
}

function columnsIn(locale: 'zh' | 'en', takeBack: ((key: string) => void) | undefined): readonly Column<Line>[] {
  const t = words[locale]
  const columns: readonly Column<Line>[] = [
    { key: 'key', head: t.key, cell: ({ key }) => <code className="mono">{key.slice(0, 16)}…</code> },
    { key: 'by', head: t.reportedBy, cell: ({ reportedByName }) => reportedByName },
    { key: 'at', head: t.reportedAt, kind: 'date', cell: ({ reportedAt }) => <ReportedAt at={reportedAt} /> },
    {
      key: 'state',
      head: t.state,
      cell: ({ confirmed }) => (
        <StatusTag
          status={confirmed ? 'submitted' : 'awaiting-confirmation'}
          words={confirmed ? t.confirmed : t.unconfirmed}
        />
      ),
    },
  ]
  if (!takeBack) return columns
  const back = ({ key }: Line): ReactNode => (
    <button type="button" className="link" onClick={() => takeBack(key)}>
      {t.takeBack}
    </button>
  )
  return [...columns, { key: 'remove', head: t.takeBack, cell: back }]
}

function ReportedAt({ at }: { readonly at: string }): ReactNode {
  const { now } = useDesk()
  return tableTime(instant(at), dayOf(now()))
}

function OnePolicy({ round }: { readonly round: string }): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof policiesContract>('policies')
  const [given, setGiven] = useState({ leader: '', number: '' })
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const report = useAct(api.reportPolicies, {
    outdates: policyKeys,
    onDone: ({ added, already }) => {
      announce({ tone: 'green', words: t.added(added, already) })
      setGiven({ ...given, number: '' })
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const found = {
      ...(given.leader.trim() === '' ? { 'policy-leader': `${t.missing}${t.leader}` } : {}),
      ...(given.number.trim() === '' ? { 'policy-number': `${t.missing}${t.policyNumber}` } : {}),
    }
    setProblems(found)
    if (Object.keys(found).length === 0) void report.send({ round, policies: [given] })
  }
  return (
    <Panel title={t.add}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary problems={Object.entries(problems).map(([field, message]) => ({ field, message }))} />
        {report.refusal && <RefusalBox refusal={report.refusal} />}
        <LineControl
          id="policy-leader"
          label={t.leader}
          help={t.leaderHelp}
          maxLength={40}
          required
          value={given.leader}
          problem={problems['policy-leader']}
          onChange={(leader) => setGiven({ ...given, leader })}
        />
        <LineControl
          id="policy-number"
          label={t.policyNumber}
          help={t.numberHelp}
          maxLength={80}
          required
          value={given.number}
          problem={problems['policy-number']}
          onChange={(number) => setGiven({ ...given, number })}
        />
        <div className="button-row">
          <button type="submit" className="button primary" disabled={report.pending}>
            {t.add}
          </button>
        </div>
      </form>
    </Panel>
  )
}

function Table({ round }: { readonly round: string }): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const queries = useQueryClient()
  return (
    <Panel title={t.table}>
      <FileChoice
        id="policy-table"
        label={t.table}
        help={t.tableHelp}
        accept=".xlsx,.csv"
        address={`/policies/attributions?round=${encodeURIComponent(round)}`}
        onDone={(answer) => {
          const { added, already } = answer as Answers['reportPolicies']
          announce({ tone: 'green', words: t.added(added, already) })
          void queries.invalidateQueries({ queryKey: ['policies'] })
        }}
      />
    </Panel>
  )
}
