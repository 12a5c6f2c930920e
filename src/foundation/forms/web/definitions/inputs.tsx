import { withBrackets } from '../../../interface/index.ts'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { Field, useLocale } from '../../../interface/web/index.ts'
import type { Label } from '../../index.ts'
import { editorTexts } from './editor-texts.ts'

interface Named {
  readonly label: string
  readonly disabled: boolean
}

export interface WordsInputProps extends Named {
  readonly value: string
  readonly help?: string | undefined
  readonly lines?: number
  readonly onChange: (value: string) => void
}

export function WordsInput({ label, value, help, lines, disabled, onChange }: WordsInputProps): ReactNode {
  const id = useId()
  return (
    <Field id={id} label={label} help={help}>
      {(described) =>
        lines === undefined ? (
          <input
            id={id}
            className="input"
            type="text"
            value={value}
            disabled={disabled}
            {...described}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <textarea
            id={id}
            className="textarea"
            rows={lines}
            value={value}
            disabled={disabled}
            {...described}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}

export interface LabelInputProps extends Named {
  readonly value: Label | undefined
  readonly long?: boolean
  /** Undefined when both languages were emptied. */
  readonly onChange: (value: Label | undefined) => void
}

/** Both languages of one label beside each other. */
export function LabelInput({ label, value, long, disabled, onChange }: LabelInputProps): ReactNode {
  const locale = useLocale()
  const t = editorTexts[locale]
  const put = (zh: string, en: string): void =>
    onChange(zh === '' && en === '' ? undefined : { zh, ...(en === '' ? {} : { en }) })
  const lines = long ? { lines: 2 } : {}
  return (
    <div className="definition-pair">
      <WordsInput
        label={withBrackets(label, t.zhWords, locale)}
        value={value?.zh ?? ''}
        {...{ disabled, ...lines }}
        onChange={(zh) => put(zh, value?.en ?? '')}
      />
      <WordsInput
        label={withBrackets(label, t.enWords, locale)}
        value={value?.en ?? ''}
        {...{ disabled, ...lines }}
        onChange={(en) => put(value?.zh ?? '', en)}
      />
    </div>
  )
}

export interface CountInputProps extends Named {
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}

export function CountInput({ label, value, disabled, onChange }: CountInputProps): ReactNode {
  return (
    <WordsInput
      label={label}
      value={value === undefined ? '' : String(value)}
      disabled={disabled}
      onChange={(text) => {
        const digits = text.replaceAll(/\D/g, '').slice(0, 6)
        onChange(digits === '' ? undefined : Number(digits))
      }}
    />
  )
}

export interface ChoiceInputProps<Value extends string> extends Named {
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly words: string }[]
  readonly onChange: (value: Value) => void
}

export function ChoiceInput<Value extends string>(props: ChoiceInputProps<Value>): ReactNode {
  const { label, value, options, disabled, onChange } = props
  const id = useId()
  return (
    <Field id={id} label={label}>
      {(described) => (
        <select
          id={id}
          className="select"
          value={value}
          disabled={disabled}
          {...described}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export interface SwitchInputProps extends Named {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

export function SwitchInput({ label, on, disabled, onChange }: SwitchInputProps): ReactNode {
  return (
    <label className="choice">
      <input type="checkbox" checked={on} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
