import type { Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import { planColumns, type PlanRow } from './plans.ts'

export interface PlanLine extends PlanRow {
  readonly arrivedAt: Instant | null
  readonly receiptNumber: string | null
  readonly partnerCount: number
  readonly unconfirmedCount: number
  readonly targetCount: number
}

export interface PlanFilter {
  readonly programmeId: string
  readonly words: string | null
  readonly kinds: readonly string[] | null
  readonly states: readonly string[] | null
  readonly regions: readonly string[] | null
  /** The last number of the page before; lists page by key. */
  readonly after: string | null
  readonly limit: number
}

const lineColumns = `${planColumns}, arrived.arrived_at as "arrivedAt", arrived.receipt_number as "receiptNumber",
  coalesce(partners.present, 0)::integer as "partnerCount",
  coalesce(partners.unconfirmed, 0)::integer as "unconfirmedCount",
  coalesce(targets.count, 0)::integer as "targetCount"`

// Each part is worked out once for the page, never once a row by a function.
const lineJoins = `
  left join lateral (select arrived_at, receipt_number from work_plans.sealed_plan
    where plan_id = plan.id order by sequence desc limit 1) arrived on true
  left join lateral (select count(*) filter (where state in ('invited', 'confirmed', 'declined')) as present,
      count(*) filter (where state in ('invited', 'declined')) as unconfirmed
    from work_plans.partner where plan_id = plan.id) partners on true
  left join lateral (select count(*) as count from work_plans.target where plan_id = plan.id) targets on true`

const own = statement(
  'work-plans.own-plans',
  `select ${lineColumns} from work_plans.plan ${lineJoins}
   where plan.applicant_id = $1 and plan.state <> 'discarded' order by plan.created_at desc, plan.id`,
)

const filtered = `plan.programme_id = $1
   and ($2::text is null or plan.title ilike '%' || $2 || '%' or plan.applicant_name ilike '%' || $2 || '%'
        or plan.number = $2)
   and ($3::text[] is null or plan.kind = any($3)) and ($4::text[] is null or plan.state = any($4))
   and ($5::text[] is null or plan.region_code = any($5))
   and plan.state in ('submitted', 'withdrawn', 'selected', 'declined')`

const page = statement(
  'work-plans.plans',
  `select ${lineColumns} from work_plans.plan ${lineJoins} where ${filtered} and ($6::text is null or plan.number > $6)
   order by plan.number limit $7`,
)
const total = statement(
  'work-plans.count-plans',
  `select count(*)::integer as total from work_plans.plan where ${filtered}`,
)
const handedIn = statement(
  'work-plans.handed-in',
  `select ${planColumns} from work_plans.plan where plan.programme_id = $1 and plan.state = 'submitted'
   order by plan.number`,
)
const handedInLocked = statement(
  'work-plans.handed-in-for-update',
  `select ${planColumns} from work_plans.plan where plan.programme_id = $1 and plan.state = 'submitted'
   order by plan.number for update`,
)

export const ownPlans = (tx: Tx, organisationId: string): Promise<readonly PlanLine[]> =>
  tx.query<PlanLine>(own, [organisationId])

export async function pageOfPlans(
  tx: Tx,
  filter: PlanFilter,
): Promise<{ readonly lines: readonly PlanLine[]; readonly total: number }> {
  const words = filter.words === null ? null : filter.words.replaceAll(/[\\%_]/g, String.raw`\$&`)
  const shared = [filter.programmeId, words, filter.kinds, filter.states, filter.regions]
  const [lines, counted] = await Promise.all([
    tx.query<PlanLine>(page, [...shared, filter.after, filter.limit]),
    tx.query<{ total: number }>(total, shared),
  ])
  return { lines, total: counted[0]?.total ?? 0 }
}

export const plansHandedIn = (tx: Tx, programmeId: string): Promise<readonly PlanRow[]> =>
  tx.query<PlanRow>(handedIn, [programmeId])

/** All that await a verdict, locked in the order of their numbers while the list is published. */
export const lockPlansHandedIn = (tx: Tx, programmeId: string): Promise<readonly PlanRow[]> =>
  tx.query<PlanRow>(handedInLocked, [programmeId])
