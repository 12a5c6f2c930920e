import type { Permit } from '../../access/index.ts'
import { notFound } from '../../access/index.ts'
import type { Acting } from '../../access/server/index.ts'
import type { Id, Instant, Result } from '../../kernel/index.ts'
import { ok, refuse } from '../../kernel/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import type { Answers, Definition, GroupAnswers, GroupId } from '../index.ts'
import { assemble, divide, finishedSections } from '../index.ts'
import { definitionById, publishedForm } from './keep-definitions.ts'
import type { AnswerSetRow, AnswerSetState, GroupRow } from './store/answers.ts'
import {
  findAnswerSet,
  groupsAtInstant,
  insertAnswerSet,
  readGroups,
  readGroupsOf,
  readHistory,
  writeAnswers,
} from './store/answers.ts'
import type { HistoryRow } from './store/answers.ts'

/** An answer set as its readers get it. */
export interface AnswerSet {
  readonly id: Id<'answer-set'>
  readonly definition: Definition
  readonly state: AnswerSetState
  /** While correcting: the only paths that may change. */
  readonly openedPaths: readonly string[]
  /** Grows with every save; equal numbers mean the same answers. 0 while nothing was saved. */
  readonly revision: number
  readonly groups: readonly GroupRow[]
  readonly answers: Answers
  readonly finished: readonly string[]
  readonly savedAt: Instant | null
}

export interface NewAnswerSet {
  readonly form: string
  /** The newest published version when absent; who begins on a version finishes on it. */
  readonly version?: number
  readonly answers?: Answers
  readonly finished?: readonly string[]
}

/** Opens an answer set for the object that the permit names; the object is related to its people before. */
export async function openAnswerSet(
  acting: Pick<Acting, 'tx' | 'actor'>,
  permit: Permit,
  wanted: NewAnswerSet,
): Promise<Result<Id<'answer-set'>>> {
  const { tx } = acting
  const form = await publishedForm(tx, wanted.form, wanted.version)
  if (!form.ok) return form
  const id = tx.newId<'answer-set'>()
  await insertAnswerSet(tx, permit, { id, definitionId: form.value.id })
  const groups = divide(form.value.definition, wanted.answers ?? {}, wanted.finished)
  for (const [group, answers] of Object.entries(groups)) {
    const write = { answerSet: id, group, version: 0, answers, byName: acting.actor.name, manner: 'reused' as const }
    await writeAnswers(tx, permit, write)
  }
  return ok(id)
}

/** The present answers of an object for whoever holds a permit on it; row security judges besides. */
export async function readAnswerSet(tx: Tx, permit: Pick<Permit, 'id'>, id: string): Promise<Result<AnswerSet>> {
  const [set, groups] = await Promise.all([findAnswerSet(tx, id), readGroups(tx, id)])
  if (!set || set.resource !== permit.id) return refuse(notFound)
  return ok(await answerSetOf(tx, set, groups))
}

/** The present answers of some sections and of nothing else, for what a list shows of them. */
export async function readSections(
  tx: Tx,
  permit: Pick<Permit, 'id'>,
  wanted: { readonly answerSet: string; readonly sections: readonly string[] },
): Promise<Result<{ readonly definition: Definition; readonly answers: Answers }>> {
  const [set, groups] = await Promise.all([
    findAnswerSet(tx, wanted.answerSet),
    readGroupsOf(tx, wanted.answerSet, wanted.sections),
  ])
  if (!set || set.resource !== permit.id) return refuse(notFound)
  const definition = await definitionById(tx, set.definitionId)
  return ok({ definition, answers: assemble(definition, groupsByName(groups)) })
}

export async function answerSetOf(tx: Tx, set: AnswerSetRow, groups: readonly GroupRow[]): Promise<AnswerSet> {
  const definition = await definitionById(tx, set.definitionId)
  const byName = groupsByName(groups)
  const times = groups.map((group) => group.savedAt).sort()
  return {
    id: set.id,
    definition,
    state: set.state,
    openedPaths: set.openedPaths,
    revision: groups.reduce((sum, group) => sum + group.version, 0),
    groups,
    answers: assemble(definition, byName),
    finished: finishedSections(definition, byName),
    savedAt: times[times.length - 1] ?? null,
  }
}

export function groupsByName(
  groups: readonly { readonly name: GroupId; readonly answers: GroupAnswers }[],
): Readonly<Record<GroupId, GroupAnswers>> {
  return Object.fromEntries(groups.map((group) => [group.name, group.answers]))
}

/** Saves of a set, the newest first; each holds the whole group as it then was. */
export async function readAnswerHistory(
  tx: Tx,
  permit: Pick<Permit, 'id'>,
  wanted: { readonly answerSet: string; readonly group?: GroupId; readonly before?: Instant; readonly most?: number },
): Promise<Result<readonly HistoryRow[]>> {
  const set = await findAnswerSet(tx, wanted.answerSet)
  if (!set || set.resource !== permit.id) return refuse(notFound)
  const page = { group: wanted.group ?? null, before: wanted.before ?? null, most: Math.min(wanted.most ?? 100, 500) }
  return ok(await readHistory(tx, wanted.answerSet, page))
}

/** The answers as they stood at an instant, for a difference with today or with another instant. */
export async function answersAt(
  tx: Tx,
  permit: Pick<Permit, 'id'>,
  wanted: { readonly answerSet: string; readonly at: Instant },
): Promise<Result<{ readonly definition: Definition; readonly answers: Answers }>> {
  const set = await findAnswerSet(tx, wanted.answerSet)
  if (!set || set.resource !== permit.id) return refuse(notFound)
  const definition = await definitionById(tx, set.definitionId)
  const groups = groupsByName(await groupsAtInstant(tx, wanted.answerSet, wanted.at))
  return ok({ definition, answers: assemble(definition, groups) })
}
