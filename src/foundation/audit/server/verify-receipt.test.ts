import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { unzipSync } from 'fflate'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import { instant, ok } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import {
  issueReceipt,
  makeCheckpoint,
  nationalCrypto,
  openNotary,
  publicPem,
  receiptBundle,
  recorder,
  replaceSigningKey,
  signReceipt,
  zipped,
} from './index.ts'
import type { Notary } from './index.ts'

const script = join(import.meta.dirname, '..', '..', '..', '..', 'bin', 'verify-receipt')
const submitted = '方案全文'

let held: TestDatabase
let folder: string
let notary: Notary
const numbers: string[] = []

before(async () => {
  held = await testDatabase({ recorder, migrations: ['01', '02'] })
  folder = mkdtempSync(join(tmpdir(), 'shidian-bundle-'))
  const settings = { keyFolder: join(folder, 'keys'), checkpointFolder: join(folder, 'checkpoints') }
  notary = openNotary(settings)
  for (let id = 1; id <= 11; id += 1) numbers.push(await submit(String(id)))
  // The checkpoint is signed by another key than the first receipts: both must be in the bundle.
  for (const number of numbers) await signReceipt(held.database, notary, number as never)
  notary = replaceSigningKey(settings)
  await makeCheckpoint(held.database, notary)
})
after(async () => {
  await held.close()
  rmSync(folder, { recursive: true })
})

async function submit(id: string): Promise<string> {
  const arrival = instant('2026-12-07T09:42:09.318Z')
  const entry = { action: 'solution.submit', resource: 'solution', id, version: 1, changes: [] }
  const content = nationalCrypto.sm3Hex(submitted)
  const done = await withTx(held.database, { kind: 'session', sessionHash: null }, async (tx) =>
    ok(await issueReceipt(tx, { series: 'SQ', arrival, content, entry })),
  )
  assert.ok(done.ok)
  return done.value
}

/** The bundle of a receipt as a person unpacks it. */
async function unpacked(number: string): Promise<string> {
  const bundle = await receiptBundle(held.database, notary, number)
  assert.ok(bundle.ok)
  for (const [name, content] of Object.entries(unzipSync(zipped(bundle.value)))) {
    mkdirSync(join(folder, number), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return join(folder, number)
}

function verify(...words: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync('sh', [script, ...words], { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

test('every receipt of the log is verified with openssl alone', async () => {
  for (const number of numbers) {
    const { status, said } = verify(await unpacked(number))
    assert.equal(status, 0, said)
    assert.match(said, /VERIFIED/)
    assert.match(said, /2026-12-07 17:42:09\.318/)
  }
})

test('the submitted file is held against the fingerprint', async () => {
  const bundle = await unpacked(numbers[0] ?? '')
  const file = join(folder, 'submitted')
  writeFileSync(file, submitted)
  assert.equal(verify(bundle, file).status, 0)
  writeFileSync(file, `${submitted}。`)
  const wrong = verify(bundle, file)
  assert.equal(wrong.status, 1)
  assert.match(wrong.said, /the file is not what was received/)
})

test('the archive is the same to the byte whenever it is asked for', async () => {
  const [one, again] = [
    await receiptBundle(held.database, notary, numbers[3] ?? ''),
    await receiptBundle(held.database, notary, numbers[3] ?? ''),
  ]
  assert.ok(one.ok && again.ok)
  assert.deepEqual(zipped(one.value), zipped(again.value))
})

const replaced = (name: string, from: RegExp, to: string) => (bundle: string) => {
  const path = join(bundle, name)
  const text = readFileSync(path, 'utf8')
  assert.match(text, from)
  writeFileSync(path, text.replace(from, to))
}

const tamperings: readonly (readonly [what: string, tamper: (bundle: string) => void])[] = [
  ['an earlier arrival', replaced('receipt.txt', /09:42:09/, '09:41:09')],
  ['another number', replaced('receipt.txt', /^number: SQ/m, 'number: SR')],
  ['other content', replaced('receipt.txt', /^content-sm3: ./m, 'content-sm3: 0')],
  ['another root', replaced('checkpoint.txt', /^root: ..../m, 'root: 0000')],
  ['another size', replaced('checkpoint.txt', /^size: 11/m, 'size: 12')],
  ['a step changed', replaced('proof.txt', /^path: ..../m, 'path: 0000')],
  ['a step left out', replaced('proof.txt', /^path: .*\n/m, '')],
  ['a step more', replaced('proof.txt', /^(path: .*\n)/m, '$1$1')],
  ['another place', replaced('proof.txt', /^index: 4/m, 'index: 5')],
  ['another leaf in the proof', replaced('proof.txt', /^leaf: ..../m, 'leaf: 0000')],
  ['a second line of one label', replaced('receipt.txt', /^(seq: .*\n)/m, '$1$1')],
  ['a file missing', (bundle) => rmSync(join(bundle, 'checkpoint.sig'))],
  ['signatures exchanged', (bundle) => cpSync(join(bundle, 'checkpoint.sig'), join(bundle, 'receipt.sig'))],
  [
    'another key under the same name',
    (bundle) => {
      const id = /^key: (.*)$/m.exec(readFileSync(join(bundle, 'receipt.txt'), 'utf8'))?.[1] ?? ''
      writeFileSync(join(bundle, `key-${id}.pem`), publicPem(nationalCrypto.newSigningKey().point))
    },
  ],
]

for (const [what, tamper] of tamperings) {
  test(`a bundle with ${what} is not verified`, async () => {
    const bundle = join(folder, 'tampered')
    rmSync(bundle, { recursive: true, force: true })
    cpSync(await unpacked(numbers[4] ?? ''), bundle, { recursive: true })
    assert.equal(verify(bundle).status, 0)
    tamper(bundle)
    const { status, said } = verify(bundle)
    assert.equal(status, 1, said)
    assert.match(said, /FAILED[\s\S]*NOT VERIFIED/)
  })
}

test('a proof and checkpoint of another receipt do not help a forged one', async () => {
  // Everything is signed and proved, but of two different receipts.
  const bundle = join(folder, 'mixed')
  cpSync(await unpacked(numbers[4] ?? ''), bundle, { recursive: true })
  cpSync(join(await unpacked(numbers[5] ?? ''), 'proof.txt'), join(bundle, 'proof.txt'))
  assert.equal(verify(bundle).status, 1)
})

test('wrong use is told from a receipt that does not hold', () => {
  assert.equal(verify().status, 64)
  assert.equal(verify(join(folder, 'nowhere')).status, 64)
})
