import type { ReactNode } from 'react'
import { type Choice, Field } from '../../../foundation/interface/web/index.ts'

export interface ManyChoicesProps {
  readonly id: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Any number of the choices; they keep the order of the list. */
export function ManyChoices({ id, label, choices, chosen, onChange }: ManyChoicesProps): ReactNode {
  const turned = (value: string, on: boolean): readonly string[] =>
    choices.map((one) => one.value).filter((one) => (one === value ? on : chosen.includes(one)))
  return (
    <Field id={id} label={label} group optional>
      {() =>
        choices.map(({ value, words }) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) => onChange(turned(value, target.checked))}
            />
            <span>{words}</span>
          </label>
        ))
      }
    </Field>
  )
}
