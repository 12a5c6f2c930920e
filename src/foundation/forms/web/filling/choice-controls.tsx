import { memo } from 'react'
import type { ReactNode } from 'react'
import { useLocale } from '../../../interface/web/index.ts'
import type { ChoiceField, MultiField, Option } from '../../index.ts'
import { optionWords, wordsOf } from '../../index.ts'
import { texts } from '../../texts.ts'
import type { ControlProps } from './simple-controls.tsx'
import { useSession } from './session-context.ts'

interface WithOptions {
  readonly options: readonly Option[]
}

// A handful of short words stand beside each other; longer lists are a drop-down.
const shownAsRadios = 3

export const ChoiceControl = memo(function ChoiceControl(
  props: ControlProps<ChoiceField, string> & WithOptions,
): ReactNode {
  const { id, field, answer = '', options, disabled, described, onChange, onLeave } = props
  const locale = useLocale()
  const { store } = useSession()
  const offered = options.some((option) => option.code === answer)
  if (options.length <= shownAsRadios) {
    return (
      <div className="form-choices" role="radiogroup" {...described}>
        {options.map((option, index) => (
          <label key={option.code} className="choice">
            <input
              id={index === 0 ? id : `${id}-${option.code}`}
              type="radio"
              name={id}
              value={option.code}
              checked={answer === option.code}
              disabled={disabled}
              onChange={() => onChange(option.code)}
              onBlur={onLeave}
            />
            <span>{wordsOf(option.label, locale)}</span>
          </label>
        ))}
      </div>
    )
  }
  return (
    <select
      id={id}
      className="select"
      value={answer}
      disabled={disabled}
      {...described}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      onBlur={onLeave}
    >
      <option value="">{texts[locale].choose}</option>
      {answer !== '' && !offered && (
        <option value={answer}>{optionWords(store.form(), field.list, answer, locale)}</option>
      )}
      {options.map((option) => (
        <option key={option.code} value={option.code}>
          {wordsOf(option.label, locale)}
        </option>
      ))}
    </select>
  )
})

export const MultiControl = memo(function MultiControl(
  props: ControlProps<MultiField, readonly string[]> & WithOptions,
): ReactNode {
  const { id, field, answer = [], options, disabled, onChange, onLeave } = props
  const locale = useLocale()
  const { store } = useSession()
  const strange = answer.filter((code) => !options.some((option) => option.code === code))
  const toggle = (code: string, on: boolean): void => {
    const next = on ? [...answer, code] : answer.filter((one) => one !== code)
    onChange(next.length === 0 ? undefined : next)
  }
  const box = (code: string, words: string, index: number): ReactNode => (
    <label key={code} className="choice">
      <input
        id={index === 0 ? `${id}-first` : undefined}
        type="checkbox"
        value={code}
        checked={answer.includes(code)}
        disabled={disabled}
        onChange={(event) => toggle(code, event.target.checked)}
        onBlur={onLeave}
      />
      <span>{words}</span>
    </label>
  )
  return (
    <div
      className={
        options.some((option) => wordsOf(option.label, locale).length > 14) ? 'form-choices long' : 'form-choices'
      }
    >
      {options.map((option, index) => box(option.code, wordsOf(option.label, locale), index))}
      {strange.map((code) => box(code, optionWords(store.form(), field.list, code, locale), -1))}
    </div>
  )
})
