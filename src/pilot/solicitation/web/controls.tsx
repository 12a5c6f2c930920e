import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { Field } from '../../../foundation/interface/web/index.ts'
import { words } from './words.ts'
import { useLocale } from '../../../foundation/interface/web/index.ts'

export interface TextControlProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string | undefined
  readonly problem?: string | undefined
  readonly kind?: 'text' | 'long' | 'date' | 'datetime-local'
  readonly mono?: boolean
  readonly maxLength?: number
}

export function TextControl(props: TextControlProps): ReactNode {
  const { id, label, value, onChange, help, problem, kind = 'text', mono, maxLength } = props
  return (
    <Field id={id} label={label} help={help} problem={problem}>
      {(described) =>
        kind === 'long' ? (
          <textarea
            {...described}
            id={id}
            className="textarea"
            value={value}
            maxLength={maxLength}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...described}
            id={id}
            className={mono ? 'input mono' : 'input'}
            type={kind}
            value={value}
            maxLength={maxLength}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}

export interface ReasonFormProps {
  readonly id: string
  readonly label?: string
  /** One button an act; the first is the main one. */
  readonly acts: readonly { readonly words: string; readonly send: (reason: string) => void; readonly main?: boolean }[]
  readonly pending: boolean
}

/** A reason and the acts that need it: what somebody decides is always told to somebody else. */
export function ReasonForm({ id, label, acts, pending }: ReasonFormProps): ReactNode {
  const t = words[useLocale()]
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const decide = (send: (reason: string) => void): void => {
    setProblem(reason.trim() === '' ? t.reasonMissing : undefined)
    if (reason.trim() !== '') send(reason.trim())
  }
  const submit = (event: FormEvent): void => event.preventDefault()
  return (
    <form onSubmit={submit} noValidate>
      <TextControl
        id={id}
        label={label ?? t.reason}
        kind="long"
        maxLength={1000}
        value={reason}
        problem={problem}
        onChange={setReason}
      />
      <div className="button-row">
        {acts.map((one) => (
          <button
            key={one.words}
            type="button"
            className={one.main ? 'button primary' : 'button'}
            disabled={pending}
            onClick={() => decide(one.send)}
          >
            {one.words}
          </button>
        ))}
      </div>
    </form>
  )
}
