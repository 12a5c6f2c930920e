import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { ok } from '../../../kernel/index.ts'
import { embeddedAddress } from '../address.ts'
import { attachDatabase } from '../attach.ts'
import type { Attached, AttachSettings } from '../attach.ts'
import { openDatabase } from '../database.ts'
import { migrate, readMigrations } from '../migrations.ts'
import { withTx } from '../transaction.ts'
import { ensureCluster, stopCluster } from './cluster.ts'
import { livePostmaster, processesIn } from './postmaster.ts'

const folders: string[] = []
const newFolder = (): string => {
  const folder = join(mkdtempSync(join(tmpdir(), 'shidian-cluster-')), 'data')
  folders.push(folder)
  return folder
}
after(async () => {
  for (const folder of folders) {
    const cluster = join(folder, 'database', 'cluster')
    if (existsSync(cluster)) await stopCluster(cluster)
    rmSync(join(folder, '..'), { recursive: true, force: true })
  }
})

const holder = join(import.meta.dirname, '..', '..', '..', '..', '..', 'tests', 'hold-cluster.ts')

function startHolder(folder: string): ChildProcess {
  return spawn(process.execPath, [holder, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
}

async function ready(child: ChildProcess): Promise<{ readonly host: string }> {
  assert.ok(child.stdout)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return JSON.parse(line.toString()) as { host: string }
}

async function end(child: ChildProcess): Promise<void> {
  child.stdin?.end()
  await once(child, 'exit')
}

/** Released at the end of the test even when it fails, or its holder would keep this process alive. */
async function held(t: TestContext, wanted: AttachSettings): Promise<Attached> {
  const attached = await attachDatabase(wanted)
  t.after(() => attached.release())
  return attached
}

async function until(holds: () => boolean, what: string): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    assert.ok(tries < 500, what)
    await pause(20)
  }
}

test('of two first starts at once one makes the cluster, both use it, and the last to leave stops it', async () => {
  const folder = newFolder()
  const holders = [startHolder(folder), startHolder(folder)] as const
  const hosts = await Promise.all(holders.map(ready))
  assert.equal(hosts[0]?.host, hosts[1]?.host)
  const cluster = join(folder, 'database', 'cluster')
  assert.deepEqual(readdirSync(folder), ['database'], 'nothing is left of the loser')
  await end(holders[0])
  assert.ok(livePostmaster(cluster)?.ready, 'the other still holds it')
  await end(holders[1])
  assert.equal(livePostmaster(cluster), undefined)
  assert.deepEqual(processesIn(cluster), [])
})

test('two holders that leave at the same moment do not orphan the database', async () => {
  const folder = newFolder()
  const first = startHolder(folder)
  await ready(first)
  const second = startHolder(folder)
  await ready(second)
  await Promise.all([end(first), end(second)])
  assert.equal(livePostmaster(join(folder, 'database', 'cluster')), undefined)
})

test('a database left running by a killed parent is joined, not started again', async (t) => {
  const folder = newFolder()
  const parent = startHolder(folder)
  await ready(parent)
  const cluster = join(folder, 'database', 'cluster')
  const before = livePostmaster(cluster)?.pid
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  const attached = await held(t, { dataFolder: folder })
  assert.equal(livePostmaster(cluster)?.pid, before)
  await attached.release()
  assert.equal(livePostmaster(cluster), undefined, 'the dead parent holds nothing')
})

test('after kill -9 of the database the stale pid file is cleared and what was acknowledged is there', async () => {
  const folder = newFolder()
  const cluster = await ensureCluster(folder)
  await onDatabase(cluster, async (client) => {
    await client.query('create table kept (n integer)')
    await client.query('insert into kept values (1)')
  })
  const pid = livePostmaster(cluster.folder)?.pid
  assert.ok(pid)
  process.kill(pid, 'SIGKILL')
  await until(() => livePostmaster(cluster.folder) === undefined, 'a killed postmaster counts as dead, zombie or not')
  assert.ok(existsSync(join(cluster.folder, 'postmaster.pid')), 'the pid file stays behind')
  const again = await ensureCluster(folder)
  await onDatabase(again, async (client) => {
    assert.deepEqual((await client.query('select n from kept')).rows, [{ n: 1 }])
  })
})

test('a pid file that names another living process does not stop the start', async () => {
  const folder = newFolder()
  const cluster = await ensureCluster(folder)
  await stopCluster(cluster.folder)
  writeFileSync(
    join(cluster.folder, 'postmaster.pid'),
    `${process.pid}\n${cluster.folder}\n0\n5432\n/nowhere\n\n\nready   \n`,
  )
  await ensureCluster(folder)
  assert.notEqual(livePostmaster(cluster.folder)?.pid, process.pid)
})

test('a server whose socket somebody swept away is started anew', async () => {
  const folder = newFolder()
  const cluster = await ensureCluster(folder)
  rmSync(cluster.socketFolder, { recursive: true })
  const again = await ensureCluster(folder)
  await onDatabase(again, async (client) => {
    assert.equal((await client.query('select 1')).rowCount, 1)
  })
})

test('a database that dies is started again by whoever holds it', async (t) => {
  const folder = newFolder()
  let restarts = 0
  const attached = await held(t, { dataFolder: folder, onRestart: () => (restarts += 1) })
  const cluster = join(folder, 'database', 'cluster')
  const pid = livePostmaster(cluster)?.pid
  assert.ok(pid)
  process.kill(pid, 'SIGKILL')
  await until(() => restarts === 1, 'it is back')
  assert.notEqual(livePostmaster(cluster)?.pid, pid)
  await attached.release()
  assert.equal(livePostmaster(cluster), undefined, 'the share was taken again, so its last holder stops it')
})

test('an act that meets a restart of the database waits for it and succeeds', async (t) => {
  const folder = newFolder()
  const attached = await held(t, { dataFolder: folder })
  const migrations = readMigrations().filter(({ name }) => name.startsWith('01'))
  await migrate(attached.address, migrations)
  const database = await openDatabase({ app: attached.address.app })
  const now = () => withTx(database, { kind: 'session', sessionHash: null }, (tx) => Promise.resolve(ok(tx.now)))
  assert.ok((await now()).ok)
  const cluster = join(folder, 'database', 'cluster')
  const pid = livePostmaster(cluster)?.pid
  assert.ok(pid)
  const family = processesIn(cluster)
  assert.ok(family.length > 1, 'the connection in the pool has a process of its own')
  process.kill(pid, 'SIGKILL')
  // Its children answer for some milliseconds more; an act that one of them took on is refused as the truth demands.
  await until(() => !processesIn(cluster).some((one) => family.includes(one)), 'it is dead, and so are its children')
  const answers = await Promise.all(Array.from({ length: 20 }, now))
  assert.deepEqual(
    answers.map((answer) => answer.ok),
    Array.from({ length: 20 }, () => true),
  )
  await database.close()
  await attached.release()
})

test('passwords are kept for the owner alone and the database listens on a socket only', async () => {
  const folder = newFolder()
  const cluster = await ensureCluster(folder)
  const passwords = join(folder, 'database', 'passwords.json')
  assert.equal(statSync(passwords).mode & 0o777, 0o600)
  assert.match(readFileSync(join(cluster.folder, 'pg_hba.conf'), 'utf8'), /^local\s+all\s+all\s+scram-sha-256$/m)
  await onDatabase(cluster, async (client) => {
    assert.deepEqual((await client.query('show listen_addresses')).rows, [{ listen_addresses: '' }])
    assert.deepEqual((await client.query(`select upper('é') as upper, '网络' ~ '^\\w+$' as word`)).rows, [
      { upper: 'É', word: true },
    ])
  })
})

async function onDatabase(
  cluster: Awaited<ReturnType<typeof ensureCluster>>,
  run: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client(embeddedAddress(cluster, 'postgres').owner)
  await client.connect()
  try {
    await run(client)
  } finally {
    await client.end()
  }
}
