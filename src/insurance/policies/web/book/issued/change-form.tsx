import type { FormEvent, ReactNode } from 'react'
import { useState } from 'react'
import {
  type Act,
  ErrorSummary,
  LineControl,
  RefusalBox,
  useDesk,
} from '../../../../../foundation/interface/web/index.ts'
import { bookWords } from '../words.ts'
import { type Foreseen, Preview } from './preview.tsx'

export interface ChangeFormProps<Input> {
  readonly act: 'endorse' | 'cancel' | 'reverse'
  readonly sending: Act<Input, unknown>
  readonly reason: string
  readonly onReason: (reason: string) => void
  /** What cannot be read, by the id of its field. */
  readonly problems: Readonly<Record<string, string>>
  readonly foresee: () => Foreseen
  readonly send: () => void
  /** The fields, given what is wrong with each. */
  readonly children: (problems: Readonly<Record<string, string>>) => ReactNode
}

/** A change in two steps: work out what it charges, then make it. What is typed afterwards takes the first step back. */
export function ChangeForm<Input>(props: ChangeFormProps<Input>): ReactNode {
  const { act, sending, reason, onReason, foresee, send, children } = props
  const t = bookWords[useDesk().locale]
  const [isTried, setTried] = useState(false)
  const [foreseen, setForeseen] = useState<Foreseen>()
  const found: Readonly<Record<string, string>> = {
    ...props.problems,
    ...(reason.trim() === '' ? { 'change-reason': t.problems.reason } : {}),
  }
  const shown = isTried ? found : {}
  const compute = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    sending.forget()
    setForeseen(Object.keys(found).length === 0 ? foresee() : undefined)
  }
  return (
    <form onSubmit={compute} onChange={() => setForeseen(undefined)} noValidate className="book-change">
      {sending.refusal && <RefusalBox refusal={sending.refusal} />}
      <ErrorSummary problems={Object.entries(shown).map(([field, message]) => ({ field, message }))} />
      {children(shown)}
      <LineControl
        id="change-reason"
        kind="lines"
        label={t.reason}
        maxLength={300}
        required
        problem={shown['change-reason']}
        value={reason}
        onChange={onReason}
      />
      {foreseen && <Preview foreseen={foreseen} />}
      <div className="button-row">
        <button type="submit" className="button">
          {t.compute}
        </button>
        {foreseen?.ok && (
          <button type="button" className="button primary" disabled={sending.pending} onClick={send}>
            {t.confirm[act]}
          </button>
        )}
      </div>
    </form>
  )
}
