import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { LineControl, Panel, RefusalBox, useAct, useApi, useDesk } from '../../../foundation/interface/web/index.ts'
import type { catalogueContract } from '../contract.ts'
import { type TermLine, termLines } from '../index.ts'
import type { LineView, ReleaseView } from './shown.ts'
import { words } from './words.ts'

interface LineFormProps extends Pick<ReleaseView, 'release'> {
  readonly line: LineView
  readonly onDone: () => void
}

const lines = Object.keys(termLines) as TermLine[]
const tenThousand = 1_000_000n

/** What people compare is added here: limits and terms, in the consortium's own words. */
export function LineForm({ release, line, onDone }: LineFormProps): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { content } = line
  const [given, setGiven] = useState({
    title: content?.title ?? '',
    summary: content?.summary ?? '',
    from: wan(content?.limit?.from),
    to: wan(content?.limit?.to),
  })
  const [terms, setTerms] = useState(content?.terms ?? {})
  const api = useApi<typeof catalogueContract>('catalogue')
  const edit = useAct(api.editLine, {
    outdates: [
      ['catalogue', 'releases'],
      ['catalogue', 'release'],
    ],
    onDone,
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!content) return
    const { title, summary, from, to } = given
    const limit = isWhole(from) && isWhole(to) ? { from: fenOf(from), to: fenOf(to) } : null
    const { id, version } = release
    void edit.send({ id, version, lineId: line.id, content: { ...content, title, summary, limit, terms } })
  }
  return (
    <Panel title={t.editLine}>
      <form onSubmit={submit}>
        {edit.refusal && <RefusalBox refusal={edit.refusal} />}
        <LineControl
          id="title"
          label={t.title}
          maxLength={120}
          value={given.title}
          onChange={(title) => setGiven({ ...given, title })}
          required
        />
        <LineControl
          id="summary"
          label={t.summary}
          kind="lines"
          maxLength={1000}
          value={given.summary}
          onChange={(summary) => setGiven({ ...given, summary })}
        />
        <LineControl
          id="from"
          label={t.limitFrom}
          kind="number"
          value={given.from}
          onChange={(from) => setGiven({ ...given, from })}
        />
        <LineControl
          id="to"
          label={t.limitTo}
          kind="number"
          value={given.to}
          onChange={(to) => setGiven({ ...given, to })}
        />
        {lines.map((name) => (
          <LineControl
            key={name}
            id={name}
            label={termLines[name][locale]}
            maxLength={120}
            value={terms[name] ?? ''}
            onChange={(said) => setTerms({ ...terms, [name]: said === '' ? undefined : said })}
          />
        ))}
        <div className="button-row">
          <button type="submit" className="button primary" disabled={edit.pending}>
            {t.save}
          </button>
          <button type="button" className="button" onClick={onDone}>
            {t.cancel}
          </button>
        </div>
      </form>
    </Panel>
  )
}

const isWhole = (typed: string): boolean => /^\d{1,9}$/.test(typed)
const fenOf = (typed: string): string => String(BigInt(typed) * tenThousand)
const wan = (fen: string | undefined): string => (fen === undefined ? '' : String(BigInt(fen) / tenThousand))
