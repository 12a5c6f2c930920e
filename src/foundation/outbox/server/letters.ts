import type { Actor, PermitObject, Relation } from '../../access/index.ts'
import { notFound } from '../../access/index.ts'
import type { Acting } from '../../access/server/index.ts'
import { ok, refuse } from '../../kernel/index.ts'
import type { Result } from '../../kernel/index.ts'
import { letterGone, moveLetter } from '../index.ts'
import type { LetterState } from '../index.ts'
import { staleLetter } from './refusals.ts'
import { countLetters, deliveries, editLetter, findLetter, listLetters, lockLetter, moveStoredLetter } from './store.ts'
import type { Delivery, Letter, LetterWords } from './store.ts'
import { deliverJob } from './write-letter.ts'

export interface LetterPage {
  readonly state: LetterState | null
  readonly before: string | null
  readonly limit: number
}

export interface LetterList {
  readonly letters: readonly Letter[]
  readonly counts: Readonly<Record<string, number>>
  readonly next: string | null
}

export async function readLetters({ tx, permitList }: Acting, page: LetterPage): Promise<Result<LetterList>> {
  const permitted = permitList('read', 'letter')
  if (!permitted.ok) return permitted
  const [letters, counts] = [await listLetters(tx, { ...page, limit: page.limit + 1 }), await countLetters(tx)]
  const shown = letters.slice(0, page.limit)
  return ok({
    letters: shown,
    counts: Object.fromEntries(counts.map((one) => [one.state, one.count])),
    next: letters.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  })
}

export interface OpenedLetter extends Letter {
  readonly deliveries: readonly Delivery[]
  readonly actions: readonly string[]
}

export async function readLetter(acting: Acting, id: string): Promise<Result<OpenedLetter>> {
  const letter = await findLetter(acting.tx, id)
  if (letter === undefined) return refuse(notFound)
  const object = objectOf(acting.actor, letter)
  const permitted = acting.permit('read', object)
  if (!permitted.ok) return permitted
  return ok({ ...letter, deliveries: await deliveries(acting.tx, id), actions: acting.actionsOpenTo(object) })
}

/** Changes the words of a draft before it goes out. */
export async function editDraft(
  acting: Acting,
  { id, version, ...words }: LetterWords & { readonly id: string; readonly version: number },
): Promise<Result<Letter>> {
  const letter = await lockLetter(acting.tx, id)
  if (letter === undefined) return refuse(notFound)
  const permitted = acting.permit('edit', objectOf(acting.actor, letter))
  if (!permitted.ok) return permitted
  if (sameWords(letter, words)) return ok(letter)
  if (letter.version !== version) return refuse(staleLetter(letter))
  const edited = await editLetter(acting.tx, permitted.value, words)
  if (edited === undefined) return refuse(letterGone)
  acting.tx.record({ action: 'letter.edit', resource: 'letter', id, version: edited.version, changes: [] })
  return ok(edited)
}

/** Sends a draft, or a letter that failed, on its way. */
export const queueLetter = (acting: Acting, id: string): Promise<Result<Letter>> => move(acting, id, 'queue')

export const discardLetter = (acting: Acting, id: string): Promise<Result<Letter>> => move(acting, id, 'discard')

async function move(acting: Acting, id: string, action: 'queue' | 'discard'): Promise<Result<Letter>> {
  const { tx } = acting
  const letter = await lockLetter(tx, id)
  if (letter === undefined) return refuse(notFound)
  const permitted = acting.permit(action, objectOf(acting.actor, letter))
  if (!permitted.ok) return permitted
  const state = moveLetter(letter.state, action)
  if (!state.ok) return state
  const moved = await moveStoredLetter(tx, permitted.value, state.value)
  if (moved === undefined) return refuse(letterGone)
  // The worker changes the row again when it is sent, so the log keeps the act and not the row.
  const facts = { template: letter.template, about: `${letter.resource}:${letter.resourceId}` }
  tx.record({ action: `letter.${action}`, resource: 'letter', id, version: moved.version, facts, changes: [] })
  if (action === 'queue') await tx.enqueue(deliverJob, { letter: id, again: true })
  return ok(moved)
}

function objectOf(actor: Actor, letter: Letter): PermitObject<'letter'> {
  const relations: Relation[] = []
  if (letter.desk === `organisation:${actor.organisationId}`) relations.push('own')
  if (letter.desk === `account:${actor.accountId}`) relations.push('own')
  if (actor.roles.some((role) => letter.desk === `role:${role}`)) relations.push('assigned')
  if (actor.regionCodes.some((code) => letter.desk === `region:${code}`)) relations.push('region')
  return { resource: 'letter', id: letter.id, state: letter.state, relations }
}

const sameWords = (a: LetterWords, b: LetterWords): boolean =>
  a.subjectZh === b.subjectZh && a.subjectEn === b.subjectEn && a.bodyZh === b.bodyZh && a.bodyEn === b.bodyEn
