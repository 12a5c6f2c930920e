import type { Citation, Fen, Text } from '../../../../foundation/kernel/index.ts'
import type { BindFacts } from './bind-facts.ts'

export type BindVerdict = 'met' | 'unmet' | 'undetermined'

/** One condition of 签单. A `flag` is shown and kept, and holds nothing up. */
export interface BindRule {
  readonly id: string
  readonly strength: 'must' | 'flag'
  readonly cites: readonly Citation[]
  readonly name: Text
  readonly remedy: Text
  readonly judge: (facts: BindFacts) => JudgedBind
}

export interface JudgedBind {
  readonly verdict: BindVerdict
  /** What counted, in words; empty where the name of the rule says it all. */
  readonly because: Text
}

export interface BindFinding extends JudgedBind {
  readonly rule: string
  readonly strength: BindRule['strength']
  readonly clauses: readonly string[]
  readonly name: Text
  readonly remedy: Text
}

const plain: Text = { zh: '', en: '' }

export const met = (because: Text = plain): JudgedBind => ({ verdict: 'met', because })
export const unmet = (because: Text): JudgedBind => ({ verdict: 'unmet', because })
export const undetermined = (because: Text): JudgedBind => ({ verdict: 'undetermined', because })

/** Yuan to the fen, in groups of three: 4240000 fen are 42,400.00. Not for amounts below nothing. */
export function inYuan(amount: Fen): string {
  const whole = String(amount / 100n).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return `${whole}.${String(amount % 100n).padStart(2, '0')}`
}

/** Met where nothing is missing; what is missing is named. */
export function nothingMissing(missing: readonly string[], words: (named: string) => Text): JudgedBind {
  return missing.length === 0 ? met() : unmet(words(missing.join('、')))
}
