import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement, only } from '../../../../foundation/storage/server/index.ts'
import type { WaiverState } from '../../index.ts'

export interface WaiverRow {
  readonly id: Id<'waiver'>
  readonly solutionId: Id<'solution'>
  readonly programmeId: string
  readonly rule: string
  readonly state: WaiverState
  readonly applicantReason: string
  readonly requestedAt: Instant
  readonly proposedBy: Id<'account'> | null
  readonly proposedByName: string | null
  readonly opinion: 'grant' | 'refuse' | null
  readonly opinionReason: string | null
  readonly decidedByName: string | null
  readonly decisionReason: string | null
  readonly decidedAt: Instant | null
  readonly version: number
}

/** A waiver with what the desk shows of its solution. */
export interface WaiverWithSolution extends WaiverRow {
  readonly solutionNumber: string
  readonly solutionTitle: string
  readonly leadName: string
}

export const waiverColumns = `waiver.id, waiver.solution_id as "solutionId", waiver.programme_id as "programmeId", waiver.rule,
  waiver.state, waiver.applicant_reason as "applicantReason", waiver.requested_at as "requestedAt",
  waiver.proposed_by as "proposedBy", waiver.proposed_by_name as "proposedByName", waiver.opinion,
  waiver.opinion_reason as "opinionReason", waiver.decided_by_name as "decidedByName",
  waiver.decision_reason as "decisionReason", waiver.decided_at as "decidedAt", waiver.version`

const list = statement(
  'solicitation.waivers',
  `select ${waiverColumns}, solution.number as "solutionNumber", solution.title as "solutionTitle",
     solution.lead_name as "leadName"
   from solicitation.waiver join solicitation.solution on solution.id = waiver.solution_id
   where waiver.programme_id = $1 order by waiver.state = 'requested' desc, waiver.requested_at, waiver.id`,
)
const ofSolution = statement(
  'solicitation.waivers-of-solution',
  `select ${waiverColumns} from solicitation.waiver where solution_id = $1 order by requested_at, id`,
)
const find = statement('solicitation.waiver', `select ${waiverColumns} from solicitation.waiver where id = $1`)
const lock = statement(
  'solicitation.waiver-for-update',
  `select ${waiverColumns} from solicitation.waiver where id = $1 for update`,
)
const insert = statement(
  'solicitation.request-waiver',
  `insert into solicitation.waiver (id, solution_id, programme_id, rule, state, applicant_reason, requested_at)
   values ($1, $2, $3, $4, 'requested', $5, $6) returning ${waiverColumns}`,
)
const propose = statement(
  'solicitation.propose-waiver',
  `update solicitation.waiver set proposed_by = $2, proposed_by_name = $3, opinion = $4, opinion_reason = $5,
     version = version + 1 where id = $1 returning ${waiverColumns}`,
)
const decide = statement(
  'solicitation.decide-waiver',
  `update solicitation.waiver set state = $2, decided_by = $3, decided_by_name = $4, decision_reason = $5,
     decided_at = $6, version = version + 1 where id = $1 returning ${waiverColumns}`,
)

export const waiversOfProgramme = (tx: Tx, programmeId: string): Promise<readonly WaiverWithSolution[]> =>
  tx.query<WaiverWithSolution>(list, [programmeId])

export const waiversOf = (tx: Tx, solutionId: string): Promise<readonly WaiverRow[]> =>
  tx.query<WaiverRow>(ofSolution, [solutionId])

export async function findWaiver(tx: Tx, id: string): Promise<WaiverRow | undefined> {
  return (await tx.query<WaiverRow>(find, [id]))[0]
}

export async function lockWaiver(tx: Tx, id: string): Promise<WaiverRow | undefined> {
  return (await tx.query<WaiverRow>(lock, [id]))[0]
}

/** A submission beyond the limit asks for the waiver itself; there is no other way to ask. */
export async function insertWaiver(
  tx: Tx,
  permit: Permit<'solution', 'submit' | 'accept-late'>,
  request: Pick<WaiverRow, 'id' | 'programmeId' | 'rule' | 'applicantReason'>,
): Promise<WaiverRow> {
  const values = [request.id, permit.id, request.programmeId, request.rule, request.applicantReason, tx.now]
  return only(await tx.query<WaiverRow>(insert, values))
}

export async function draftWaiver(
  tx: Tx,
  permit: Permit<'waiver', 'propose'>,
  draft: { readonly byName: string; readonly opinion: 'grant' | 'refuse'; readonly reason: string },
): Promise<WaiverRow> {
  return only(await tx.query<WaiverRow>(propose, [permit.id, permit.by, draft.byName, draft.opinion, draft.reason]))
}

export async function decideWaiver(
  tx: Tx,
  permit: Permit<'waiver', 'grant' | 'refuse'>,
  decision: { readonly state: WaiverState; readonly byName: string; readonly reason: string },
): Promise<WaiverRow> {
  const values = [permit.id, decision.state, permit.by, decision.byName, decision.reason, tx.now]
  return only(await tx.query<WaiverRow>(decide, values))
}
