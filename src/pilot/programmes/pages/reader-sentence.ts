import { say } from '../../../foundation/interface/index.ts'
import { type Html, type PageView, type SentenceNote, sentenceRow } from '../../../foundation/interface/pages/index.ts'
import {
  citesOfRule,
  conditionsPath,
  describeRule,
  findParameter,
  type Round,
  type Screen,
  strengthOf,
} from '../../notice/index.ts'
import { texts } from '../texts.ts'
import { digestRow } from './digest-row.ts'
import { obligingPieces, type ReadSentence } from './reading.ts'
import { valueInWords } from './values.ts'

const tones = { must: 'red', 'in-principle': 'amber', advice: 'grey' } as const

export interface SentenceRow {
  readonly round: Round
  readonly sentence: ReadSentence
  /** Articles that explain it. */
  readonly guidance: readonly Screen[]
  /** An item's number, which goes before its words. */
  readonly number: string | undefined
}

/** A sentence as a row: official words with the obliging ones marked, or the digest, and what carries it out. */
export function readSentence(view: PageView, { round, sentence, guidance, number }: SentenceRow): Html {
  const { id } = sentence
  const articles = guidance.map(({ path, title }): SentenceNote => ({
    kind: 'screen',
    lead: texts[view.locale].guidance,
    words: say(title, view.locale),
    href: path,
  }))
  const notes = [...notesOf(view, round, sentence), ...articles]
  const official = view.locale === 'zh' ? sentence.words : undefined
  if (official === undefined) return digestRow(id, sentence.digest?.[view.locale] ?? sentence.words ?? '', notes)
  return sentenceRow({
    id,
    text: [...plain(number), ...obligingPieces(official, quotedIn(round, id))],
    notes,
    paragraph: /\.p([2-9]|\d\d+)\.s1$/.test(id),
  })
}

const plain = (words: string | undefined) => (words === undefined ? [] : [{ words, obliges: false }])

function quotedIn(round: Round, id: string): readonly string[] {
  const cites = [
    ...[...round.rules, ...round.planRules].flatMap((rule) => citesOfRule(round, rule)),
    ...round.parameters.flatMap(({ cites: one }) => (one ? [one] : [])),
  ]
  return cites.filter(({ clause }) => clause === id).flatMap(({ words }) => (words === undefined ? [] : [words]))
}

function notesOf(view: PageView, round: Round, { trace, altered }: ReadSentence): readonly SentenceNote[] {
  const t = texts[view.locale]
  const rules = trace.rules.map((rule): SentenceNote => {
    const strength = strengthOf(round, rule)
    const words = rule.cites.some(({ clause }) => clause === trace.id) ? describeRule(round, rule) : rule.name
    const href = `${conditionsPath(round.id)}#${rule.id}`
    return {
      kind: 'rule',
      words: say(words, view.locale),
      href,
      tag: { tone: tones[strength], words: t.strengths[strength] },
    }
  })
  const parameters = trace.parameters.flatMap((id): SentenceNote[] => {
    const parameter = findParameter(round, id)
    if (!parameter || trace.rules.length > 0) return []
    const words = `${say(parameter.label, view.locale)} ${valueInWords(view, parameter)}`
    return [{ kind: 'reading', lead: t.parameterOf, words }]
  })
  const readings = trace.rules.flatMap((rule): SentenceNote[] =>
    rule.interpretation && rule.cites.some(({ clause }) => clause === trace.id)
      ? [{ kind: 'reading', lead: t.interpretation, words: say(rule.interpretation, view.locale) }]
      : [],
  )
  const screens = trace.screens.map(({ path, title }): SentenceNote => ({
    kind: 'screen',
    words: say(title, view.locale),
    href: path,
  }))
  const why: SentenceNote[] = trace.explained
    ? [{ kind: 'reason', lead: t.notEnforced, words: say(trace.explained, view.locale) }]
    : []
  const differs: SentenceNote[] = altered
    ? [{ kind: 'reason', words: t.altered, tag: { tone: 'amber', words: '≠' } }]
    : []
  return [...differs, ...rules, ...parameters, ...unique(readings), ...screens, ...why]
}

/** Two rules of one sentence may share a reading. */
function unique(notes: readonly SentenceNote[]): readonly SentenceNote[] {
  return notes.filter(({ words }, index) => notes.findIndex((one) => one.words === words) === index)
}
