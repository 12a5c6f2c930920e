import { useState } from 'react'
import type { ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
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
import { dayOf, instant } from '../../../foundation/kernel/index.ts'
import type { supportContract } from '../contract.ts'
import { nameOfCriterion } from '../index.ts'
import { ConversationPane } from './conversation-pane.tsx'
import { NeedForm } from './need-form.tsx'
import { NeedPane } from './need-pane.tsx'
import { needWords } from './need-words.ts'
import { type NeedLine, statusOfNeed } from './need.ts'

/** 供需对接: one's own needs, or those that one's entries meet; at the right the entries and conversations of one. */
export function NeedsPage(): ReactNode {
  const { locale } = useDesk()
  const t = needWords[locale]
  const { query, change } = useAddress()
  const api = useApi<typeof supportContract>('support')
  const filter = filterOf(query)
  const read = useRead(['support', 'needs', 'list', filter], () => api.listNeeds(filter))
  const [stating, setStating] = useState(false)
  const begin = read.value?.mayCreate === true && !stating && (
    <button type="button" className="button primary" onClick={() => setStating(true)}>
      {t.state_}
    </button>
  )
  return (
    <>
      <PageHead title={t.title} facts={[{ name: t.note, value: '' }]} actions={begin || undefined} />
      <WithPanel
        width={404}
        main={
          <>
            <Sides />
            <Panel title={filter.side === 'own' ? t.own : t.fitting} flush>
              <Reading of={read}>
                {({ needs, next }) => (
                  <>
                    <DataTable
                      caption={t.title}
                      rows={needs}
                      idOf={({ id }) => id}
                      empty={<Empty title={t.empty}>{filter.side === 'own' ? t.emptyOwnWhy : t.emptyFittingWhy}</Empty>}
                      columns={columnsIn(locale, filter.side)}
                    />
                    <Steps next={next} />
                  </>
                )}
              </Reading>
            </Panel>
          </>
        }
        panel={
          stating ? (
            <Panel title={t.state_}>
              <NeedForm
                need={undefined}
                budget={null}
                onDone={({ need }) => {
                  setStating(false)
                  change({ need: need.id, conversation: undefined })
                }}
                onCancel={() => setStating(false)}
              />
            </Panel>
          ) : (
            <Chosen />
          )
        }
      />
    </>
  )
}

function Chosen(): ReactNode {
  const { locale } = useDesk()
  const t = needWords[locale]
  const { query } = useAddress()
  const [need, conversation] = [query.get('need'), query.get('conversation')]
  if (conversation !== null) return <ConversationPane key={conversation} id={conversation} />
  if (need !== null) return <NeedPane key={need} id={need} />
  return (
    <Panel title={t.need}>
      <Empty title={t.choose}>{t.chooseWhy}</Empty>
    </Panel>
  )
}

function filterOf(query: URLSearchParams) {
  const [afterAt, afterId] = [query.get('afterAt'), query.get('afterId')]
  return {
    side: query.get('side') === 'fitting' ? ('fitting' as const) : ('own' as const),
    ...(afterAt === null || afterId === null ? {} : { afterAt, afterId }),
  }
}

function Sides(): ReactNode {
  const { locale } = useDesk()
  const t = needWords[locale]
  const { query, change } = useAddress()
  const present = query.get('side') === 'fitting' ? 'fitting' : 'own'
  const choose = (side: string): void =>
    change({
      side: side === 'own' ? undefined : side,
      afterAt: undefined,
      afterId: undefined,
      need: undefined,
      conversation: undefined,
    })
  return (
    <div className="segmented" role="group" aria-label={t.show}>
      {(['own', 'fitting'] as const).map((side) => (
        <button key={side} type="button" aria-pressed={present === side} onClick={() => choose(side)}>
          {t[side]}
        </button>
      ))}
    </div>
  )
}

function columnsIn(locale: 'zh' | 'en', side: 'own' | 'fitting'): readonly Column<NeedLine>[] {
  const t = needWords[locale]
  const unit: Column<NeedLine> = { key: 'unit', head: t.unit, cell: ({ organisationName }) => organisationName }
  return [
    { key: 'need', head: t.need, cell: (need) => <NeedCell need={need} /> },
    ...(side === 'fitting' ? [unit] : []),
    {
      key: 'sector',
      head: t.sector,
      cell: ({ terms }) => nameOfCriterion({ kind: 'sector', code: terms.sector })[locale],
    },
    { key: 'changed', head: t.changed, kind: 'date', cell: ({ changedAt }) => <ChangedAt at={changedAt} /> },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfNeed[state]} words={t.states[state]} />,
    },
  ]
}

function NeedCell({ need: { id, summary } }: { readonly need: NeedLine }): ReactNode {
  const { query } = useAddress()
  const parts = new URLSearchParams(query)
  parts.set('need', id)
  parts.delete('conversation')
  const short = summary.length > 40 ? `${summary.slice(0, 40)}…` : summary
  return <DeskLink to={`/needs?${parts}`}>{short}</DeskLink>
}

function ChangedAt({ at }: { readonly at: string }): ReactNode {
  const { now } = useDesk()
  return tableTime(instant(at), dayOf(now()))
}

function Steps({ next }: { readonly next: { readonly at: string; readonly id: string } | null }): ReactNode {
  const { locale } = useDesk()
  const t = needWords[locale]
  const { query, change } = useAddress()
  const isLater = query.get('afterId') !== null
  if (!isLater && next === null) return null
  return (
    <div className="button-row panel-body">
      {isLater && (
        <button
          type="button"
          className="button small"
          onClick={() => change({ afterAt: undefined, afterId: undefined })}
        >
          {t.first}
        </button>
      )}
      {next && (
        <button type="button" className="button small" onClick={() => change({ afterAt: next.at, afterId: next.id })}>
          {t.next}
        </button>
      )}
    </div>
  )
}
