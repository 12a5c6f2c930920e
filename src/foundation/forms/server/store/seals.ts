import type { Permit } from '../../../access/index.ts'
import type { Id, Instant } from '../../../kernel/index.ts'
import type { Tx } from '../../../storage/server/index.ts'
import { statement } from '../../../storage/server/index.ts'
import type { Answers, Facts, GroupId } from '../../index.ts'

export interface SealRow {
  readonly id: Id<'sealed-answers'>
  readonly answerSetId: Id<'answer-set'>
  readonly sequence: number
  readonly revision: number
  readonly definitionId: Id<'form-definition'>
  readonly facts: Facts
  readonly canonical: string
  readonly fingerprint: string
  readonly answers: Answers
  readonly groupVersions: Readonly<Record<GroupId, number>>
  readonly sealedAt: Instant | null
}

const columns = `id, answer_set_id as "answerSetId", sequence, revision, definition_id as "definitionId", facts, canonical,
  fingerprint, answers, group_versions as "groupVersions", sealed_at as "sealedAt"`

const revision = statement(
  'forms.revision',
  'select coalesce(sum(version), 0)::integer as revision from forms.answer_group where answer_set_id = $1',
)
const forget = statement(
  'forms.forget-prepared',
  'delete from forms.sealed_answers where answer_set_id = $1 and sealed_at is null',
)
const prepare = statement(
  'forms.prepare-seal',
  `insert into forms.sealed_answers (id, answer_set_id, resource, sequence, revision, definition_id, facts, canonical,
     fingerprint, answers, group_versions, prepared_at, prepared_by)
   values ($1, $2, $3, (select count(*) + 1 from forms.sealed_answers where answer_set_id = $2), $4, $5, $6, $7, $8, $9,
     $10, $11, $12) returning ${columns}`,
)
const prepared = statement(
  'forms.prepared-seal',
  `select ${columns} from forms.sealed_answers where answer_set_id = $1 and sealed_at is null`,
)
const mark = statement(
  'forms.mark-sealed',
  'update forms.sealed_answers set sealed_at = $2, sealed_by = $3, facts = $4 where id = $1 returning true as marked',
)
const latest = statement(
  'forms.sealed',
  `select ${columns} from forms.sealed_answers where answer_set_id = $1 and sealed_at is not null
     and ($2::integer is null or sequence = $2) order by sequence desc limit 1`,
)

/** The sum of all group versions: it grows with every save and needs no row that all saves would wait for. */
export async function revisionOf(tx: Tx, answerSet: string): Promise<number> {
  const rows = await tx.query<{ revision: number }>(revision, [answerSet])
  return rows[0]?.revision ?? 0
}

export type SealDraft = Omit<SealRow, 'id' | 'answerSetId' | 'sequence' | 'sealedAt'>

/** Replaces what was prepared before; only one prepared copy stands beside the sealed ones. */
export async function insertPrepared(tx: Tx, permit: Permit, answerSet: string, draft: SealDraft): Promise<SealRow> {
  await tx.query(forget, [answerSet])
  const rows = await tx.query<SealRow>(prepare, [
    tx.newId<'sealed-answers'>(),
    answerSet,
    permit.id,
    draft.revision,
    draft.definitionId,
    { ...draft.facts },
    draft.canonical,
    draft.fingerprint,
    { ...draft.answers },
    { ...draft.groupVersions },
    tx.now,
    permit.by,
  ])
  const [row] = rows
  if (!row) throw new Error('a prepared seal was not stored')
  return row
}

export async function findPrepared(tx: Tx, answerSet: string): Promise<SealRow | undefined> {
  return (await tx.query<SealRow>(prepared, [answerSet]))[0]
}

/** The facts are those of the sealing, under which the same answers exist as under those of the check. */
export async function markSealed(
  tx: Tx,
  permit: Permit,
  seal: { readonly id: string; readonly facts: Facts },
): Promise<void> {
  const rows = await tx.query(mark, [seal.id, tx.now, permit.by, { ...seal.facts }])
  if (rows.length === 0) throw new Error('a prepared seal was not marked')
}

export async function findSealed(tx: Tx, answerSet: string, sequence: number | null): Promise<SealRow | undefined> {
  return (await tx.query<SealRow>(latest, [answerSet, sequence]))[0]
}
