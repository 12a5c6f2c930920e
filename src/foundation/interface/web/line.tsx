import type { ReactNode } from 'react'
import { Field } from './fields.tsx'

export interface LineControlProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string | undefined
  readonly problem?: string | undefined
  /** `lines` is a text of several lines, `instant` a day with its time. */
  readonly kind?: 'text' | 'date' | 'instant' | 'number' | 'lines'
  readonly maxLength?: number
  readonly rows?: number
  readonly required?: true
  /** In a filter every control may stay empty, so none says so. */
  readonly plain?: true
}

/** One labelled line, or several of them. */
export function LineControl(props: LineControlProps): ReactNode {
  const { id, label, value, onChange, help, problem, kind = 'text', maxLength = 200, rows = 3, required, plain } = props
  return (
    <Field id={id} label={label} help={help} problem={problem} optional={required !== true && plain !== true}>
      {(described) =>
        kind === 'lines' ? (
          <textarea
            className="textarea"
            id={id}
            rows={rows}
            maxLength={maxLength}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            {...described}
          />
        ) : (
          <input
            className="input"
            id={id}
            type={kind === 'instant' ? 'datetime-local' : kind}
            maxLength={maxLength}
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
