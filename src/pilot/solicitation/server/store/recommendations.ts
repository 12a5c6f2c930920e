import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement, only } from '../../../../foundation/storage/server/index.ts'
import type { RecommendedSolution } from '../../domain/recommendation.ts'
import type { RecommendationState } from '../../index.ts'

export interface RecommendationRow {
  readonly id: Id<'recommendation'>
  readonly programmeId: string
  readonly authorityId: Id<'organisation'>
  readonly authorityName: string
  readonly regionCode: string
  readonly state: RecommendationState
  readonly remarks: string
  readonly draftedBy: Id<'account'>
  readonly draftedByName: string
  readonly draftedAt: Instant
  readonly documentNumber: string | null
  readonly signedByName: string | null
  readonly signedAt: Instant | null
  readonly fingerprint: string | null
  readonly scanId: Id<'attachment'> | null
  readonly withdrawReason: string | null
  readonly version: number
}

export const recommendationColumns = `id, programme_id as "programmeId", authority_id as "authorityId", authority_name as "authorityName",
  region_code as "regionCode", state, remarks, drafted_by as "draftedBy", drafted_by_name as "draftedByName",
  drafted_at as "draftedAt", document_number as "documentNumber", signed_by_name as "signedByName",
  signed_at as "signedAt", fingerprint, scan_id as "scanId", withdraw_reason as "withdrawReason", version`

const list = statement(
  'solicitation.recommendations',
  `select ${recommendationColumns} from solicitation.recommendation where programme_id = $1 order by drafted_at desc, id`,
)
const find = statement(
  'solicitation.recommendation',
  `select ${recommendationColumns} from solicitation.recommendation where id = $1`,
)
const lock = statement(
  'solicitation.recommendation-for-update',
  `select ${recommendationColumns} from solicitation.recommendation where id = $1 for update`,
)
const entries = statement(
  'solicitation.recommendation-entries',
  `select recommendation_id as "recommendationId", solution_id as "solutionId", rank, opinion
   from solicitation.recommendation_entry where recommendation_id = any($1) order by recommendation_id, rank`,
)
const insert = statement(
  'solicitation.draft-recommendation',
  `insert into solicitation.recommendation (id, programme_id, authority_id, authority_name, region_code, state,
     drafted_by, drafted_by_name, drafted_at) values ($1, $2, $3, $4, $5, 'draft', $6, $7, $8) returning ${recommendationColumns}`,
)
const edit = statement(
  'solicitation.edit-recommendation',
  `update solicitation.recommendation set remarks = $2, drafted_by = $3, drafted_by_name = $4, version = version + 1
   where id = $1 returning ${recommendationColumns}`,
)
const clear = statement(
  'solicitation.clear-entries',
  'delete from solicitation.recommendation_entry where recommendation_id = $1',
)
const write = statement(
  'solicitation.write-entries',
  `insert into solicitation.recommendation_entry (recommendation_id, solution_id, rank, opinion)
   select $1, * from unnest($2::uuid[], $3::integer[], $4::text[])`,
)
const sign = statement(
  'solicitation.sign-recommendation',
  `update solicitation.recommendation set state = 'signed', document_number = $2, signed_by = $3, signed_by_name = $4,
     signed_at = $5, fingerprint = $6, version = version + 1 where id = $1 returning ${recommendationColumns}`,
)
const withdraw = statement(
  'solicitation.withdraw-recommendation',
  `update solicitation.recommendation set state = 'withdrawn', withdraw_reason = $2, version = version + 1
   where id = $1 returning ${recommendationColumns}`,
)
export const recommendationsOf = (tx: Tx, programmeId: string): Promise<readonly RecommendationRow[]> =>
  tx.query<RecommendationRow>(list, [programmeId])

export async function findRecommendation(tx: Tx, id: string): Promise<RecommendationRow | undefined> {
  return (await tx.query<RecommendationRow>(find, [id]))[0]
}

export async function lockRecommendation(tx: Tx, id: string): Promise<RecommendationRow | undefined> {
  return (await tx.query<RecommendationRow>(lock, [id]))[0]
}

export type Entry = RecommendedSolution & { readonly recommendationId: Id<'recommendation'> }

export const entriesOf = (tx: Tx, ids: readonly string[]): Promise<readonly Entry[]> => tx.query<Entry>(entries, [ids])

export async function insertRecommendation(
  tx: Tx,
  permit: Permit<'recommendation', 'create'>,
  draft: Pick<RecommendationRow, 'programmeId' | 'authorityId' | 'authorityName' | 'regionCode' | 'draftedByName'>,
): Promise<RecommendationRow> {
  const { programmeId, authorityId, authorityName, regionCode, draftedByName } = draft
  const values = [permit.id, programmeId, authorityId, authorityName, regionCode, permit.by, draftedByName, tx.now]
  return only(await tx.query<RecommendationRow>(insert, values))
}

export async function saveEntries(
  tx: Tx,
  permit: Permit<'recommendation', 'edit'>,
  list: { readonly remarks: string; readonly byName: string; readonly entries: readonly RecommendedSolution[] },
): Promise<RecommendationRow> {
  const saved = only(await tx.query<RecommendationRow>(edit, [permit.id, list.remarks, permit.by, list.byName]))
  await tx.query(clear, [permit.id])
  const column = <Value>(read: (entry: RecommendedSolution) => Value): Value[] => list.entries.map(read)
  await tx.query(write, [
    permit.id,
    column((entry) => entry.solutionId),
    column((entry) => entry.rank),
    column((entry) => entry.opinion),
  ])
  return saved
}

export async function saveSignature(
  tx: Tx,
  permit: Permit<'recommendation', 'sign'>,
  letter: { readonly documentNumber: string; readonly byName: string; readonly fingerprint: string },
): Promise<RecommendationRow> {
  const values = [permit.id, letter.documentNumber, permit.by, letter.byName, tx.now, letter.fingerprint]
  return only(await tx.query<RecommendationRow>(sign, values))
}

export async function saveWithdrawal(
  tx: Tx,
  permit: Permit<'recommendation', 'withdraw'>,
  reason: string,
): Promise<RecommendationRow> {
  return only(await tx.query<RecommendationRow>(withdraw, [permit.id, reason]))
}
