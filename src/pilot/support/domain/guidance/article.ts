import type { Text } from '../../../../foundation/kernel/index.ts'
import type { Guidance } from './guidance.ts'

interface Told {
  readonly clauses: readonly string[]
  readonly title: readonly [zh: string, en: string]
  readonly question: readonly [zh: string, en: string]
  readonly answer: readonly (readonly [zh: string, en: string])[]
  readonly screens: readonly (readonly [path: string, zh: string, en: string])[]
}

const text = ([zh, en]: readonly [string, string]): Text => ({ zh, en })

/** Paragraph by paragraph in both languages, so that none can be left out in one of them. */
export function article(code: string, { clauses, title, question, answer, screens }: Told): Guidance {
  const joined = {
    zh: answer.map(([zh]) => zh).join('\n\n'),
    en: answer.map(([, en]) => en).join('\n\n'),
  }
  return {
    code,
    clauses,
    content: {
      title: text(title),
      question: text(question),
      answer: joined,
      screens: screens.map(([path, zh, en]) => ({ path, words: { zh, en } })),
    },
  }
}
