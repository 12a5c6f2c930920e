import type { Permit } from '../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../foundation/kernel/index.ts'
import { json, statement, type Tx } from '../../../foundation/storage/server/index.ts'
import type { ExposureCell, FirmSize, KeptBook, RunState } from '../index.ts'
import type { Picture } from './picture.ts'

/** A run as it stands, without what is drawn of it. */
export interface RunRow {
  readonly id: Id<'risk-run'>
  readonly organisationId: string
  readonly name: string
  readonly state: RunState
  readonly book: KeptBook
  readonly years: number
  readonly seed: number
  readonly engine: string
  readonly library: string
  readonly done: number
  readonly total: number
  readonly fingerprint: string | null
  readonly rerunOf: Id<'risk-run'> | null
  readonly createdByName: string
  readonly createdAt: Instant
  readonly finishedAt: Instant | null
  readonly version: number
}

const columns = `id, organisation_id as "organisationId", name, state, book, years, seed, engine, library, done, total,
  fingerprint, rerun_of as "rerunOf", created_by_name as "createdByName", created_at as "createdAt",
  finished_at as "finishedAt", version`

const find = statement('risk.find-run', `select ${columns} from risk.run where id = $1`)
const lock = statement('risk.lock-run', `select ${columns} from risk.run where id = $1 for update`)
const picture = statement(
  'risk.picture-of-run',
  `select coalesce(r.result, r.first) as picture, o.fingerprint as "originalFingerprint"
   from risk.run r left join risk.run o on o.id = r.rerun_of where r.id = $1`,
)
const list = statement(
  'risk.list-runs',
  `select ${columns} from risk.run where ($1::uuid is null or id < $1) order by id desc limit $2`,
)
const insert = statement(
  'risk.insert-run',
  `insert into risk.run (id, organisation_id, name, state, book, years, seed, engine, library, parts, total, rerun_of,
     created_by, created_by_name, created_at)
   values ($1, $2, $3, 'waiting', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning ${columns}`,
)
const cancel = statement(
  'risk.cancel-run',
  `update risk.run set state = $2, finished_at = $3, version = version + 1 where id = $1 returning ${columns}`,
)

const exposure = statement(
  'risk.exposure',
  `select kind, name, insureds::integer, insurers::integer, weight from risk.exposure($1)`,
)

/** Sums over all insurers by kind of cell, small ones among them: whoever shows them puts these together. */
export function exposureOfAll(tx: Tx, weights: Readonly<Record<FirmSize, number>>): Promise<readonly ExposureCell[]> {
  return tx.query<ExposureCell>(exposure, [json(weights)])
}

export async function findRun(tx: Tx, id: string): Promise<RunRow | undefined> {
  return (await tx.query<RunRow>(find, [id]))[0]
}

export async function lockRun(tx: Tx, id: string): Promise<RunRow | undefined> {
  return (await tx.query<RunRow>(lock, [id]))[0]
}

export interface DrawnRun {
  readonly picture: Picture | null
  /** Of the run that this one repeats. */
  readonly originalFingerprint: string | null
}

export async function pictureOfRun(tx: Tx, id: string): Promise<DrawnRun> {
  const [found] = await tx.query<DrawnRun>(picture, [id])
  return found ?? { picture: null, originalFingerprint: null }
}

export function listRuns(tx: Tx, before: string | null, limit: number): Promise<readonly RunRow[]> {
  return tx.query<RunRow>(list, [before, limit])
}

export interface NewRun {
  readonly organisationId: string
  readonly name: string
  readonly book: KeptBook
  readonly years: number
  readonly seed: number
  readonly engine: string
  readonly library: string
  readonly parts: number
  readonly total: number
  readonly rerunOf: string | null
  readonly createdByName: string
}

export async function insertRun(tx: Tx, permit: Permit<'risk-run', 'create'>, run: NewRun): Promise<RunRow> {
  const { organisationId, name, book, years, seed, engine, library, parts, total, rerunOf, createdByName } = run
  const made = [engine, library, parts, total, rerunOf, permit.by, createdByName, tx.now]
  return only(await tx.query<RunRow>(insert, [permit.id, organisationId, name, json(book), years, seed, ...made]))
}

export async function storeCancelled(tx: Tx, permit: Permit<'risk-run', 'cancel'>, state: RunState): Promise<RunRow> {
  return only(await tx.query<RunRow>(cancel, [permit.id, state, tx.now]))
}

function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('the row that was just written is not there')
  return row
}
