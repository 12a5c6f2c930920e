import type { Permit } from '../../../../foundation/access/index.ts'
import { type Tx, statement } from '../../../../foundation/storage/server/index.ts'
import { type SolutionRow, solutionColumns } from './solutions.ts'

export interface CopiedDraft {
  readonly permit: Permit<'solution', 'create'>
  readonly title: string
  readonly answerSetId: string
}

// Numbers follow the titles, as if the drafts had been begun one after the other.
const insert = statement(
  'solicitation.insert-copied-solutions',
  `insert into solicitation.solution (id, programme_id, number, lead_id, lead_name, legal_person_id, region_code,
     state, title, categories, sectors, classes, answer_set_id, created_at, created_by)
   select numbered.id, source.programme_id,
     'FA-' || $5 || '-' || lpad(numbered.serial, greatest(4, length(numbered.serial)), '0'),
     source.lead_id, source.lead_name, source.legal_person_id, source.region_code, 'draft', numbered.title,
     source.categories, source.sectors, source.classes, numbered.answer_set_id, $6, $7
   from (select copy.*, nextval('solicitation.solution_number')::text as serial
         from unnest($2::uuid[], $3::text[], $4::uuid[]) with ordinality copy (id, title, answer_set_id, place)) numbered
   cross join solicitation.solution source
   where source.id = $1 order by numbered.place returning ${solutionColumns}`,
)
const nameFiller = statement(
  'solicitation.name-filler-of-copies',
  `insert into solicitation.filler (solution_id, account_id, account_name, since)
   select id, $2, $3, $4 from unnest($1::uuid[]) id`,
)

/** Drafts of the source's lead in the source's round, with what lists show of their answers, and who began them. */
export async function insertCopiedDrafts(
  tx: Tx,
  source: SolutionRow,
  { copies, byName }: { readonly copies: readonly CopiedDraft[]; readonly byName: string },
): Promise<readonly SolutionRow[]> {
  const [first] = copies
  if (!first) return []
  const { by } = first.permit
  const ids = copies.map(({ permit }) => permit.id)
  const titles = copies.map(({ title }) => title)
  const answerSets = copies.map(({ answerSetId }) => answerSetId)
  const year = tx.now.slice(0, 4)
  const rows = await tx.query<SolutionRow>(insert, [source.id, ids, titles, answerSets, year, tx.now, by])
  await tx.query(nameFiller, [ids, by, byName, tx.now])
  return rows
}
