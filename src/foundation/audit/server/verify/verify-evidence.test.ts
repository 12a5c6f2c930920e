import assert from 'node:assert/strict'
import test, { after, before, beforeEach } from 'node:test'
import { plantLog } from '../../../../../tests/planted-log.ts'
import type { PlantedLog } from '../../../../../tests/planted-log.ts'
import { ok } from '../../../kernel/index.ts'
import { withTx } from '../../../storage/server/index.ts'
import { makeCheckpoint } from '../index.ts'

let log: PlantedLog

before(async () => {
  log = await plantLog()
})
after(() => log.close())
beforeEach(() => log.fresh())

// As an attacker with all rights in the database would: every leaf and head behind the change is made to fit again.
const chainAgain = `do $$ declare e record; prev bytea := decode(repeat('00', 32), 'hex'); begin
  for e in select * from audit.entry order by seq loop
    update audit.entry set leaf = public.digest('\\x00'::bytea || convert_to(pre, 'UTF8'), 'sm3') where seq = e.seq returning leaf into e.leaf;
    prev := public.digest('\\x02'::bytea || prev || int8send(e.seq) || e.leaf, 'sm3');
    update audit.entry set head = prev where seq = e.seq;
  end loop; update audit.head set head = prev; end $$`

test('a whole log is whole, with and without --full', async () => {
  const full = await log.verify()
  assert.deepEqual(full.findings, [])
  // 10 submissions, an edit, a removal, an import, 4 more, an edit; 14 notes less one, and 5 imported
  assert.deepEqual([full.status, full.entries, full.checkpoints, full.receipts, full.rows], [0, 18, 2, 14, 13 + 5])
  assert.equal((await log.verify({ full: false })).status, 0)
})

test('an altered entry is found: broken', async () => {
  assert.equal(await log.afterwards(`update audit.entry set pre = replace(pre, '试点', '示范') where seq = 2`), 0)
  assert.equal(
    await log.afterwards(`update audit.entry set pre = replace(pre, '"note.submit"', '"note.Submit"') where seq = 2`),
    2,
  )
})

test('an altered leaf is found: broken', async () => {
  assert.equal(await log.afterwards(`update audit.entry set leaf = head where seq = 7`), 2)
})

test('an altered link is found: broken', async () => {
  assert.equal(await log.afterwards(`update audit.entry set head = leaf where seq = 17`), 2)
})

test('an altered end of the chain is found: broken', async () => {
  assert.equal(await log.afterwards(`update audit.head set head = decode(repeat('00', 32), 'hex')`), 2)
})

test('another time beside the text is found: broken', async () => {
  assert.equal(await log.afterwards(`update audit.entry set at = at + interval '1 millisecond' where seq = 7`), 2)
})

test('a text written anew by the database is found even with its chain made to fit: broken', async () => {
  await log.held.sql(`update audit.entry set pre = pre::jsonb::text where seq = 18`)
  await log.held.sql(chainAgain)
  const found = await log.verify()
  assert.deepEqual([found.status, found.findings.map(({ what }) => what)], [2, ['entry 18: its text is not canonical']])
})

test('an entry that was taken out of the middle is found: broken', async () => {
  assert.equal(await log.afterwards('delete from audit.entry where seq = 9'), 2)
})

test('an entry altered with the whole chain made to fit again is found by the checkpoints: broken', async () => {
  await log.held.sql(`update audit.entry set pre = replace(pre, 'note.edit', 'note.read') where seq = 11`)
  await log.held.sql(chainAgain)
  const found = await log.verify()
  assert.equal(found.status, 2)
  assert.ok(found.findings.some(({ what }) => what.includes('vouches for other entries')))
})

test('a forged checkpoint is found: broken', async () => {
  assert.equal(await log.afterwards(`update audit.checkpoint set text = replace(text, 'at: 2', 'at: 3')`), 2)
})

test('a receipt that was altered is found: broken', async () => {
  assert.equal(await log.afterwards(`update audit.receipt set arrival = arrival - interval '1 day' where seq = 1`), 2)
})

test('a receipt whose signed text was altered is found: broken', async () => {
  assert.equal(await log.afterwards(`update audit.receipt set text = replace(text, '09:42', '08:42') where seq = 1`), 2)
})

test('a row of a bulk act that was altered in the list and in the table is found: broken', async () => {
  await log.held.sql(`update audit.bulk_row set sm3 = public.digest('{"words":"x"}', 'sm3') where row_id = '102'`)
  assert.equal(await log.afterwards(`update test.note set words = 'x' where id = 102`), 2)
})

test('wrong hashes for proofs are found: broken', async () => {
  await withTx(log.held.database, { kind: 'session', sessionHash: null }, async (tx) => {
    for (let id = 0; id < 256; id += 1) tx.record({ action: 'note.read', resource: 'note', id: `${id}`, changes: [] })
    return ok(null)
  })
  await makeCheckpoint(log.held.database, log.notary)
  assert.equal((await log.verify()).status, 0)
  assert.equal(await log.afterwards(`update audit.subtree set hash = decode(repeat('00', 32), 'hex')`), 2)
})

test('hashes for entries that are not there are found: cut', async () => {
  assert.equal(await log.afterwards(`insert into audit.subtree values (8, 0, decode(repeat('00', 32), 'hex'))`), 3)
})

test('a log without its last entries is found: cut', async () => {
  assert.equal(await log.afterwards('delete from audit.entry where seq > 16'), 3)
})

test('a log cut together with its head, rows and receipts is found by the checkpoints outside: cut', async () => {
  await log.held.sql('delete from audit.entry where seq > 13')
  await log.held.sql('update audit.head set seq = 13, head = (select head from audit.entry where seq = 13)')
  await log.held.sql('delete from audit.receipt where seq > 13')
  await log.held.sql('delete from audit.checkpoint where size > 13; update audit.anchor set size = 12')
  await log.held.sql(
    `delete from test.note where id between 11 and 14; update test.note set version = 1, words = 'note 5 试点' where id = 5`,
  )
  assert.equal((await log.verify()).status, 3)
})
