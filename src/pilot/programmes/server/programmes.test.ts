import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Answer, startTestServer, type TestClient, type TestServer } from '../../../../tests/server.ts'
import { day, instant } from '../../../foundation/kernel/index.ts'
import { slice } from './index.ts'
import { demoDays, demoNoticeText } from '../../notice/index.ts'

let server: TestServer
let officer: TestClient
let approver: TestClient
before(async () => {
  server = await startTestServer({ slices: [slice] })
  await server.setClock(instant('2026-03-01T10:00:00+08:00'))
  officer = await signIn('officer', 'ministry-officer')
  approver = await signIn('approver', 'ministry-approver')
})
after(() => server.close())

const signIn = (login: string, role: 'ministry-officer' | 'ministry-approver' | 'certifier'): Promise<TestClient> =>
  server.signIn({ login, name: `${login}（示例）`, organisationId: null, grants: [{ role, regionCode: null }] })

const code = ({ body }: Answer): unknown => (body as { code?: string }).code
const detail = async (client: TestClient, round: string) =>
  (await client.ask(`GET /api/rounds/${round}`)).body as {
    version: number
    round: { state: string; parameters: { id: string; setting: { value: unknown } }[] }
    actions: string[]
    history: { action: string; reason: string }[]
    notice: { report: { unexplained: string[] } } | null
  }

let clones = 0
async function clone(): Promise<string> {
  clones += 1
  const round = `copy-${clones}`
  const body = { from: '2023-356', code: round, title: { zh: '试拟批次', en: 'Draft' }, reason: '准备下一批次' }
  const made = await officer.ask('POST /api/rounds', { body, key: `clone-${clones}` })
  assert.deepEqual([made.status, made.body], [200, { code: round, state: 'draft', version: 1 }])
  return round
}

test('the public reads announced rounds and their notices, each page whole', async () => {
  for (const path of [
    '/notices',
    '/notices/2023-356',
    '/notices/demo-open',
    '/notices/demo-open?lang=en',
    '/notices/2025-second',
    '/rounds',
    '/rounds/2025-second?lang=en',
    '/traceability?round=demo-open&kind=enforced',
  ]) {
    const page = await server.visitor.ask(`GET ${path}`, { headers: { accept: 'text/html' } })
    assert.equal(page.status, 200, path)
    assert.match(String(page.body), /<\/html>/, path)
  }
  const text = await server.visitor.ask('GET /notices/demo-open/text')
  assert.match(String(text.body), /^关于试办网络安全保险服务试点演示批次的通知/)
  assert.equal((await server.visitor.ask('GET /notices/2023-356/text')).status, 404)
})

test('more rounds than are kept in memory are all listed, again and again', async () => {
  // 120 copies with codes of their own, seen by the officer; memory keeps a hundred.
  await server.sql(
    `with made as (
       insert into programmes.programme (id, code, state, fictitious, definition, drafted_by, changed_at)
       select gen_random_uuid(), 'many-' || n, 'draft', true, definition || jsonb_build_object('id', 'many-' || n),
         gen_random_uuid(), clock_now()
       from programmes.programme, generate_series(1, 120) n where code = '2023-356' returning id)
     insert into access.relation (resource, subject, relation) select id, 'role:ministry-officer', 'any' from made`,
  )
  const codes = async (): Promise<number> =>
    ((await officer.ask('GET /api/rounds')).body as { readonly rounds: readonly object[] }).rounds.length
  const all = await codes()
  assert.ok(all > 120, String(all))
  for (let again = 0; again < 3; again += 1) {
    await server.visitor.ask('GET /rounds')
    assert.equal(await codes(), all)
  }
  await server.sql(
    `delete from access.relation where resource in (select id from programmes.programme where code like 'many-%')`,
  )
  await server.sql(`delete from programmes.programme where code like 'many-%'`)
})

test('a digest is marked as such until the text is imported, and an imported sentence shows its obliging words', async () => {
  const digests = String((await server.visitor.ask('GET /notices/2023-356')).body)
  assert.match(digests, /释义，非原文/)
  const imported = String((await server.visitor.ask('GET /notices/demo-open')).body)
  assert.doesNotMatch(imported, /释义，非原文/)
  assert.match(imported, /<span class="obliges">牵头单位1家<\/span>/)
})

test('a draft is seen by those who work on it and answers the public as a round that does not exist', async () => {
  const round = await clone()
  const absent = await server.visitor.ask('GET /api/rounds/no-such-round')
  const hidden = await server.visitor.ask(`GET /api/rounds/${round}`)
  assert.deepEqual([hidden.status, code(hidden)], [absent.status, code(absent)])
  assert.equal(hidden.status, 404)
  assert.equal((await detail(approver, round)).round.state, 'draft')
})

test('dates of a clone are open, and one code is taken once', async () => {
  const round = await clone()
  const { round: copy } = await detail(officer, round)
  const open = copy.parameters.filter(({ setting }) => setting.value === null).map(({ id }) => id)
  assert.deepEqual(open, ['solution-deadline', 'work-plan-deadline', 'summary-deadline'])
  const body = { from: '2023-356', code: round, title: { zh: '又一个', en: 'Again' }, reason: '重复' }
  const again = await officer.ask('POST /api/rounds', { body, key: 'again' })
  assert.deepEqual([again.status, code(again)], [409, 'round-id-taken'])
})

test('a change is previewed with its effect on the rules, then made with a reason, and kept in the history', async () => {
  const round = await clone()
  const changes = [
    { parameter: 'partners-at-most', value: 11 },
    { parameter: 'report-period', value: 'monthly' },
  ]
  const preview = await officer.ask(`POST /api/rounds/${round}/preview`, { body: { changes } })
  const effects = preview.body as { rules: { rule: string; flips: unknown[] }[]; withoutRule: string[] }
  assert.deepEqual(
    effects.rules.map(({ rule, flips }) => [rule, flips]),
    [
      [
        'at-most-ten-partners',
        [{ example: { zh: '11家联合单位', en: 'eleven partners' }, before: 'unmet', after: 'met' }],
      ],
    ],
  )
  assert.deepEqual(effects.withoutRule, ['report-period'])
  assert.equal((await detail(officer, round)).version, 1)
  const change = { version: 1, changes, reason: '扩大联合范围' }
  const made = await officer.ask(`POST /api/rounds/${round}/changes`, { body: change, key: `change-${round}` })
  assert.deepEqual(made.body, { code: round, state: 'draft', version: 2 })
  const { history } = await detail(officer, round)
  assert.deepEqual(
    history.map(({ action, reason }) => [action, reason]),
    [
      ['change', '扩大联合范围'],
      ['clone', '准备下一批次'],
    ],
  )
})

test('a value that does not fit, an unknown parameter and a stale version change nothing', async () => {
  const round = await clone()
  const send = (changes: unknown, version = 1) =>
    officer.ask(`POST /api/rounds/${round}/changes`, {
      body: { version, changes, reason: '试' },
      key: `k${Math.random()}`,
    })
  const unfitting = await send([
    { parameter: 'partners-at-most', value: -1 },
    { parameter: 'solution-deadline', value: 'tomorrow' },
    { parameter: 'paper-timely-by', value: 'telepathy' },
    { parameter: 'absent', value: 1 },
  ])
  assert.deepEqual([unfitting.status, code(unfitting)], [422, 'parameters-do-not-fit'])
  assert.equal((unfitting.body as { facts: { faults: unknown[] } }).facts.faults.length, 4)
  const same = await send([{ parameter: 'partners-at-most', value: 10 }])
  assert.deepEqual([same.status, code(same)], [422, 'nothing-changes'])
  const stale = await send([{ parameter: 'partners-at-most', value: 9 }], 7)
  assert.deepEqual([stale.status, code(stale)], [409, 'round-was-changed'])
  assert.equal((await send('everything')).status, 400)
  assert.equal((await detail(officer, round)).version, 1)
})

test('a round is announced and opened by another person, once its values are set, and its rules stay then', async () => {
  const round = await clone()
  const act = (client: TestClient, action: string, version: number) =>
    client.ask(`POST /api/rounds/${round}/${action}`, { body: { version }, key: `${action}-${round}-${version}` })
  assert.equal((await act(officer, 'announce', 1)).status, 403)
  assert.equal((await act(approver, 'announce', 1)).status, 200)
  assert.equal((await server.visitor.ask(`GET /api/rounds/${round}`)).status, 200)
  const early = await act(approver, 'open', 2)
  assert.deepEqual([early.status, code(early)], [422, 'values-still-open'])
  const change = (version: number, value: string) =>
    officer.ask(`POST /api/rounds/${round}/changes`, {
      body: { version, changes: [{ parameter: 'solution-deadline', value }], reason: '定时间' },
      key: `date-${round}-${version}`,
    })
  assert.equal((await change(2, '2026-02-01T16:00:00.000Z')).status, 200)
  const past = await act(approver, 'open', 3)
  assert.deepEqual([past.status, code(past)], [422, 'deadline-has-passed'])
  assert.equal((await change(3, '2026-04-30T16:00:00.000Z')).status, 200)
  assert.deepEqual((await act(approver, 'open', 4)).body, { code: round, state: 'open', version: 5 })
  assert.equal((await change(5, '2026-05-31T16:00:00.000Z')).status, 403)
  const close = await act(approver, 'close', 5)
  assert.deepEqual([close.status, code(close)], [422, 'deadline-still-to-come'])
})

test('a notice is read from a file, compared and imported; another notice is refused', async () => {
  const round = await clone()
  const text = demoNoticeText(demoDays(day('2026-03-01')))
  const file = await fetch(`${server.origin}/official-files/text`, {
    method: 'POST',
    headers: { origin: server.origin, cookie: officer.cookie },
    body: text,
  })
  assert.deepEqual(await file.json(), { text })
  const preview = await officer.ask(`POST /api/rounds/${round}/notice/preview`, { body: { text } })
  const { report } = preview.body as { report: { sentences: number; unexplained: unknown[]; altered: unknown[] } }
  assert.deepEqual([report.sentences, report.unexplained.length, report.altered.length], [58, 0, 0])
  const body = { version: 1, text, reason: '正式印发' }
  const imported = await officer.ask(`POST /api/rounds/${round}/notice`, { body, key: `import-${round}` })
  assert.equal(imported.status, 200)
  const other = await officer.ask('POST /api/rounds/2023-356/notice/preview', { body: { text } })
  assert.deepEqual([other.status, code(other)], [422, 'notice-of-another-number'])
  const junk = await officer.ask(`POST /api/rounds/${round}/notice/preview`, { body: { text: '今天天气很好。' } })
  assert.deepEqual([junk.status, code(junk)], [422, 'not-a-notice'])
})

test('what cannot be kept is refused as malformed or as absent, never as a fault', async () => {
  const round = await clone()
  const text = `关于某事的通知\n一、甲\u0000\n乙。`
  for (const [path, body] of [
    ['POST /api/rounds', { from: '2023-356', code: 'a b', title: { zh: '甲', en: 'a' }, reason: '试' }],
    ['POST /api/rounds', { from: '2023-356', code: 'rtl', title: { zh: '甲\u202e乙', en: 'a' }, reason: '试' }],
    ['POST /api/rounds', { from: '2023-356', code: 'half', title: { zh: '甲', en: 'a' }, reason: '\ud800' }],
    [`POST /api/rounds/${round}/notice/preview`, { text }],
    [`POST /api/rounds/${round}/preview`, { changes: [{ parameter: 'x', value: {} }] }],
  ] as const) {
    const answer = await officer.ask(path, { body, key: `odd-${path.length}-${JSON.stringify(body).length}` })
    assert.equal(answer.status, 400, JSON.stringify(body))
  }
  const day = { changes: [{ parameter: 'solution-deadline', value: '2026-02-30T00:00:00.000Z' }] }
  assert.equal((await officer.ask(`POST /api/rounds/${round}/preview`, { body: day })).status, 422)
  for (const path of ['/notices/%00', '/rounds/%F0%9F%98%80', '/notices/a%2Fb', '/notices/demo-open%00/text']) {
    assert.equal((await server.visitor.ask(`GET ${path}`)).status, 404, path)
  }
})

test('nobody else imports, clones or changes', async () => {
  const certifier = await signIn('certifier', 'certifier')
  const changes = [{ parameter: 'partners-at-most', value: 9 }]
  for (const [client, status] of [
    [server.visitor, 401],
    [certifier, 403],
  ] as const) {
    const preview = await client.ask('POST /api/rounds/2025-second/preview', { body: { changes } })
    assert.equal(preview.status, status)
    const file = await client.ask('POST /official-files/text', { body: 'x' })
    assert.equal(file.status, status)
  }
  assert.equal(
    server.log.some((line) => line.includes('"level":"fault"')),
    false,
    server.log.join('\n'),
  )
})
