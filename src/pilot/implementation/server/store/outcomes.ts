import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { OutcomeLine } from '../../index.ts'

export interface OutcomeRow {
  readonly id: Id<'outcome'>
  readonly programmeId: string
  readonly state: 'draft' | 'published'
  readonly source: string
  readonly lines: readonly OutcomeLine[]
  readonly draftedBy: string
  readonly publishedAt: Instant | null
  readonly version: number
}

export const outcomeColumns = `id, programme_id as "programmeId", state, source, lines, drafted_by as "draftedBy",
  published_at as "publishedAt", version`

const ofRound = statement(
  'implementation.outcome-of-round',
  `select ${outcomeColumns} from implementation.outcome where programme_id = $1`,
)
const lock = statement(
  'implementation.outcome-for-update',
  `select ${outcomeColumns} from implementation.outcome where id = $1 for update`,
)
const insert = statement(
  'implementation.insert-outcome',
  `insert into implementation.outcome (id, programme_id, state, source, lines, drafted_by, drafted_by_name)
   values ($1, $2, 'draft', $3, $4, $5, $6) on conflict (programme_id) do nothing returning ${outcomeColumns}`,
)
const edit = statement(
  'implementation.edit-outcome',
  `update implementation.outcome set source = $2, lines = $3, drafted_by = $4, drafted_by_name = $5, version = version + 1
   where id = $1 returning ${outcomeColumns}`,
)
const publish = statement(
  'implementation.publish-outcome',
  `update implementation.outcome set state = 'published', published_by = $2, published_by_name = $3, published_at = $4,
     version = version + 1 where id = $1 returning ${outcomeColumns}`,
)

export interface OutcomeWords {
  readonly source: string
  readonly lines: readonly OutcomeLine[]
}

export async function outcomeOf(tx: Tx, programmeId: string): Promise<OutcomeRow | undefined> {
  return (await tx.query<OutcomeRow>(ofRound, [programmeId]))[0]
}

export async function lockOutcome(tx: Tx, id: string): Promise<OutcomeRow | undefined> {
  return (await tx.query<OutcomeRow>(lock, [id]))[0]
}

/** Undefined where the round has one already. */
export async function insertOutcome(
  tx: Tx,
  permit: Permit<'outcome', 'enter'>,
  { programmeId, byName, source, lines }: OutcomeWords & { readonly programmeId: string; readonly byName: string },
): Promise<OutcomeRow | undefined> {
  return (await tx.query<OutcomeRow>(insert, [permit.id, programmeId, source, json(lines), permit.by, byName]))[0]
}

/** Whoever wrote it last has drafted it, and does not publish it. */
export async function editStoredOutcome(
  tx: Tx,
  permit: Permit<'outcome', 'edit'>,
  { byName, source, lines }: OutcomeWords & { readonly byName: string },
): Promise<OutcomeRow> {
  return only(await tx.query<OutcomeRow>(edit, [permit.id, source, json(lines), permit.by, byName]))
}

export async function publishStoredOutcome(
  tx: Tx,
  permit: Permit<'outcome', 'publish'>,
  byName: string,
): Promise<OutcomeRow> {
  return only(await tx.query<OutcomeRow>(publish, [permit.id, permit.by, byName, tx.now]))
}
