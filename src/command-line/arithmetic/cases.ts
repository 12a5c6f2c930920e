import { refuse, type Refusal, type Result } from '../../foundation/kernel/index.ts'
import { adjustKinds } from './adjust-kinds.ts'
import type { Kinds } from './kind.ts'
import { fieldOf, isListedObject } from '../reading/listed-json.ts'
import { premiumKinds } from './premium-kinds.ts'
import { missing, notOfForm, notOneOf, wholeInput } from '../reading/reading-refusals.ts'

/** `premium` and `adjust` are two names of one arithmetic: either answers every kind (decision 0101). */
const kinds: Kinds = { ...premiumKinds, ...adjustKinds }

export interface AnsweredCase {
  readonly id: string | number | null
  readonly answer: Result<object>
}

/** Answers every case of a document `{"cases": […]}`; a document that is none is one refused case without an id. */
export function answerCases(document: unknown): readonly AnsweredCase[] {
  if (!isListedObject(document)) return [{ id: null, answer: refuse(notOfForm(wholeInput, document, 'object')) }]
  const cases = fieldOf(document, 'cases')
  if (cases === undefined) return [{ id: null, answer: refuse(missing('cases')) }]
  if (!Array.isArray(cases)) return [{ id: null, answer: refuse(notOfForm('cases', cases, 'list')) }]
  return cases.map((given: unknown) => answerCase(given))
}

function answerCase(given: unknown): AnsweredCase {
  if (!isListedObject(given)) return { id: null, answer: refuse(notOfForm('', given, 'object')) }
  const id = fieldOf(given, 'id')
  if (id === undefined || id === null) return { id: null, answer: refuse(missing('id')) }
  if (typeof id !== 'string' && typeof id !== 'number') return { id: null, answer: refuse(notOfForm('id', id, 'text')) }
  const kind = fieldOf(given, 'kind')
  if (kind === undefined || kind === null) return { id, answer: refuse(missing('kind')) }
  const answer = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  return { id, answer: answer ? answer(given) : refuse(notOneOf('kind', kind, Object.keys(kinds))) }
}

/** The refusal as one sentence after another: what happened and what to do, by which law, Chinese first. */
export function sentenceOf({ message, remedy, cites }: Refusal): string {
  const laws = cites && cites.length > 0 ? ` [${cites.map(({ clause }) => clause).join(', ')}]` : ''
  return `${message.zh}${remedy.zh} ${message.en} ${remedy.en}${laws}`
}
