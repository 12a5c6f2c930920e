import type { ReactNode } from 'react'
import { Field } from './fields.tsx'

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
