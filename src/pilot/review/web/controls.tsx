import type { ReactNode } from 'react'
import { Field } from '../../../foundation/interface/web/index.ts'

export interface LineProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string | undefined
  readonly problem?: string | undefined
  readonly kind?: 'text' | 'date' | 'number' | 'lines'
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
