import type { ReactNode } from 'react'
import { Field } from '../../../foundation/interface/web/index.ts'

export interface ControlProps {
  readonly id: string
  readonly label: string
  readonly help?: string | undefined
  readonly problem?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly required?: boolean
  /** In a filter every control may stay empty, so none says so. */
  readonly plain?: true
  readonly maxLength?: number
  readonly kind?: 'text' | 'date' | 'number' | 'long'
}

/** One labelled line, date, number or longer text. */
export function TextControl(props: ControlProps): ReactNode {
  const { id, label, help, problem, value, onChange, required = false, plain, maxLength, kind = 'text' } = props
  return (
    <Field id={id} label={label} help={help} problem={problem} optional={!required && plain !== true}>
      {(described) =>
        kind === 'long' ? (
          <textarea
            className="textarea"
            id={id}
            rows={4}
            required={required}
            maxLength={maxLength}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            {...described}
          />
        ) : (
          <input
            className="input"
            id={id}
            type={kind}
            required={required}
            maxLength={maxLength}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            {...described}
          />
        )
      }
    </Field>
  )
}

export interface Choice {
  readonly value: string
  readonly words: string
}

export interface ChoiceControlProps {
  readonly id: string
  readonly label: string
  readonly help?: string | undefined
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChange: (value: string) => void
  /** The first entry, for nothing chosen. */
  readonly none?: string | undefined
}

export function ChoiceControl({ id, label, help, value, choices, onChange, none }: ChoiceControlProps): ReactNode {
  return (
    <Field id={id} label={label} help={help}>
      {(described) => (
        <select
          className="select"
          id={id}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          {...described}
        >
          {none !== undefined && <option value="">{none}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export function TickControl({
  label,
  checked,
  onChange,
}: {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}): ReactNode {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <span>{label}</span>
    </label>
  )
}
