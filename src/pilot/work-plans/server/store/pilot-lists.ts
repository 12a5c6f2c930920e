import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { PlanKind } from '../../../notice/index.ts'
import type { PilotLine } from '../../domain/pilot-list.ts'
import type { PilotListState } from '../../index.ts'

export interface PilotListRow {
  readonly id: Id<'pilot-list'>
  readonly programmeId: string
  readonly number: number | null
  readonly state: PilotListState
  readonly draftedBy: Id<'account'>
  readonly draftedByName: string
  readonly draftedAt: Instant
  readonly publishedByName: string | null
  readonly publishedAt: Instant | null
  readonly version: number
}

export const pilotListColumns = `id, programme_id as "programmeId", number, state, drafted_by as "draftedBy",
  drafted_by_name as "draftedByName", drafted_at as "draftedAt", published_by_name as "publishedByName",
  published_at as "publishedAt", version`

const of = statement(
  'work-plans.pilot-lists',
  `select ${pilotListColumns} from work_plans.pilot_list where programme_id = $1 and state <> 'discarded'
   order by drafted_at desc, id`,
)
const lock = statement(
  'work-plans.pilot-list-for-update',
  `select ${pilotListColumns} from work_plans.pilot_list where id = $1 for update`,
)
const insert = statement(
  'work-plans.insert-pilot-list',
  `insert into work_plans.pilot_list (id, programme_id, state, drafted_by, drafted_by_name, drafted_at)
   values ($1, $2, 'draft', $3, $4, $5) on conflict do nothing returning ${pilotListColumns}`,
)
const redraft = statement(
  'work-plans.redraft-pilot-list',
  `update work_plans.pilot_list set drafted_by = $2, drafted_by_name = $3, drafted_at = $4, version = version + 1
   where id = $1 returning ${pilotListColumns}`,
)
const publish = statement(
  'work-plans.publish-pilot-list',
  `update work_plans.pilot_list set state = 'published', published_by = $2, published_by_name = $3, published_at = $4,
     number = (select count(*) + 1 from work_plans.pilot_list held
       where held.programme_id = pilot_list.programme_id and held.state = 'published'), version = version + 1
   where id = $1 returning ${pilotListColumns}`,
)
const discard = statement(
  'work-plans.discard-pilot-list',
  `update work_plans.pilot_list set state = 'discarded', version = version + 1 where id = $1 returning ${pilotListColumns}`,
)
const linesOf = statement(
  'work-plans.pilot-lines',
  'select plan_id as "planId", verdict, reason from work_plans.pilot_line where list_id = $1 order by plan_id',
)
const linesOfLists = statement(
  'work-plans.pilot-lines-of-lists',
  `select list_id as "listId", plan_id as "planId", verdict, reason from work_plans.pilot_line
   where list_id = any($1) order by plan_id`,
)
const clear = statement('work-plans.clear-pilot-lines', 'delete from work_plans.pilot_line where list_id = $1')
const write = statement(
  'work-plans.write-pilot-line',
  'insert into work_plans.pilot_line (list_id, plan_id, verdict, reason) values ($1, $2, $3, $4)',
)

export const pilotListsOf = (tx: Tx, programmeId: string): Promise<readonly PilotListRow[]> =>
  tx.query<PilotListRow>(of, [programmeId])

export async function lockPilotList(tx: Tx, id: string): Promise<PilotListRow | undefined> {
  return (await tx.query<PilotListRow>(lock, [id]))[0]
}

/** Undefined when another list of the round is in hand. */
export async function insertPilotList(
  tx: Tx,
  permit: Permit<'pilot-list', 'create'>,
  draft: { readonly programmeId: string; readonly byName: string },
): Promise<PilotListRow | undefined> {
  const values = [permit.id, draft.programmeId, permit.by, draft.byName, tx.now]
  return (await tx.query<PilotListRow>(insert, values))[0]
}

export async function rewriteLines(
  tx: Tx,
  permit: Permit<'pilot-list', 'edit'>,
  written: { readonly lines: readonly PilotLine[]; readonly byName: string },
): Promise<PilotListRow> {
  const [rows] = await Promise.all([
    tx.query<PilotListRow>(redraft, [permit.id, permit.by, written.byName, tx.now]),
    tx.query(clear, [permit.id]),
    ...written.lines.map(({ planId, verdict, reason }) => tx.query(write, [permit.id, planId, verdict, reason])),
  ])
  return only(rows)
}

export async function markPublished(
  tx: Tx,
  permit: Permit<'pilot-list', 'publish'>,
  byName: string,
): Promise<PilotListRow> {
  return only(await tx.query<PilotListRow>(publish, [permit.id, permit.by, byName, tx.now]))
}

export async function markDiscarded(tx: Tx, permit: Permit<'pilot-list', 'discard'>): Promise<PilotListRow> {
  return only(await tx.query<PilotListRow>(discard, [permit.id]))
}

export const pilotLinesOf = (tx: Tx, listId: string): Promise<readonly PilotLine[]> =>
  tx.query<PilotLine>(linesOf, [listId])

export const pilotLinesOfLists = (
  tx: Tx,
  listIds: readonly string[],
): Promise<readonly (PilotLine & { readonly listId: string })[]> =>
  tx.query<PilotLine & { readonly listId: string }>(linesOfLists, [listIds])

/** A selected plan, with what is published of it. */
export interface PilotRow {
  readonly id: Id<'plan'>
  readonly programmeId: string
  readonly number: string
  readonly kind: PlanKind
  readonly title: string
  readonly applicantId: Id<'organisation'>
  readonly applicantName: string
  readonly partners: readonly { readonly organisationId: string; readonly name: string }[]
  readonly regionCode: string
  readonly from: Day | null
  readonly until: Day | null
  readonly publishedAt: Instant
  readonly version: number
}

export const pilotColumns = `id, programme_id as "programmeId", number, kind, title, applicant_id as "applicantId",
  applicant_name as "applicantName", partners, region_code as "regionCode", from_day as "from", until_day as "until",
  published_at as "publishedAt", version`

const insertOne = statement(
  'work-plans.insert-pilot',
  `insert into work_plans.pilot (id, programme_id, list_id, number, kind, title, applicant_id, applicant_name, partners,
     region_code, from_day, until_day, published_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning ${pilotColumns}`,
)
const published = statement(
  'work-plans.pilots',
  `select ${pilotColumns} from work_plans.pilot where programme_id = $1 order by kind, number`,
)

export async function insertPilot(
  tx: Tx,
  permit: Permit<'pilot-list', 'publish'>,
  pilot: Omit<PilotRow, 'publishedAt' | 'version'>,
): Promise<PilotRow> {
  const { id, programmeId, number, kind, title, applicantId, applicantName, partners, regionCode, from, until } = pilot
  const named = [id, programmeId, permit.id, number, kind, title, applicantId, applicantName, json(partners)]
  return only(await tx.query<PilotRow>(insertOne, [...named, regionCode, from, until, tx.now]))
}

export const pilotsOf = (tx: Tx, programmeId: string): Promise<readonly PilotRow[]> =>
  tx.query<PilotRow>(published, [programmeId])
