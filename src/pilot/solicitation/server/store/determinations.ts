import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, json, statement, only } from '../../../../foundation/storage/server/index.ts'
import type { Finding } from '../../../notice/index.ts'
import type { AskedMember, DeterminationState } from '../../index.ts'
import type { SolutionRow } from './solutions.ts'

export interface DeterminationRow {
  readonly id: Id<'determination'>
  readonly solutionId: Id<'solution'>
  readonly programmeId: string
  readonly solutionNumber: string
  readonly leadId: Id<'organisation'>
  readonly leadName: string
  readonly rule: string
  readonly finding: Finding
  readonly members: readonly AskedMember[]
  readonly basis: string
  readonly state: DeterminationState
  readonly applicantReason: string
  readonly askedByName: string
  readonly askedAt: Instant
  readonly decidedByName: string | null
  readonly decidedAt: Instant | null
  readonly decisionReason: string | null
  readonly version: number
}

export const determinationColumns = `determination.id, determination.solution_id as "solutionId",
  determination.programme_id as "programmeId", determination.solution_number as "solutionNumber",
  determination.lead_id as "leadId",
  determination.lead_name as "leadName", determination.rule, determination.finding, determination.members,
  determination.basis, determination.state, determination.applicant_reason as "applicantReason",
  determination.asked_by_name as "askedByName", determination.asked_at as "askedAt",
  determination.decided_by_name as "decidedByName", determination.decided_at as "decidedAt",
  determination.decision_reason as "decisionReason", determination.version`

/** The title stands beside it where the reader may see the solution; row security leaves out that of a draft. */
export interface DeterminationWithTitle extends DeterminationRow {
  readonly solutionTitle: string | null
}

const titled = `select ${determinationColumns}, solution.title as "solutionTitle" from solicitation.determination
   left join solicitation.solution on solution.id = determination.solution_id`
const list = statement(
  'solicitation.determinations',
  `${titled} where determination.programme_id = $1
   order by determination.state = 'asked' desc, asked_at, determination.id`,
)
const ofSolution = statement(
  'solicitation.determinations-of-solution',
  `${titled} where determination.solution_id = $1 order by asked_at, determination.id`,
)
const find = statement(
  'solicitation.determination',
  `select ${determinationColumns} from solicitation.determination where id = $1`,
)
const lock = statement(
  'solicitation.determination-for-update',
  `select ${determinationColumns} from solicitation.determination where id = $1 for update`,
)
// A question that is still open and asked again on other facts is the same question: the office has one at a time.
const ask = statement(
  'solicitation.ask-for-determination',
  `insert into solicitation.determination (id, solution_id, programme_id, solution_number, lead_id, lead_name,
     rule, finding, members, basis, state, applicant_reason, asked_by_name, asked_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'asked', $11, $12, $13)
   on conflict (solution_id, rule) where state = 'asked' do update set finding = excluded.finding, members = excluded.members, basis = excluded.basis,
     applicant_reason = excluded.applicant_reason, asked_by_name = excluded.asked_by_name,
     asked_at = excluded.asked_at, version = determination.version + 1
   returning ${determinationColumns}`,
)
const decide = statement(
  'solicitation.determine',
  `update solicitation.determination set state = $2, decided_by = $3, decided_by_name = $4, decision_reason = $5,
     decided_at = $6, version = version + 1 where id = $1 returning ${determinationColumns}`,
)

export const determinationsOfProgramme = (tx: Tx, programmeId: string): Promise<readonly DeterminationWithTitle[]> =>
  tx.query<DeterminationWithTitle>(list, [programmeId])

export const determinationsOf = (tx: Tx, solutionId: string): Promise<readonly DeterminationWithTitle[]> =>
  tx.query<DeterminationWithTitle>(ofSolution, [solutionId])

export async function findDetermination(tx: Tx, id: string): Promise<DeterminationRow | undefined> {
  return (await tx.query<DeterminationRow>(find, [id]))[0]
}

export async function lockDetermination(tx: Tx, id: string): Promise<DeterminationRow | undefined> {
  return (await tx.query<DeterminationRow>(lock, [id]))[0]
}

export async function saveQuestion(
  tx: Tx,
  permit: Permit<'solution', 'ask-for-determination'>,
  question: Pick<DeterminationRow, 'rule' | 'finding' | 'members' | 'basis' | 'applicantReason' | 'askedByName'> & {
    readonly of: SolutionRow
  },
): Promise<DeterminationRow> {
  const { of, rule, finding, members, basis, applicantReason, askedByName } = question
  const solution = [permit.id, of.programmeId, of.number, of.leadId, of.leadName]
  const asked = [rule, json(finding), json(members), basis, applicantReason, askedByName, tx.now]
  return only(await tx.query<DeterminationRow>(ask, [tx.newId<'determination'>(), ...solution, ...asked]))
}

export async function saveDetermination(
  tx: Tx,
  permit: Permit<'determination', 'find-met' | 'find-unmet'>,
  decision: { readonly state: DeterminationState; readonly byName: string; readonly reason: string },
): Promise<DeterminationRow> {
  const values = [permit.id, decision.state, permit.by, decision.byName, decision.reason, tx.now]
  return only(await tx.query<DeterminationRow>(decide, values))
}
