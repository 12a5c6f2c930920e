import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before, beforeEach } from 'node:test'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import { plantPeople } from '../../../../tests/planted-people.ts'
import type { PlantedPeople, PlantedPerson } from '../../../../tests/planted-people.ts'
import { permissionTable } from '../../access/index.ts'
import { act, lookOpenly, openHost, Refused, relate } from '../../access/server/index.ts'
import type { Host, RequestContext } from '../../access/server/index.ts'
import { nationalCrypto, recorder, verifyEvidence } from '../../audit/server/index.ts'
import { instant, makeId, ok } from '../../kernel/index.ts'
import { openDatabase } from '../../storage/server/index.ts'
import type { AttachmentReference } from '../index.ts'
import { localStore } from './file-store.ts'
import { attachFile, attachmentKeeping, attachments, attachmentsOf } from './index.ts'
import type { AttachmentKeeping, Verdict } from './index.ts'
import { receiveInto } from './receive.ts'

const pdf = `%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n`
const organisation = (number: number): string => makeId(1_700_000_000_000 + number, new Uint8Array(10).fill(number))

let held: TestDatabase
let folder: string
let people: PlantedPeople
let keeping: AttachmentKeeping
let host: Host
let filler: PlantedPerson
let colleague: PlantedPerson
let stranger: PlantedPerson
let verdict: (bytes: string) => Verdict | Error

before(async () => {
  held = await testDatabase({ recorder })
  // One host for all tests; the folder and the scanner behind it are those of the test.
  const current = {
    get store() {
      return keeping.store
    },
    get incoming() {
      return keeping.incoming
    },
    get scanner() {
      return keeping.scanner
    },
  } as AttachmentKeeping
  host = openHost(held.database, permissionTable(attachments.permissions)).with(attachmentKeeping, current)
  people = plantPeople(held, attachments.permissions, host)
  filler = await people.person({ name: '填报人', roles: ['filler'], organisationId: organisation(1) })
  colleague = await people.person({ name: '同事', roles: ['filler'], organisationId: organisation(1) })
  stranger = await people.person({ name: '外单位', roles: ['filler'], organisationId: organisation(2) })
})
after(() => held.close())

beforeEach(async (context) => {
  const made = mkdtempSync(join(tmpdir(), 'shidian-attachments-'))
  folder = made
  keeping = { store: localStore(folder), incoming: join(folder, 'incoming') }
  verdict = () => ({ clean: true })
  await held.sql('truncate attachments.file, audit.entry')
  await held.sql(`update audit.head set seq = 0, head = decode(repeat('00', 32), 'hex')`)
  if ('after' in context) context.after(() => rmSync(made, { recursive: true }))
})

/** From here on there is a scanner, which says what the test wants. */
function useScanner(): void {
  const scanner = {
    async scan(bytes: ReadableStream<Uint8Array>): Promise<Verdict> {
      const said = verdict(await new Response(bytes).text())
      if (said instanceof Error) throw said
      return said
    },
  }
  keeping = { ...keeping, scanner }
}

const routeOf = (method: string) => {
  const route = attachments.openRoutes?.find((one) => one.method === method)
  assert.ok(route)
  return route
}

async function upload(
  who: RequestContext,
  body: string | Uint8Array | ReadableStream<Uint8Array>,
  { name = '方案.pdf', type = 'application/pdf' } = {},
): Promise<AttachmentReference | string> {
  // A body that streams is half of a conversation; the types of the browser do not know the word yet.
  const streaming = { method: 'POST', body: body as BodyInit, headers: { 'content-type': type }, duplex: 'half' }
  const request = new Request(`http://localhost/attachments?name=${encodeURIComponent(name)}`, streaming)
  return answered(async () => {
    const answer = await routeOf('POST').handle({ request, params: {}, context: who, nonce: 'n' })
    assert.equal(answer.status, 201)
    return (await answer.json()) as AttachmentReference
  })
}

const uploaded = async (...words: Parameters<typeof upload>): Promise<AttachmentReference> => {
  const done = await upload(...words)
  assert.ok(typeof done === 'object', JSON.stringify(done))
  return done
}

async function download(who: RequestContext, id: string): Promise<Response | string> {
  const request = new Request(`http://localhost/attachments/${id}`)
  return answered(async () => routeOf('GET').handle({ request, params: { id }, context: who, nonce: 'n' }))
}

/** What came of it, or the code of the refusal. */
async function answered<Value>(run: () => Promise<Value>): Promise<Value | string> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code
    throw error
  }
}

/** As an act of another slice that has asked the gate about its object. */
const attach = (who: PlantedPerson, fileId: string, subject: string) =>
  act(who.context, {}, async (acting) => {
    await relate(acting.tx, [{ subject: `organisation:${organisation(1)}`, relation: 'own', resource: subject }])
    return attachFile(acting, fileId, { resource: 'solution', id: subject })
  })

const runJob = async (name: string, payload: object = {}): Promise<void> => {
  const job = attachments.jobs?.find((one) => one.name === name)
  await job?.run(host, payload as never, () => Promise.resolve(true))
}
const stored = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}$/.test(name))

test('an upload is kept under its owner and fingerprint, named in a row, and can be opened at once', async () => {
  const file = await uploaded(filler.context, pdf)
  const fingerprint = nationalCrypto.sm3Hex(pdf)
  assert.deepEqual(
    [file.name, file.bytes, file.fingerprint, file.kind, file.state],
    ['方案.pdf', Buffer.byteLength(pdf), fingerprint, 'pdf', 'unscanned'],
  )
  assert.deepEqual(stored(), [join(`organisation-${organisation(1)}`, fingerprint)])
  assert.equal(statSync(join(folder, stored()[0] ?? '')).mode & 0o777, 0o600)
  const answer = await download(filler.context, file.id)
  assert.ok(answer instanceof Response)
  assert.equal(await answer.text(), pdf)
  assert.deepEqual(readdirSync(join(folder, 'incoming')), [])
})

test('a file is served as an attachment that no browser runs', async () => {
  const file = await uploaded(filler.context, pdf)
  const answer = await download(filler.context, file.id)
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
  const file = await uploaded(filler.context, pdf)
  assert.equal(typeof (await download(colleague.context, file.id)), 'object')
  for (const who of [stranger.context, people.visitor]) {
    assert.equal(await download(who, file.id), 'not-found')
    assert.equal(await download(who, makeId(1, new Uint8Array(10))), 'not-found')
  }
  assert.equal(await download(filler.context, 'no id'), 'not-found')
  assert.equal(await upload(people.visitor, pdf), 'sign-in-first')
})

test('a refused file leaves nothing behind', async () => {
  assert.equal(await upload(filler.context, 'MZ', { name: 'a.exe', type: '' }), 'kind-not-allowed')
  assert.equal(await upload(filler.context, 'no pdf'), 'not-what-it-says')
  assert.deepEqual(stored(), [])
  assert.deepEqual(readdirSync(join(folder, 'incoming')), [])
  assert.equal((await held.sql('select from attachments.file')).length, 0)
})

test('a body without end is cut at the limit and its beginning is discarded', async () => {
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(4 * 1024 * 1024)),
  })
  assert.equal(await upload(filler.context, endless), 'file-too-large')
  assert.deepEqual(readdirSync(join(folder, 'incoming')), [])
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
  assert.equal(await upload(filler.context, gone), 'upload-cut-off')
  assert.deepEqual(readdirSync(join(folder, 'incoming')), [])
})

test('a file follows what it is attached to: who may see the object may see the file', async () => {
  const file = await uploaded(filler.context, pdf)
  const subject = makeId<'solution'>(1_700_000_000_000, new Uint8Array(10).fill(7))
  const bound = await attach(colleague, file.id, subject)
  assert.ok(bound.ok)
  assert.equal(await download(stranger.context, file.id), 'not-found')
  await act(filler.context, {}, async ({ tx }) => {
    await relate(tx, [{ subject: `organisation:${organisation(2)}`, relation: 'partner', resource: subject }])
    return ok(null)
  })
  assert.equal(typeof (await download(stranger.context, file.id)), 'object')
  const listed = await lookOpenly(stranger.context, async (acting) => ok(await attachmentsOf(acting, subject)))
  assert.deepEqual(listed.ok && listed.value, [bound.value])
})

test('a file is attached once: again to the same object is harmless, to another it is refused', async () => {
  const file = await uploaded(filler.context, pdf)
  const [one, other] = [organisation(11), organisation(12)]
  assert.ok((await attach(filler, file.id, one)).ok)
  assert.ok((await attach(filler, file.id, one)).ok)
  const elsewhere = await attach(filler, file.id, other)
  assert.equal(!elsewhere.ok && elsewhere.refusal.code, 'attached-elsewhere')
  const foreign = await attach(stranger, (await uploaded(filler.context, pdf)).id, organisation(13))
  assert.equal(!foreign.ok && foreign.refusal.code, 'not-found')
})

test('with a scanner a file waits in quarantine, and opens when it is found clean', async () => {
  useScanner()
  const file = await uploaded(filler.context, pdf)
  assert.equal(file.state, 'quarantined')
  assert.equal(await download(filler.context, file.id), 'attachment-in-quarantine')
  assert.equal((await held.sql(`select from pgboss.job where name = 'attachments.scan'`)).length, 1)
  await runJob('attachments.scan', { id: file.id })
  const answer = await download(filler.context, file.id)
  assert.ok(answer instanceof Response)
  assert.equal(answer.headers.get('x-attachment-state'), 'clean')
})

test('an infected file is never served again and its bytes are swept', async () => {
  useScanner()
  verdict = (bytes) => (bytes.includes('EICAR') ? { clean: false, finding: 'Eicar-Test' } : { clean: true })
  const file = await uploaded(filler.context, `%PDF-1.7 EICAR %%EOF`)
  await runJob('attachments.scan', { id: file.id })
  assert.equal(await download(filler.context, file.id), 'attachment-infected')
  age(stored()[0] ?? '', 25)
  await runJob('attachments.sweep')
  assert.deepEqual(stored(), [])
})

test('a scanner that is away leaves the file in quarantine, and the next round takes it up', async () => {
  useScanner()
  verdict = () => new Error('the scanner is away')
  const file = await uploaded(filler.context, pdf)
  await assert.rejects(runJob('attachments.scan', { id: file.id }), /away/)
  assert.equal(await download(filler.context, file.id), 'attachment-in-quarantine')
  verdict = () => ({ clean: true })
  await held.sql(`update attachments.file set uploaded_at = uploaded_at - interval '2 minutes'`)
  await runJob('attachments.scan-leftovers')
  assert.equal(typeof (await download(filler.context, file.id)), 'object')
})

test('what was uploaded while there was no scanner is scanned once there is one', async () => {
  const file = await uploaded(filler.context, pdf)
  useScanner()
  await held.sql(`update attachments.file set uploaded_at = uploaded_at - interval '2 minutes'`)
  await runJob('attachments.scan-leftovers')
  assert.deepEqual(await held.sql('select state from attachments.file where id = $1', [file.id]), [{ state: 'clean' }])
})

/** Makes bytes so many hours old. */
function age(name: string, hours: number): void {
  const then = new Date(Date.now() - hours * 3_600_000)
  utimesSync(join(folder, name), then, then)
}

test('the sweep removes what nobody attached within a day, and nothing else', async () => {
  const used = await uploaded(filler.context, pdf)
  assert.ok((await attach(filler, used.id, organisation(21))).ok)
  const unused = await uploaded(filler.context, `${pdf} unused %%EOF`)
  await uploaded(filler.context, `${pdf} fresh %%EOF`)
  const orphan = join(`organisation-${organisation(1)}`, 'ab'.repeat(32))
  writeFileSync(join(folder, orphan), 'left by a crash between file and row')
  for (const name of stored()) age(name, 25)
  await held.sql(`update attachments.file set uploaded_at = uploaded_at - interval '25 hours' where id = any($1)`, [
    [used.id, unused.id],
  ])
  mkdirSync(join(folder, 'incoming'), { recursive: true })
  writeFileSync(join(folder, 'incoming', 'half'), 'x')
  age(join('incoming', 'half'), 25)
  await runJob('attachments.sweep')
  assert.equal(await download(filler.context, unused.id), 'not-found')
  assert.equal(typeof (await download(filler.context, used.id)), 'object')
  assert.deepEqual(stored().length, 2, 'the used one and the fresh one')
  assert.deepEqual(readdirSync(join(folder, 'incoming')), [])
})

test('bytes that two rows name stay until the last of them is gone', async () => {
  const one = await uploaded(filler.context, pdf)
  await uploaded(colleague.context, pdf, { name: 'again.pdf' })
  assert.equal(stored().length, 1)
  age(stored()[0] ?? '', 25)
  await held.sql(`update attachments.file set uploaded_at = uploaded_at - interval '25 hours' where id = $1`, [one.id])
  await runJob('attachments.sweep')
  assert.equal(stored().length, 1)
})

test('an upload of the same bytes while the sweep looks keeps them', async () => {
  const first = await uploaded(filler.context, pdf)
  age(stored()[0] ?? '', 25)
  await held.sql('delete from attachments.file where id = $1', [first.id])
  await Promise.all([runJob('attachments.sweep'), uploaded(filler.context, pdf)])
  assert.equal(stored().length, 1)
})

test('a quota holds under twenty uploads at once', async () => {
  const row = `insert into attachments.file (id, owner, subject, subject_resource, name, kind, bytes, fingerprint, state,
    uploaded_by, uploaded_at, attached_at) values ($1, $2, $1, 'x', 'n', 'pdf', $3, $4, 'clean', $1, now(), now())`
  const owner = `organisation:${organisation(1)}`
  // 2 GB less ten times the size of the file: ten more fit, the eleventh does not.
  const left = 2048 * 1024 * 1024 - 10 * Buffer.byteLength(pdf)
  await held.sql(row, [organisation(31), owner, left, 'ab'.repeat(32)])
  const done = await Promise.all(Array.from({ length: 20 }, () => upload(filler.context, pdf)))
  assert.equal(done.filter((one) => typeof one === 'object').length, 10)
  assert.equal(done.filter((one) => one === 'quota-reached').length, 10)
})

test('a hundred files that nobody attached are enough', async () => {
  await held.sql(
    `insert into attachments.file (id, owner, subject, name, kind, bytes, fingerprint, state, uploaded_by, uploaded_at)
     select id, $1, id, 'n', 'pdf', 1, repeat('ab', 32), 'clean', id, now()
     from (select gen_random_uuid() as id from generate_series(1, 100)) as made`,
    [`organisation:${organisation(1)}`],
  )
  assert.equal(await upload(filler.context, pdf), 'too-many-unattached-files')
})

test('the same key uploads once', async () => {
  const [one, again] = [await uploaded(filler.once('k1'), pdf), await uploaded(filler.once('k1'), pdf)]
  assert.deepEqual(again, one)
  assert.equal((await held.sql('select from attachments.file')).length, 1)
})

test('people without an organisation have files of their own', async () => {
  const officer = await people.person({ name: '官员', roles: ['ministry-officer'] })
  await uploaded(officer.context, pdf)
  assert.deepEqual(stored(), [join(`account-${officer.accountId}`, nationalCrypto.sm3Hex(pdf))])
})

test('every upload, verdict and removal stands in the evidence log, and an altered row is found', async () => {
  useScanner()
  const file = await uploaded(filler.context, pdf)
  await runJob('attachments.scan', { id: file.id })
  const unused = await uploaded(filler.context, `${pdf} unused %%EOF`)
  await held.sql(`update attachments.file set uploaded_at = uploaded_at - interval '25 hours' where id = $1`, [
    unused.id,
  ])
  await runJob('attachments.sweep')
  assert.ok(held.address.backup)
  const reading = await openDatabase({ app: held.address.backup, poolSize: 1 })
  const verify = async (): Promise<number> =>
    (
      await verifyEvidence({
        database: reading,
        tables: attachments.auditedTables ?? [],
        keyFolder: join(folder, 'keys'),
        checkpointFolder: join(folder, 'checkpoints'),
        full: true,
      })
    ).status
  try {
    assert.equal(await verify(), 0)
    await held.sql(`update attachments.file set fingerprint = repeat('cd', 32)`)
    assert.equal(await verify(), 4)
  } finally {
    await reading.close()
  }
})

test('the state of a file and the moment of its clock come from the database', async () => {
  await held.setClock(instant('2030-01-01T00:00:00Z'))
  const file = await uploaded(filler.context, pdf)
  const [row] = await held.sql<{ at: Date }>('select uploaded_at as at from attachments.file where id = $1', [file.id])
  assert.equal(row?.at.toISOString().slice(0, 10), '2030-01-01')
})
