import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
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
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import { dayOf, instant } from '../../../foundation/kernel/index.ts'
import type { supportContract } from '../contract.ts'
import { guidanceMachine } from '../index.ts'
import { Chips } from './chips.tsx'
import { GuidanceForm } from './guidance-form.tsx'
import { GuidancePane } from './guidance-pane.tsx'
import { guidanceWords } from './guidance-words.ts'
import { type GuidanceLine, statusOfGuidance } from './guidance.ts'

/** 政策解读: the articles at the left, one of them or the form of a new one at the right. */
export function GuidancePage(): ReactNode {
  const { locale } = useDesk()
  const t = guidanceWords[locale]
  const { query, change } = useAddress()
  const api = useApi<typeof supportContract>('support')
  const filter = filterOf(query)
  const read = useRead(['support', 'guidance', 'list', filter], () => api.listGuidance(filter))
  const [beginning, setBeginning] = useState(false)
  const chosen = query.get('article')
  const begin = read.value?.mayCreate === true && !beginning && (
    <button type="button" className="button primary" onClick={() => setBeginning(true)}>
      {t.begin}
    </button>
  )
  return (
    <>
      <PageHead title={t.title} facts={[{ name: t.note, value: '' }]} actions={begin || undefined} />
      <WithPanel
        width={404}
        main={
          <>
            <GuidanceFilter counts={read.value?.counts ?? {}} />
            <Panel title={t.articles} flush>
              <Reading of={read}>
                {({ guidance, next }) => (
                  <>
                    <DataTable
                      caption={t.title}
                      rows={guidance}
                      idOf={({ id }) => id}
                      empty={<Empty title={t.empty}>{t.emptyWhy}</Empty>}
                      columns={columnsIn(locale)}
                    />
                    <NextPage next={next} />
                  </>
                )}
              </Reading>
            </Panel>
          </>
        }
        panel={
          beginning ? (
            <Panel title={t.begin}>
              <GuidanceForm
                article={undefined}
                onDone={({ guidance }) => {
                  setBeginning(false)
                  change({ article: guidance.id })
                }}
                onCancel={() => setBeginning(false)}
              />
            </Panel>
          ) : chosen === null ? (
            <Panel title={t.articles}>
              <Empty title={t.choose}>{t.chooseWhy}</Empty>
            </Panel>
          ) : (
            <GuidancePane key={chosen} id={chosen} />
          )
        }
      />
    </>
  )
}

function filterOf(query: URLSearchParams) {
  const state = guidanceMachine.states.find((one) => one === query.get('state'))
  const clause = query.get('clause')
  return {
    ...(state === undefined ? {} : { state }),
    ...(clause === null || clause === '' ? {} : { clause }),
    after: query.get('after') ?? '',
  }
}

function columnsIn(locale: 'zh' | 'en'): readonly Column<GuidanceLine>[] {
  const t = guidanceWords[locale]
  return [
    { key: 'title', head: t.article, cell: (row) => <TitleCell row={row} /> },
    {
      key: 'clauses',
      head: t.clauses,
      cell: ({ clauses }) => <Chips clauses={clauses} />,
    },
    { key: 'changed', head: t.changed, kind: 'date', cell: ({ changedAt }) => <ChangedAt at={changedAt} /> },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfGuidance[state]} words={t.states[state]} />,
    },
  ]
}

function TitleCell({ row: { id, content, code } }: { readonly row: GuidanceLine }): ReactNode {
  const { locale } = useDesk()
  const { query } = useAddress()
  const parts = new URLSearchParams(query)
  parts.set('article', id)
  return (
    <>
      <DeskLink to={`/guidance?${parts}`}>{content.title[locale]}</DeskLink>
      <span className="second mono">{code}</span>
    </>
  )
}

function ChangedAt({ at }: { readonly at: string }): ReactNode {
  const { now } = useDesk()
  return tableTime(instant(at), dayOf(now()))
}

function NextPage({ next }: { readonly next: string | null }): ReactNode {
  const { locale } = useDesk()
  const t = guidanceWords[locale]
  const { query, change } = useAddress()
  const isLater = (query.get('after') ?? '') !== ''
  if (!isLater && next === null) return null
  return (
    <div className="button-row panel-body">
      {isLater && (
        <button type="button" className="button small" onClick={() => change({ after: undefined })}>
          {t.first}
        </button>
      )}
      {next !== null && (
        <button type="button" className="button small" onClick={() => change({ after: next })}>
          {t.next}
        </button>
      )}
    </div>
  )
}

function GuidanceFilter({ counts }: { readonly counts: Readonly<Record<string, number>> }): ReactNode {
  const { locale } = useDesk()
  const t = guidanceWords[locale]
  const { query, change } = useAddress()
  const [given, setGiven] = useState({ state: query.get('state') ?? '', clause: query.get('clause') ?? '' })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const { state, clause } = given
    change({ state: state || undefined, clause: clause.trim() || undefined, after: undefined })
  }
  return (
    <form className="panel panel-body" role="search" onSubmit={submit}>
      <div className="field-row">
        <ChoiceControl
          id="filter-state"
          label={t.state}
          value={given.state}
          none={t.all}
          choices={guidanceMachine.states.map((value) => ({
            value,
            words: `${t.states[value]}（${counts[value] ?? 0}）`,
          }))}
          onChange={(state) => setGiven({ ...given, state })}
        />
        <LineControl
          id="filter-clause"
          plain
          label={t.clause}
          maxLength={30}
          value={given.clause}
          onChange={(clause) => setGiven({ ...given, clause })}
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
