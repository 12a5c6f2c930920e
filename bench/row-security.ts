import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createAccount, startSession } from '../src/foundation/access/server/index.ts'
import type { Role } from '../src/foundation/access/index.ts'
import { recorder } from '../src/foundation/audit/server/index.ts'
import { ok } from '../src/foundation/kernel/index.ts'
import {
  embeddedAddress,
  ensureCluster,
  ensureDatabase,
  migrate,
  openDatabase,
  readMigrations,
  readTx,
  statement,
  stopCluster,
  withTx,
} from '../src/foundation/storage/server/index.ts'
import type { Database, Scope } from '../src/foundation/storage/server/index.ts'
import { quantile } from './load.ts'

// What row security adds to queries over one large table: the same query with the policy, as somebody who is related to
// a thousand rows and as an official who is related to all, against the same query without policy. And what it takes to
// find out who is signed in. Arguments: rows of the table (default 1000000).

const rows = Number(process.argv[2] ?? 1_000_000)
const organisations = Math.max(1, Math.round(rows / 1000))
const organisation = (number: number): string => `018d2b3c-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
const fill = [
  `create schema bench`,
  `create table bench.policy (id uuid primary key, organisation_id uuid not null, premium bigint not null)`,
  `insert into bench.policy
   select gen_random_uuid(), ('018d2b3c-0000-7000-8000-' || lpad(to_hex(n % ${organisations}), 12, '0'))::uuid, n
   from generate_series(1, ${rows}) n`,
  `create index on bench.policy (organisation_id, id)`,
  `insert into access.relation (resource, subject, relation)
   select id, 'organisation:' || organisation_id, 'own' from bench.policy
   union all select id, 'role:ministry-officer', 'any' from bench.policy`,
  `alter table bench.policy owner to shidian_owner`,
  `alter schema bench owner to shidian_owner`,
  `grant usage on schema bench to shidian_app`,
  `grant select on bench.policy to shidian_app`,
  `set role shidian_owner; select access.protect('bench.policy', 'id'); reset role`,
  `vacuum analyze bench.policy`,
  `vacuum analyze access.relation`,
]

interface Query {
  readonly name: string
  readonly text: string
}

const queries: readonly Query[] = [
  { name: 'one row by its id', text: `select premium from bench.policy where id = $1` },
  { name: 'a page of 50 by id', text: `select id, premium from bench.policy where id > $1 order by id limit 50` },
  {
    name: 'a page of one organisation',
    text: `select id, premium from bench.policy where organisation_id = '${organisation(7 % organisations)}' and id > $1 order by id limit 50`,
  },
  {
    name: 'sum of one organisation',
    text: `select sum(premium) from bench.policy where organisation_id = '${organisation(7 % organisations)}' and id <> $1`,
  },
  { name: 'count of all', text: `select count(*) from bench.policy where id <> $1` },
]

const folder = mkdtempSync(join(tmpdir(), 'shidian-bench-rows-'))
const cluster = await ensureCluster(folder)
try {
  await ensureDatabase(cluster, 'bench')
  const address = embeddedAddress(cluster, 'bench')
  const wanted = readMigrations().filter(({ name }) => /^0[123]/.test(name))
  await migrate(address, wanted)
  const { owner = address.app } = address
  const bare = await openDatabase({ app: owner, poolSize: 1 })
  await prepare(owner)
  const database = await openDatabase({ app: address.app, recorder, poolSize: 4 })
  const insurer = await personOf(database, 'underwriter', organisation(7 % organisations))
  const official = await personOf(database, 'ministry-officer', null)
  await measureSessions(database, insurer)
  await compare(database, bare, [
    { who: 'an insurer', hash: insurer },
    { who: 'an official', hash: official },
  ])
  await database.close()
  await bare.close()
} finally {
  await stopCluster(cluster.folder)
  rmSync(folder, { recursive: true, force: true })
}

async function prepare(owner: object): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client(owner)
  await client.connect()
  for (const text of fill) await client.query(text)
  await client.end()
}

async function personOf(database: Database, role: Role, organisationId: string | null): Promise<string> {
  const made = await withTx(database, { kind: 'session', sessionHash: null }, async (tx) => {
    const id = tx.newId<'account'>()
    await createAccount(tx, {
      id,
      login: `bench.${role}`,
      name: role,
      email: '',
      organisationId,
      locale: 'zh',
      isDemo: false,
      passwordHash: null,
      grants: [{ role, regionCode: null, state: 'granted' }],
      grantedBy: null,
    })
    return ok(await startSession(tx, { accountId: id, isSecondFactorDue: false, isSteppedUp: true }))
  })
  if (!made.ok) throw new Error(made.refusal.message.en)
  return createHash('sm3').update(made.value).digest('hex')
}

async function compare(
  database: Database,
  bare: Database,
  people: readonly { who: string; hash: string }[],
): Promise<void> {
  process.stdout.write(`\n${rows} rows, ${organisations} organisations; medians in ms and the ratio to no policy\n`)
  const session = (hash: string | null): Scope => ({ kind: 'session', sessionHash: hash })
  const [known] = await readTx(bare, session(null), (tx) =>
    tx.query<{ id: string }>(
      statement(
        'bench.some',
        `select id from bench.policy where organisation_id = '${organisation(7 % organisations)}' limit 1`,
      ),
    ),
  )
  for (const { name, text } of queries) {
    const rounds = name === 'count of all' ? 3 : 200
    const values = [name.startsWith('one') ? (known?.id ?? '') : organisation(0)]
    const run = (on: Database, hash: string | null): Promise<number> =>
      median(rounds, () =>
        readTx(on, session(hash), (tx) => timed(() => tx.query({ name: `bench.${name}`, text }, values))),
      )
    const without = await run(bare, null)
    const told = [`${name.padEnd(28)} none ${without.toFixed(2)}`]
    for (const { who, hash } of people) {
      const took = await run(database, hash)
      told.push(`${who} ${took.toFixed(2)} (×${(took / without).toFixed(1)})`)
    }
    process.stdout.write(`${told.join('   ')}\n`)
  }
}

async function measureSessions(database: Database, hash: string): Promise<void> {
  const scope: Scope = { kind: 'session', sessionHash: hash }
  const present = statement('bench.present', 'select * from access.enter($1)')
  const nothing = statement('bench.nothing', 'select 1')
  const lookup = (one: typeof present, values: readonly string[]) =>
    median(2000, () => readTx(database, scope, (tx) => timed(() => tx.query(one, values))))
  const bareTrip = await lookup(nothing, [])
  const found = await lookup(present, [hash])
  process.stdout.write(
    `who is signed in, inside the transaction: ${found.toFixed(3)} ms, a bare round trip ${bareTrip.toFixed(3)} ms (×${(found / bareTrip).toFixed(1)})\n`,
  )
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

async function median(rounds: number, run: () => Promise<number>): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < rounds + 5; round += 1) {
    const one = await run()
    // The first rounds plan and fill caches.
    if (round >= 5 || rounds < 10) taken.push(one)
  }
  return quantile(
    taken.sort((a, b) => a - b),
    0.5,
  )
}
