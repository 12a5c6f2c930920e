import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { ErrorSummary, LineControl, type LineControlProps } from '../../../foundation/interface/web/index.ts'

export interface WrittenField {
  readonly name: string
  readonly label: string
  readonly kind?: NonNullable<LineControlProps['kind']>
  readonly is: (written: string) => boolean
}

export interface WrittenFormProps {
  readonly id: string
  readonly fields: readonly WrittenField[]
  readonly start: Readonly<Record<string, string>>
  readonly act: string
  readonly cancel: string
  readonly missing: string
  readonly pending: boolean
  readonly above: ReactNode
  readonly onSend: (written: Readonly<Record<string, string>>) => void
  readonly onCancel: () => void
}

/** Lines that are all required; what cannot be read is named beside its field and in the list above. */
export function WrittenForm(props: WrittenFormProps): ReactNode {
  const { id, fields, start, act, cancel, missing, pending, above, onSend, onCancel } = props
  const [given, setGiven] = useState(start)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const wrong = fields.filter(({ name, is }) => !is((given[name] ?? '').trim()))
    setProblems(Object.fromEntries(wrong.map(({ name, label }) => [`${id}-${name}`, `${missing}${label}`])))
    if (wrong.length > 0) return
    onSend(Object.fromEntries(fields.map(({ name }) => [name, (given[name] ?? '').trim()])))
  }
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={Object.entries(problems).map(([field, message]) => ({ field, message }))} />
      {above}
      {fields.map(({ name, label, kind }) => (
        <LineControl
          key={name}
          id={`${id}-${name}`}
          label={label}
          problem={problems[`${id}-${name}`]}
          required
          value={given[name] ?? ''}
          onChange={(value) => setGiven({ ...given, [name]: value })}
          {...(kind === undefined ? {} : { kind })}
        />
      ))}
      <div className="button-row">
        <button type="submit" className="button primary" disabled={pending}>
          {act}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </form>
  )
}
