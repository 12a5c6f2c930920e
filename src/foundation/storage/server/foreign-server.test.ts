import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import pg from 'pg'
import { instant, ok } from '../../kernel/index.ts'
import { embeddedAddress, foreignAddress } from './address.ts'
import type { DatabaseAddress } from './address.ts'
import { backUp } from './backup/backup.ts'
import { restore } from './backup/restore.ts'
import { setClock } from './clock.ts'
import { openDatabase } from './database.ts'
import { ensureCluster, stopCluster } from './embedded/cluster.ts'
import type { Cluster } from './embedded/cluster.ts'
import { brokenInvariants, storageInvariants } from './invariants.ts'
import { migrate, readMigrations } from './migrations.ts'
import { scratchDatabase } from './scratch.ts'
import { statement } from './statement.ts'
import { withTx } from './transaction.ts'

// A server of the operator's own: one login that may create roles but is no superuser, and one for the application.
const folder = mkdtempSync(join(tmpdir(), 'shidian-foreign-'))
const storage = readMigrations().filter(({ name }) => name.startsWith('01'))
let cluster: Cluster
let address: DatabaseAddress

before(async () => {
  cluster = await ensureCluster(join(folder, 'data'), { fsync: 'off' })
  const administrator = new pg.Client(embeddedAddress(cluster, 'postgres').owner)
  await administrator.connect()
  await administrator.query(`create role operator login createrole createdb bypassrls password 'o'`)
  await administrator.query(`create role web login password 'w'`)
  await administrator.query('create database pilot owner operator')
  await administrator.end()
  const url = (user: string) => `postgres://${user}:${user[0]}@localhost/pilot?host=${cluster.socketFolder}`
  address = foreignAddress(url('web'), url('operator'))
  assert.equal((await migrate(address, storage)).length, storage.length)
})

after(async () => {
  await stopCluster(cluster.folder)
  rmSync(folder, { recursive: true, force: true })
})

test('the application works under a login of any name', async () => {
  const database = await openDatabase(address.job ? { app: address.app, job: address.job } : { app: address.app })
  const who = statement('test.who', 'select current_user as who')
  const scopes = [{ kind: 'session', sessionHash: null } as const, { kind: 'system', actor: 'x' } as const]
  const users = []
  for (const scope of scopes) {
    const done = await withTx(database, scope, async (tx) => {
      await tx.enqueue('job', {})
      return ok((await tx.query<{ who: string }>(who))[0]?.who)
    })
    users.push(done.ok && done.value)
  }
  await database.close()
  assert.deepEqual(users, ['web', 'shidian_job'])
})

test('migrations can be repeated, and the clock be moved, by the owner', async () => {
  assert.deepEqual(await migrate(address, storage), [])
  await setClock(address, instant('2024-01-01T00:00:00Z'))
})

test('without the owner the application alone is served and migrations say what is missing', async () => {
  const alone = foreignAddress(address.app.url ?? '', undefined)
  await assert.rejects(migrate(alone, storage), /SHIDIAN_OWNER_URL/)
})

test('a backup is restored into a database beside it, where every promise holds', async () => {
  await backUp({ address, target: join(folder, 'backup'), folders: [] })
  const scratch = await scratchDatabase(address)
  try {
    await restore({ address: scratch.address, source: join(folder, 'backup'), folders: [], migrations: storage })
    assert.ok(scratch.address.backup)
    assert.deepEqual(await brokenInvariants(scratch.address.backup, storageInvariants), [])
  } finally {
    await scratch.drop()
  }
})
