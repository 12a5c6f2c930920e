import { useState } from 'react'
import type { ReactNode } from 'react'
import { Field } from '../../../foundation/interface/web/index.ts'

export interface LineProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string | undefined
  readonly problem?: string | undefined
  readonly kind?: 'text' | 'date' | 'datetime-local' | 'number' | 'lines'
  readonly required?: true
  /** In a filter every control may stay empty, so none says so. */
  readonly plain?: true
}

/** One labelled line, or several of them. */
export function Line({
  id,
  label,
  value,
  onChange,
  help,
  problem,
  kind = 'text',
  required,
  plain,
}: LineProps): ReactNode {
  return (
    <Field id={id} label={label} help={help} problem={problem} optional={required !== true && plain !== true}>
      {(described) =>
        kind === 'lines' ? (
          <textarea
            className="textarea"
            id={id}
            rows={3}
            maxLength={4000}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            {...described}
          />
        ) : (
          <input
            className="input"
            id={id}
            type={kind}
            maxLength={200}
            required={required === true}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            {...described}
          />
        )
      }
    </Field>
  )
}

export interface ReasonActsProps {
  readonly id: string
  readonly label: string
  /** Said when an act is pressed without a reason. */
  readonly missing: string
  readonly pending: boolean
  readonly acts: readonly { readonly words: string; readonly send: (reason: string) => void; readonly main?: true }[]
}

/** A reason and the acts that need it. */
export function ReasonActs({ id, label, missing, pending, acts }: ReasonActsProps): ReactNode {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const decide = (send: (reason: string) => void): void => {
    const said = reason.trim()
    setProblem(said === '' ? missing : undefined)
    if (said !== '') send(said)
  }
  return (
    <form onSubmit={(event) => event.preventDefault()} noValidate>
      <Line id={id} label={label} kind="lines" plain value={reason} problem={problem} onChange={setReason} />
      <div className="button-row">
        {acts.map(({ words, send, main }) => (
          <button
            key={words}
            type="button"
            className={main ? 'button primary' : 'button'}
            disabled={pending}
            onClick={() => decide(send)}
          >
            {words}
          </button>
        ))}
      </div>
    </form>
  )
}
