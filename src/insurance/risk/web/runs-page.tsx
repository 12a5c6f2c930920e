import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatCount, tableTime } from '../../../foundation/interface/index.ts'
import type { Locale } from '../../../foundation/interface/index.ts'
import {
  DataTable,
  DeskLink,
  Empty,
  PageHead,
  Panel,
  Reading,
  StatusTag,
  useAddress,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { Column } from '../../../foundation/interface/web/index.ts'
import { instant } from '../../../foundation/kernel/index.ts'
import type { riskContract } from '../contract.ts'
import { RunForm } from './run-form.tsx'
import { type RunLine, statusOfRun } from './run.ts'
import { words } from './words.ts'

/** 风险测算: runs of the insurer, the newest first, and the form of a new one. */
export function RunsPage(): ReactNode {
  const { locale, address } = useDesk()
  const t = words[locale]
  const { query, change } = useAddress()
  const api = useApi<typeof riskContract>('risk')
  const before = query.get('before')
  const filter = before === null ? {} : { before }
  const read = useRead(['risk', 'runs', filter], () => api.list(filter))
  const [starting, setStarting] = useState(false)
  const mayStart = read.value?.mayCreate === true && !starting
  return (
    <>
      <PageHead
        title={t.runs}
        facts={[{ name: t.runsNote, value: '' }]}
        actions={
          mayStart ? (
            <button type="button" className="button primary" onClick={() => setStarting(true)}>
              {t.newRun}
            </button>
          ) : undefined
        }
      />
      {starting && (
        <Panel title={t.newRun}>
          <RunForm onDone={({ id }) => address.go(`/risk/${id}`)} onCancel={() => setStarting(false)} />
        </Panel>
      )}
      <Panel title={t.run} flush>
        <Reading of={read}>
          {({ runs, next }) => (
            <>
              <DataTable
                caption={t.runs}
                rows={runs}
                idOf={({ id }) => id}
                empty={<Empty title={t.none}>{t.noneWhy}</Empty>}
                columns={columnsIn(locale)}
              />
              {(before !== null || next !== null) && (
                <div className="button-row panel-body">
                  {before !== null && (
                    <button type="button" className="button small" onClick={() => change({ before: undefined })}>
                      {t.newest}
                    </button>
                  )}
                  {next !== null && (
                    <button type="button" className="button small" onClick={() => change({ before: next })}>
                      {t.older}
                    </button>
                  )}
                </div>
              )}
            </>
          )}
        </Reading>
      </Panel>
    </>
  )
}

function columnsIn(locale: Locale): readonly Column<RunLine>[] {
  const t = words[locale]
  return [
    { key: 'name', head: t.name, cell: ({ id, name }) => <DeskLink to={`/risk/${id}`}>{name}</DeskLink> },
    { key: 'insureds', head: t.insureds, kind: 'number', cell: ({ insureds }) => formatCount(insureds) },
    { key: 'years', head: t.years, kind: 'number', cell: ({ years }) => formatCount(years) },
    { key: 'seed', head: t.seed, kind: 'number', cell: ({ seed }) => seed },
    { key: 'by', head: t.by, cell: ({ createdByName }) => createdByName },
    { key: 'when', head: t.when, kind: 'date', cell: ({ createdAt }) => tableTime(instant(createdAt)) },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfRun[state]} words={t.states[state]} />,
    },
  ]
}
