import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { after, before, beforeEach } from 'node:test'
import { fixedId, pdf, plantAttachments } from '../../../../tests/planted-attachments.ts'
import type { PlantedAttachments } from '../../../../tests/planted-attachments.ts'
import { verifyEvidence } from '../../audit/server/index.ts'
import { openDatabase } from '../../storage/server/index.ts'
import { attachments } from './index.ts'

let planted: PlantedAttachments

before(async () => {
  planted = await plantAttachments()
})
after(() => planted.close())
beforeEach(() => planted.fresh())

test('with a scanner a file waits in quarantine, and opens when it is found clean', async () => {
  planted.useScanner()
  const file = await planted.uploaded(planted.filler.context, pdf)
  assert.equal(file.state, 'quarantined')
  assert.equal(await planted.download(planted.filler.context, file.id), 'attachment-in-quarantine')
  assert.equal((await planted.held.sql(`select from pgboss.job where name = 'attachments.scan'`)).length, 1)
  await planted.runJob('attachments.scan', { id: file.id })
  const answer = await planted.download(planted.filler.context, file.id)
  assert.ok(answer instanceof Response)
  assert.equal(answer.headers.get('x-attachment-state'), 'clean')
})

test('an infected file is never served again and its bytes are swept', async () => {
  planted.useScanner((bytes) => (bytes.includes('EICAR') ? { clean: false, finding: 'Eicar-Test' } : { clean: true }))
  const file = await planted.uploaded(planted.filler.context, `%PDF-1.7 EICAR %%EOF`)
  await planted.runJob('attachments.scan', { id: file.id })
  assert.equal(await planted.download(planted.filler.context, file.id), 'attachment-infected')
  planted.age(planted.stored()[0] ?? '', 25)
  await planted.runJob('attachments.sweep')
  assert.deepEqual(planted.stored(), [])
})

test('a scanner that is away leaves the file in quarantine, and the next round takes it up', async () => {
  planted.useScanner(() => new Error('the scanner is away'))
  const file = await planted.uploaded(planted.filler.context, pdf)
  await assert.rejects(planted.runJob('attachments.scan', { id: file.id }), /away/)
  assert.equal(await planted.download(planted.filler.context, file.id), 'attachment-in-quarantine')
  planted.useScanner()
  await planted.held.sql(`update attachments.file set uploaded_at = uploaded_at - interval '2 minutes'`)
  await planted.runJob('attachments.scan-leftovers')
  assert.equal(typeof (await planted.download(planted.filler.context, file.id)), 'object')
})

test('what was uploaded while there was no scanner is scanned once there is one', async () => {
  const file = await planted.uploaded(planted.filler.context, pdf)
  planted.useScanner()
  await planted.held.sql(`update attachments.file set uploaded_at = uploaded_at - interval '2 minutes'`)
  await planted.runJob('attachments.scan-leftovers')
  assert.deepEqual(await planted.held.sql('select state from attachments.file where id = $1', [file.id]), [
    { state: 'clean' },
  ])
})

test('the sweep removes what nobody attached within a day, and nothing else', async () => {
  const used = await planted.uploaded(planted.filler.context, pdf)
  assert.ok((await planted.attach(planted.filler, used.id, fixedId(21))).ok)
  const unused = await planted.uploaded(planted.filler.context, `${pdf} unused %%EOF`)
  await planted.uploaded(planted.filler.context, `${pdf} fresh %%EOF`)
  const orphan = join(`organisation-${fixedId(1)}`, 'ab'.repeat(32))
  writeFileSync(join(planted.folder, orphan), 'left by a crash between file and row')
  for (const name of planted.stored()) planted.age(name, 25)
  await planted.held.sql(
    `update attachments.file set uploaded_at = uploaded_at - interval '25 hours' where id = any($1)`,
    [[used.id, unused.id]],
  )
  mkdirSync(join(planted.folder, 'incoming'), { recursive: true })
  writeFileSync(join(planted.folder, 'incoming', 'half'), 'x')
  planted.age(join('incoming', 'half'), 25)
  await planted.runJob('attachments.sweep')
  assert.equal(await planted.download(planted.filler.context, unused.id), 'not-found')
  assert.equal(typeof (await planted.download(planted.filler.context, used.id)), 'object')
  assert.deepEqual(planted.stored().length, 2, 'the used one and the fresh one')
  assert.deepEqual(readdirSync(join(planted.folder, 'incoming')), [])
})

test('bytes that two rows name stay until the last of them is gone', async () => {
  const one = await planted.uploaded(planted.filler.context, pdf)
  await planted.uploaded(planted.colleague.context, pdf, { name: 'again.pdf' })
  assert.equal(planted.stored().length, 1)
  planted.age(planted.stored()[0] ?? '', 25)
  await planted.held.sql(`update attachments.file set uploaded_at = uploaded_at - interval '25 hours' where id = $1`, [
    one.id,
  ])
  await planted.runJob('attachments.sweep')
  assert.equal(planted.stored().length, 1)
})

test('an upload of the same bytes while the sweep looks keeps them', async () => {
  const first = await planted.uploaded(planted.filler.context, pdf)
  planted.age(planted.stored()[0] ?? '', 25)
  await planted.held.sql('delete from attachments.file where id = $1', [first.id])
  await Promise.all([planted.runJob('attachments.sweep'), planted.uploaded(planted.filler.context, pdf)])
  assert.equal(planted.stored().length, 1)
})

test('every upload, verdict and removal stands in the evidence log, and an altered row is found', async () => {
  planted.useScanner()
  const file = await planted.uploaded(planted.filler.context, pdf)
  await planted.runJob('attachments.scan', { id: file.id })
  const unused = await planted.uploaded(planted.filler.context, `${pdf} unused %%EOF`)
  await planted.held.sql(`update attachments.file set uploaded_at = uploaded_at - interval '25 hours' where id = $1`, [
    unused.id,
  ])
  await planted.runJob('attachments.sweep')
  assert.ok(planted.held.address.backup)
  const reading = await openDatabase({ app: planted.held.address.backup, poolSize: 1 })
  const verify = async (): Promise<number> =>
    (
      await verifyEvidence({
        database: reading,
        tables: attachments.auditedTables ?? [],
        keyFolder: join(planted.folder, 'keys'),
        checkpointFolder: join(planted.folder, 'checkpoints'),
        full: true,
      })
    ).status
  try {
    assert.equal(await verify(), 0)
    await planted.held.sql(`update attachments.file set fingerprint = repeat('cd', 32)`)
    assert.equal(await verify(), 4)
  } finally {
    await reading.close()
  }
})
