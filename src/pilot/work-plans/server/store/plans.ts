import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { PlanKind } from '../../../notice/index.ts'
import type { PlanState } from '../../index.ts'

export interface PlanRow {
  readonly id: Id<'plan'>
  readonly programmeId: string
  readonly number: string
  readonly kind: PlanKind
  readonly applicantId: Id<'organisation'>
  readonly applicantName: string
  readonly legalPersonId: Id<'organisation'>
  readonly regionCode: string
  readonly state: PlanState
  readonly title: string
  readonly sectors: readonly string[]
  readonly answerSetId: Id<'answer-set'>
  readonly checkedVersion: number | null
  readonly preparedFingerprint: string | null
  readonly withdrawReason: string | null
  readonly decisionReason: string | null
  readonly createdAt: Instant
  readonly version: number
}

export const planColumns = `plan.id, plan.programme_id as "programmeId", plan.number, plan.kind,
  plan.applicant_id as "applicantId", plan.applicant_name as "applicantName", plan.legal_person_id as "legalPersonId",
  plan.region_code as "regionCode", plan.state, plan.title, plan.sectors, plan.answer_set_id as "answerSetId",
  plan.checked_version as "checkedVersion", plan.prepared_fingerprint as "preparedFingerprint",
  plan.withdraw_reason as "withdrawReason", plan.decision_reason as "decisionReason", plan.created_at as "createdAt",
  plan.version`

const find = statement('work-plans.plan', `select ${planColumns} from work_plans.plan where plan.id = $1`)
const lock = statement(
  'work-plans.plan-for-update',
  `select ${planColumns} from work_plans.plan where plan.id = $1 for update`,
)
const insert = statement(
  'work-plans.insert-plan',
  // lpad cuts what is longer than asked: the ten-thousandth would get the number of the thousandth.
  `insert into work_plans.plan (id, programme_id, number, kind, applicant_id, applicant_name, legal_person_id, region_code,
     state, title, answer_set_id, created_at, created_by)
   select $1, $2, 'SD-' || $3 || '-' || lpad(serial, greatest(4, length(serial)), '0'),
     $4, $5, $6, $7, $8, 'draft', $9, $10, $11, $12
   from (select nextval('work_plans.plan_number')::text as serial) next returning ${planColumns}`,
)
const move = statement(
  'work-plans.move-plan',
  `update work_plans.plan set state = $2, withdraw_reason = $3, version = version + 1
   where id = $1 returning ${planColumns}`,
)
const decide = statement(
  'work-plans.decide-plan',
  `update work_plans.plan set state = $2, decision_reason = $3, version = version + 1
   where id = $1 and state = 'submitted' returning ${planColumns}`,
)
const head = statement(
  'work-plans.plan-head',
  `update work_plans.plan set title = $2, region_code = $3, sectors = $4
   where id = $1 and (title, region_code, sectors) is distinct from ($2, $3, $4)`,
)
const check = statement(
  'work-plans.check-plan',
  'update work_plans.plan set checked_version = $2, prepared_fingerprint = $3 where id = $1',
)

const dueDrafts = statement(
  'work-plans.drafts-due',
  `select plan.id, plan.number, plan.title, plan.applicant_id as "applicantId", plan.version, intake.deadline
   from work_plans.plan join work_plans.intake on intake.programme_id = plan.programme_id
   where plan.state = 'draft' and intake.state = 'open' and intake.deadline > clock_now()
     and intake.deadline <= clock_now() + make_interval(days => $1) order by plan.id`,
)

export interface DueDraft extends Pick<PlanRow, 'id' | 'number' | 'title' | 'applicantId' | 'version'> {
  readonly deadline: Instant
}

/** For the worker: drafts of open intakes whose deadline is at most so many days away. */
export const draftsDueWithin = (tx: Tx, days: number): Promise<readonly DueDraft[]> =>
  tx.query<DueDraft>(dueDrafts, [days])

export async function findPlan(tx: Tx, id: string): Promise<PlanRow | undefined> {
  return (await tx.query<PlanRow>(find, [id]))[0]
}

/** Locked after the intake, never before. */
export async function lockPlan(tx: Tx, id: string): Promise<PlanRow | undefined> {
  return (await tx.query<PlanRow>(lock, [id]))[0]
}

export async function insertPlan(
  tx: Tx,
  permit: Permit<'plan', 'create'>,
  draft: Pick<
    PlanRow,
    'programmeId' | 'kind' | 'applicantId' | 'applicantName' | 'legalPersonId' | 'regionCode' | 'title' | 'answerSetId'
  >,
): Promise<PlanRow> {
  const { programmeId, kind, applicantId, applicantName, legalPersonId, regionCode, title, answerSetId } = draft
  const named = [kind, applicantId, applicantName, legalPersonId, regionCode, title, answerSetId]
  const values = [permit.id, programmeId, tx.now.slice(0, 4), ...named, tx.now, permit.by]
  return only(await tx.query<PlanRow>(insert, values))
}

export type PlanMove = 'submit' | 'withdraw' | 'reopen' | 'discard'

export async function movePlan(
  tx: Tx,
  permit: Permit<'plan', PlanMove>,
  state: PlanState,
  withdrawReason: string | null,
): Promise<PlanRow> {
  return only(await tx.query<PlanRow>(move, [permit.id, state, withdrawReason]))
}

/** By the published list alone; a plan that is not `submitted` any more is a broken lock. */
export async function decidePlan(
  tx: Tx,
  _permit: Permit<'pilot-list', 'publish'>,
  line: { readonly planId: string; readonly verdict: 'selected' | 'declined'; readonly reason: string },
): Promise<PlanRow> {
  return only(await tx.query<PlanRow>(decide, [line.planId, line.verdict, line.reason]))
}

/** What lists show of the answers, kept with each save that changes it. */
export async function saveHead(
  tx: Tx,
  permit: Permit<'plan', 'edit'>,
  { title, regionCode, sectors }: Pick<PlanRow, 'title' | 'regionCode' | 'sectors'>,
): Promise<void> {
  await tx.query(head, [permit.id, title, regionCode, sectors])
}

export async function markChecked(
  tx: Tx,
  permit: Permit<'plan', 'check'>,
  checked: { readonly version: number; readonly fingerprint: string },
): Promise<void> {
  await tx.query(check, [permit.id, checked.version, checked.fingerprint])
}
