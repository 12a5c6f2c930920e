import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { ExitCaseState, ExitEffect, ExitVerdict, StatedGround } from '../../index.ts'

export interface ExitCaseRow {
  readonly id: Id<'exit-case'>
  readonly number: string
  readonly programmeId: string
  readonly organisationId: Id<'organisation'>
  readonly organisationName: string
  readonly regionCode: string
  readonly part: 'institution' | 'enterprise'
  readonly state: ExitCaseState
  readonly grounds: readonly StatedGround[]
  readonly openedByName: string
  readonly openedAt: Instant
  readonly notifiedAt: Instant | null
  readonly statementDue: Instant | null
  readonly statement: string | null
  readonly statedByName: string | null
  readonly statedAt: Instant | null
  readonly proposedBy: Id<'account'> | null
  readonly proposedByName: string | null
  readonly verdict: ExitVerdict | null
  readonly proposalReason: string | null
  readonly decidedByName: string | null
  readonly decidedAt: Instant | null
  readonly effects: readonly ExitEffect[]
  readonly publishedAt: Instant | null
  readonly reinstatedOn: Day | null
  readonly closeReason: string | null
  readonly version: number
}

export const caseColumns = `id, number, programme_id as "programmeId", organisation_id as "organisationId",
  organisation_name as "organisationName", region_code as "regionCode", part, state, grounds,
  opened_by_name as "openedByName", opened_at as "openedAt", notified_at as "notifiedAt",
  statement_due as "statementDue", statement, stated_by_name as "statedByName", stated_at as "statedAt",
  proposed_by as "proposedBy", proposed_by_name as "proposedByName", verdict, proposal_reason as "proposalReason",
  decided_by_name as "decidedByName", decided_at as "decidedAt", effects, published_at as "publishedAt",
  reinstated_on as "reinstatedOn", close_reason as "closeReason", version`

const find = statement('exit.case', `select ${caseColumns} from exit.exit_case where id = $1`)
const lock = statement('exit.case-for-update', `select ${caseColumns} from exit.exit_case where id = $1 for update`)
const page = statement(
  'exit.cases',
  `select ${caseColumns} from exit.exit_case where ($1::uuid is null or id < $1) order by id desc limit $2`,
)
const insert = statement(
  'exit.insert-case',
  `insert into exit.exit_case (id, number, programme_id, organisation_id, organisation_name, region_code, part, state,
     grounds, opened_by_name, opened_at)
   select $1, 'TC-' || $2 || '-' || lpad(serial, greatest(4, length(serial)), '0'), $3, $4, $5, $6, $7, 'opened', $8, $9, $10
   from (select nextval('exit.case_number')::text as serial) next
   on conflict do nothing returning ${caseColumns}`,
)

const move = (name: string, assignments: string) =>
  statement(
    `exit.${name}`,
    `update exit.exit_case set ${assignments}, version = version + 1 where id = $1 returning ${caseColumns}`,
  )
const rewrite = move('rewrite-grounds', 'grounds = $2')
const notified = move('notify', `state = 'notified', notified_at = $2, statement_due = $3`)
const closed = move('close', `state = 'closed', close_reason = $2`)
const stated = move('state', `state = 'stated', statement = $2, stated_by_name = $3, stated_at = $4`)
const proposed = move(
  'propose',
  'state = $2, proposed_by = $3, proposed_by_name = $4, verdict = $5, proposal_reason = $6, decided_by = null',
)
const sentBack = move(
  'send-back',
  'state = $2, proposed_by = null, proposed_by_name = null, verdict = null, proposal_reason = $3',
)
const decided = move(
  'decide',
  `state = $2, decided_by = $3, decided_by_name = $4, decided_at = $5, effects = $6, close_reason = $7`,
)
const published = move('publish', `state = 'published', published_at = $2`)
const kept = move('keep', `state = 'published', decided_by = $2`)
const reinstated = move('reinstate', `state = 'reinstated', reinstated_on = $2, decided_by = $3`)

export async function findCase(tx: Tx, id: string): Promise<ExitCaseRow | undefined> {
  return (await tx.query<ExitCaseRow>(find, [id]))[0]
}

export async function lockCase(tx: Tx, id: string): Promise<ExitCaseRow | undefined> {
  return (await tx.query<ExitCaseRow>(lock, [id]))[0]
}

/** The latest first; row security leaves a unit those of its own that it was told of. */
export const pageOfCases = (tx: Tx, after: string | null, limit: number): Promise<readonly ExitCaseRow[]> =>
  tx.query<ExitCaseRow>(page, [after, limit])

/** Undefined when a case about the unit is in hand in the round. */
export async function insertCase(
  tx: Tx,
  permit: Permit<'exit-case', 'create'>,
  one: Pick<
    ExitCaseRow,
    'programmeId' | 'organisationId' | 'organisationName' | 'regionCode' | 'part' | 'grounds' | 'openedByName'
  >,
): Promise<ExitCaseRow | undefined> {
  const of = [one.programmeId, one.organisationId, one.organisationName, one.regionCode, one.part]
  const values = [permit.id, tx.now.slice(0, 4), ...of, json(one.grounds), one.openedByName, tx.now]
  return (await tx.query<ExitCaseRow>(insert, values))[0]
}

export async function rewriteGrounds(
  tx: Tx,
  permit: Permit<'exit-case', 'edit'>,
  grounds: readonly StatedGround[],
): Promise<ExitCaseRow> {
  return only(await tx.query<ExitCaseRow>(rewrite, [permit.id, json(grounds)]))
}

export async function markNotified(tx: Tx, permit: Permit<'exit-case', 'notify'>, due: Instant): Promise<ExitCaseRow> {
  return only(await tx.query<ExitCaseRow>(notified, [permit.id, tx.now, due]))
}

export async function markClosed(tx: Tx, permit: Permit<'exit-case', 'close'>, reason: string): Promise<ExitCaseRow> {
  return only(await tx.query<ExitCaseRow>(closed, [permit.id, reason]))
}

export async function keepStatement(
  tx: Tx,
  permit: Permit<'exit-case', 'state'>,
  given: { readonly statement: string; readonly byName: string },
): Promise<ExitCaseRow> {
  return only(await tx.query<ExitCaseRow>(stated, [permit.id, given.statement, given.byName, tx.now]))
}

interface Proposal {
  readonly byName: string
  readonly verdict: ExitVerdict
  readonly reason: string
}

export async function markProposed(
  tx: Tx,
  permit: Permit<'exit-case', 'propose' | 'propose-reinstatement'>,
  { byName, verdict, reason }: Proposal,
): Promise<ExitCaseRow> {
  const state = verdict === 'reinstate' ? 'reinstating' : 'proposed'
  return only(await tx.query<ExitCaseRow>(proposed, [permit.id, state, permit.by, byName, verdict, reason]))
}

export async function markSentBack(
  tx: Tx,
  permit: Permit<'exit-case', 'send-back'>,
  given: { readonly state: 'stated' | 'notified'; readonly reason: string },
): Promise<ExitCaseRow> {
  return only(await tx.query<ExitCaseRow>(sentBack, [permit.id, given.state, given.reason]))
}

export async function markDecided(
  tx: Tx,
  permit: Permit<'exit-case', 'disqualify' | 'dismiss'>,
  given: { readonly byName: string; readonly effects: readonly ExitEffect[]; readonly closeReason: string | null },
): Promise<ExitCaseRow> {
  const state = permit.action === 'disqualify' ? 'decided' : 'closed'
  const { byName, effects, closeReason } = given
  const values = [permit.id, state, permit.by, byName, tx.now, json(effects), closeReason]
  return only(await tx.query<ExitCaseRow>(decided, values))
}

export async function markPublished(tx: Tx, permit: Permit<'exit-case', 'publish'>): Promise<ExitCaseRow> {
  return only(await tx.query<ExitCaseRow>(published, [permit.id, tx.now]))
}

export async function markKept(tx: Tx, permit: Permit<'exit-case', 'keep'>): Promise<ExitCaseRow> {
  return only(await tx.query<ExitCaseRow>(kept, [permit.id, permit.by]))
}

export async function markReinstated(tx: Tx, permit: Permit<'exit-case', 'reinstate'>, on: Day): Promise<ExitCaseRow> {
  return only(await tx.query<ExitCaseRow>(reinstated, [permit.id, on, permit.by]))
}
