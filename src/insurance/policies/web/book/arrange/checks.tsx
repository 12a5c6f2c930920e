import type { ReactNode } from 'react'

export interface ChecksProps {
  readonly title: string
  /** Said where there is nothing to choose. */
  readonly none?: string
  readonly choices: readonly { readonly value: string; readonly words: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Several of a list, each a box of its own. */
export function Checks({ title, none, choices, chosen, onChange }: ChecksProps): ReactNode {
  const toggle = (value: string): void =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <fieldset className="field">
      <legend>{title}</legend>
      {choices.length === 0 && <p className="help">{none}</p>}
      <div className="book-checks">
        {choices.map(({ value, words }) => (
          <label key={value} className="choice">
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
