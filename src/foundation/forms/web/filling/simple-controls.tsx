import { memo, useState } from 'react'
import type { ChangeEvent, ReactNode } from 'react'
import { useLocale } from '../../../interface/web/index.ts'
import type { DateField, LongField, MoneyField, NumberField, RangeAnswer, RangeField, TextField } from '../../index.ts'
import { parseDay } from '../../../kernel/index.ts'
import { countCharacters, fenFromYuan, groupedDecimal, normaliseDay, wordsOf, yuanFromFen } from '../../index.ts'
import { texts } from '../../texts.ts'

export interface ControlProps<Field, Answer> {
  readonly id: string
  readonly field: Field
  readonly answer: Answer | undefined
  readonly disabled: boolean
  readonly described: { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true }
  readonly onChange: (answer: Answer | undefined) => void
  readonly onLeave: () => void
}

type Typing = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>

const typed = (event: Typing): string | undefined => (event.target.value === '' ? undefined : event.target.value)

export const TextControl = memo(function TextControl(props: ControlProps<TextField, string>): ReactNode {
  const { id, field, answer = '', disabled, described, onChange, onLeave } = props
  const code = field.format === 'credit-code'
  return (
    <input
      id={id}
      className={code ? 'input mono' : 'input'}
      type={field.format === 'email' ? 'email' : field.format === 'phone' ? 'tel' : 'text'}
      value={answer}
      disabled={disabled}
      autoComplete={field.personal ? 'on' : 'off'}
      spellCheck={false}
      {...described}
      onChange={(event) => onChange(typed(event))}
      onBlur={onLeave}
    />
  )
})

export const LongControl = memo(function LongControl(props: ControlProps<LongField, string>): ReactNode {
  const { id, field, answer = '', disabled, described, onChange, onLeave } = props
  const most = field.limits?.maxChars
  const rows = most === undefined ? 4 : Math.min(10, Math.max(3, Math.ceil(most / 90)))
  return (
    <>
      <textarea
        id={id}
        className="textarea"
        rows={rows}
        value={answer}
        disabled={disabled}
        {...described}
        onChange={(event) => onChange(typed(event))}
        onBlur={onLeave}
      />
      {most !== undefined && <CharacterCount text={answer} most={most} />}
    </>
  )
})

function CharacterCount({ text, most }: { readonly text: string; readonly most: number }): ReactNode {
  const t = texts[useLocale()]
  const count = countCharacters(text.trim())
  return (
    <p className={count > most ? 'form-count ink-red' : 'form-count'} aria-hidden="true">
      {t.characters(count, most)}
      {count > most && `　${t.charactersOver(count - most)}`}
    </p>
  )
}

/** A day as text that is read in every way people write it; beside it, for the mouse, the browser's own calendar. */
export const DateControl = memo(function DateControl(props: ControlProps<DateField, string>): ReactNode {
  const { id, answer = '', disabled, described, onChange, onLeave } = props
  return (
    <span className="form-date">
      <input
        id={id}
        className="input"
        type="text"
        inputMode="numeric"
        placeholder="2026-12-08"
        value={answer}
        disabled={disabled}
        autoComplete="off"
        {...described}
        onChange={(event) => onChange(typed(event))}
        onBlur={() => {
          if (answer !== '') onChange(normaliseDay(answer))
          onLeave()
        }}
      />
      <input
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={parseDay(answer) ?? ''}
        disabled={disabled}
        onChange={(event) => {
          onChange(typed(event))
          onLeave()
        }}
      />
    </span>
  )
})

export const NumberControl = memo(function NumberControl(props: ControlProps<NumberField, string>): ReactNode {
  const { id, field, answer = '', disabled, described, onChange, onLeave } = props
  const locale = useLocale()
  const unit = field.unit ? wordsOf(field.unit, locale) : ''
  return (
    <WithUnit unit={unit}>
      <input
        id={id}
        className="input number"
        type="text"
        inputMode="decimal"
        value={answer}
        disabled={disabled}
        autoComplete="off"
        {...described}
        onChange={(event) => onChange(typed(event))}
        onBlur={onLeave}
      />
    </WithUnit>
  )
})

/** Typed in yuan, kept in fen; what is no amount is kept as typed, so that it can be mended. */
export const MoneyControl = memo(function MoneyControl(props: ControlProps<MoneyField, string>): ReactNode {
  const { id, answer, disabled, described, onChange, onLeave } = props
  const t = texts[useLocale()]
  return (
    <>
      <WithUnit unit={t.yuan}>
        <YuanInput
          {...{ id, disabled, described, onLeave }}
          fen={answer ?? ''}
          onFen={(fen) => onChange(fen || undefined)}
        />
      </WithUnit>
      <RoundFigure fen={answer} />
    </>
  )
})

interface YuanInputProps {
  readonly id: string
  readonly fen: string
  readonly disabled: boolean
  readonly label?: string
  readonly described: ControlProps<unknown, unknown>['described']
  readonly onFen: (fen: string) => void
  readonly onLeave: () => void
}

function YuanInput({ id, fen, disabled, label, described, onFen, onLeave }: YuanInputProps): ReactNode {
  const [draft, setDraft] = useState<string>()
  return (
    <input
      id={id}
      className="input number"
      type="text"
      inputMode="decimal"
      aria-label={label}
      value={draft ?? yuanFromFen(fen)}
      disabled={disabled}
      autoComplete="off"
      {...described}
      onFocus={() => setDraft(yuanFromFen(fen).replaceAll(',', '').replace(/\.00$/, ''))}
      onChange={(event) => {
        setDraft(event.target.value)
        onFen(fenFromYuan(event.target.value) ?? event.target.value.trim())
      }}
      onBlur={() => {
        setDraft(undefined)
        onLeave()
      }}
    />
  )
}

function RoundFigure({ fen }: { readonly fen: string | undefined }): ReactNode {
  const t = texts[useLocale()]
  // 1 万元 is 1,000,000 fen; below it the figure itself is easier to read.
  if (fen === undefined || !/^\d{7,}$/.test(fen)) return null
  const hundredths = (BigInt(fen) + 5_000n) / 10_000n
  const figure = groupedDecimal(`${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`)
  return <p className="form-count">{t.approximately(figure)}</p>
}

export const RangeControl = memo(function RangeControl(props: ControlProps<RangeField, RangeAnswer>): ReactNode {
  const { id, field, answer = { from: '', to: '' }, disabled, described, onChange, onLeave } = props
  const locale = useLocale()
  const t = texts[locale]
  const unit = field.of === 'money' ? t.yuan : field.unit ? wordsOf(field.unit, locale) : ''
  const put = (end: Partial<RangeAnswer>): void => {
    const next = { ...answer, ...end }
    onChange(next.from === '' && next.to === '' ? undefined : next)
  }
  const end = (name: 'from' | 'to'): ReactNode => {
    const label = name === 'from' ? t.from : t.to
    const endId = name === 'from' ? id : `${id}-to`
    if (field.of === 'money') {
      const fen = answer[name]
      return (
        <YuanInput
          {...{ id: endId, disabled, label, described, onLeave, fen }}
          onFen={(value) => put({ [name]: value })}
        />
      )
    }
    return (
      <input
        id={endId}
        className={field.of === 'date' ? 'input' : 'input number'}
        type="text"
        inputMode={field.of === 'date' ? 'numeric' : 'decimal'}
        placeholder={field.of === 'date' ? '2026-12-08' : undefined}
        aria-label={label}
        value={answer[name]}
        disabled={disabled}
        autoComplete="off"
        {...described}
        onChange={(event) => put({ [name]: event.target.value })}
        onBlur={() => {
          if (field.of === 'date' && answer[name] !== '') put({ [name]: normaliseDay(answer[name]) })
          onLeave()
        }}
      />
    )
  }
  return (
    <WithUnit unit={unit}>
      <span className="form-range">
        {end('from')}
        <span aria-hidden="true">{field.of === 'date' ? (locale === 'zh' ? '至' : 'to') : '～'}</span>
        {end('to')}
      </span>
    </WithUnit>
  )
})

function WithUnit({ unit, children }: { readonly unit: string; readonly children: ReactNode }): ReactNode {
  if (unit === '') return children
  return (
    <span className="form-unit">
      {children}
      <span className="secondary">{unit}</span>
    </span>
  )
}
