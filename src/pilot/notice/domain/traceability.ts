import type { Citation, Text } from '../../../foundation/kernel/index.ts'
import { withoutSpace, type Notice } from './document.ts'
import type { Round } from './round.ts'
import type { PlanRule } from './plan/rule.ts'
import type { Rule } from './rule.ts'
import type { Screen } from './sentence-record.ts'

/** What becomes of one sentence: enforced by rules, set as parameters, served by pages, or explained. */
export interface SentenceTrace {
  readonly id: string
  readonly rules: readonly (Rule | PlanRule)[]
  readonly parameters: readonly string[]
  readonly screens: readonly Screen[]
  readonly explained: Text | undefined
  readonly kind: 'enforced' | 'served' | 'explained' | 'unexplained'
}

/** One row for each sentence id given, in their order; an id that the round does not know is unexplained. */
export function traceSentences(round: Round, sentenceIds: readonly string[]): readonly SentenceTrace[] {
  return sentenceIds.map((id) => {
    const record = round.sentences.find((one) => one.id === id)
    const rules = [...round.rules, ...round.planRules].filter((rule) =>
      citesOfRule(round, rule).some(({ clause }) => clause === id),
    )
    const parameters = round.parameters.filter(({ cites }) => cites?.clause === id).map((parameter) => parameter.id)
    const screens = record?.servedBy ?? []
    return {
      id,
      rules,
      parameters,
      screens,
      explained: record?.explained,
      kind: kindOf(rules, screens, record?.explained),
    }
  })
}

/** Every citation of a rule: its own, and for a list of choices those of the choices. */
export function citesOfRule(round: Round, rule: Rule | PlanRule): readonly Citation[] {
  const { categories, sectors, classes, cover } = round.vocabulary
  if (rule.kind === 'known-category-and-sector')
    return [...rule.cites, ...[...categories, ...sectors].map((one) => one.cites)]
  if (rule.kind === 'cover-named') return [...rule.cites, ...[...classes, ...cover].map((one) => one.cites)]
  return rule.cites
}

export interface Misquotation {
  readonly of: string
  readonly clause: string
  readonly words: string
}

/** The quoted words that do not stand verbatim in their sentence. */
export function misquotations(round: Round, notice: Notice): readonly Misquotation[] {
  const text = new Map(
    notice.clauses.flatMap(({ sentences }) => sentences.map((one) => [one.id, withoutSpace(one.text)])),
  )
  const cited = [
    ...[...round.rules, ...round.planRules].flatMap((rule) =>
      citesOfRule(round, rule).map(({ clause, words }) => ({ of: rule.id, clause, words })),
    ),
    ...round.parameters.flatMap(({ id, cites }) => (cites ? [{ of: id, ...cites }] : [])),
  ]
  return cited.flatMap(({ of, clause, words = '' }) =>
    words !== '' && text.get(clause)?.includes(withoutSpace(words)) === true ? [] : [{ of, clause, words }],
  )
}

/** Sentences of an imported text whose words differ from those that the round knows. */
export function alteredSentences(round: Round, notice: Notice): readonly string[] {
  const known = new Map(round.sentences.map(({ id, fingerprint }) => [id, fingerprint]))
  return notice.clauses.flatMap(({ sentences }) =>
    sentences.filter(({ id, sm3 }) => known.get(id) !== null && known.get(id) !== sm3).map(({ id }) => id),
  )
}

function kindOf(
  rules: readonly (Rule | PlanRule)[],
  screens: readonly Screen[],
  explained: Text | undefined,
): SentenceTrace['kind'] {
  if (rules.length > 0) return 'enforced'
  if (explained && screens.length === 0) return 'explained'
  if (screens.length > 0) return 'served'
  return 'unexplained'
}
