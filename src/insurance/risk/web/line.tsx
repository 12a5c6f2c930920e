import type { ReactNode } from 'react'
import { Field } from '../../../foundation/interface/web/index.ts'

export interface LineProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string | undefined
  readonly problem?: string | undefined
  readonly kind?: 'text' | 'decimal' | 'numeric'
  readonly optional?: true
}

/** One labelled line. */
export function Line({ id, label, value, onChange, help, problem, kind = 'text', optional }: LineProps): ReactNode {
  return (
    <Field id={id} label={label} help={help} problem={problem} optional={optional === true}>
      {(described) => (
        <input
          className="input"
          id={id}
          type="text"
          inputMode={kind}
          autoComplete="off"
          maxLength={300}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          {...described}
        />
      )}
    </Field>
  )
}
