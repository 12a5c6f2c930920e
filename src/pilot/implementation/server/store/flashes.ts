import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { FlashState } from '../../index.ts'

export const flashKinds = [
  'major-incident',
  'major-claim',
  'member-change',
  'penalty',
  'good-practice',
  'other',
] as const
export type FlashKind = (typeof flashKinds)[number]

export interface FlashRow {
  readonly id: Id<'flash-report'>
  readonly programmeId: string
  readonly pilotId: string
  readonly unitId: string
  readonly unitName: string
  readonly regionCode: string
  readonly partnerIds: readonly string[]
  readonly kind: FlashKind
  readonly happenedAt: Instant
  readonly summary: string
  readonly filedAt: Instant
  readonly filedByName: string
  readonly state: FlashState
  readonly notedByName: string | null
  readonly note: string | null
  readonly version: number
}

export const flashColumns = `id, programme_id as "programmeId", pilot_id as "pilotId", unit_id as "unitId",
  unit_name as "unitName", region_code as "regionCode", partner_ids as "partnerIds", kind, happened_at as "happenedAt", summary, filed_at as "filedAt",
  filed_by_name as "filedByName", state, noted_by_name as "notedByName", note, version`

const find = statement('implementation.flash', `select ${flashColumns} from implementation.flash_report where id = $1`)
const lock = statement(
  'implementation.flash-for-update',
  `select ${flashColumns} from implementation.flash_report where id = $1 for update`,
)
const list = statement(
  'implementation.flashes',
  `select ${flashColumns} from implementation.flash_report where programme_id = $1 order by filed_at desc, id limit 200`,
)
const insert = statement(
  'implementation.insert-flash',
  `insert into implementation.flash_report (id, programme_id, pilot_id, unit_id, unit_name, region_code, partner_ids, kind,
     happened_at, summary, filed_at, filed_by_name, state)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'filed') returning ${flashColumns}`,
)
const note = statement(
  'implementation.note-flash',
  `update implementation.flash_report set state = 'noted', noted_by_name = $2, note = $3, version = version + 1
   where id = $1 returning ${flashColumns}`,
)

export async function findFlash(tx: Tx, id: string): Promise<FlashRow | undefined> {
  return (await tx.query<FlashRow>(find, [id]))[0]
}

export async function lockFlash(tx: Tx, id: string): Promise<FlashRow | undefined> {
  return (await tx.query<FlashRow>(lock, [id]))[0]
}

export const flashesOf = (tx: Tx, programmeId: string): Promise<readonly FlashRow[]> =>
  tx.query<FlashRow>(list, [programmeId])

export async function insertFlash(
  tx: Tx,
  permit: Permit<'flash-report', 'file'>,
  flash: Omit<FlashRow, 'id' | 'filedAt' | 'state' | 'notedByName' | 'note' | 'version'>,
): Promise<FlashRow> {
  const { programmeId, pilotId, unitId, unitName, regionCode, partnerIds, kind, happenedAt, summary, filedByName } =
    flash
  const named = [permit.id, programmeId, pilotId, unitId, unitName, regionCode, partnerIds, kind, happenedAt, summary]
  return only(await tx.query<FlashRow>(insert, [...named, tx.now, filedByName]))
}

export async function noteStoredFlash(
  tx: Tx,
  permit: Permit<'flash-report', 'note'>,
  by: string,
  words: string,
): Promise<FlashRow> {
  return only(await tx.query<FlashRow>(note, [permit.id, by, words]))
}
