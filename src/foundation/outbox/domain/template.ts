import type { Text } from '../../kernel/index.ts'

export type Channel = 'message' | 'mail'

/**
 * A letter's words, in parts, so that no part can be forgotten: what happened, by which words, what to do and by when,
 * where, and whom to ask. `{name}` stands for a fact.
 */
export interface LetterTemplate<Fact extends string = string> {
  readonly id: string
  readonly version: number
  readonly channels: readonly Channel[]
  readonly facts: readonly Fact[]
  readonly subject: Text
  readonly happened: Text
  readonly basis: Text
  readonly todo: Text
  readonly until?: Text
  readonly where: Text
  readonly ask: Text
}

/** A fact reads the same in both languages, or has its words for each. */
export type FactValue = string | Text

export interface FilledLetter {
  readonly subject: Text
  readonly body: Text
}

/** Keeps the names of a template's facts as a type, so that a forgotten fact does not compile. */
export function letterTemplate<const Fact extends string>(template: LetterTemplate<Fact>): LetterTemplate<Fact> {
  return template
}

const headings = {
  zh: { happened: '', basis: '依据：', todo: '请您：', until: '时限：', where: '办理：', ask: '咨询：' },
  en: { happened: '', basis: 'Basis: ', todo: 'Please: ', until: 'By: ', where: 'Where: ', ask: 'Questions: ' },
} as const

const parts = ['happened', 'basis', 'todo', 'until', 'where', 'ask'] as const

export function fillTemplate<Fact extends string>(
  template: LetterTemplate<Fact>,
  facts: Readonly<Record<Fact, FactValue>>,
): FilledLetter {
  return {
    subject: both((locale) => fill(template.subject[locale], facts, locale)),
    body: both(bodyIn(template, facts)),
  }
}

function bodyIn<Fact extends string>(
  template: LetterTemplate<Fact>,
  facts: Readonly<Record<Fact, FactValue>>,
): (locale: 'zh' | 'en') => string {
  return (locale) =>
    parts
      .flatMap((part) => {
        const text = template[part]
        return text === undefined ? [] : [headings[locale][part] + fill(text[locale], facts, locale)]
      })
      .join('\n\n')
}

function fill(text: string, facts: Readonly<Record<string, FactValue>>, locale: 'zh' | 'en'): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = facts[name]
    if (value === undefined) throw new Error(`a letter has no fact ${name}`)
    // A fact is one line: it must not be able to write another part of the letter.
    return (typeof value === 'string' ? value : value[locale]).replaceAll(/\s+/g, ' ')
  })
}

const both = (of: (locale: 'zh' | 'en') => string): Text => ({ zh: of('zh'), en: of('en') })

/** What is wrong with a template: facts that are named and not used, used and not named, or used in one language only. */
export function templateFaults(template: LetterTemplate): readonly string[] {
  const used = { zh: factsIn(template, 'zh'), en: factsIn(template, 'en') }
  const named = new Set(template.facts)
  const all = new Set([...used.zh, ...used.en])
  return [
    ...[...all].filter((fact) => !named.has(fact)).map((fact) => `${template.id}: {${fact}} is no fact of it`),
    ...[...named].filter((fact) => !all.has(fact)).map((fact) => `${template.id}: ${fact} is never said`),
    ...[...all]
      .filter((fact) => used.zh.has(fact) !== used.en.has(fact))
      .map((fact) => `${template.id}: {${fact}} stands in one language only`),
  ]
}

function factsIn(template: LetterTemplate, locale: 'zh' | 'en'): ReadonlySet<string> {
  const texts = [template.subject, ...parts.map((part) => template[part])]
  const found = texts.flatMap((text) =>
    Array.from(text?.[locale].matchAll(/\{(\w+)\}/g) ?? [], (match) => match[1] ?? ''),
  )
  return new Set(found)
}
