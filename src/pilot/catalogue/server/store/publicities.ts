import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, json, statement } from '../../../../foundation/storage/server/index.ts'
import type { ItemChange, KeptContent } from '../../index.ts'

export interface PublicityRow {
  readonly id: Id<'publicity'>
  readonly programmeId: string
  readonly sequence: number
  readonly state: 'running' | 'concluded'
  readonly reason: string
  readonly releasedAt: Instant
  readonly openedAt: Instant
  readonly workingDays: number
  readonly lastDay: Day
  readonly closesAt: Instant
  readonly provisional: boolean
  readonly concludedAt: Instant | null
  readonly concludedByName: string | null
  readonly version: number
}

export interface ItemRow {
  readonly id: Id<'publicity-item'>
  readonly publicityId: Id<'publicity'>
  readonly sequence: number
  readonly position: number
  readonly solutionId: Id<'solution'>
  readonly number: string
  readonly change: ItemChange
  readonly content: KeptContent
  readonly note: string
}

export const publicityColumns = `id, programme_id as "programmeId", sequence, state, reason, released_at as "releasedAt",
  opened_at as "openedAt", working_days as "workingDays", last_day as "lastDay", closes_at as "closesAt", provisional,
  concluded_at as "concludedAt", concluded_by_name as "concludedByName", version`

// Releases of one round stand in line, so that none is publicised twice.
const hold = statement(
  'catalogue.hold-round',
  `select pg_advisory_xact_lock(hashtextextended('catalogue ' || $1, 0))::text as held`,
)
const insert = statement(
  'catalogue.insert-publicity',
  `insert into catalogue.publicity (id, programme_id, sequence, state, reason, released_at, opened_at, working_days,
     last_day, closes_at, provisional)
   values ($1, $2, (select count(*) + 1 from catalogue.publicity where programme_id = $2), 'running', $3, $4, $5, $6, $7,
     $8, $9) returning ${publicityColumns}`,
)
const insertItem = statement(
  'catalogue.insert-publicity-item',
  `insert into catalogue.publicity_item (id, publicity_id, position, solution_id, number, change, content, note)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)
const find = statement('catalogue.find-publicity', `select ${publicityColumns} from catalogue.publicity where id = $1`)
const lock = statement(
  'catalogue.lock-publicity',
  `select ${publicityColumns} from catalogue.publicity where id = $1 for update`,
)
const list = statement(
  'catalogue.list-publicities',
  `select ${publicityColumns} from catalogue.publicity
   where $1::text is null or programme_id = $1 order by opened_at desc, id desc limit 200`,
)
const itemColumns = `item.id, item.publicity_id as "publicityId", p.sequence, item.position, item.solution_id as "solutionId",
  item.number, item.change, item.content, item.note`
const items = statement(
  'catalogue.items-of-publicity',
  `select ${itemColumns} from catalogue.publicity_item item join catalogue.publicity p on p.id = item.publicity_id
   where item.publicity_id = $1 order by item.position`,
)
const itemsOfRound = statement(
  'catalogue.items-of-round',
  `select ${itemColumns} from catalogue.publicity_item item join catalogue.publicity p on p.id = item.publicity_id
   where p.programme_id = $1 order by item.number, p.sequence`,
)
const conclude = statement(
  'catalogue.conclude-publicity',
  `update catalogue.publicity set state = 'concluded', concluded_at = $2, concluded_by_name = $3, version = version + 1
   where id = $1 returning ${publicityColumns}`,
)

export async function holdRound(tx: Tx, programmeId: string): Promise<void> {
  await tx.query(hold, [programmeId])
}

export type NewPublicity = Omit<
  PublicityRow,
  'sequence' | 'state' | 'concludedAt' | 'concludedByName' | 'version' | 'openedAt'
>

/** It follows from a release of decisions or from an objection that was upheld; the gate was asked for that. */
export async function insertPublicity(tx: Tx, one: NewPublicity): Promise<PublicityRow> {
  const { id, programmeId, reason, releasedAt, workingDays, lastDay, closesAt, provisional } = one
  const values = [id, programmeId, reason, releasedAt, tx.now, workingDays, lastDay, closesAt, provisional]
  return only(await tx.query<PublicityRow>(insert, values))
}

export async function insertItems(tx: Tx, given: readonly Omit<ItemRow, 'sequence' | 'position'>[]): Promise<void> {
  await Promise.all(
    given.map(({ id, publicityId, solutionId, number, change, content, note }, index) =>
      tx.query(insertItem, [id, publicityId, index + 1, solutionId, number, change, json(content), note]),
    ),
  )
}

export const findPublicity = async (tx: Tx, id: string): Promise<PublicityRow | undefined> =>
  (await tx.query<PublicityRow>(find, [id]))[0]

export const lockPublicity = async (tx: Tx, id: string): Promise<PublicityRow | undefined> =>
  (await tx.query<PublicityRow>(lock, [id]))[0]

export const listPublicities = (tx: Tx, programmeId: string | null): Promise<readonly PublicityRow[]> =>
  tx.query<PublicityRow>(list, [programmeId])

export const itemsOfPublicity = (tx: Tx, id: string): Promise<readonly ItemRow[]> => tx.query<ItemRow>(items, [id])

export const itemsOf = (tx: Tx, programmeId: string): Promise<readonly ItemRow[]> =>
  tx.query<ItemRow>(itemsOfRound, [programmeId])

export async function markConcluded(
  tx: Tx,
  permit: Permit<'publicity', 'conclude'>,
  byName: string,
): Promise<PublicityRow> {
  return only(await tx.query<PublicityRow>(conclude, [permit.id, tx.now, byName]))
}

export function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('the row that was just written is not there')
  return row
}
