import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { TimelineView } from '../../domain/pages.ts'

export interface WorkspaceRow {
  readonly id: Id<'workspace-entry'>
  readonly programmeId: string
  readonly pilotId: string
  readonly unitId: string
  readonly regionCode: string
  readonly partnerIds: readonly string[]
  readonly kind: 'milestone' | 'issue' | 'member'
  readonly title: string
  readonly words: string
  readonly due: Day | null
  readonly state: 'open' | 'closed'
  readonly addedAt: Instant
  readonly addedByName: string
  readonly closedAt: Instant | null
  readonly closedByName: string | null
  readonly outcome: string | null
  readonly version: number
}

export const workspaceColumns = `id, programme_id as "programmeId", pilot_id as "pilotId", unit_id as "unitId",
  region_code as "regionCode", partner_ids as "partnerIds", kind, title, words, due, state, added_at as "addedAt",
  added_by_name as "addedByName", closed_at as "closedAt", closed_by_name as "closedByName", outcome, version`

const ofPilot = statement(
  'implementation.workspace',
  `select ${workspaceColumns} from implementation.workspace_entry where pilot_id = $1
   order by state desc, due nulls last, added_at limit 500`,
)
const lock = statement(
  'implementation.workspace-entry-for-update',
  `select ${workspaceColumns} from implementation.workspace_entry where id = $1 for update`,
)
const insert = statement(
  'implementation.insert-workspace-entry',
  `insert into implementation.workspace_entry (id, programme_id, pilot_id, unit_id, region_code, partner_ids, kind, title,
     words, due, state, added_at, added_by_name)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', $11, $12) returning ${workspaceColumns}`,
)
const close = statement(
  'implementation.close-workspace-entry',
  `update implementation.workspace_entry set state = 'closed', closed_at = $2, closed_by_name = $3, outcome = $4,
     version = version + 1 where id = $1 returning ${workspaceColumns}`,
)
const timeline = statement(
  'implementation.timeline',
  `select at, what, title, by from (
     select added_at as at, kind || '-added' as what, title, added_by_name as by
       from implementation.workspace_entry where pilot_id = $1
     union all select closed_at, kind || '-closed', title, closed_by_name
       from implementation.workspace_entry where pilot_id = $1 and state = 'closed'
     union all select sealed.arrived_at, 'report-arrived', report.period_number::text, sealed.sealed_by_name
       from implementation.sealed_report sealed join implementation.report on report.id = sealed.report_id
       where sealed.pilot_id = $1
     union all select filed_at, 'flash-filed', summary, filed_by_name
       from implementation.flash_report where pilot_id = $1) happened
   order by at desc, what limit 200`,
)

export const workspaceOf = (tx: Tx, pilotId: string): Promise<readonly WorkspaceRow[]> =>
  tx.query<WorkspaceRow>(ofPilot, [pilotId])

/** Everything that happened to a pilot, the newest first. */
export const timelineOf = (tx: Tx, pilotId: string): Promise<readonly TimelineView[]> =>
  tx.query<TimelineView>(timeline, [pilotId])

export async function lockEntry(tx: Tx, id: string): Promise<WorkspaceRow | undefined> {
  return (await tx.query<WorkspaceRow>(lock, [id]))[0]
}

export async function insertEntry(
  tx: Tx,
  permit: Permit<'workspace-entry', 'add'>,
  entry: Pick<
    WorkspaceRow,
    | 'programmeId'
    | 'pilotId'
    | 'unitId'
    | 'regionCode'
    | 'partnerIds'
    | 'kind'
    | 'title'
    | 'words'
    | 'due'
    | 'addedByName'
  >,
): Promise<WorkspaceRow> {
  const { programmeId, pilotId, unitId, regionCode, partnerIds, kind, title, words, due, addedByName } = entry
  const named = [permit.id, programmeId, pilotId, unitId, regionCode, partnerIds, kind, title, words, due]
  return only(await tx.query<WorkspaceRow>(insert, [...named, tx.now, addedByName]))
}

export async function closeStoredEntry(
  tx: Tx,
  permit: Permit<'workspace-entry', 'close'>,
  byName: string,
  outcome: string,
): Promise<WorkspaceRow> {
  return only(await tx.query<WorkspaceRow>(close, [permit.id, tx.now, byName, outcome]))
}
