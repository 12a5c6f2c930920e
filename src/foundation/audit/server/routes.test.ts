import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import type { ServerSlice } from '../../access/server/index.ts'
import { instant, ok } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import { auditSlice, fingerprintOf, issueReceipt, openNotary, recorder, signReceipt, startKeeper } from './index.ts'
import type { EvidenceVisit, Notary, RolledBack } from './index.ts'

let held: TestDatabase
let folder: string
let notary: Notary
let number: string
let alarm: RolledBack | undefined

// The shape of a slice of access holds, which audit may not import.
const composed: ServerSlice = auditSlice

before(async () => {
  held = await testDatabase({ recorder, migrations: ['01', '02'] })
  folder = mkdtempSync(join(tmpdir(), 'shidian-routes-'))
  notary = openNotary({ keyFolder: join(folder, 'keys'), checkpointFolder: join(folder, 'checkpoints') })
})
after(async () => {
  await held.close()
  rmSync(folder, { recursive: true })
})

async function get(path: string): Promise<Response> {
  for (const { path: pattern, handle } of composed.openRoutes ?? []) {
    const names = [...pattern.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')
    const match = new RegExp(`^${pattern.replaceAll(/:\w+/g, '([^/]+)')}$`).exec(path)
    if (!match) continue
    const params = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]))
    const provided: Readonly<Record<string, unknown>> = {
      notary,
      'page settings': { demo: true },
      'alarm of the evidence log': () => alarm,
    }
    const visit: EvidenceVisit = {
      request: new Request(`http://localhost${path}`),
      params,
      nonce: 'n',
      context: {
        locale: 'zh',
        arrival: instant('2026-12-07T10:00:00Z'),
        requestId: 'r1',
        sessionHash: null,
        host: { database: held.database, use: ({ name }) => provided[name] as never },
      },
    }
    return handle(visit as never)
  }
  return new Response(null, { status: 404 })
}

test('before the first act the page says that there is no checkpoint yet', async () => {
  const answer = await get('/checkpoints')
  assert.equal(answer.status, 200)
  assert.match(await answer.text(), /还没有检查点/)
})

test('a receipt’s files follow within the keeper’s round, and never before a checkpoint covers it', async () => {
  const entry = { action: 'solution.submit', resource: 'solution', id: '1', version: 1, changes: [] }
  const arrival = instant('2026-12-07T09:42:09.318Z')
  const done = await withTx(held.database, { kind: 'session', sessionHash: null }, async (tx) =>
    ok(await issueReceipt(tx, { series: 'SQ', arrival, content: '7c'.repeat(32), entry })),
  )
  assert.ok(done.ok)
  number = done.value
  await signReceipt(held.database, notary, done.value)
  assert.equal((await get(`/receipts/${number}/bundle.zip`)).status, 503)
  const keeper = startKeeper({
    database: held.database,
    notary,
    everyMilliseconds: 20,
    onFault: (error) => assert.fail(String(error)),
  })
  for (let tries = 0; tries < 200 && (await get(`/receipts/${number}/bundle.zip`)).status !== 200; tries += 1) {
    await pause(20)
  }
  await keeper.close()
  const answer = await get(`/receipts/${number.toLowerCase()}/bundle.zip`)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-disposition'), `attachment; filename="${number}.zip"`)
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
})

test('the page shows checkpoints and the fingerprint of the key, and both can be downloaded', async () => {
  const page = await (await get('/checkpoints')).text()
  const fingerprint = fingerprintOf(notary.publicPem)
  assert.ok(page.includes(fingerprint.match(/.{4}/g)?.join(' ') ?? 'none'))
  const pem = await get(`/checkpoints/keys/${notary.keyId}.pem`)
  assert.equal(await pem.text(), notary.publicPem)
  const text = await (await get('/checkpoints/1/checkpoint.txt')).text()
  const signature = new Uint8Array(await (await get('/checkpoints/1/checkpoint.sig')).arrayBuffer())
  assert.ok(notary.verify(text, signature))
  assert.match(await (await get('/checkpoints/verify-receipt')).text(), /^#!\/bin\/sh/)
})

test('what is not there is said in a page: wrong numbers, unknown receipts, keys and checkpoints', async () => {
  const statuses = await Promise.all(
    [
      '/receipts/SQ-2026-000001-00/bundle.zip',
      '/receipts/AA-0000-000000-FM/bundle.zip',
      '/checkpoints/keys/unknown.pem',
      '/checkpoints/keys/..%2Fsigning.pem',
      '/checkpoints/9999/checkpoint.txt',
      '/checkpoints/1/else.txt',
    ].map(async (path) => (await get(path)).status),
  )
  assert.deepEqual(statuses, [400, 404, 404, 404, 404, 404])
})

test('a log that was set back is told on the public page, and no longer once it is settled', async () => {
  const kept = await held.sql<{ seq: string }>('select seq from audit.head')
  const size = Number(kept[0]?.seq)
  await held.sql(`create table kept as table audit.entry; create table kept_head as table audit.head;
    delete from audit.entry where seq = ${size}; delete from audit.receipt where seq = ${size};
    update audit.head set seq = ${size - 1}`)
  const faults: unknown[] = []
  const keeper = startKeeper({
    database: held.database,
    notary,
    everyMilliseconds: 20,
    onFault: (error) => faults.push(error),
  })
  while (keeper.alarm() === undefined) await pause(10)
  alarm = keeper.alarm()
  assert.match(
    await (await get('/checkpoints')).text(),
    new RegExp(`告警：存证日志现有 ${size - 1} 条，而 .* 的检查点已为 ${size} 条作证`),
  )
  assert.match(String(faults[0]), /ALARM/)
  await held.sql(
    'truncate audit.entry, audit.head; insert into audit.entry table kept; insert into audit.head table kept_head',
  )
  while (keeper.alarm() !== undefined) await pause(10)
  await keeper.close()
  alarm = keeper.alarm()
  assert.doesNotMatch(await (await get('/checkpoints')).text(), /告警/)
})
