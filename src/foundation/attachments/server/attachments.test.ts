import assert from 'node:assert/strict'
import { readdirSync, statSync } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { join } from 'node:path'
import test, { after, before, beforeEach } from 'node:test'
import { fixedId, pdf, plantAttachments } from '../../../../tests/planted-attachments.ts'
import type { PlantedAttachments } from '../../../../tests/planted-attachments.ts'
import { act, lookOpenly, relate } from '../../access/server/index.ts'
import { nationalCrypto } from '../../audit/server/index.ts'
import { instant, makeId, ok } from '../../kernel/index.ts'
import { attachmentsOf } from './index.ts'
import { receiveInto } from './receive.ts'

let planted: PlantedAttachments

before(async () => {
  planted = await plantAttachments()
})
after(() => planted.close())
beforeEach(() => planted.fresh())

test('an upload is kept under its owner and fingerprint, named in a row, and can be opened at once', async () => {
  const file = await planted.uploaded(planted.filler.context, pdf)
  const fingerprint = nationalCrypto.sm3Hex(pdf)
  assert.deepEqual(
    [file.name, file.bytes, file.fingerprint, file.kind, file.state],
    ['方案.pdf', Buffer.byteLength(pdf), fingerprint, 'pdf', 'unscanned'],
  )
  assert.deepEqual(planted.stored(), [join(`organisation-${fixedId(1)}`, fingerprint)])
  assert.equal(statSync(join(planted.folder, planted.stored()[0] ?? '')).mode & 0o777, 0o600)
  const answer = await planted.download(planted.filler.context, file.id)
  assert.ok(answer instanceof Response)
  assert.equal(await answer.text(), pdf)
  assert.deepEqual(readdirSync(join(planted.folder, 'incoming')), [])
})

test('a file is served as an attachment that no browser runs', async () => {
  const file = await planted.uploaded(planted.filler.context, pdf)
  const answer = await planted.download(planted.filler.context, file.id)
  assert.ok(answer instanceof Response)
  const header = (name: string): string | null => answer.headers.get(name)
  assert.match(
    header('content-disposition') ?? '',
    /^attachment; filename="attachment\.pdf"; filename\*=UTF-8''%E6%96%B9/,
  )
  assert.equal(header('x-content-type-options'), 'nosniff')
  assert.equal(header('content-type'), 'application/pdf')
  assert.match(header('content-security-policy') ?? '', /default-src 'none'; sandbox/)
  assert.equal(header('x-attachment-state'), 'unscanned')
})

test('another organisation’s file answers as a random id does, and nobody uploads without signing in', async () => {
  const file = await planted.uploaded(planted.filler.context, pdf)
  assert.equal(typeof (await planted.download(planted.colleague.context, file.id)), 'object')
  for (const who of [planted.stranger.context, planted.people.visitor]) {
    assert.equal(await planted.download(who, file.id), 'not-found')
    assert.equal(await planted.download(who, makeId(1, new Uint8Array(10))), 'not-found')
  }
  assert.equal(await planted.download(planted.filler.context, 'no id'), 'not-found')
  assert.equal(await planted.upload(planted.people.visitor, pdf), 'sign-in-first')
})

test('a refused file leaves nothing behind', async () => {
  assert.equal(await planted.upload(planted.filler.context, 'MZ', { name: 'a.exe', type: '' }), 'kind-not-allowed')
  assert.equal(await planted.upload(planted.filler.context, 'no pdf'), 'not-what-it-says')
  assert.deepEqual(planted.stored(), [])
  assert.deepEqual(readdirSync(join(planted.folder, 'incoming')), [])
  assert.equal((await planted.held.sql('select from attachments.file')).length, 0)
})

test('a body without end is cut at the limit and its beginning is discarded', async () => {
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(4 * 1024 * 1024)),
  })
  assert.equal(await planted.upload(planted.filler.context, endless), 'file-too-large')
  assert.deepEqual(readdirSync(join(planted.folder, 'incoming')), [])
})

test('a full disk and a sender that goes away are said, and nothing is answered as kept', async () => {
  const full = await openFile('/dev/full', 'w')
  const one = await receiveInto(full, new Response(pdf).body)
  await full.close()
  assert.equal(!one.ok && one.refusal.code, 'storage-is-full')
  const gone = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(Buffer.from(pdf))
      controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
    },
  })
  assert.equal(await planted.upload(planted.filler.context, gone), 'upload-cut-off')
  assert.deepEqual(readdirSync(join(planted.folder, 'incoming')), [])
})

test('a file follows what it is attached to: who may see the object may see the file', async () => {
  const file = await planted.uploaded(planted.filler.context, pdf)
  const subject = makeId<'solution'>(1_700_000_000_000, new Uint8Array(10).fill(7))
  const bound = await planted.attach(planted.colleague, file.id, subject)
  assert.ok(bound.ok)
  assert.equal(await planted.download(planted.stranger.context, file.id), 'not-found')
  await act(planted.filler.context, {}, async ({ tx }) => {
    await relate(tx, [{ subject: `organisation:${fixedId(2)}`, relation: 'partner', resource: subject }])
    return ok(null)
  })
  assert.equal(typeof (await planted.download(planted.stranger.context, file.id)), 'object')
  const listed = await lookOpenly(planted.stranger.context, async (acting) => ok(await attachmentsOf(acting, subject)))
  assert.deepEqual(listed.ok && listed.value, [bound.value])
})

test('a file is attached once: again to the same object is harmless, to another it is refused', async () => {
  const file = await planted.uploaded(planted.filler.context, pdf)
  const [one, other] = [fixedId(11), fixedId(12)]
  assert.ok((await planted.attach(planted.filler, file.id, one)).ok)
  assert.ok((await planted.attach(planted.filler, file.id, one)).ok)
  const elsewhere = await planted.attach(planted.filler, file.id, other)
  assert.equal(!elsewhere.ok && elsewhere.refusal.code, 'attached-elsewhere')
  const foreign = await planted.attach(
    planted.stranger,
    (await planted.uploaded(planted.filler.context, pdf)).id,
    fixedId(13),
  )
  assert.equal(!foreign.ok && foreign.refusal.code, 'not-found')
})

test('a quota holds under twenty uploads at once', async () => {
  const row = `insert into attachments.file (id, owner, subject, subject_resource, name, kind, bytes, fingerprint, state,
    uploaded_by, uploaded_at, attached_at) values ($1, $2, $1, 'x', 'n', 'pdf', $3, $4, 'clean', $1, now(), now())`
  const owner = `organisation:${fixedId(1)}`
  // 2 GB less ten times the size of the file: ten more fit, the eleventh does not.
  const left = 2048 * 1024 * 1024 - 10 * Buffer.byteLength(pdf)
  await planted.held.sql(row, [fixedId(31), owner, left, 'ab'.repeat(32)])
  const done = await Promise.all(Array.from({ length: 20 }, () => planted.upload(planted.filler.context, pdf)))
  assert.equal(done.filter((one) => typeof one === 'object').length, 10)
  assert.equal(done.filter((one) => one === 'quota-reached').length, 10)
})

test('a hundred files that nobody attached are enough', async () => {
  await planted.held.sql(
    `insert into attachments.file (id, owner, subject, name, kind, bytes, fingerprint, state, uploaded_by, uploaded_at)
     select id, $1, id, 'n', 'pdf', 1, repeat('ab', 32), 'clean', id, now()
     from (select gen_random_uuid() as id from generate_series(1, 100)) as made`,
    [`organisation:${fixedId(1)}`],
  )
  assert.equal(await planted.upload(planted.filler.context, pdf), 'too-many-unattached-files')
})

test('the same key uploads once', async () => {
  const [one, again] = [
    await planted.uploaded(planted.filler.once('k1'), pdf),
    await planted.uploaded(planted.filler.once('k1'), pdf),
  ]
  assert.deepEqual(again, one)
  assert.equal((await planted.held.sql('select from attachments.file')).length, 1)
})

test('people without an organisation have files of their own', async () => {
  const officer = await planted.people.person({ name: '官员', roles: ['ministry-officer'] })
  await planted.uploaded(officer.context, pdf)
  assert.deepEqual(planted.stored(), [join(`account-${officer.accountId}`, nationalCrypto.sm3Hex(pdf))])
})

test('the state of a file and the moment of its clock come from the database', async () => {
  await planted.held.setClock(instant('2030-01-01T00:00:00Z'))
  const file = await planted.uploaded(planted.filler.context, pdf)
  const [row] = await planted.held.sql<{ at: Date }>('select uploaded_at as at from attachments.file where id = $1', [
    file.id,
  ])
  assert.equal(row?.at.toISOString().slice(0, 10), '2030-01-01')
})
