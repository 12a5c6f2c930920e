import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, json, statement } from '../../../../foundation/storage/server/index.ts'
import type { Ground, KeptContent, ObjectionState } from '../../index.ts'
import { only } from './publicities.ts'

export interface ObjectionRow {
  readonly id: Id<'objection'>
  readonly publicityId: Id<'publicity'>
  readonly solutionId: Id<'solution'>
  readonly receiptNumber: string
  readonly objector: 'person' | 'unit'
  readonly name: string
  readonly creditCode: string | null
  readonly contact: string
  readonly ground: Ground
  readonly facts: string
  readonly state: ObjectionState
  readonly arrivedAt: Instant
  readonly sealedAt: Instant | null
  readonly investigatorId: string | null
  readonly investigatorName: string | null
  readonly declaration: string
  readonly finding: 'uphold' | 'dismiss' | null
  readonly remedy: 'remove' | 'amend' | null
  readonly amendment: KeptContent | null
  readonly report: string
  readonly answer: string
  readonly reportedAt: Instant | null
  readonly decidedByName: string | null
  readonly decidedAt: Instant | null
  readonly reason: string
  readonly version: number
}

export const objectionColumns = `id, publicity_id as "publicityId", solution_id as "solutionId",
  receipt_number as "receiptNumber", objector, name, credit_code as "creditCode", contact, ground, facts, state,
  arrived_at as "arrivedAt", sealed_at as "sealedAt", investigator_id as "investigatorId",
  investigator_name as "investigatorName", declaration, finding, remedy, amendment, report, answer,
  reported_at as "reportedAt", decided_by_name as "decidedByName", decided_at as "decidedAt", reason, version`

const holding = statement('catalogue.hold-publicity', 'select catalogue.hold_publicity($1) as "closesAt"')
const file = statement('catalogue.file-objection', 'select catalogue.file_objection($1)')
const tip = statement('catalogue.keep-tip', 'select catalogue.keep_tip($1)')
const find = statement('catalogue.find-objection', `select ${objectionColumns} from catalogue.objection where id = $1`)
const lock = statement(
  'catalogue.lock-objection',
  `select ${objectionColumns} from catalogue.objection where id = $1 for update`,
)
const list = statement(
  'catalogue.list-objections',
  `select ${objectionColumns}, coalesce((select item.number || ' ' || (item.content ->> 'title')
     from catalogue.publicity_item item where item.publicity_id = objection.publicity_id
       and item.solution_id = objection.solution_id), '') as about
   from catalogue.objection
   where ($1::text is null or state = $1) and ($2::uuid is null or (arrived_at, id) < ($3, $2::uuid))
   order by arrived_at desc, id desc limit $4`,
)
const counted = statement(
  'catalogue.count-objections',
  'select state, count(*)::integer as count from catalogue.objection group by state',
)
const undecided = statement(
  'catalogue.undecided-objections',
  `select receipt_number as number from catalogue.objection
   where publicity_id = $1 and state in ('received', 'investigating', 'reported') order by arrived_at, id`,
)
const change = statement(
  'catalogue.change-objection',
  `update catalogue.objection set state = $2, sealed_at = $3, investigator_id = $4, investigator_name = $5,
     declaration = $6, finding = $7, remedy = $8, amendment = $9, report = $10, answer = $11, reported_at = $12,
     decided_by = $13, decided_by_name = $14, decided_at = $15, reason = $16, version = version + 1
   where id = $1 returning ${objectionColumns}`,
)
const standing = statement(
  'catalogue.standing-of-objection',
  `select state, arrived_at as "arrivedAt", decided_at as "decidedAt", number, is_sealed as "isSealed", unit, answer,
     publicity_id as "publicityId" from catalogue.standing_of_objection($1, $2)`,
)
const tips = statement(
  'catalogue.list-tips',
  `select id, publicity_id as "publicityId", solution_id as "solutionId", ground, facts, arrived_at as "arrivedAt"
   from catalogue.tip order by arrived_at desc, id desc limit 200`,
)

export interface FiledObjection extends Pick<
  ObjectionRow,
  'publicityId' | 'solutionId' | 'receiptNumber' | 'objector' | 'name' | 'creditCode' | 'contact' | 'ground' | 'facts'
> {
  readonly arrivedAt: Instant
  /** SM3 of the code by which the answer is opened. */
  readonly answerCode: string
}

/** Holds a running publicity against its conclusion; undefined when it is not running. */
export async function closingOf(tx: Tx, publicityId: string): Promise<Instant | undefined> {
  const [row] = await tx.query<{ closesAt: Instant | null }>(holding, [publicityId])
  return row?.closesAt ?? undefined
}

export async function insertObjection(
  tx: Tx,
  permit: Permit<'objection', 'file'>,
  filed: FiledObjection,
): Promise<void> {
  await tx.query(file, [{ ...filed, id: permit.id }])
}

export async function insertTip(
  tx: Tx,
  permit: Permit<'tip', 'leave'>,
  said: Pick<ObjectionRow, 'publicityId' | 'solutionId' | 'ground' | 'facts' | 'arrivedAt'>,
): Promise<void> {
  await tx.query(tip, [{ ...said, id: permit.id }])
}

export const findObjection = async (tx: Tx, id: string): Promise<ObjectionRow | undefined> =>
  (await tx.query<ObjectionRow>(find, [id]))[0]

export const lockObjection = async (tx: Tx, id: string): Promise<ObjectionRow | undefined> =>
  (await tx.query<ObjectionRow>(lock, [id]))[0]

export interface ObjectionFilter {
  readonly state: string | null
  readonly after: { readonly arrivedAt: string; readonly id: string } | null
  readonly limit: number
}

/** With number and name of the solution that each is about. */
export interface ListedObjection extends ObjectionRow {
  readonly about: string
}

export const listObjections = (tx: Tx, { state, after, limit }: ObjectionFilter): Promise<readonly ListedObjection[]> =>
  tx.query<ListedObjection>(list, [state, after?.id ?? null, after?.arrivedAt ?? null, limit])

export const countObjections = (tx: Tx): Promise<readonly { readonly state: string; readonly count: number }[]> =>
  tx.query(counted)

export async function undecidedOf(tx: Tx, publicityId: string): Promise<readonly string[]> {
  return (await tx.query<{ number: string }>(undecided, [publicityId])).map(({ number }) => number)
}

type Moves = 'register-seal' | 'take' | 'give-back' | 'set-aside' | 'report' | 'return' | 'uphold' | 'dismiss'

/** The row as it is to stand; `decidedBy` is whoever holds the permit, where it is decided. */
export async function changeObjection(
  tx: Tx,
  permit: Permit<'objection', Moves>,
  row: ObjectionRow,
): Promise<ObjectionRow> {
  const decidedBy = row.decidedAt === null ? null : permit.by
  const values = [
    permit.id,
    row.state,
    row.sealedAt,
    row.investigatorId,
    row.investigatorName,
    row.declaration,
    row.finding,
    row.remedy,
    row.amendment === null ? null : json(row.amendment),
    row.report,
    row.answer,
    row.reportedAt,
    decidedBy,
    row.decidedByName,
    row.decidedAt,
    row.reason,
  ]
  return only(await tx.query<ObjectionRow>(change, values))
}

export interface ObjectionStanding {
  readonly state: ObjectionState
  readonly arrivedAt: Instant
  readonly decidedAt: Instant | null
  readonly number: string
  readonly isSealed: boolean
  readonly unit: boolean
  /** Null until it is decided, and to who does not give the code. */
  readonly answer: string | null
  readonly publicityId: string
}

export async function standingOfObjection(
  tx: Tx,
  number: string,
  codeDigest: string,
): Promise<ObjectionStanding | undefined> {
  return (await tx.query<ObjectionStanding>(standing, [number, codeDigest]))[0]
}

export interface TipRow {
  readonly id: Id<'tip'>
  readonly publicityId: Id<'publicity'>
  readonly solutionId: Id<'solution'>
  readonly ground: Ground
  readonly facts: string
  readonly arrivedAt: Instant
}

export const listTips = (tx: Tx): Promise<readonly TipRow[]> => tx.query<TipRow>(tips)
