import type { StateMachine } from '../../../../foundation/access/index.ts'
import type { Refusal, Text } from '../../../../foundation/kernel/index.ts'
import { guidanceRefusals } from './refusals.ts'

/** 政策解读: what a sentence of the notice means, told in words of our own. */
export interface GuidanceContent {
  readonly title: Text
  /** What somebody asks. */
  readonly question: Text
  /** Paragraphs parted by an empty line. */
  readonly answer: Text
  /** Where the thing is done on this platform. */
  readonly screens: readonly { readonly path: string; readonly words: Text }[]
}

export interface Guidance {
  readonly code: string
  /** Ids of the sentences that it explains, such as `4.1.p1.s2`. */
  readonly clauses: readonly string[]
  readonly content: GuidanceContent
}

/** An article stays published while its next version is worked on; withdrawn, it may be published anew. */
export const guidanceMachine = {
  resource: 'guidance',
  states: ['draft', 'published', 'withdrawn'],
  initial: 'draft',
  transitions: [
    { from: 'draft', action: 'edit', to: 'draft' },
    { from: 'draft', action: 'publish', to: 'published' },
    { from: 'published', action: 'edit', to: 'published' },
    { from: 'published', action: 'publish', to: 'published' },
    { from: 'published', action: 'withdraw', to: 'withdrawn' },
    { from: 'withdrawn', action: 'edit', to: 'withdrawn' },
    { from: 'withdrawn', action: 'publish', to: 'published' },
  ],
} as const satisfies StateMachine

export type GuidanceState = (typeof guidanceMachine.states)[number]

/**
 * Why an article cannot be kept: a sentence that no notice has, one that is named twice, a screen outside this site.
 * `sentences` are the ids of all notices on the platform. All faults are named, never only the first.
 */
export function guidanceFault(
  { clauses, content }: Pick<Guidance, 'clauses' | 'content'>,
  sentences: ReadonlySet<string>,
): Refusal | undefined {
  const unknown = clauses.filter((clause) => !sentences.has(clause))
  if (unknown.length > 0) return guidanceRefusals.unknownSentence(unknown)
  if (new Set(clauses).size !== clauses.length) return guidanceRefusals.sentenceTwice
  const outside = content.screens.filter(({ path }) => !/^\/(?![/\\])[\w/#?=&.-]*$/.test(path))
  if (outside.length > 0) return guidanceRefusals.screenElsewhere(outside.map(({ path }) => path))
  return undefined
}

/** Whether a draft says anything that the version in force does not. */
export function isSameGuidance(
  a: Pick<Guidance, 'clauses' | 'content'>,
  b: Pick<Guidance, 'clauses' | 'content'>,
): boolean {
  return a.clauses.join(' ') === b.clauses.join(' ') && wordsOf(a.content) === wordsOf(b.content)
}

/** Which parts of an article changed from one version to the next; what readers of the earlier one should look at. */
export function changedParts(
  before: Pick<Guidance, 'clauses' | 'content'>,
  now: Pick<Guidance, 'clauses' | 'content'>,
): readonly ('clauses' | keyof GuidanceContent)[] {
  const parts = ['title', 'question', 'answer', 'screens'] as const
  const changed = parts.filter((part) => wordsOf(before.content[part]) !== wordsOf(now.content[part]))
  return before.clauses.join(' ') === now.clauses.join(' ') ? changed : ['clauses', ...changed]
}

/** The texts in a fixed order, however the object came to be. */
function wordsOf(part: GuidanceContent | GuidanceContent[keyof GuidanceContent]): string {
  if (Array.isArray(part)) return part.map(({ path, words }) => `${path}\n${words.zh}\n${words.en}`).join('\n\n')
  if ('zh' in part) return `${part.zh}\n${part.en}`
  const content = part as GuidanceContent
  return [content.title, content.question, content.answer, content.screens].map(wordsOf).join('\n\n\n')
}
