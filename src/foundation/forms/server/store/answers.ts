import type { Permit } from '../../../access/index.ts'
import type { Id, Instant } from '../../../kernel/index.ts'
import type { Tx } from '../../../storage/server/index.ts'
import { statement } from '../../../storage/server/index.ts'
import type { GroupAnswers, GroupId } from '../../index.ts'

export type AnswerSetState = 'open' | 'frozen' | 'correcting'

export interface AnswerSetRow {
  readonly id: Id<'answer-set'>
  readonly resource: string
  readonly definitionId: Id<'form-definition'>
  readonly state: AnswerSetState
  readonly openedPaths: readonly string[]
}

export interface GroupRow {
  readonly name: GroupId
  readonly version: number
  readonly answers: GroupAnswers
  readonly savedAt: Instant
  readonly savedBy: Id<'account'>
  readonly savedByName: string
}

/** The set with one group as it is now, and whether the row that the group is still stands in its repeat. */
export interface SetAndGroup extends AnswerSetRow {
  readonly version: number
  readonly answers: GroupAnswers
  readonly savedAt: Instant | null
  readonly savedByName: string | null
  readonly order: GroupAnswers | null
  readonly orderSavedAt: Instant | null
  readonly orderSavedByName: string | null
}

export type Manner = 'typed' | 'reused' | 'restored'

const columns = 's.id, s.resource, s.definition_id as "definitionId", s.state, s.opened_paths as "openedPaths"'
const groupColumns =
  'name, version, answers, saved_at as "savedAt", saved_by as "savedBy", saved_by_name as "savedByName"'

const insertSet = statement(
  'forms.insert-answer-set',
  `insert into forms.answer_set (id, resource, definition_id, state, created_at, created_by)
   values ($1, $2, $3, 'open', $4, $5)`,
)
// The share lock keeps a freeze out while the group is being written, and lets other groups be written beside it.
const loadGroup = statement(
  'forms.set-and-group',
  `select ${columns}, coalesce(g.version, 0) as version, coalesce(g.answers, '{}') as answers,
     g.saved_at as "savedAt", g.saved_by_name as "savedByName",
     o.answers as order, o.saved_at as "orderSavedAt", o.saved_by_name as "orderSavedByName"
   from forms.answer_set s
   left join forms.answer_group g on g.answer_set_id = s.id and g.name = $2
   left join forms.answer_group o on o.answer_set_id = s.id and o.name = $3
   where s.id = $1 for share of s`,
)
const writeGroup = statement(
  'forms.write-group',
  `with written as (
     insert into forms.answer_group as g (answer_set_id, name, resource, version, answers, saved_at, saved_by, saved_by_name)
     values ($1, $2, $3, 1, $5, $6, $7, $8)
     on conflict (answer_set_id, name) do update set version = g.version + 1, answers = excluded.answers,
       saved_at = excluded.saved_at, saved_by = excluded.saved_by, saved_by_name = excluded.saved_by_name
     where g.version = $4
     returning version
   )
   insert into forms.answer_history (answer_set_id, name, version, resource, answers, saved_at, saved_by, saved_by_name,
     manner)
   select $1, $2, version, $3, $5, $6, $7, $8, $9 from written returning version`,
)
const findSet = statement('forms.answer-set', `select ${columns} from forms.answer_set s where s.id = $1`)
const lockSet = statement(
  'forms.answer-set-for-update',
  `select ${columns} from forms.answer_set s where s.id = $1 for update`,
)
const moveSet = statement(
  'forms.move-answer-set',
  'update forms.answer_set set state = $2, opened_paths = $3 where id = $1',
)
const groups = statement(
  'forms.groups',
  `select ${groupColumns} from forms.answer_group where answer_set_id = $1 order by name`,
)
// A section's own group, the orders of its repeats and their rows: `scope`, `scope.cover`, `scope.cover/<row>`.
const groupsOf = statement(
  'forms.groups-of-sections',
  `select name, version, answers from forms.answer_group
   where answer_set_id = $1 and split_part(name, '.', 1) = any ($2) order by name`,
)
const groupVersion = statement(
  'forms.group-version',
  'select answers from forms.answer_history where answer_set_id = $1 and name = $2 and version = $3',
)
const groupsAt = statement(
  'forms.groups-at',
  `select h.name, h.version, h.answers from jsonb_each_text($2) as wanted (name, version)
   join forms.answer_history h on h.answer_set_id = $1 and h.name = wanted.name and h.version = wanted.version::integer`,
)
const history = statement(
  'forms.history',
  `select ${groupColumns}, manner from forms.answer_history
   where answer_set_id = $1 and ($2::text is null or name = $2) and saved_at < coalesce($3, 'infinity'::timestamptz)
   order by saved_at desc, name, version desc limit $4`,
)
const stateAt = statement(
  'forms.groups-at-instant',
  `select distinct on (name) name, version, answers from forms.answer_history
   where answer_set_id = $1 and saved_at <= $2 order by name, version desc`,
)

export async function insertAnswerSet(
  tx: Tx,
  permit: Permit,
  set: { readonly id: string; readonly definitionId: string },
): Promise<void> {
  await tx.query(insertSet, [set.id, permit.id, set.definitionId, tx.now, permit.by])
}

export async function loadSetAndGroup(
  tx: Tx,
  id: string,
  group: GroupId,
  repeat: GroupId | null,
): Promise<SetAndGroup | undefined> {
  return (await tx.query<SetAndGroup>(loadGroup, [id, group, repeat]))[0]
}

export interface GroupWrite {
  readonly answerSet: string
  readonly group: GroupId
  /** The version that is replaced; 0 when the group is new. */
  readonly version: number
  readonly answers: GroupAnswers
  readonly byName: string
  readonly manner: Manner
}

/** The new version, or undefined when somebody wrote the group meanwhile. Group and history are one statement. */
export async function writeAnswers(tx: Tx, permit: Permit, write: GroupWrite): Promise<number | undefined> {
  const rows = await tx.query<{ version: number }>(writeGroup, [
    write.answerSet,
    write.group,
    permit.id,
    write.version,
    { ...write.answers },
    tx.now,
    permit.by,
    write.byName,
    write.manner,
  ])
  return rows[0]?.version
}

export async function findAnswerSet(tx: Tx, id: string): Promise<AnswerSetRow | undefined> {
  return (await tx.query<AnswerSetRow>(findSet, [id]))[0]
}

/** Waits for saves that are under way and keeps new ones out until the transaction ends. */
export async function lockAnswerSet(tx: Tx, id: string): Promise<AnswerSetRow | undefined> {
  return (await tx.query<AnswerSetRow>(lockSet, [id]))[0]
}

export async function moveAnswerSet(
  tx: Tx,
  _permit: Permit,
  id: string,
  to: { readonly state: AnswerSetState; readonly openedPaths: readonly string[] },
): Promise<void> {
  await tx.query(moveSet, [id, to.state, to.openedPaths])
}

export async function readGroups(tx: Tx, id: string): Promise<readonly GroupRow[]> {
  return tx.query<GroupRow>(groups, [id])
}

export async function readGroupsOf(tx: Tx, id: string, sections: readonly string[]): Promise<readonly GroupState[]> {
  return tx.query<GroupState>(groupsOf, [id, sections])
}

export async function answersOfVersion(tx: Tx, id: string, group: GroupId, version: number): Promise<GroupAnswers> {
  const rows = await tx.query<{ answers: GroupAnswers }>(groupVersion, [id, group, version])
  return rows[0]?.answers ?? {}
}

export type GroupState = Pick<GroupRow, 'name' | 'version' | 'answers'>

export async function groupsOfVersions(
  tx: Tx,
  id: string,
  versions: Readonly<Record<GroupId, number>>,
): Promise<readonly GroupState[]> {
  return tx.query<GroupState>(groupsAt, [id, { ...versions }])
}

export async function groupsAtInstant(tx: Tx, id: string, at: Instant): Promise<readonly GroupState[]> {
  return tx.query<GroupState>(stateAt, [id, at])
}

export interface HistoryRow extends GroupRow {
  readonly manner: Manner
}

export async function readHistory(
  tx: Tx,
  id: string,
  page: { readonly group: GroupId | null; readonly before: Instant | null; readonly most: number },
): Promise<readonly HistoryRow[]> {
  return tx.query<HistoryRow>(history, [id, page.group, page.before, page.most])
}
