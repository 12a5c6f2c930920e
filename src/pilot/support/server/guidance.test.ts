import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { startTestServer } from '../../../../tests/server.ts'
import type { Answer, TestClient, TestServer } from '../../../../tests/server.ts'
import type { Role } from '../../../foundation/access/index.ts'
import { verifyEvidence } from '../../../foundation/audit/server/index.ts'
import { shippedGuidance } from '../index.ts'
import { supportSlice } from './index.ts'

let server: TestServer
let writer: TestClient
let officer: TestClient

before(async () => {
  server = await startTestServer()
  const enter = (login: string, role: Role): Promise<TestClient> =>
    server.signIn({ login, name: `${login}（示例）`, grants: [{ role, regionCode: null }], organisationId: null })
  writer = await enter('writes.guidance', 'support-officer')
  officer = await enter('publishes.guidance', 'ministry-officer')
})
after(() => server.close())

interface Kept {
  readonly guidance: { readonly id: string; readonly version: number; readonly state: string; readonly code: string }
  readonly versions: readonly { readonly number: number; readonly endedAt: string | null; readonly endReason: string }[]
  readonly feedback: readonly { readonly number: number; readonly helpful: number; readonly unhelpful: number }[]
  readonly remarks: readonly { readonly remark: string }[]
  readonly actions: readonly string[]
}

const both = (words: string) => ({ zh: words, en: `${words} (en)` })
const content = (answer: string) => ({
  title: both('迟报怎么办'),
  question: both('晚到一分钟呢'),
  answer: both(answer),
  screens: [],
})

let keys = 0
const act = (who: TestClient, line: string, body: object): Promise<Answer> => {
  keys += 1
  return who.ask(line, { key: `guidance-${keys}`, body })
}
const keptIn = ({ body }: Answer): Kept => body as Kept
const codeIn = ({ body }: Answer): string => (body as { readonly code: string }).code

async function begin(code: string, clauses: readonly string[] = ['4.1.p2.s1']): Promise<Kept> {
  const made = await act(writer, 'POST /api/guidance', { code, clauses, content: content('看到达时刻。') })
  assert.equal(made.status, 200, JSON.stringify(made.body))
  return keptIn(made)
}

const publish = (who: TestClient, { guidance: { id, version } }: Kept): Promise<Answer> =>
  act(who, `POST /api/guidance/${id}/publish`, { version, note: '首次发布' })

test('what ships stands as drafts, and the public page says that nothing is published', async () => {
  const list = (await officer.ask('GET /api/guidance')).body as { readonly counts: Readonly<Record<string, number>> }
  assert.deepEqual(list.counts, { draft: shippedGuidance.length })
  const page = await server.visitor.ask('GET /guidance')
  assert.equal(page.status, 200)
  assert.match(String(page.body), /还没有发布的解读/)
})

test('an article is written by one and published by another, and every version stays where it was', async () => {
  const draft = await begin('late-filing')
  assert.deepEqual(
    draft.actions.filter((one) => one === 'publish'),
    [],
  )
  const own = await act(officer, `PUT /api/guidance/${draft.guidance.id}`, {
    version: 1,
    clauses: ['4.1.p2.s1'],
    content: content('看到达服务器的时刻。'),
  })
  assert.equal(codeIn(await publish(officer, keptIn(own))), 'drafter-does-not-approve')
  const again = await act(writer, `PUT /api/guidance/${draft.guidance.id}`, {
    version: 2,
    clauses: ['4.1.p2.s1'],
    content: content('看完整到达的时刻。'),
  })
  const first = keptIn(await publish(officer, keptIn(again)))
  assert.deepEqual([first.guidance.state, first.versions.length], ['published', 1])
  assert.equal(codeIn(await publish(officer, first)), 'guidance-nothing-new')
  const changed = await act(writer, `PUT /api/guidance/${draft.guidance.id}`, {
    version: first.guidance.version,
    clauses: ['4.1.p2.s1', '4.1.p1.s2'],
    content: content('看完整到达的时刻；迟到的可以申请受理。'),
  })
  const second = keptIn(await publish(officer, keptIn(changed)))
  assert.deepEqual(
    second.versions.map(({ number, endedAt }) => [number, endedAt === null]),
    [
      [2, true],
      [1, false],
    ],
  )
  const old = await server.visitor.ask('GET /guidance/late-filing?number=1')
  assert.match(String(old.body), /您正在看的是旧版本/)
  const newest = await server.visitor.ask('GET /guidance/late-filing')
  assert.match(String(newest.body), /迟到的可以申请受理/)
  assert.match(String(newest.body), /与上一版相比改动了：依据句、正文/)
})

test('the reader of the notice shows the article at its sentences, and no more once it is withdrawn', async () => {
  const published = keptIn(await publish(officer, await begin('three-copies')))
  const row = (body: unknown): boolean => String(body).includes('href="/guidance/three-copies"')
  assert.ok(row((await server.visitor.ask('GET /notices/demo-open')).body))
  const { id, version } = published.guidance
  const withdrawn = await act(officer, `POST /api/guidance/${id}/withdraw`, { version, reason: '口径已变更' })
  assert.deepEqual([withdrawn.status, keptIn(withdrawn).guidance.state], [200, 'withdrawn'])
  assert.ok(!row((await server.visitor.ask('GET /notices/demo-open')).body))
  assert.match(String((await server.visitor.ask('GET /guidance/three-copies')).body), /已撤下.*口径已变更/s)
})

test('one reader’s feedback counts once a version, with or without script, and tells nobody who it was', async () => {
  const { guidance } = keptIn(await publish(officer, await begin('feedback-counts-once')))
  const say = (helpful: boolean, remark: string): Promise<Answer> =>
    act(writer, `POST /api/published-guidance/${guidance.code}/feedback`, { number: 1, helpful, remark })
  await say(true, '')
  assert.equal((await say(false, '没有讲节假日')).status, 200)
  const form = new URLSearchParams({ number: '1', helpful: 'yes', remark: '' })
  const posted = await server.visitor.ask(`POST /guidance/${guidance.code}/feedback`, { body: form })
  assert.equal(posted.status, 303)
  const nothing = new URLSearchParams({ number: '1', remark: '' })
  const wrong = await server.visitor.ask(`POST /guidance/${guidance.code}/feedback`, { body: nothing })
  assert.deepEqual([wrong.status, /错误：/.test(String(wrong.body))], [422, true])
  const seen = keptIn(await officer.ask(`GET /api/guidance/${guidance.id}`))
  assert.deepEqual(seen.feedback, [{ number: 1, helpful: 1, unhelpful: 1 }])
  assert.deepEqual(
    seen.remarks.map(({ remark }) => remark),
    ['没有讲节假日'],
  )
  const rows = await server.sql<{ readonly giver: string }>('select giver from support.guidance_feedback')
  assert.ok(rows.every(({ giver }) => /^[0-9a-f]{64}$/.test(giver)))
})

test('a sentence that no notice has, a page elsewhere and a taken address are refused with what to do', async () => {
  const ask = async (more: object) =>
    act(writer, 'POST /api/guidance', { code: 'refused', clauses: ['4.1.p2.s1'], content: content('文'), ...more })
  const outside = { ...content('文'), screens: [{ path: '//elsewhere.example', words: both('外站') }] }
  const refused = [
    [{ clauses: ['9.9.p1.s1'] }, 'guidance-cites-unknown-sentence'],
    [{ clauses: ['4.1.p2.s1', '4.1.p2.s1'] }, 'guidance-cites-sentence-twice'],
    [{ content: outside }, 'guidance-screen-elsewhere'],
    [{ code: 'who-may-file' }, 'guidance-code-taken'],
  ] as const
  for (const [more, code] of refused) {
    const answer = await ask(more)
    assert.deepEqual([answer.status, codeIn(answer)], [422, code])
  }
  assert.equal((await ask({ code: 'Not A Code' })).status, 400)
})

test('of two writers the second is shown what the first wrote', async () => {
  const { guidance } = await begin('two-writers')
  const edit = (who: TestClient, answer: string) =>
    act(who, `PUT /api/guidance/${guidance.id}`, { version: 1, clauses: ['4.1.p2.s1'], content: content(answer) })
  await edit(writer, '先写的')
  const late = await edit(officer, '后写的')
  assert.deepEqual([late.status, codeIn(late)], [409, 'guidance-changed-meanwhile'])
  assert.match(JSON.stringify(late.body), /先写的/)
})

test('the list takes a fixed number of statements, and what the log says of each article agrees with its row', async () => {
  const before = server.database.statementsSent
  assert.equal((await officer.ask('GET /api/guidance?clause=4.1.p2.s1')).status, 200)
  assert.ok(server.database.statementsSent - before <= 8, String(server.database.statementsSent - before))
  const beforePage = server.database.statementsSent
  await server.visitor.ask('GET /guidance')
  assert.ok(server.database.statementsSent - beforePage <= 6, String(server.database.statementsSent - beforePage))
  const folder = mkdtempSync(join(tmpdir(), 'guidance-'))
  const verify = async () => {
    const tables = supportSlice.auditedTables ?? []
    const given = { database: server.database, tables, keyFolder: folder, checkpointFolder: folder, full: false }
    const { rows, counts } = await verifyEvidence(given)
    return [rows, counts['row-differs']] as const
  }
  const [rows, differing] = await verify()
  assert.ok(rows > 15 && !differing, `${rows} rows, ${differing} differ`)
  await server.sql(`update support.guidance_version set note = '改过' where code = 'three-copies'`)
  assert.equal((await verify())[1], 1)
})
