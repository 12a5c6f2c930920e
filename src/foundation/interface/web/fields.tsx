import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { texts } from '../texts.ts'
import { useLocale } from './desk.ts'
import { GlyphMark } from './marks.tsx'
import { stateTexts } from './state-texts.ts'

export interface FieldProps {
  /** The `id` of the control inside. */
  readonly id: string
  readonly label: ReactNode
  readonly help?: ReactNode
  readonly problem?: string | undefined
  readonly optional?: boolean
  /** A group of choices is a fieldset with a legend. */
  readonly group?: boolean
  /** Gets the ids that describe the control. */
  readonly children: (described: { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true }) => ReactNode
}

/** Label, help, message, control, in this order; the message ties to the control for screen readers. */
export function Field({ id, label, help, problem, optional, group, children }: FieldProps): ReactNode {
  const locale = useLocale()
  const ids = [help === undefined ? '' : `${id}-help`, problem === undefined ? '' : `${id}-problem`].filter(Boolean)
  const described = {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(problem === undefined ? {} : ({ 'aria-invalid': true } as const)),
  }
  const title = (
    <>
      {label}
      {optional && <span className="quiet">{stateTexts[locale].optional}</span>}
    </>
  )
  const inside = (
    <>
      {help !== undefined && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem !== undefined && (
        <p className="field-error" id={`${id}-problem`}>
          <GlyphMark name="triangle" />
          <span>{problem}</span>
        </p>
      )}
      {children(described)}
    </>
  )
  const kind = problem === undefined ? 'field' : 'field wrong'
  if (group) {
    return (
      <fieldset className={kind} id={id} tabIndex={-1}>
        <legend>{title}</legend>
        {inside}
      </fieldset>
    )
  }
  return (
    <div className={kind}>
      <label htmlFor={id}>{title}</label>
      {inside}
    </div>
  )
}

export interface FieldProblem {
  readonly field: string
  /** Word for word what stands at the field. */
  readonly message: string
}

/** Takes the focus when it appears and when its lines change; each line leads to its field. */
export function ErrorSummary({ problems }: { readonly problems: readonly FieldProblem[] }): ReactNode {
  const locale = useLocale()
  const box = useRef<HTMLDivElement>(null)
  const lines = problems.map((problem) => problem.field + problem.message).join('\n')
  useEffect(() => {
    if (lines !== '') box.current?.focus()
  }, [lines])
  if (problems.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">
        <GlyphMark name="triangle" />
        {texts[locale].problemsTitle(problems.length)}
      </h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field + message}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                reach(field)
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Brings a field into view and puts the focus into its control. */
export function reach(field: string): void {
  const target = document.getElementById(field)
  if (!target) return
  target.scrollIntoView({ block: 'center' })
  const control = target.matches('input, textarea, select, button')
    ? target
    : target.querySelector<HTMLElement>('input, textarea, select, button')
  ;(control ?? target).focus({ preventScroll: true })
}
