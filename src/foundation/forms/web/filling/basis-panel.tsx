import type { ReactNode } from 'react'
import { ClauseChip, Quotation, useLocale } from '../../../interface/web/index.ts'
import type { Section } from '../../index.ts'
import { wordsOf } from '../../index.ts'
import { texts } from '../../texts.ts'

export interface Reuse {
  readonly id: string
  readonly words: string
  readonly onChoose: () => void
}

export interface BasisPanelProps {
  readonly section: Section
  readonly reader?: string | undefined
  readonly reuse?: readonly Reuse[] | undefined
}

const noReuse: readonly Reuse[] = []

/** Beside the form: the sentences on which it stands, our reading of them, questions, and earlier answers. */
export function BasisPanel({ section, reader, reuse = noReuse }: BasisPanelProps): ReactNode {
  const locale = useLocale()
  const t = texts[locale]
  const cites = section.cites ?? []
  const questions = section.questions ?? []
  if (cites.length + questions.length + reuse.length === 0) return null
  return (
    <div className="form-basis">
      {cites.length > 0 && <h2>{t.basis}</h2>}
      {cites.map((cite) => (
        <div key={cite.clause + (cite.words ?? '')} className="form-basis-cite">
          <ClauseChip {...cite} {...(reader ? { reader } : {})} />
          {cite.words && (
            <p>
              <Quotation>{cite.words}</Quotation>
            </p>
          )}
          {cite.reading && (
            <p className="secondary">
              {t.reading}
              {wordsOf(cite.reading, locale)}
            </p>
          )}
        </div>
      ))}
      {questions.length > 0 && <h2>{t.questions}</h2>}
      {questions.map((one) => (
        <details key={one.question.zh}>
          <summary>{wordsOf(one.question, locale)}</summary>
          <p className="secondary">{wordsOf(one.answer, locale)}</p>
        </details>
      ))}
      {reuse.length > 0 && <h2>{t.reuse}</h2>}
      {reuse.map((one) => (
        <p key={one.id}>
          <button type="button" className="link" onClick={one.onChoose}>
            {one.words}
          </button>
        </p>
      ))}
    </div>
  )
}
