import type { Permit } from '../../access/index.ts'
import { notFound } from '../../access/index.ts'
import type { Acting } from '../../access/server/index.ts'
import type { Instant, Result } from '../../kernel/index.ts'
import { ok, refuse } from '../../kernel/index.ts'
import type { AnswerPath, Definition, Group, GroupAnswers, GroupId } from '../index.ts'
import { changedPaths, groupAt, isOpened, mergeGroups, readGroup, rowIdsOf, sameGroup } from '../index.ts'
import { confirmRecords } from './confirm-records.ts'
import { definitionById } from './keep-definitions.ts'
import type { GroupDifference } from './refusals.ts'
import { answersFrozen, editedMeanwhile, fieldsNotOpened, rowRemoved, unknownGroup } from './refusals.ts'
import type { SetAndGroup } from './store/answers.ts'
import { answersOfVersion, loadSetAndGroup, writeAnswers } from './store/answers.ts'

export interface GroupSave {
  readonly answerSet: string
  readonly group: GroupId
  /** The version that the editor had read; 0 for a group that had none. */
  readonly version: number
  /** As sent by the client; judged here. */
  readonly answers: unknown
}

export interface SavedGroup {
  readonly group: GroupId
  readonly version: number
  readonly savedAt: Instant
}

/** A save, and what it changed in the form that was filled. */
export interface GroupChange extends SavedGroup {
  readonly definition: Definition
  readonly changed: readonly AnswerPath[]
}

export type Saver = Pick<Acting, 'tx' | 'actor' | 'host'>

/**
 * Saves one group of answers for the slice that owns them and has asked the gate. A stale version is refused with the
 * difference; answers equal to what is stored are accepted whatever the version.
 */
export async function saveGroup(acting: Saver, permit: Permit, save: GroupSave): Promise<Result<GroupChange>> {
  const { tx } = acting
  const present = await loadSetAndGroup(tx, save.answerSet, save.group, repeatOf(save.group))
  if (!present || present.resource !== permit.id) return refuse(notFound)
  const definition = await definitionById(tx, present.definitionId)
  const group = groupAt(definition, save.group)
  if (!group) return refuse(unknownGroup)
  const read = readGroup(definition, group, save.answers)
  if (!read.ok) return read
  if (present.savedAt !== null && sameGroup(present.answers, read.value)) {
    const { version, savedAt } = present
    return ok({ group: save.group, version, savedAt, definition, changed: [] })
  }
  const leave = mayChange(present, permit, save.group, read.value)
  if (!leave.ok) return leave
  if (isGone(group, present)) return refuse(rowRemoved(await differenceOf(acting, save, present, read.value)))
  if (present.version !== save.version) {
    return refuse(editedMeanwhile(await differenceOf(acting, save, present, read.value)))
  }
  const confirmed = await confirmRecords(acting, permit, { before: present.answers, after: read.value })
  if (!confirmed.ok) return confirmed
  const write = { ...save, answers: confirmed.value, byName: acting.actor.name, manner: 'typed' as const }
  const version = await writeAnswers(tx, permit, write)
  if (version !== undefined) {
    const changed = changedPaths(save.group, present.answers, confirmed.value)
    return ok({ group: save.group, version, savedAt: tx.now, definition, changed })
  }
  const moved = await loadSetAndGroup(tx, save.answerSet, save.group, repeatOf(save.group))
  return refuse(editedMeanwhile(await differenceOf(acting, save, moved ?? present, read.value)))
}

function repeatOf(group: GroupId): GroupId | null {
  const [repeat = '', row] = group.split('/')
  return row === undefined ? null : repeat
}

function mayChange(present: SetAndGroup, permit: Permit, group: GroupId, answers: GroupAnswers): Result<true> {
  if (present.state === 'frozen') return refuse(answersFrozen)
  const limits = [
    ...(present.state === 'correcting' ? [present.openedPaths] : []),
    ...(permit.fields ? [permit.fields] : []),
  ]
  const closed = changedPaths(group, present.answers, answers).filter((path) =>
    limits.some((opened) => !isOpened(path, opened)),
  )
  return closed.length > 0 ? refuse(fieldsNotOpened(closed)) : ok(true)
}

/** A row that somebody has taken out of its repeat; its answers are kept, and putting its id back brings it back. */
function isGone(group: Group, present: SetAndGroup): boolean {
  return group.kind === 'row' && !rowIdsOf(present.order ?? {}).includes(group.row)
}

async function differenceOf(
  acting: Saver,
  save: GroupSave,
  present: SetAndGroup,
  yours: GroupAnswers,
): Promise<GroupDifference> {
  const base = await answersOfVersion(acting.tx, save.answerSet, save.group, save.version)
  return {
    group: save.group,
    version: present.version,
    base,
    theirs: present.answers,
    yours,
    conflicts: mergeGroups(base, present.answers, yours).conflicts,
    savedAt: present.savedAt ?? present.orderSavedAt ?? acting.tx.now,
    savedByName: present.orderSavedByName ?? present.savedByName ?? acting.actor.name,
  }
}
