import type { Citation, Day, Instant, Text } from '../../../foundation/kernel/index.ts'
import type { PlanKind } from './plan/facts.ts'
import type { PlanRule } from './plan/rule.ts'
import type { Rule } from './rule.ts'
import type { Heading, SentenceRecord } from './sentence-record.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A draft is for those who work on it; announced, everybody sees it although values may still be open. */
export type RoundState = 'draft' | 'announced' | 'open' | 'closed'

export interface ParameterOption {
  readonly code: string
  readonly label: Text
}

/** null is open: not announced, and shown as open. */
export type ParameterValue =
  | { readonly kind: 'count'; readonly value: number | null }
  | { readonly kind: 'deadline'; readonly value: Instant | null }
  | { readonly kind: 'choice'; readonly value: string | null; readonly options: readonly ParameterOption[] }
  | { readonly kind: 'codes'; readonly value: readonly string[] | null }

/** A number, date or choice of a round; each says from which words it comes, and how we read them. */
export interface Parameter {
  readonly id: string
  readonly label: Text
  readonly setting: ParameterValue
  readonly cites?: Citation | undefined
  readonly interpretation?: Text | undefined
}

export interface RoundNotice {
  readonly number: string | null
  readonly title: Text
  readonly issuers: readonly Text[]
  readonly issuedOn: Day | null
}

export interface FormVersion {
  readonly form: string
  readonly version: number
}

/** One round of the pilot (批次) as data. */
export interface Round {
  readonly id: string
  readonly title: Text
  readonly state: RoundState
  /** Made up for trying the product; said on every page that shows it. */
  readonly fictitious: boolean
  /** The round from which it was cloned. */
  readonly basedOn: string | null
  readonly notice: RoundNotice
  readonly parameters: readonly Parameter[]
  readonly vocabulary: Vocabulary
  readonly rules: readonly Rule[]
  /** Of the step of work plans (四（二）), judged by the same engine. */
  readonly planRules: readonly PlanRule[]
  /** On which version of which form a plan of each kind is started. */
  readonly planForms: Readonly<Record<PlanKind, FormVersion>>
  readonly headings: readonly Heading[]
  readonly sentences: readonly SentenceRecord[]
}

export function findParameter(round: Round, id: string): Parameter | undefined {
  return round.parameters.find((parameter) => parameter.id === id)
}

export function countOf(round: Round, id: string): number | null {
  const setting = findParameter(round, id)?.setting
  return setting?.kind === 'count' ? setting.value : null
}

/** The instant at which a deadline has passed; null while it is not announced. */
export function deadlineOf(round: Round, id: string): Instant | null {
  const setting = findParameter(round, id)?.setting
  return setting?.kind === 'deadline' ? setting.value : null
}

export function choiceOf(round: Round, id: string): string | null {
  const setting = findParameter(round, id)?.setting
  return setting?.kind === 'choice' ? setting.value : null
}

export function codesOf(round: Round, id: string): readonly string[] | null {
  const setting = findParameter(round, id)?.setting
  return setting?.kind === 'codes' ? setting.value : null
}
