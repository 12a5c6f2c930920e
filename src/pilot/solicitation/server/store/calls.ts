import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement, only } from '../../../../foundation/storage/server/index.ts'
import type { Call, CallState } from '../../index.ts'

export interface CallRow {
  readonly id: Id<'call'>
  readonly programmeId: string
  readonly state: CallState
  readonly opensAt: Instant
  readonly deadline: Instant
  readonly drainMinutes: number
  readonly sourceClause: string
  readonly sourceWords: string | null
  readonly paperTimelyBy: 'arrival' | 'postmark'
  readonly version: number
}

export const callColumns = `id, programme_id as "programmeId", state, opens_at as "opensAt", deadline,
  drain_minutes as "drainMinutes", source_clause as "sourceClause", source_words as "sourceWords",
  paper_timely_by as "paperTimelyBy", version`

const all = statement('solicitation.calls', `select ${callColumns} from solicitation.call order by deadline desc`)
const one = statement('solicitation.call', `select ${callColumns} from solicitation.call where programme_id = $1`)
const forShare = statement(
  'solicitation.call-for-share',
  `select ${callColumns} from solicitation.call where programme_id = $1 for share`,
)
const forUpdate = statement(
  'solicitation.call-for-update',
  `select ${callColumns} from solicitation.call where programme_id = $1 for update`,
)
const insert = statement(
  'solicitation.open-call',
  `insert into solicitation.call (id, programme_id, state, opens_at, deadline, drain_minutes, source_clause,
     source_words, paper_timely_by) values ($1, $2, 'open', $3, $4, $5, $6, $7, $8) returning ${callColumns}`,
)
const update = statement(
  'solicitation.change-call',
  `update solicitation.call set state = $2, deadline = $3, version = version + 1 where id = $1 returning ${callColumns}`,
)
const dueToClose = statement(
  'solicitation.calls-due',
  `select programme_id as "programmeId" from solicitation.call
   where (state = 'open' and deadline <= $1)
      or (state = 'closing' and deadline + make_interval(mins => drain_minutes) <= $1)`,
)
const receipts = statement(
  'solicitation.receipts-of-call',
  `select sealed.receipt_number as number from solicitation.sealed_version sealed
   join solicitation.solution filed on filed.id = sealed.solution_id
   where filed.programme_id = $1 and filed.state in ('submitted', 'returned') and sealed.kind <> 'correction'
     and sealed.sequence = (select max(latest.sequence) from solicitation.sealed_version latest
       where latest.solution_id = filed.id and latest.kind <> 'correction')
   order by sealed.receipt_number`,
)
const seal = statement(
  'solicitation.seal-list',
  `insert into solicitation.sealed_list (id, programme_id, number, deadline, sealed_at, receipts, fingerprint)
   values ($1, $2, (select count(*) + 1 from solicitation.sealed_list where programme_id = $2), $3, $4, $5, $6)
   returning number`,
)

export const listCalls = (tx: Tx): Promise<readonly CallRow[]> => tx.query<CallRow>(all)

export async function findCall(tx: Tx, programmeId: string): Promise<CallRow | undefined> {
  return (await tx.query<CallRow>(one, [programmeId]))[0]
}

/** Held by every submission, so that closing waits for those that are being worked off. */
export async function shareCall(tx: Tx, programmeId: string): Promise<CallRow | undefined> {
  return (await tx.query<CallRow>(forShare, [programmeId]))[0]
}

export async function lockCall(tx: Tx, programmeId: string): Promise<CallRow | undefined> {
  return (await tx.query<CallRow>(forUpdate, [programmeId]))[0]
}

export async function insertCall(
  tx: Tx,
  permit: Permit<'call', 'open'>,
  call: Omit<CallRow, 'id' | 'state' | 'version'>,
): Promise<CallRow> {
  const rows = await tx.query<CallRow>(insert, [
    permit.id,
    call.programmeId,
    call.opensAt,
    call.deadline,
    call.drainMinutes,
    call.sourceClause,
    call.sourceWords,
    call.paperTimelyBy,
  ])
  return only(rows)
}

export type CallChange = Permit<'call', 'begin-closing' | 'seal'> | Permit<'extension', 'grant'> | 'system'

/** The job of the worker closes without a person; a person needs the permit. */
export async function changeCall(tx: Tx, _leave: CallChange, row: CallRow, call: Call): Promise<CallRow> {
  return only(await tx.query<CallRow>(update, [row.id, call.state, call.deadline]))
}

export async function callsDueToClose(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.query<{ programmeId: string }>(dueToClose, [tx.now])
  return rows.map((row) => row.programmeId)
}

export async function receiptsOfCall(tx: Tx, programmeId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ number: string }>(receipts, [programmeId])
  return rows.map((row) => row.number)
}

export async function insertSealedList(
  tx: Tx,
  list: {
    readonly id: Id<'sealed-list'>
    readonly call: CallRow
    readonly receipts: readonly string[]
    readonly fingerprint: string
  },
): Promise<number> {
  const values = [list.id, list.call.programmeId, list.call.deadline, tx.now, list.receipts, list.fingerprint]
  return only(await tx.query<{ number: number }>(seal, values)).number
}

export function callOf(row: CallRow): Call {
  const { programmeId, state, opensAt, deadline, drainMinutes } = row
  const source =
    row.sourceWords === null ? { clause: row.sourceClause } : { clause: row.sourceClause, words: row.sourceWords }
  return { programmeId, state, opensAt, deadline, drainMinutes, source }
}
