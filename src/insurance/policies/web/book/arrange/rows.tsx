import type { ReactNode } from 'react'
import { LineControl, useDesk } from '../../../../../foundation/interface/web/index.ts'
import { bookWords } from '../words.ts'

export interface RowsProps<Key extends string> {
  readonly title: string
  readonly help?: string
  readonly add: string
  readonly columns: readonly { readonly key: Key; readonly label: string; readonly kind?: 'text' | 'date' }[]
  readonly rows: readonly Readonly<Record<Key, string>>[]
  readonly empty: Readonly<Record<Key, string>>
  /** By id of the field, which is the key with the row's index. */
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (rows: readonly Readonly<Record<Key, string>>[]) => void
}

/** Rows of fields that can be added and taken out. */
export function Rows<Key extends string>(props: RowsProps<Key>): ReactNode {
  const { title, help, add, columns, rows, empty, problems, onChange } = props
  const t = bookWords[useDesk().locale]
  const change = (index: number, key: Key, value: string): void =>
    onChange(rows.map((row, at) => (at === index ? { ...row, [key]: value } : row)))
  return (
    <fieldset className="field">
      <legend>{title}</legend>
      {help !== undefined && <p className="help">{help}</p>}
      {rows.map((row, index) => (
        // Rows have no names of their own; their place is what tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="field-row book-row">
          {columns.map(({ key, label, kind }) => (
            <LineControl
              key={key}
              id={`${key}-${index}`}
              plain
              kind={kind ?? 'text'}
              label={`${label} ${index + 1}`}
              problem={problems[`${key}-${index}`]}
              value={row[key]}
              onChange={(value) => change(index, key, value)}
            />
          ))}
          <button
            type="button"
            className="button small"
            aria-label={`${t.takeOut} ${title} ${index + 1}`}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            {t.takeOut}
          </button>
        </div>
      ))}
      <div className="button-row">
        <button type="button" className="button small" onClick={() => onChange([...rows, empty])}>
          {add}
        </button>
      </div>
    </fieldset>
  )
}
