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
