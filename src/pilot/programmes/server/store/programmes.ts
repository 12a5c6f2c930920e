import type { Permit } from '../../../../foundation/access/index.ts'
import type { Canonical, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx } from '../../../../foundation/storage/server/index.ts'
import { type Round, withPlanRules } from '../../../notice/index.ts'

/** A round as kept: the value, its version, and who drafted it last. */
export interface KeptRound {
  readonly id: Id<'programme'>
  readonly version: number
  readonly round: Round
  readonly draftedBy: string
  readonly changedAt: Instant
}

const columns = `id, version, definition as round, drafted_by as "draftedBy", changed_at as "changedAt"`

const head = `id, version, drafted_by as "draftedBy", changed_at as "changedAt"`
const all = statement('programmes.all', `select ${head} from programmes.programme order by changed_at desc, code`)
const one = statement('programmes.one', `select ${head} from programmes.programme where code = $1`)
const definitions = statement(
  'programmes.definitions',
  'select id, version, definition as round from programmes.programme where id = any($1)',
)
const oneForUpdate = statement(
  'programmes.one-for-update',
  `select ${columns} from programmes.programme where code = $1 for update`,
)
const insert = statement(
  'programmes.insert',
  `insert into programmes.programme (id, code, state, fictitious, definition, drafted_by, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict (code) do nothing returning ${columns}`,
)
const update = statement(
  'programmes.update',
  `update programmes.programme set state = $2, definition = $3, drafted_by = $4, changed_at = $5, version = version + 1
   where id = $1 returning ${columns}`,
)
const insertVersion = statement(
  'programmes.insert-version',
  `insert into programmes.programme_version
     (programme_id, version, action, definition, changes, reason, made_by, made_by_name, made_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)
const versions = statement(
  'programmes.versions',
  `select version, action, changes, reason, made_by_name as "madeByName", made_at as "madeAt"
   from programmes.programme_version where programme_id = $1 order by version desc limit 200`,
)

export interface VersionLine {
  readonly version: number
  readonly action: string
  readonly changes: Canonical
  readonly reason: string
  readonly madeByName: string
  readonly madeAt: Instant
}

/** Why a version came to be, and by whom. */
export interface Making {
  readonly action: string
  readonly changes: Canonical
  readonly reason: string
  readonly by: string
  readonly byName: string
}

type Head = Omit<KeptRound, 'round'>
type Definition = Pick<KeptRound, 'id' | 'version' | 'round'>

// A round is read on nearly every request and weighs a hundred kilobytes; a version of it never changes.
const known = new Map<string, Round>()
const mostKnown = 100

export async function listRounds(tx: Tx): Promise<readonly KeptRound[]> {
  return withDefinitions(tx, await tx.query<Head>(all))
}

/** The round of a code, with the version that a decision names; undefined when there is none to be seen. */
export async function readRound(tx: Tx, code: string): Promise<KeptRound | undefined> {
  // An address may hold anything; the database would refuse some of it.
  if (!/^[a-z0-9-]{2,40}$/.test(code)) return undefined
  return (await withDefinitions(tx, await tx.query<Head>(one, [code])))[0]
}

async function withDefinitions(tx: Tx, heads: readonly Head[]): Promise<readonly KeptRound[]> {
  const missing = heads.filter((row) => !known.has(keyOf(row))).map(({ id }) => id)
  const rows = missing.length > 0 ? await tx.query<Definition>(definitions, [missing]) : []
  const read = new Map(rows.map((row) => [keyOf(row), withPlanRules(row.round)]))
  const found = heads.flatMap((row) => {
    const round = read.get(keyOf(row)) ?? known.get(keyOf(row))
    return round ? [{ ...row, round }] : []
  })
  if (known.size + read.size > mostKnown) known.clear()
  for (const [key, round] of read) known.set(key, round)
  return found
}

const keyOf = ({ id, version }: Pick<KeptRound, 'id' | 'version'>): string => `${id} ${version}`

export async function lockRound(tx: Tx, code: string): Promise<KeptRound | undefined> {
  const [kept] = await tx.query<KeptRound>(oneForUpdate, [code])
  return kept && { ...kept, round: withPlanRules(kept.round) }
}

export const listVersions = (tx: Tx, id: string): Promise<readonly VersionLine[]> =>
  tx.query<VersionLine>(versions, [id])

/** Undefined when the code is taken. */
export async function insertRound(
  tx: Tx,
  permit: Permit<'programme', 'clone'> | 'shipped',
  kept: { readonly id: Id<'programme'>; readonly round: Round; readonly making: Making },
): Promise<KeptRound | undefined> {
  const { id, round, making } = kept
  if (permit !== 'shipped' && permit.id !== id) throw new Error('the permit is for another round')
  const values = [id, round.id, round.state, round.fictitious, json(round), making.by, tx.now]
  const [row] = await tx.query<KeptRound>(insert, values)
  if (row) await keepVersion(tx, row, making)
  return row
}

export async function updateRound(
  tx: Tx,
  permit: Permit<'programme', 'change' | 'import-notice' | 'announce' | 'open' | 'close'>,
  next: { readonly round: Round; readonly draftedBy: string; readonly making: Making },
): Promise<KeptRound> {
  const { round, draftedBy, making } = next
  const [row] = await tx.query<KeptRound>(update, [permit.id, round.state, json(round), draftedBy, tx.now])
  if (!row) throw new Error('the locked round has gone')
  await keepVersion(tx, row, making)
  return row
}

async function keepVersion(tx: Tx, { id, version, round }: KeptRound, making: Making): Promise<void> {
  const { action, changes, reason, by, byName } = making
  await tx.query(insertVersion, [id, version, action, json(round), json(changes), reason, by, byName, tx.now])
}
