import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { prepareRows, type ReadyRows } from '../bench/ready-rows.ts'
import type { ClonedDraft } from '../bench/surge-drafts.ts'
import { supervise, type SupervisedChild } from '../src/command-line/supervisor.ts'
import { requestHeader } from '../src/foundation/access/server/index.ts'
import { attachDatabase, migrate, readConfiguration, type Attached } from '../src/foundation/storage/server/index.ts'

// Two servers and two workers, each a process of its own, on one database: nothing may be known to one of them alone.
const draftCount = 20
let folder: string
let attached: Attached
let rows: ReadyRows
let client: pg.Client
const children: SupervisedChild[] = []
const origins: string[] = []

before(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'shidian-two-')), 'data')
  attached = await attachDatabase({ dataFolder: folder })
  await migrate(attached.address)
  rows = await prepareRows(readConfiguration({ SHIDIAN_DATA: folder }), attached.address, draftCount)
  client = new pg.Client(attached.address.owner)
  await client.connect()
  for (const name of ['one', 'two']) {
    const port = await freePort()
    origins.push(`http://127.0.0.1:${port}`)
    start(`server-${name}`, ['serve', '--demo', '--port', String(port), '--data', folder])
    start(`worker-${name}`, ['worker', '--data', folder])
  }
  for (const origin of origins) await until(() => isReady(origin), `${origin} is ready`)
})
after(async () => {
  await Promise.all(children.map((child) => child.stop()))
  await client.end()
  await attached.release()
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

test('who has signed in at one server is known to the other, and a save at one makes the version at the other stale', async () => {
  const draft = draftAt(0)
  const saved = await send(0, draft, saveOf(draft, rows.overview.version, '甲处'))
  assert.equal(saved.status, 200, saved.text)
  const stale = await send(1, draft, saveOf(draft, rows.overview.version, '乙处'))
  assert.equal(stale.status, 409)
  assert.match(stale.text, /edited-meanwhile/)
  const { version } = JSON.parse(saved.text) as { version: number }
  const again = await send(1, draft, saveOf(draft, version, '乙处'))
  assert.equal(again.status, 200, again.text)
})

test('one act sent to both servers at once has one effect and one receipt', async () => {
  const draft = draftAt(1)
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => send(index % 2, draft, submissionOf(draft))),
  )
  assert.deepEqual(
    answers.map(({ status }) => status),
    answers.map(() => 200),
    answers.find(({ status }) => status !== 200)?.text,
  )
  assert.equal(new Set(answers.map(({ text }) => text)).size, 1)
})

test('when one server is stopped in the middle, the other takes all that comes, and each letter is written once', async () => {
  const drafts = Array.from({ length: 15 }, (_, index) => draftAt(5 + index))
  const filed = Promise.all(drafts.map((draft, index) => filedSomewhere(draft, index)))
  await children[0]?.stop()
  assert.equal(new Set(await filed).size, drafts.length)
  const ids = drafts.map(({ id }) => id)
  await until(async () => (await lettersAbout(ids)).size === ids.length, 'a letter for each submission')
  const twice = [...(await lettersAbout(ids))].filter(([, keys]) => new Set(keys).size !== keys.length)
  assert.deepEqual(twice, [])
})

function start(name: string, words: readonly string[]): void {
  children.push(supervise({ name, words, logFile: join(folder, `${name}.log`), onRestart: () => {} }))
}

function draftAt(index: number): ClonedDraft {
  const draft = rows.drafts[index]
  if (!draft) throw new Error('fewer drafts were prepared than are filed')
  return draft
}

interface Sent {
  readonly method: string
  readonly path: string
  readonly key?: string
  readonly body: unknown
}

const saveOf = (draft: ClonedDraft, version: number, name: string): Sent => ({
  method: 'PUT',
  path: `/api/solutions/${draft.id}/answers`,
  body: { group: 'overview', version, answers: { ...rows.overview.answers, 'overview.contact-name': name } },
})

const submissionOf = (draft: ClonedDraft): Sent => ({
  method: 'POST',
  path: `/api/solutions/${draft.id}/submit`,
  key: draft.id,
  body: { answersVersion: rows.answersVersion },
})

async function send(server: number, draft: ClonedDraft, { method, path, key, body }: Sent) {
  const origin = origins[server] ?? ''
  const answered = await fetch(`${origin}${path}`, {
    method,
    headers: {
      cookie: rows.cookies.get(draft.organisation) ?? '',
      origin,
      [requestHeader]: '1',
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  })
  return { status: answered.status, text: await answered.text() }
}

/** Sends it to one server and, as a proxy does, to the other when that one does not answer. */
async function filedSomewhere(draft: ClonedDraft, index: number): Promise<string> {
  const first = await send(index % 2, draft, submissionOf(draft)).catch(() => undefined)
  const last = first?.status === 200 ? first : await send(1, draft, submissionOf(draft))
  assert.equal(last.status, 200, last.text)
  return (JSON.parse(last.text) as { receiptNumber: string }).receiptNumber
}

async function lettersAbout(solutions: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows: letters } = await client.query<{ id: string; keys: readonly string[] }>(
    `select resource_id as id, array_agg(template || ' ' || recipient) as keys from outbox.letter
     where resource_id = any ($1) group by resource_id`,
    [solutions],
  )
  return new Map(letters.map(({ id, keys }) => [id, keys]))
}

async function isReady(origin: string): Promise<boolean> {
  return (await fetch(`${origin}/ready`).catch(() => undefined))?.ok === true
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    assert.ok(tries < 600, what)
    await pause(100)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
