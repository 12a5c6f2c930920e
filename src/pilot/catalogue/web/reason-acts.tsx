import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { LineControl } from '../../../foundation/interface/web/index.ts'

export interface ReasonActsProps {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly pending: boolean
  /** There is a weightier act beside it: none of these buttons is the main one. */
  readonly plain?: true
  /** One button an act, each with what was written; the first is the main one. */
  readonly acts: readonly { readonly words: string; readonly send: (reason: string) => void }[]
}

/** A few lines and the acts that need them. */
export function ReasonActs({ id, label, help, pending, plain, acts }: ReasonActsProps): ReactNode {
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent): void => event.preventDefault()
  return (
    <form onSubmit={submit}>
      <LineControl
        id={id}
        label={label}
        help={help}
        kind="lines"
        maxLength={1000}
        value={reason}
        onChange={setReason}
        required
      />
      <div className="button-row">
        {acts.map((one, index) => (
          <button
            key={one.words}
            type="button"
            className={index === 0 && !plain ? 'button primary' : 'button'}
            disabled={pending || reason.trim().length < 2}
            onClick={() => one.send(reason.trim())}
          >
            {one.words}
          </button>
        ))}
      </div>
    </form>
  )
}
