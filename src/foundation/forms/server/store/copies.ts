import type { Permit } from '../../../access/index.ts'
import { type Tx, json, statement } from '../../../storage/server/index.ts'
import type { GroupAnswers, GroupId } from '../../index.ts'

export interface CopiedSet {
  readonly id: string
  readonly permit: Permit
  /** What this copy says otherwise, group by group. */
  readonly over: Readonly<Record<GroupId, GroupAnswers>>
}

export interface Copying {
  readonly definitionId: string
  readonly groups: Readonly<Record<GroupId, GroupAnswers>>
  readonly byName: string
  readonly copies: readonly CopiedSet[]
}

const insertSets = statement(
  'forms.insert-copied-sets',
  `insert into forms.answer_set (id, resource, definition_id, state, created_at, created_by)
   select copy.id, copy.resource, $3, 'open', $4, $5 from unnest($1::uuid[], $2::uuid[]) copy (id, resource)`,
)
const insertGroups = statement(
  'forms.insert-copied-groups',
  `with written as (
     insert into forms.answer_group (answer_set_id, name, resource, version, answers, saved_at, saved_by, saved_by_name)
     select copy.id, one.name, copy.resource, 1, one.answers || coalesce(copy.over -> one.name, '{}'), $5, $6, $7
     from unnest($1::uuid[], $2::uuid[], $3::jsonb[]) copy (id, resource, over)
     cross join jsonb_each($4::jsonb) one (name, answers)
     returning answer_set_id, name, version, resource, answers, saved_at, saved_by, saved_by_name
   )
   insert into forms.answer_history (answer_set_id, name, version, resource, answers, saved_at, saved_by, saved_by_name,
     manner)
   select written.*, 'reused' from written`,
)

/** Sets, groups and their history for all copies, in two statements however many there are. */
export async function insertCopies(tx: Tx, { definitionId, groups, byName, copies }: Copying): Promise<void> {
  const [first] = copies
  if (!first) return
  const ids = copies.map(({ id }) => id)
  const resources = copies.map(({ permit }) => permit.id)
  const { by } = first.permit
  await tx.query(insertSets, [ids, resources, definitionId, tx.now, by])
  const over = copies.map((copy) => json(copy.over))
  await tx.query(insertGroups, [ids, resources, over, json(groups), tx.now, by, byName])
}
