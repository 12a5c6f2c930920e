import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement, only } from '../../../../foundation/storage/server/index.ts'
import type { ExtensionState } from '../../index.ts'

export interface ExtensionRow {
  readonly id: Id<'extension'>
  readonly programmeId: string
  readonly state: ExtensionState
  readonly newDeadline: Instant
  readonly oldDeadline: Instant
  readonly reason: string
  readonly proposedBy: Id<'account'>
  readonly proposedByName: string
  readonly proposedAt: Instant
  readonly decidedByName: string | null
  readonly decidedAt: Instant | null
  readonly decisionReason: string | null
  readonly version: number
}

export const extensionColumns = `id, programme_id as "programmeId", state, new_deadline as "newDeadline", old_deadline as "oldDeadline",
  reason, proposed_by as "proposedBy", proposed_by_name as "proposedByName", proposed_at as "proposedAt",
  decided_by_name as "decidedByName", decided_at as "decidedAt", decision_reason as "decisionReason", version`

const list = statement(
  'solicitation.extensions',
  `select ${extensionColumns} from solicitation.extension where programme_id = $1 order by proposed_at desc, id`,
)
const find = statement('solicitation.extension', `select ${extensionColumns} from solicitation.extension where id = $1`)
const lock = statement(
  'solicitation.extension-for-update',
  `select ${extensionColumns} from solicitation.extension where id = $1 for update`,
)
const insert = statement(
  'solicitation.propose-extension',
  `insert into solicitation.extension (id, programme_id, state, new_deadline, old_deadline, reason, proposed_by,
     proposed_by_name, proposed_at) values ($1, $2, 'proposed', $3, $4, $5, $6, $7, $8) returning ${extensionColumns}`,
)
const decide = statement(
  'solicitation.decide-extension',
  `update solicitation.extension set state = $2, decided_by = $3, decided_by_name = $4, decision_reason = $5,
     decided_at = $6, version = version + 1 where id = $1 returning ${extensionColumns}`,
)

export const extensionsOf = (tx: Tx, programmeId: string): Promise<readonly ExtensionRow[]> =>
  tx.query<ExtensionRow>(list, [programmeId])

export async function findExtension(tx: Tx, id: string): Promise<ExtensionRow | undefined> {
  return (await tx.query<ExtensionRow>(find, [id]))[0]
}

export async function lockExtension(tx: Tx, id: string): Promise<ExtensionRow | undefined> {
  return (await tx.query<ExtensionRow>(lock, [id]))[0]
}

export async function insertExtension(
  tx: Tx,
  permit: Permit<'extension', 'propose'>,
  draft: Pick<ExtensionRow, 'programmeId' | 'newDeadline' | 'oldDeadline' | 'reason' | 'proposedByName'>,
): Promise<ExtensionRow> {
  const { programmeId, newDeadline, oldDeadline, reason, proposedByName } = draft
  const values = [permit.id, programmeId, newDeadline, oldDeadline, reason, permit.by, proposedByName, tx.now]
  return only(await tx.query<ExtensionRow>(insert, values))
}

export async function decideExtension(
  tx: Tx,
  permit: Permit<'extension', 'grant' | 'refuse'>,
  decision: { readonly state: ExtensionState; readonly byName: string; readonly reason: string },
): Promise<ExtensionRow> {
  const values = [permit.id, decision.state, permit.by, decision.byName, decision.reason, tx.now]
  return only(await tx.query<ExtensionRow>(decide, values))
}
