import type { Permit } from '../../../../foundation/access/index.ts'
import type { Day, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { StatementBreak, StatementCell, StatementFile, StatementState, WrittenTotals } from '../../index.ts'

/** What one insurer sends for a round, without the keys. */
export interface StatementRow {
  readonly id: Id<'policy-statement'>
  readonly roundId: string
  readonly organisationId: string
  readonly number: number
  readonly state: StatementState
  readonly asOf: Day
  readonly led: WrittenTotals
  readonly followed: WrittenTotals
  readonly cells: readonly StatementCell[]
  readonly breaks: readonly StatementBreak[]
  readonly fingerprint: string
  readonly keysDigest: string
  readonly uploadedBy: string
  readonly uploadedByName: string
  readonly uploadedAt: Instant
  readonly signedByName: string | null
  readonly signedAt: Instant | null
  readonly supersededAt: Instant | null
  readonly version: number
}

const columns = `id, round_id as "roundId", organisation_id as "organisationId", number, state, as_of as "asOf", led,
  followed, cells, breaks, fingerprint, keys_digest as "keysDigest", uploaded_by as "uploadedBy",
  uploaded_by_name as "uploadedByName", uploaded_at as "uploadedAt", signed_by_name as "signedByName",
  signed_at as "signedAt", superseded_at as "supersededAt", version`

const find = statement('policies.find-statement', `select ${columns} from policies.statement where id = $1`)
const lock = statement('policies.lock-statement', `select ${columns} from policies.statement where id = $1 for update`)
const ofInsurer = statement(
  'policies.statements-of-insurer',
  `select ${columns} from policies.statement where round_id = $1 and organisation_id = $2 order by number desc limit 200`,
)
const inForce = statement(
  'policies.statements-in-force',
  `select ${columns} from policies.statement where round_id = $1 and state = 'signed' order by organisation_id`,
)
const lockOf = statement(
  'policies.lock-insurer',
  `select pg_advisory_xact_lock(hashtextextended('policies.statement' || $1 || $2, 0))`,
)
const insert = statement(
  'policies.insert-statement',
  `insert into policies.statement (id, round_id, organisation_id, number, state, as_of, led, followed, cells, breaks,
     fingerprint, keys_digest, uploaded_by, uploaded_by_name, uploaded_at)
   values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
)
const replace = statement(
  'policies.replace-draft',
  `update policies.statement set as_of = $2, led = $3, followed = $4, cells = $5, breaks = $6, fingerprint = $7,
     uploaded_by = $8, uploaded_by_name = $9, uploaded_at = $10, version = version + 1 where id = $1`,
)
const dropKeys = statement('policies.drop-keys', 'delete from policies.statement_key where statement_id = $1')
const insertKeys = statement(
  'policies.insert-keys',
  `insert into policies.statement_key (statement_id, key, led)
   select $1::uuid, decode(k, 'hex'), true from unnest($2::text[]) k union all
   select $1::uuid, decode(k, 'hex'), false from unnest($3::text[]) k`,
)
const seal = statement(
  'policies.digest-keys',
  `update policies.statement set keys_digest = policies.digest_of_keys(id) where id = $1 returning ${columns}`,
)
const sign = statement(
  'policies.sign-statement',
  `update policies.statement set state = 'signed', signed_by_name = $2, signed_at = $3, version = version + 1
   where id = $1 returning ${columns}`,
)
const supersede = statement(
  'policies.supersede-statement',
  `update policies.statement set state = 'superseded', superseded_at = $3, version = version + 1
   where round_id = $1 and organisation_id = $2 and state = 'signed' returning ${columns}`,
)

export async function findStatement(tx: Tx, id: string): Promise<StatementRow | undefined> {
  return (await tx.query<StatementRow>(find, [id]))[0]
}

export async function lockStatement(tx: Tx, id: string): Promise<StatementRow | undefined> {
  return (await tx.query<StatementRow>(lock, [id]))[0]
}

/** All of one insurer for a round, the newest first. */
export function statementsOf(tx: Tx, roundId: string, organisationId: string): Promise<readonly StatementRow[]> {
  return tx.query<StatementRow>(ofInsurer, [roundId, organisationId])
}

export function statementsInForce(tx: Tx, roundId: string): Promise<readonly StatementRow[]> {
  return tx.query<StatementRow>(inForce, [roundId])
}

/** Two uploads of one insurer come one after the other, also where there is no row yet. */
export async function lockInsurer(tx: Tx, roundId: string, organisationId: string): Promise<void> {
  await tx.query(lockOf, [roundId, organisationId])
}

export interface NewStatement {
  readonly roundId: string
  readonly organisationId: string
  readonly number: number
  readonly file: StatementFile
  readonly fingerprint: string
  readonly byName: string
}

export async function insertStatement(
  tx: Tx,
  permit: Permit<'policy-statement', 'upload'>,
  { roundId, organisationId, number, ...sent }: NewStatement,
): Promise<StatementRow> {
  const { file, fingerprint, byName } = sent
  const figures = [file.asOf, json(file.led), json(file.followed), json(file.cells), json(file.breaks), fingerprint]
  const by = [permit.by, byName, tx.now]
  await tx.query(insert, [permit.id, roundId, organisationId, number, ...figures, noDigest, ...by])
  return withKeys(tx, permit.id, file)
}

export async function replaceDraft(
  tx: Tx,
  permit: Permit<'policy-statement', 'upload'>,
  { file, fingerprint, byName }: Pick<NewStatement, 'file' | 'fingerprint' | 'byName'>,
): Promise<StatementRow> {
  const figures = [file.asOf, json(file.led), json(file.followed), json(file.cells), json(file.breaks), fingerprint]
  await tx.query(replace, [permit.id, ...figures, permit.by, byName, tx.now])
  await tx.query(dropKeys, [permit.id])
  return withKeys(tx, permit.id, file)
}

export async function storeSigned(
  tx: Tx,
  permit: Permit<'policy-statement', 'sign'>,
  byName: string,
): Promise<StatementRow> {
  return only(await tx.query<StatementRow>(sign, [permit.id, byName, tx.now]))
}

/** Ends what is in force, for the one that is being signed in its place. */
export async function supersedeInForce(
  tx: Tx,
  _permit: Permit<'policy-statement', 'sign'>,
  { roundId, organisationId }: Pick<StatementRow, 'roundId' | 'organisationId'>,
): Promise<StatementRow | undefined> {
  return (await tx.query<StatementRow>(supersede, [roundId, organisationId, tx.now]))[0]
}

const noDigest = '0'.repeat(64)

async function withKeys(tx: Tx, id: string, { ledKeys, followedKeys }: StatementFile): Promise<StatementRow> {
  await tx.query(insertKeys, [id, ledKeys, followedKeys])
  return only(await tx.query<StatementRow>(seal, [id]))
}
