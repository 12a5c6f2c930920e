import { useState } from 'react'
import type { ReactNode } from 'react'
import { GlyphMark, useLocale } from '../../../interface/web/index.ts'
import { clockTimeOf, parseInstant } from '../../../kernel/index.ts'
import type { PlainAnswer, PlainField } from '../../index.ts'
import { fieldAt, textDifference, wordsOf, written } from '../../index.ts'
import { texts } from '../../texts.ts'
import type { Conflict } from './autosave.ts'
import { useSaveState, useSession } from './session-context.ts'

/** Every contradiction of this section with its three choices: look at both, keep mine, take theirs. */
export function ConflictPanels({ section }: { readonly section: string }): ReactNode {
  const { conflicts } = useSaveState()
  return conflicts
    .filter((conflict) => conflict.group.split(/[./]/)[0] === section)
    .map((conflict) => <ConflictPanel key={conflict.group} conflict={conflict} />)
}

function ConflictPanel({ conflict }: { readonly conflict: Conflict }): ReactNode {
  const locale = useLocale()
  const t = texts[locale]
  const { autosave } = useSession()
  const [compared, setCompared] = useState(false)
  const { savedByName, savedAt } = conflict.theirs
  const instant = parseInstant(savedAt)
  const gone = conflict.kind === 'row-removed'
  const title = gone ? t.rowGoneTitle(savedByName) : t.conflictTitle(savedByName, instant ? clockTimeOf(instant) : '')
  return (
    <section className="finding tone-red form-conflict" role="alert">
      <p className="finding-conclusion ink-red">
        <GlyphMark name="triangle" />
        <span>{title}</span>
      </p>
      <p className="finding-facts">{t.conflictKept(Math.max(1, conflict.conflicts.length))}</p>
      {compared && <Comparison conflict={conflict} />}
      <p className="button-row">
        {!gone && (
          <button
            type="button"
            className="button primary small"
            aria-expanded={compared}
            onClick={() => setCompared(!compared)}
          >
            {compared ? t.hideCompare : t.compare}
          </button>
        )}
        <button type="button" className="button small" onClick={() => void autosave.settle(conflict.group, 'mine')}>
          {gone ? t.putBack : t.keepMine}
        </button>
        <button type="button" className="button small" onClick={() => void autosave.settle(conflict.group, 'theirs')}>
          {gone ? t.letGo : t.takeTheirs}
        </button>
      </p>
      {conflict.requestId !== '' && (
        <p className="caption">
          {t.requestNumber} <span className="mono">{conflict.requestId}</span>
        </p>
      )}
    </section>
  )
}

/** Both sides beside each other, with what each has changed since the version that both had read. */
function Comparison({ conflict }: { readonly conflict: Conflict }): ReactNode {
  const locale = useLocale()
  const t = texts[locale]
  const { store } = useSession()
  const answers = store.group(conflict.group).answers
  const [repeat, row] = conflict.group.split('/')
  return (
    <div className="table-frame">
      <table className="table compared">
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.mine}</th>
            <th scope="col">{t.theirs(conflict.theirs.savedByName)}</th>
          </tr>
        </thead>
        <tbody>
          {conflict.conflicts.map(({ key, base, theirs }) => {
            const field = fieldAt(store.definition, row === undefined ? key : `${repeat}/${row}/${key}`)
            if (!field || field.type === 'repeat') return null
            return (
              <tr key={key}>
                <th scope="row">{wordsOf(field.label, locale)}</th>
                <td className="differs">
                  <Changed field={field} base={base} answer={answers[key]} />
                </td>
                <td className="differs">
                  <Changed field={field} base={base} answer={theirs} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface ChangedProps {
  readonly field: PlainField
  readonly base: PlainAnswer | undefined
  readonly answer: PlainAnswer | undefined
}

function Changed({ field, base, answer }: ChangedProps): ReactNode {
  const locale = useLocale()
  const { store } = useSession()
  const text = (value: PlainAnswer | undefined): string =>
    value === undefined ? '' : written(store.structure(), field, value, locale).join(locale === 'zh' ? '；' : '; ')
  if (answer === undefined) return <span className="quiet">{texts[locale].empty}</span>
  return textDifference(text(base), text(answer)).map((piece, index) => {
    // The order of pieces is their identity: they are drawn once and never move.
    const key = `${index} ${piece.kind}`
    if (piece.kind === 'same') return <span key={key}>{piece.text}</span>
    return piece.kind === 'added' ? <ins key={key}>{piece.text}</ins> : <del key={key}>{piece.text}</del>
  })
}
