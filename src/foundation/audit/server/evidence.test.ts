import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import { instant, ok } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { openDatabase, withTx } from '../../storage/server/index.ts'
import type { EvidenceEntry, Scope } from '../../storage/server/index.ts'
import { readCheckpoint, readReceipt, rootByPath } from '../index.ts'
import type { ReceiptNumber } from '../index.ts'
import {
  issueReceipt,
  makeCheckpoint,
  nationalCrypto,
  openNotary,
  provedReceipt,
  receiptByNumber,
  receiptsOf,
  recorder,
  replaceSigningKey,
  signPendingReceipts,
  signReceipt,
  startKeeper,
} from './index.ts'
import type { Notary, NotarySettings } from './index.ts'

const somebody: Scope = { kind: 'session', sessionHash: null }
const sm3 = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sm3')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const content = sm3('content').toString('hex')
const arrival = instant('2026-12-07T09:42:09.318Z')

let held: TestDatabase
let folder: string
let settings: NotarySettings
let notary: Notary

before(async () => {
  held = await testDatabase({ recorder, migrations: ['01', '02'] })
  folder = mkdtempSync(join(tmpdir(), 'shidian-evidence-'))
  settings = { keyFolder: join(folder, 'keys'), checkpointFolder: join(folder, 'checkpoints') }
  notary = openNotary(settings)
})
after(async () => {
  await held.close()
  rmSync(folder, { recursive: true })
})

const act = (id: string, extra: Partial<EvidenceEntry> = {}): EvidenceEntry => ({
  action: 'solution.submit',
  resource: 'solution',
  id,
  version: 1,
  changes: [{ table: 'solicitation.solution', id, version: 1, row: { name: '方案' } }],
  ...extra,
})

const record = (...entries: EvidenceEntry[]) =>
  withTx(held.database, somebody, async (tx) => {
    for (const entry of entries) tx.record(entry)
    return ok(null)
  })

const issue = (id: string, at: Instant = arrival) =>
  withTx(held.database, somebody, async (tx) =>
    ok(await issueReceipt(tx, { series: 'SQ', arrival: at, content, entry: { ...act(id), version: 1, facts: {} } })),
  )

async function issued(id: string): Promise<ReceiptNumber> {
  const done = await issue(id)
  assert.ok(done.ok)
  return done.value
}

interface Kept {
  readonly seq: string
  readonly at: Date
  readonly pre: string
  readonly leaf: Buffer
  readonly head: Buffer
}
const entries = () => held.sql<Kept>('select * from audit.entry order by seq')

test('every entry is chained to the one before by the formula of the design', async () => {
  await record(act('1'), act('2'))
  await record(act('3'))
  let previous: Buffer = Buffer.alloc(32)
  for (const [index, entry] of (await entries()).entries()) {
    assert.equal(Number(entry.seq), index + 1)
    const place = Buffer.alloc(8)
    place.writeBigUInt64BE(BigInt(index + 1))
    const leaf = sm3(Uint8Array.of(0), entry.pre)
    const head = sm3(Uint8Array.of(2), previous, place, leaf)
    assert.deepEqual([entry.leaf, entry.head], [leaf, head])
    assert.equal(Date.parse((JSON.parse(entry.pre) as { at: string }).at), entry.at.getTime())
    previous = head
  }
  const [head] = await held.sql<{ seq: string; head: Buffer }>('select * from audit.head')
  assert.deepEqual([Number(head?.seq), head?.head], [3, previous])
})

test('forty acts at once leave no gap and no two entries at one place', async () => {
  const before = (await entries()).length
  await Promise.all(Array.from({ length: 40 }, (_, index) => record(act(`at-once-${index}`))))
  const all = await entries()
  assert.equal(all.length, before + 40)
  assert.deepEqual(
    all.map(({ seq }) => Number(seq)),
    all.map((_, index) => index + 1),
  )
})

test('an act that fails leaves no entry and no gap', async () => {
  const before = (await entries()).length
  await assert.rejects(
    withTx(held.database, somebody, async (tx) => {
      tx.record(act('failed'))
      await tx.query({ name: 'test.fail', text: 'select 1/0' })
      return ok(null)
    }),
  )
  await record(act('after'))
  assert.equal((await entries()).length, before + 1)
})

test('the application can neither change nor read the texts of the log', async () => {
  const refused = async (text: string): Promise<void> => {
    const tried = withTx(held.database, somebody, async (tx) =>
      ok(await tx.query({ name: `test.${text.slice(0, 40)}`, text })),
    )
    await assert.rejects(tried, /permission denied/, text)
  }
  await refused('select pre from audit.entry')
  await refused(`update audit.entry set pre = ''`)
  await refused('delete from audit.entry')
  await refused('truncate audit.entry')
  await refused('insert into audit.entry select 9, now(), leaf::text, leaf, head from audit.entry')
  await refused('update audit.head set seq = 0')
  await refused('select number from audit.receipt')
})

test('a receipt names the place of its act and is signed once for all who ask', async () => {
  const number = await issued('receipted')
  assert.match(number, /^SQ-2026-\d{6}-/)
  const both = await Promise.all([
    signReceipt(held.database, notary, number),
    signReceipt(held.database, notary, number),
  ])
  const [one, other] = both
  assert.ok(one?.ok && other?.ok)
  assert.deepEqual(one.value.signature, other.value.signature)
  assert.ok(notary.verify(one.value.text, one.value.signature))
  const read = readReceipt(one.value.text)
  const entry = (await entries()).find(({ pre }) => pre.includes(number))
  assert.deepEqual(
    [read?.number, read?.arrival, read?.content, read?.seq, read?.leaf],
    [number, arrival, content, Number(entry?.seq), entry?.leaf.toString('hex')],
  )
  const again = await signReceipt(held.database, notary, number)
  assert.deepEqual(again.ok && again.value.text, one.value.text)
})

test('what a crash left unsigned is signed by the keeper', async () => {
  const number = await issued('crashed')
  const before = await receiptByNumber(held.database, number)
  assert.equal(before.ok && before.value.signed, null)
  assert.ok((await signPendingReceipts(held.database, notary)) >= 1)
  const after = await receiptByNumber(held.database, number.toLowerCase())
  assert.ok(after.ok && after.value.signed)
  assert.equal(await signPendingReceipts(held.database, notary), 0)
  assert.deepEqual(
    (await receiptsOf(held.database, { resource: 'solution', id: 'crashed' })).map((one) => one.number),
    [number],
  )
})

test('a wrong number is told from an unknown one', async () => {
  const wrong = await receiptByNumber(held.database, 'SQ-2026-000187-00')
  assert.equal(!wrong.ok && wrong.refusal.code, 'unreadable-receipt-number')
  const unknown = await receiptByNumber(held.database, 'AA-0000-000000-FM')
  assert.equal(!unknown.ok && unknown.refusal.code, 'unknown-receipt')
})

test('a receipt is proved by the first checkpoint that covers it, and the proof never changes', async () => {
  const number = await issued('proved')
  const early = await provedReceipt(held.database, notary, number)
  assert.equal(!early.ok && early.refusal.code, 'receipt-not-yet-covered')
  await makeCheckpoint(held.database, notary)
  const first = await provedReceipt(held.database, notary, number)
  await record(act('later'))
  await makeCheckpoint(held.database, notary)
  const later = await provedReceipt(held.database, notary, number)
  assert.ok(first.ok)
  assert.deepEqual(later, first)
  const { proof, checkpoint } = first.value
  const path = proof.path.map((step) => Buffer.from(step, 'hex'))
  const root = rootByPath(nationalCrypto.sm3, proof, Buffer.from(proof.leaf, 'hex'), path)
  assert.equal(Buffer.from(root ?? []).toString('hex'), checkpoint.root)
  assert.ok(notary.verify(checkpoint.text, checkpoint.signature))
  assert.equal(readCheckpoint(checkpoint.text)?.root, checkpoint.root)
})

test('the subtrees that checkpoints store give the same root as all leaves together', async () => {
  // 600 entries complete two subtrees of 256 and leave a rest.
  await record(...Array.from({ length: 300 }, (_, index) => act(`many-${index}`)))
  await makeCheckpoint(held.database, notary)
  await record(...Array.from({ length: 300 }, (_, index) => act(`more-${index}`)))
  const made = await makeCheckpoint(held.database, notary)
  const leaves = (await entries()).map(({ leaf }) => leaf)
  const definition = (some: readonly Buffer[]): Buffer => {
    if (some.length === 1) return some[0] as Buffer
    let split = 1
    while (split * 2 < some.length) split *= 2
    return sm3(Uint8Array.of(1), definition(some.slice(0, split)), definition(some.slice(split)))
  }
  assert.equal(made?.root, definition(leaves).toString('hex'))
  assert.equal((await held.sql('select from audit.subtree')).length, Math.floor(leaves.length / 256))
})

test('two keepers at once make one checkpoint, and nothing new makes none', async () => {
  await record(act('one more'))
  const made = await Promise.all([makeCheckpoint(held.database, notary), makeCheckpoint(held.database, notary)])
  assert.equal(made.filter(Boolean).length, 1)
  assert.equal(await makeCheckpoint(held.database, notary), undefined)
})

test('a checkpoint that a crash left in its file alone is taken over', async () => {
  await record(act('before the crash'))
  const made = await makeCheckpoint(held.database, notary)
  await held.sql('delete from audit.checkpoint where size = $1', [made?.size])
  await held.sql('update audit.anchor set size = (select max(size) from audit.checkpoint)')
  assert.deepEqual(await makeCheckpoint(held.database, notary), made)
  const files = readdirSync(join(settings.checkpointFolder, made?.origin ?? ''))
  assert.equal(files.length, 1)
  const written = readFileSync(join(settings.checkpointFolder, made?.origin ?? '', files[0] ?? ''), 'utf8')
  assert.equal(written.split(`size: ${made?.size}\n`).length, 2, 'it stands in the file once')
})

test('a process without the login of a worker keeps nothing and is not loud about it', async () => {
  const alone = await openDatabase({ app: held.address.app, recorder })
  await record(act('for the worker'))
  const keeper = startKeeper({ database: alone, notary, onFault: (error) => assert.fail(String(error)) })
  await keeper.close()
  await alone.close()
  assert.ok(await makeCheckpoint(held.database, notary), 'the worker still has it to do')
})

test('private keys are readable by their owner only, and a new key leaves old signatures good', async () => {
  assert.equal(statSync(join(settings.keyFolder, 'signing.pem')).mode & 0o777, 0o600)
  assert.equal(statSync(join(settings.keyFolder, 'personal.key')).mode & 0o777, 0o600)
  assert.equal(openNotary(settings).keyId, notary.keyId)
  const other = { keyFolder: join(folder, 'other'), checkpointFolder: join(folder, 'checkpoints') }
  const old = openNotary(other)
  const fresh = replaceSigningKey(other)
  assert.notEqual(fresh.keyId, old.keyId)
  assert.deepEqual(
    readdirSync(join(other.keyFolder, 'public')).sort(),
    [`${fresh.keyId}.pem`, `${old.keyId}.pem`].sort(),
  )
})
