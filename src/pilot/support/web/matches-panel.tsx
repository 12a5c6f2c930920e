import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  DeskLink,
  Empty,
  GlyphMark,
  LineControl,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { supportContract } from '../contract.ts'
import { needWords } from './need-words.ts'
import { type MatchLine, needKeys, type NeedView } from './need.ts'

const size = 20

/** The entries that meet one's own need, page by page, each with its reasons and a way to write. */
export function MatchesPanel({ view }: { readonly view: NeedView }): ReactNode {
  const { locale } = useDesk()
  const t = needWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [page, setPage] = useState(1)
  const { id, version } = view.need
  const read = useRead(['support', 'needs', id, 'matches', version, page], () => api.listMatches({ id, page, size }))
  return (
    <Panel title={t.matches}>
      <Reading of={read}>
        {({ matches, total, whole }) =>
          total === 0 ? (
            <Empty title={t.noMatches}>{t.noMatchesWhy}</Empty>
          ) : (
            <div className="apart">
              <p className="caption">
                {t.matchCount(total, whole)}　{t.order}
              </p>
              {matches.map((match) => (
                <Entry key={match.entry.entryId} match={match} view={view} />
              ))}
              {total > size && (
                <p className="button-row">
                  {page > 1 && (
                    <button type="button" className="button small" onClick={() => setPage(page - 1)}>
                      {t.first}
                    </button>
                  )}
                  {page * size < total && (
                    <button type="button" className="button small" onClick={() => setPage(page + 1)}>
                      {t.next}
                    </button>
                  )}
                </p>
              )}
            </div>
          )
        }
      </Reading>
    </Panel>
  )
}

/** For an institution: which of its own entries meet the need. */
export function FittingEntries({ view }: { readonly view: NeedView }): ReactNode {
  const { locale } = useDesk()
  const t = needWords[locale]
  return (
    <Panel title={t.yours}>
      <div className="apart">
        {view.fitting.map((match) => (
          <Entry key={match.entry.entryId} match={match} view={view} />
        ))}
      </div>
    </Panel>
  )
}

function Entry({ match, view }: { readonly match: MatchLine; readonly view: NeedView }): ReactNode {
  const { locale } = useDesk()
  const t = needWords[locale]
  const { entry, whole, reasons } = match
  const marks = { met: 'check', unknown: 'question', unmet: 'cross' } as const
  const talks = new Set(view.conversations.map(({ institutionId }) => institutionId))
  const isOver = view.need.state === 'closed'
  return (
    <section>
      <h3>
        {entry.title} <StatusTag status={whole ? 'met' : 'undetermined'} words={whole ? t.whole : t.partly} />
      </h3>
      <p>
        {entry.leadOrganisation}　<DeskLink to={`//catalogue/${entry.number}`}>{entry.number}</DeskLink>
      </p>
      <details>
        <summary>{t.reasons}</summary>
        <ul className="link-list">
          {reasons.map(({ criterion, fit, words }) => (
            <li key={criterion.kind + criterion.code}>
              <span className={fit === 'met' ? 'ink-green' : 'ink-indigo'}>
                <GlyphMark name={marks[fit]} />
              </span>{' '}
              {words[locale]}
            </li>
          ))}
        </ul>
      </details>
      {entry.leadOrganisationId === null && <p className="caption">{t.notOnRecord}</p>}
      {entry.leadOrganisationId !== null && !talks.has(entry.leadOrganisationId) && !isOver && (
        <Opening needId={view.need.id} entryId={entry.entryId} />
      )}
    </section>
  )
}

function Opening({ needId, entryId }: { readonly needId: string; readonly entryId: string }): ReactNode {
  const { locale, announce } = useDesk()
  const t = needWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [open, setOpen] = useState(false)
  const [body, setBody] = useState('')
  const send = useAct(api.openConversation, {
    outdates: needKeys,
    onDone: () => announce({ tone: 'green', words: t.sent }),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (body.trim() !== '') void send.send({ needId, entryId, body: body.trim() })
  }
  if (!open)
    return (
      <p className="button-row">
        <button type="button" className="button small" onClick={() => setOpen(true)}>
          {t.talk}
        </button>
      </p>
    )
  return (
    <form onSubmit={submit}>
      {send.refusal && <RefusalBox refusal={send.refusal} />}
      <LineControl
        id={`opening-${entryId}`}
        label={t.opening}
        kind="lines"
        maxLength={4000}
        required
        value={body}
        onChange={setBody}
      />
      <div className="button-row">
        <button type="submit" className="button" disabled={send.pending}>
          {t.send}
        </button>
        <button type="button" className="button" onClick={() => setOpen(false)}>
          {t.cancel}
        </button>
      </div>
    </form>
  )
}
