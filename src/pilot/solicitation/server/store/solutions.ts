import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement, only } from '../../../../foundation/storage/server/index.ts'
import type { Place, Solution, SolutionState } from '../../index.ts'

export interface SolutionRow {
  readonly id: Id<'solution'>
  readonly programmeId: string
  readonly number: string
  readonly leadId: Id<'organisation'>
  readonly leadName: string
  readonly legalPersonId: Id<'organisation'>
  readonly regionCode: string
  readonly state: SolutionState
  readonly place: Place
  readonly title: string
  readonly categories: readonly string[]
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
  readonly answerSetId: Id<'answer-set'>
  readonly checkedVersion: number | null
  readonly preparedFingerprint: string | null
  readonly lateReason: string | null
  readonly lateProposedBy: Id<'account'> | null
  readonly lateOpinion: 'accept' | 'refuse' | null
  readonly lateOpinionReason: string | null
  readonly createdAt: Instant
  readonly version: number
}

export const solutionColumns = `solution.id, solution.programme_id as "programmeId", solution.number,
  solution.lead_id as "leadId", solution.lead_name as "leadName", solution.legal_person_id as "legalPersonId",
  solution.region_code as "regionCode", solution.state, solution.place, solution.title, solution.categories,
  solution.sectors, solution.classes, solution.answer_set_id as "answerSetId",
  solution.checked_version as "checkedVersion", solution.prepared_fingerprint as "preparedFingerprint",
  solution.late_reason as "lateReason",
  solution.late_proposed_by as "lateProposedBy", solution.late_opinion as "lateOpinion",
  solution.late_opinion_reason as "lateOpinionReason", solution.created_at as "createdAt", solution.version`

const find = statement(
  'solicitation.solution',
  `select ${solutionColumns} from solicitation.solution where solution.id = $1`,
)
const lock = statement(
  'solicitation.solution-for-update',
  `select ${solutionColumns} from solicitation.solution where solution.id = $1 for update`,
)
const insert = statement(
  'solicitation.insert-solution',
  // lpad cuts what is longer than asked: the ten-thousandth would get the number of the thousandth.
  `insert into solicitation.solution (id, programme_id, number, lead_id, lead_name, legal_person_id, region_code,
     state, title, answer_set_id, created_at, created_by)
   select $1, $2, 'FA-' || $3 || '-' || lpad(serial, greatest(4, length(serial)), '0'),
     $4, $5, $6, $7, 'draft', $8, $9, $10, $11
   from (select nextval('solicitation.solution_number')::text as serial) next returning ${solutionColumns}`,
)
const move = statement(
  'solicitation.move-solution',
  `update solicitation.solution set state = $2, place = $3, late_reason = $4, late_proposed_by = $5,
     late_opinion = $6, late_opinion_reason = $7, version = version + 1 where id = $1 returning ${solutionColumns}`,
)
const head = statement(
  'solicitation.solution-head',
  `update solicitation.solution set title = $2, categories = $3, sectors = $4, classes = $5
   where id = $1 and (title, categories, sectors, classes) is distinct from ($2, $3, $4, $5)`,
)
const check = statement(
  'solicitation.check-solution',
  'update solicitation.solution set checked_version = $2, prepared_fingerprint = $3 where id = $1',
)
const name = statement(
  'solicitation.name-filler',
  `insert into solicitation.filler (solution_id, account_id, account_name, since) values ($1, $2, $3, $4)
   on conflict do nothing`,
)
const fillers = statement(
  'solicitation.fillers',
  `select account_id as "accountId", account_name as name from solicitation.filler where solution_id = $1
   order by since, account_id`,
)

export interface Filler {
  readonly accountId: Id<'account'>
  readonly name: string
}

export async function findSolution(tx: Tx, id: string): Promise<SolutionRow | undefined> {
  return (await tx.query<SolutionRow>(find, [id]))[0]
}

/** Locked after the call and the lead, never before. */
export async function lockSolution(tx: Tx, id: string): Promise<SolutionRow | undefined> {
  return (await tx.query<SolutionRow>(lock, [id]))[0]
}

export async function insertSolution(
  tx: Tx,
  permit: Permit<'solution', 'create'>,
  draft: Pick<
    SolutionRow,
    'programmeId' | 'leadId' | 'leadName' | 'legalPersonId' | 'regionCode' | 'title' | 'answerSetId'
  >,
): Promise<SolutionRow> {
  const rows = await tx.query<SolutionRow>(insert, [
    permit.id,
    draft.programmeId,
    tx.now.slice(0, 4),
    draft.leadId,
    draft.leadName,
    draft.legalPersonId,
    draft.regionCode,
    draft.title,
    draft.answerSetId,
    tx.now,
    permit.by,
  ])
  return only(rows)
}

export type SolutionMove =
  | 'submit'
  | 'file-late'
  | 'discard'
  | 'withdraw'
  | 'reopen'
  | 'request-correction'
  | 'close-correction'
  | 'resubmit'
  | 'propose-late'
  | 'accept-late'
  | 'refuse-late'

export async function moveSolution(
  tx: Tx,
  permit: Permit<'solution', SolutionMove>,
  solution: Solution,
  lateReason: string | null,
): Promise<SolutionRow> {
  const late = solution.lateProposal
  const values = [permit.id, solution.state, solution.place, lateReason]
  return only(
    await tx.query<SolutionRow>(move, [...values, late?.by ?? null, late?.opinion ?? null, late?.reason ?? null]),
  )
}

/** The place that a decision on a waiver gives or denies. */
const setPlace = statement(
  'solicitation.set-place',
  `update solicitation.solution set place = $2, version = version + 1 where id = $1 returning ${solutionColumns}`,
)

export async function changePlace(
  tx: Tx,
  _permit: Permit<'waiver', 'grant' | 'refuse'>,
  id: Id<'solution'>,
  place: Place,
): Promise<SolutionRow> {
  return only(await tx.query<SolutionRow>(setPlace, [id, place]))
}

export interface SolutionHead {
  readonly title: string
  readonly categories: readonly string[]
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
}

/** What lists show of the answers, kept with each save that changes it; answers have a history of their own. */
export async function saveHead(
  tx: Tx,
  permit: Permit<'solution', 'edit' | 'edit-named-fields'>,
  { title, categories, sectors, classes }: SolutionHead,
): Promise<void> {
  await tx.query(head, [permit.id, title, categories, sectors, classes])
}

/** `version` is null while something is missing that only the prepared version makes possible: its seal pages. */
export async function markChecked(
  tx: Tx,
  permit: Permit<'solution', 'check'>,
  checked: { readonly version: number | null; readonly fingerprint: string },
): Promise<void> {
  await tx.query(check, [permit.id, checked.version, checked.fingerprint])
}

export async function nameFiller(
  tx: Tx,
  permit: Permit<'solution', 'create' | 'assign' | 'edit'>,
  filler: Filler,
): Promise<void> {
  await tx.query(name, [permit.id, filler.accountId, filler.name, tx.now])
}

export const fillersOf = (tx: Tx, id: string): Promise<readonly Filler[]> => tx.query<Filler>(fillers, [id])
