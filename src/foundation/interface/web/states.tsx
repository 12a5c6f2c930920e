import { Component, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { Read } from './asking.ts'
import { useLocale } from './desk.ts'
import { ClauseChip, GlyphMark, Quotation } from './marks.tsx'
import type { RefusalError } from './refusal-error.ts'
import { stateTexts } from './state-texts.ts'

/** Grey bars in the shape of the content, after 0.4 s; nothing before, so that quick answers do not flicker. */
export function Loading({ rows = 5 }: { readonly rows?: number }): ReactNode {
  const locale = useLocale()
  const shown = useAfter(400)
  return (
    <div className="loading" aria-busy="true">
      {shown && Array.from({ length: rows }, (_, index) => <span key={index} />)}
      {shown && <output className="unheard">{stateTexts[locale].loading}</output>}
    </div>
  )
}

export function useAfter(milliseconds: number): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return over
}

export interface WorkingProps {
  readonly done: number
  readonly total: number
  readonly words: string
  readonly onCancel?: () => void
}

/** Long work: how far it is, and a way out. */
export function Working({ done, total, words, onCancel }: WorkingProps): ReactNode {
  const locale = useLocale()
  const share = total === 0 ? 0 : Math.floor((done / total) * 100)
  return (
    <div className="working">
      <p className="caption">
        {words}　{share}%{' '}
        {onCancel && (
          <button type="button" className="link" onClick={onCancel}>
            {stateTexts[locale].cancel}
          </button>
        )}
      </p>
      <progress max={total} value={done} aria-label={words} />
    </div>
  )
}

export interface EmptyProps {
  /** What would be here. */
  readonly title: string
  /** Why it is not. */
  readonly children: ReactNode
  /** One action. */
  readonly action?: ReactNode
}

export function Empty({ title, children, action }: EmptyProps): ReactNode {
  return (
    <div className="empty">
      <GlyphMark name="document" />
      <h3>{title}</h3>
      <p>{children}</p>
      {action}
    </div>
  )
}

export interface RefusalBoxProps {
  readonly refusal: RefusalError
  readonly reader?: string
  readonly children?: ReactNode
}

/** A "no" as a finding: what happened, what to do, by which words, the request's number. */
export function RefusalBox({ refusal, reader, children }: RefusalBoxProps): ReactNode {
  const locale = useLocale()
  const soft = refusal.kind === 'unavailable' || refusal.kind === 'too-many'
  const tone = soft ? 'amber' : 'red'
  return (
    <section className={`finding tone-${tone}`} role="alert">
      <h2 className={`finding-conclusion ink-${tone}`}>
        <GlyphMark name="triangle" />
        <span>{refusal.said[locale]}</span>
      </h2>
      <p className="finding-facts">{refusal.remedy[locale]}</p>
      {refusal.cites.map((cite) => (
        <p key={cite.clause + (cite.words ?? '')} className="finding-words">
          <ClauseChip {...cite} {...(reader === undefined ? {} : { reader })} />
          {cite.words && <Quotation>{cite.words}</Quotation>}
        </p>
      ))}
      {children}
      {refusal.requestId && (
        <p className="caption">
          {stateTexts[locale].request} <span className="mono">{refusal.requestId}</span>
        </p>
      )}
    </section>
  )
}

/** What was read, or its loading, or why it cannot be shown. */
export function Reading<Value>({
  of,
  rows,
  children,
}: {
  readonly of: Read<Value>
  readonly rows?: number
  readonly children: (value: Value) => ReactNode
}): ReactNode {
  if (of.value !== undefined) return children(of.value)
  if (of.refusal) return <RefusalBox refusal={of.refusal} />
  return <Loading {...(rows === undefined ? {} : { rows })} />
}

interface FaultState {
  readonly fault: unknown
}

/** A fault of this program, caught once: what is safe and what to do. Give it the place as `key` so that going on clears it. */
export class FaultBoundary extends Component<{ readonly children: ReactNode }, FaultState> {
  override state: FaultState = { fault: undefined }

  static getDerivedStateFromError(fault: unknown): FaultState {
    return { fault }
  }

  override render(): ReactNode {
    if (this.state.fault === undefined) return this.props.children
    return <FaultBox fault={this.state.fault} />
  }
}

function FaultBox({ fault }: FaultState): ReactNode {
  const locale = useLocale()
  const t = stateTexts[locale]
  return (
    <section className="finding tone-red" role="alert">
      <h2 className="finding-conclusion ink-red">
        <GlyphMark name="triangle" />
        <span>{t.faultTitle}</span>
      </h2>
      <p className="finding-facts">{t.faultSafe}</p>
      <p className="caption mono">{fault instanceof Error ? fault.message : String(fault)}</p>
      <p className="finding-links">
        <button type="button" className="button small" onClick={() => window.location.reload()}>
          {t.reload}
        </button>
      </p>
    </section>
  )
}
