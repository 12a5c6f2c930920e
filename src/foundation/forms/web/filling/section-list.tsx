import type { ReactNode } from 'react'
import { statuses } from '../../../interface/index.ts'
import { DeskLink, GlyphMark, useLocale } from '../../../interface/web/index.ts'
import type { Definition, SectionState } from '../../index.ts'
import { wordsOf } from '../../index.ts'
import { texts } from '../../texts.ts'

export interface SectionListProps {
  readonly definition: Definition
  readonly current: string
  readonly states: Readonly<Record<string, SectionState>>
  /** Sections that exist for these answers, in order. */
  readonly sections: readonly string[]
  /** Address of a section below the desk. */
  readonly toSection: (section: string) => string
}

const statusOf = {
  'not-started': 'not-started',
  'in-progress': 'in-progress',
  finished: 'done',
  faulty: 'problem',
} as const

/** The sections under their chapters, each with its state as a mark; the mark's word is there for screen readers. */
export function SectionList({ definition, current, states, sections, toSection }: SectionListProps): ReactNode {
  const locale = useLocale()
  return (
    <nav className="form-sections" aria-label={wordsOf(definition.title, locale)}>
      {definition.chapters.map((chapter) => {
        const inside = definition.sections.filter(
          (section) => section.chapter === chapter.id && sections.includes(section.id),
        )
        return inside.length === 0 ? null : (
          <section key={chapter.id}>
            <h2>{wordsOf(chapter.title, locale)}</h2>
            <ul>
              {inside.map((section) => {
                const state = states[section.id] ?? 'not-started'
                const { tone, glyph } = statuses[statusOf[state]]
                return (
                  <li key={section.id} className={section.id === current ? 'current' : undefined}>
                    <DeskLink to={toSection(section.id)} className="form-section-link" current={section.id === current}>
                      <span className={`ink-${tone}`}>
                        <GlyphMark name={glyph} />
                      </span>
                      <span>{wordsOf(section.title, locale)}</span>
                      <span className="unheard"> {texts[locale].state[state]}</span>
                    </DeskLink>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}
