import type { Permit } from '../../access/index.ts'
import { notFound } from '../../access/index.ts'
import type { Acting } from '../../access/server/index.ts'
import type { Result } from '../../kernel/index.ts'
import { ok, refuse } from '../../kernel/index.ts'
import type { CarriedOver, Definition, GroupAnswers, GroupId } from '../index.ts'
import { carryOver, divide, rowIdsOf } from '../index.ts'
import { groupsByName, readAnswerSet } from './answer-sets.ts'
import { definitionById } from './keep-definitions.ts'
import { answersFrozen } from './refusals.ts'
import { lockAnswerSet, readGroups, writeAnswers } from './store/answers.ts'

export interface Reuse {
  readonly answerSet: string
  /** An earlier set, with a permit to read it. */
  readonly from: { readonly answerSet: string; readonly permit: Pick<Permit, 'id'> }
  readonly sections: readonly string[]
}

/** Brings sections of an earlier set into an open one. What is filled in already stays; rows are added behind. */
export async function reuseAnswers(
  acting: Pick<Acting, 'tx' | 'actor'>,
  permit: Permit,
  reuse: Reuse,
): Promise<Result<{ readonly groups: readonly GroupId[]; readonly left: CarriedOver['left'] }>> {
  const { tx } = acting
  const earlier = await readAnswerSet(tx, reuse.from.permit, reuse.from.answerSet)
  if (!earlier.ok) return earlier
  const set = await lockAnswerSet(tx, reuse.answerSet)
  if (!set || set.resource !== permit.id) return refuse(notFound)
  if (set.state !== 'open') return refuse(answersFrozen)
  const definition = await definitionById(tx, set.definitionId)
  const carried = carryOver(earlier.value, definition, reuse.sections)
  const present = await readGroups(tx, reuse.answerSet)
  const versions = new Map(present.map((group) => [group.name, group.version]))
  const merged = mergedGroups(definition, divide(definition, carried.answers), groupsByName(present))
  for (const [group, answers] of Object.entries(merged)) {
    const version = versions.get(group) ?? 0
    const write = { answerSet: reuse.answerSet, group, version, answers, byName: acting.actor.name }
    await writeAnswers(tx, permit, { ...write, manner: 'reused' })
  }
  return ok({ groups: Object.keys(merged), left: carried.left })
}

function mergedGroups(
  definition: Definition,
  carried: Readonly<Record<GroupId, GroupAnswers>>,
  present: Readonly<Record<GroupId, GroupAnswers>>,
): Readonly<Record<GroupId, GroupAnswers>> {
  const merged: Record<GroupId, GroupAnswers> = {}
  for (const [group, answers] of Object.entries(carried)) {
    const repeat = definition.fields.find((field) => field.id === group.split('/')[0])
    const there = present[group] ?? {}
    if (repeat?.type !== 'repeat') merged[group] = { ...answers, ...there }
    else if (group === repeat.id) {
      const rows = [...new Set([...rowIdsOf(there), ...rowIdsOf(answers)])]
      merged[group] = { rows: rows.slice(0, repeat.limits?.maxRows ?? rows.length) }
    } else if (present[group] === undefined) merged[group] = answers
  }
  return merged
}
