import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'

export interface PeriodRow {
  readonly id: Id<'reporting-period'>
  readonly programmeId: string
  readonly number: number
  readonly code: string
  readonly from: Day
  readonly until: Day
  readonly due: Instant
  readonly provisional: boolean
  readonly movedReason: string | null
  readonly version: number
}

export const periodColumns = `id, programme_id as "programmeId", number, code, from_day as "from", until_day as "until", due,
  provisional, moved_reason as "movedReason", version`

const ofRound = statement(
  'implementation.periods',
  `select ${periodColumns} from implementation.period where programme_id = $1 order by number`,
)
const one = statement('implementation.period', `select ${periodColumns} from implementation.period where id = $1`)
const locked = statement(
  'implementation.period-for-update',
  `select ${periodColumns} from implementation.period where id = $1 for update`,
)
const lockRound = statement(
  'implementation.lock-schedule',
  `select pg_advisory_xact_lock(hashtextextended('implementation.schedule' || $1, 0))`,
)
const insert = statement(
  'implementation.insert-period',
  `insert into implementation.period (id, programme_id, number, code, from_day, until_day, due, provisional)
   values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${periodColumns}`,
)
const move = statement(
  'implementation.move-period',
  `update implementation.period set due = $2, moved_reason = $3, provisional = false, version = version + 1
   where id = $1 returning ${periodColumns}`,
)
const scheduled = statement('implementation.scheduled', 'select distinct programme_id as id from implementation.period')

export const periodsOfRound = (tx: Tx, programmeId: string): Promise<readonly PeriodRow[]> =>
  tx.query<PeriodRow>(ofRound, [programmeId])

export async function findPeriod(tx: Tx, id: string): Promise<PeriodRow | undefined> {
  return (await tx.query<PeriodRow>(one, [id]))[0]
}

export async function lockPeriod(tx: Tx, id: string): Promise<PeriodRow | undefined> {
  return (await tx.query<PeriodRow>(locked, [id]))[0]
}

/** Two who set the schedule of one round come one after the other, also where there is no row yet. */
export async function lockSchedule(tx: Tx, programmeId: string): Promise<void> {
  await tx.query(lockRound, [programmeId])
}

export async function insertPeriod(
  tx: Tx,
  _permit: Permit<'reporting-period', 'set'>,
  { id, programmeId, number, code, from, until, due, provisional }: Omit<PeriodRow, 'movedReason' | 'version'>,
): Promise<PeriodRow> {
  return only(await tx.query<PeriodRow>(insert, [id, programmeId, number, code, from, until, due, provisional]))
}

export async function moveStoredPeriod(
  tx: Tx,
  permit: Permit<'reporting-period', 'move'>,
  due: Instant,
  reason: string,
): Promise<PeriodRow> {
  return only(await tx.query<PeriodRow>(move, [permit.id, due, reason]))
}

export const roundsWithSchedule = async (tx: Tx): Promise<readonly string[]> =>
  (await tx.query<{ id: string }>(scheduled)).map(({ id }) => id)
