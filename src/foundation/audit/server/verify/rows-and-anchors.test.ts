import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import test, { after, before, beforeEach } from 'node:test'
import { content, plantLog } from '../../../../../tests/planted-log.ts'
import type { PlantedLog } from '../../../../../tests/planted-log.ts'
import { instantOf, millisecondsOf } from '../../../kernel/index.ts'
import { makeCheckpoint, settleRestoredCheckpoints } from '../index.ts'

let log: PlantedLog

before(async () => {
  log = await plantLog()
})
after(() => log.close())
beforeEach(() => log.fresh())

function dropLastCheckpoint(): void {
  const written = readFileSync(log.file, 'utf8')
  writeFileSync(log.file, written.slice(0, written.lastIndexOf('\nshidian-checkpoint')))
}

test('a business row that was altered, added or removed is found: a row differs', async () => {
  assert.equal(await log.afterwards(`update test.note set words = 'altered' where id = 1`), 4)
  const [first] = (await log.verify()).findings
  assert.equal(first?.what, 'test.note 1: its content differs from what was recorded')
})

test('a row that the log never named, one that is gone and one that came back are told apart', async () => {
  await log.held.sql(`delete from test.note where id = 2; insert into test.note values (4, 2, 'back'), (50, 1, 'new')`)
  const found = await log.verify()
  assert.equal(found.status, 4)
  assert.deepEqual(
    found.findings.map(({ what }) => what),
    [
      'test.note 4: the log says that it was removed',
      'test.note 50: no entry names this row',
      'test.note 2: the row is gone',
    ],
  )
})

test('a row with another version and an imported row that was altered are found: a row differs', async () => {
  assert.equal(await log.afterwards('update test.note set version = 7 where id = 6'), 4)
  await log.held.sql('update test.note set version = 1 where id = 6')
  assert.equal((await log.verify()).status, 0)
  assert.equal(await log.afterwards(`update test.note set words = 'x' where id = 103`), 4)
})

test('checkpoint files that are gone are found: an anchor is missing', async () => {
  rmSync(log.days, { recursive: true })
  assert.equal((await log.verify()).status, 5)
})

test('one checkpoint taken out of its file is found: an anchor is missing', async () => {
  dropLastCheckpoint()
  assert.equal((await log.verify()).status, 5)
})

test('checkpoints that are gone from the database are found: an anchor is missing', async () => {
  assert.equal(await log.afterwards('delete from audit.checkpoint'), 5)
})

test('checkpoints gone everywhere are found by the mark of the last one: an anchor is missing', async () => {
  rmSync(log.days, { recursive: true })
  assert.equal(await log.afterwards('delete from audit.checkpoint'), 5)
})

test('a receipt that is gone from the database is found: an anchor is missing', async () => {
  assert.equal(await log.afterwards('delete from audit.receipt where seq = 1'), 5)
})

test('a public key that is gone is known from the database, with a remark; gone there too it is a missing anchor', async () => {
  rmSync(join(log.keyFolder, 'public'), { recursive: true })
  const known = await log.verify()
  assert.deepEqual([known.status, known.remarks.length], [0, 1])
  assert.equal(await log.afterwards('delete from audit.signing_key'), 5)
})

test('a checkpoint torn by a power cut and one that is not yet in the database are no faults', async () => {
  const name = log.file
  const made = readFileSync(name, 'utf8')
  await log.change(6, 2, 'new')
  await makeCheckpoint(log.held.database, log.notary)
  await log.held.sql('delete from audit.checkpoint where size = 19; update audit.anchor set size = 17')
  assert.equal((await log.verify()).status, 0)
  writeFileSync(name, `${made}\nshidian-checkpoint/1\norigin: ${basename(log.days)}\nsi`)
  assert.equal((await log.verify()).status, 0)
  await makeCheckpoint(log.held.database, log.notary)
  assert.equal((await log.verify()).status, 0)
})

/** Receipts as applicants keep them. */
async function witnesses(): Promise<string> {
  const receiptFolder = join(log.folder, 'receipts')
  mkdirSync(receiptFolder)
  const rows = await log.held.sql<{ number: string; text: string; signature: Buffer }>('select * from audit.receipt')
  for (const { number, text, signature } of rows) {
    writeFileSync(join(receiptFolder, `${number}.txt`), text)
    writeFileSync(join(receiptFolder, `${number}.sig`), signature)
  }
  return receiptFolder
}

test('receipts that applicants kept bear witness: whole, cut, altered and missing are told apart', async () => {
  const receiptFolder = await witnesses()
  const good = await log.verify({ receiptFolder })
  assert.deepEqual([good.status, good.witnesses], [0, 14])

  const one = readdirSync(receiptFolder).find((name) => name.endsWith('.txt')) ?? ''
  await log.held.sql('delete from audit.receipt where number = $1', [one.slice(0, -4)])
  const missing = await log.verify({ receiptFolder })
  assert.equal(missing.status, 5)

  const forged = join(log.folder, 'forged')
  cpSync(receiptFolder, forged, { recursive: true })
  writeFileSync(join(forged, one), readFileSync(join(forged, one), 'utf8').replace(content, 'ab'.repeat(32)))
  assert.equal((await log.verify({ receiptFolder: forged })).status, 2)
})

test('a log rolled back with all its anchors is found by the receipts that applicants kept: cut', async () => {
  const receiptFolder = await witnesses()
  await log.held.sql('delete from audit.entry where seq > 12')
  await log.held.sql('update audit.head set seq = 12, head = (select head from audit.entry where seq = 12)')
  await log.held.sql('delete from audit.receipt where seq > 12; delete from audit.checkpoint where size > 12')
  await log.held.sql(`update audit.anchor set size = 12; delete from test.note where id > 10`)
  await log.held.sql(`update test.note set version = 1, words = 'note 5 试点' where id = 5`)
  dropLastCheckpoint()
  assert.equal((await log.verify()).status, 0, 'without witnesses nobody can tell')
  assert.equal((await log.verify({ receiptFolder })).status, 3)
})

test('checkpoints that a backup copied after its snapshot are set aside; older ones that vouch for more are not', async () => {
  await log.change(6, 2, 'while the backup runs')
  const later = await makeCheckpoint(log.held.database, log.notary)
  assert.ok(later)
  await log.held.sql('delete from audit.entry where seq > 18; delete from audit.checkpoint where size > 18')
  await log.held.sql('update audit.head set seq = 18, head = (select head from audit.entry where seq = 18)')
  await log.held.sql(
    `update audit.anchor set size = 17; update test.note set version = 1, words = 'note 6 试点' where id = 6`,
  )
  assert.equal((await log.verify()).status, 3)
  const muchLater = instantOf(millisecondsOf(later.at) + 60_000)
  assert.equal(await settleRestoredCheckpoints(log.reading, log.checkpointFolder, muchLater), 0)
  assert.equal(await settleRestoredCheckpoints(log.reading, log.checkpointFolder, later.at), 1)
  assert.equal((await log.verify()).status, 0)
})
