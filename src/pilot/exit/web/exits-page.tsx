import { useState } from 'react'
import type { ReactNode } from 'react'
import { tableDeadline, tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
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
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import { dayOf } from '../../../foundation/kernel/index.ts'
import type { exitContract } from '../contract.ts'
import type { ExitCaseLine } from '../index.ts'
import { CasePane } from './case-pane.tsx'
import { OpenForm } from './open-form.tsx'
import { statusOf } from './status-of.ts'
import { words } from './words.ts'

/** 试点退出: the cases that one may see, with one of them, or the form that opens one, at the right. */
export function ExitsPage(): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { query, change } = useAddress()
  const api = useApi<typeof exitContract>('exit')
  const [opening, setOpening] = useState(false)
  const after = query.get('after')
  const filter = after === null ? {} : { after }
  const read = useRead(['exit', 'cases', filter], () => api.cases(filter))
  const chosen = query.get('case')
  return (
    <>
      <PageHead
        title={t.title}
        facts={[{ name: t.note, value: '' }]}
        actions={
          read.value?.mayOpen === true &&
          !opening && (
            <button type="button" className="button primary" onClick={() => setOpening(true)}>
              {t.open}
            </button>
          )
        }
      />
      <WithPanel
        width={404}
        main={
          <Panel title={t.cases} end={<DeskLink to="//exits">{t.see}</DeskLink>} flush>
            <Reading of={read}>
              {({ cases, next }) => (
                <>
                  <DataTable<ExitCaseLine>
                    caption={t.cases}
                    rows={cases}
                    idOf={({ id }) => id}
                    empty={<Empty title={t.none}>{t.noneWhy}</Empty>}
                    columns={columnsIn(locale)}
                  />
                  {next !== null && (
                    <div className="button-row panel-body">
                      <button type="button" className="button small" onClick={() => change({ after: next })}>
                        {t.next}
                      </button>
                    </div>
                  )}
                </>
              )}
            </Reading>
          </Panel>
        }
        panel={
          opening ? (
            <Panel title={t.open}>
              <OpenForm
                onCancel={() => setOpening(false)}
                onDone={({ id }) => {
                  setOpening(false)
                  change({ case: id })
                }}
              />
            </Panel>
          ) : chosen === null ? (
            <Panel title={t.number}>
              <Empty title={t.choose}>{t.chooseWhy}</Empty>
            </Panel>
          ) : (
            <CasePane key={chosen} id={chosen} />
          )
        }
      />
    </>
  )
}

function columnsIn(locale: 'zh' | 'en'): readonly Column<ExitCaseLine>[] {
  const t = words[locale]
  return [
    { key: 'number', head: t.number, cell: (line) => <CaseCell line={line} /> },
    { key: 'opened', head: t.opened, kind: 'date', cell: ({ openedAt }) => <At at={openedAt} /> },
    {
      key: 'due',
      head: t.due,
      kind: 'date',
      cell: ({ statementDue }) => (statementDue === null ? '—' : <Until at={statementDue} />),
    },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOf[state]} words={t.states[state]} />,
    },
  ]
}

function CaseCell({ line: { id, number, organisationName } }: { readonly line: ExitCaseLine }): ReactNode {
  const { query } = useAddress()
  const parts = new URLSearchParams(query)
  parts.set('case', id)
  return (
    <>
      <DeskLink to={`/exits?${parts}`}>{organisationName}</DeskLink>
      <span className="second mono">{number}</span>
    </>
  )
}

function At({ at }: { readonly at: ExitCaseLine['openedAt'] }): ReactNode {
  const { now } = useDesk()
  return tableTime(at, dayOf(now()))
}

function Until({ at }: { readonly at: ExitCaseLine['openedAt'] }): ReactNode {
  const { now } = useDesk()
  return tableDeadline(at, dayOf(now()))
}
