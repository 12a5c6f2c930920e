import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { emptyDatabase, testDatabase } from '../../tests/database.ts'
import type { EmptyDatabase, TestDatabase } from '../../tests/database.ts'
import {
  issueReceipt,
  makeCheckpoint,
  openNotary,
  recorder,
  RolledBack,
  signPendingReceipts,
} from '../foundation/audit/server/index.ts'
import type { Notary } from '../foundation/audit/server/index.ts'
import { instant, ok } from '../foundation/kernel/index.ts'
import { connectionUrl, withTx } from '../foundation/storage/server/index.ts'
import type { DatabaseAddress } from '../foundation/storage/server/index.ts'
import { installContent } from '../server/content.ts'

/** Everything here goes through the real command line, each fault planted behind the product's back and taken out again. */
const work = mkdtempSync(join(tmpdir(), 'shidian-evidence-'))
const data = join(work, 'data')
// On another disk, as it should be: it outlives the database and the data folder.
const checkpoints = join(work, 'other-disk')

let held: TestDatabase
let notary: Notary
const others: EmptyDatabase[] = []

before(async () => {
  held = await testDatabase({ recorder })
  notary = openNotary({ keyFolder: join(data, 'keys'), checkpointFolder: checkpoints })
  await installContent(held.database, { demo: true })
  for (let serial = 1; serial <= 3; serial += 1) await receipted(serial)
  await signPendingReceipts(held.database, notary)
  await makeCheckpoint(held.database, notary)
})
after(async () => {
  await held.close()
  for (const one of others) await one.close()
  rmSync(work, { recursive: true, force: true })
})

function receipted(serial: number): Promise<unknown> {
  return withTx(held.database, { kind: 'session', sessionHash: null }, async (tx) =>
    ok(
      await issueReceipt(tx, {
        series: 'TR',
        arrival: instant('2026-12-07T09:42:09.318Z'),
        content: '7c'.repeat(32),
        entry: { action: 'trial.submit', resource: 'trial', id: `trial-${serial}`, version: 1, changes: [] },
      }),
    ),
  )
}

interface Done {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Not spawnSync: this process holds connections that a backup of the same database must not wait for. */
function shidian(words: readonly string[], more: Partial<Record<string, string>> = {}): Promise<Done> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(SHIDIAN_|DATABASE_URL)/.test(name))
  const env = { ...Object.fromEntries(kept), ...settings(held.address), ...more }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], { env })
  const said = { out: '', err: '' }
  child.stdout.on('data', (piece: Buffer) => (said.out += piece.toString()))
  child.stderr.on('data', (piece: Buffer) => (said.err += piece.toString()))
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, ...said })))
}

function settings({ app, owner }: DatabaseAddress, dataFolder = data): Record<string, string> {
  return {
    DATABASE_URL: connectionUrl(app),
    SHIDIAN_OWNER_URL: connectionUrl(owner ?? app),
    SHIDIAN_DATA: dataFolder,
    SHIDIAN_CHECKPOINTS: checkpoints,
  }
}

const verify = (...words: string[]): Promise<Done> => shidian(['audit', 'verify', ...words])
const tables = ['entry', 'head', 'receipt', 'checkpoint', 'anchor', 'subtree']

/** The status of `audit verify --full` while a fault is there. */
async function withFault(plant: string): Promise<number | null> {
  await held.sql(tables.map((name) => `create table kept_${name} as table audit.${name}`).join(';'))
  await held.sql('create table kept_programme as table programmes.programme')
  await held.sql(plant)
  try {
    return (await verify('--full')).status
  } finally {
    await held.sql(`truncate ${tables.map((name) => `audit.${name}`).join()};
      ${tables.map((name) => `insert into audit.${name} table kept_${name}; drop table kept_${name}`).join(';')};
      update programmes.programme p set definition = k.definition from kept_programme k where k.id = p.id;
      drop table kept_programme`)
  }
}

test('a whole log has status 0 and is told in one JSON document', async () => {
  const done = await verify('--full', '--json')
  assert.equal(done.status, 0, done.out + done.err)
  const { status, receipts, checkpoints: made, findings } = JSON.parse(done.out) as Record<string, unknown>
  assert.deepEqual([status, receipts, made, findings], [0, 3, 1, []])
})

test('an altered entry has status 2, a cut log 3, an altered business row 4', async () => {
  assert.equal(await withFault(`update audit.entry set pre = replace(pre, 'submit', 'submitted') where seq > 4`), 2)
  assert.equal(
    await withFault(`delete from audit.entry where seq = (select seq from audit.head);
      delete from audit.receipt where seq = (select seq from audit.head);
      update audit.head set seq = seq - 1, head = (select head from audit.entry order by seq desc limit 1);
      delete from audit.checkpoint; update audit.anchor set size = 0`),
    3,
  )
  assert.equal(
    await withFault(`update programmes.programme set definition = jsonb_set(definition, '{id}', '"x"')
      where code = '2023-356'`),
    4,
  )
  assert.equal((await verify('--full')).status, 0)
})

test('a missing anchor has status 5, and wrong use 64', async () => {
  renameSync(checkpoints, `${checkpoints}-away`)
  assert.equal((await verify('--full')).status, 5)
  renameSync(`${checkpoints}-away`, checkpoints)
  assert.equal((await verify('--receipts', join(work, 'nowhere'))).status, 64)
  assert.equal((await verify('--fully')).status, 64)
})

test('a receipt that somebody kept and the log has not is a log that was cut', async () => {
  const receipts = join(work, 'receipts')
  mkdirSync(receipts)
  const [kept] = await held.sql<{ number: string; text: string; signature: Buffer }>(
    'select * from audit.receipt order by seq desc limit 1',
  )
  assert.ok(kept)
  writeFileSync(join(receipts, `${kept.number}.txt`), kept.text)
  writeFileSync(join(receipts, `${kept.number}.sig`), kept.signature)
  assert.equal((await verify('--receipts', receipts)).status, 0)
})

test('the drill restores aside, verifies, and shows that an older state would be told', async () => {
  const done = await shidian(['drill', '--json'])
  assert.equal(done.status, 0, done.out + done.err)
  const { ok: whole, olderStateTold } = JSON.parse(done.out) as Record<string, unknown>
  assert.deepEqual([whole, olderStateTold], [true, true])
})

const target = async (name: string): Promise<Record<string, string>> => {
  const empty = await emptyDatabase()
  others.push(empty)
  return settings(empty.address, join(work, name))
}

test('a restore to an older state raises the alarm, touches nothing, and with --older puts the loss on record', async () => {
  const backup = join(work, 'backup')
  assert.equal((await shidian(['backup', backup])).status, 0)
  await receipted(4)
  const later = await makeCheckpoint(held.database, notary)
  assert.ok(later)
  const kept = join(work, 'kept')
  cpSync(checkpoints, kept, { recursive: true })
  const aside = { ...(await target('aside')), SHIDIAN_CHECKPOINTS: kept }

  const refused = await shidian(['restore', backup], aside)
  assert.deepEqual([refused.status, /ALARM/.test(refused.err), refused.out], [1, true, ''], refused.err)
  assert.ok(refused.err.includes(`vouches for ${later.size}`))

  const done = await shidian(['restore', backup, '--older'], aside)
  assert.deepEqual([done.status, /on record/.test(done.err)], [0, true], done.err)
  assert.deepEqual(
    readdirSync(join(kept, later.origin)).filter((name) => name.startsWith('later')),
    ['later-than-the-backup.txt'],
  )
  const whole = await shidian(['audit', 'verify', '--full'], aside)
  assert.equal(whole.status, 0, whole.out + whole.err)
  const [entry] =
    (await others.at(-1)?.sql<{ pre: string }>('select pre from audit.entry order by seq desc limit 1')) ?? []
  assert.match(entry?.pre ?? '', /restore-older-state/)
})

test('a log that was set back under a running server raises the alarm and is vouched for no more', async () => {
  const size = async (): Promise<number> =>
    Number((await held.sql<{ seq: string }>('select seq from audit.head'))[0]?.seq)
  const before = await size()
  await receipted(5)
  await makeCheckpoint(held.database, notary)
  await held.sql(`delete from audit.entry where seq > ${before}; delete from audit.receipt where seq > ${before};
    update audit.head set seq = ${before}, head = (select head from audit.entry where seq = ${before});
    delete from audit.checkpoint where size > ${before}; update audit.anchor set size = ${before}`)
  await assert.rejects(makeCheckpoint(held.database, notary), RolledBack)
  assert.equal((await verify()).status, 3)
})

test('what is no backup has status 2, and a place that is not empty is refused', async () => {
  const nothing = await shidian(['restore', join(work, 'nothing')], await target('new'))
  assert.deepEqual([nothing.status, /holds no complete backup/.test(nothing.err)], [2, true], nothing.err)
  const over = await shidian(['restore', join(work, 'backup')], { SHIDIAN_CHECKPOINTS: join(data, 'checkpoints') })
  assert.deepEqual([over.status, /not empty/.test(over.err)], [1, true], over.err)
})
