import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newAnswerCode, objectionForm, passEndOf } from '../../../../tests/planted-objections.ts'
import { plantRound, type PlantedRound } from '../../../../tests/planted-round.ts'
import { done, release, submitted, type SelectedSolution } from '../../../../tests/planted-selection.ts'
import { startTestServer, type TestClient, type TestServer } from '../../../../tests/server.ts'
import type { Instant } from '../../../foundation/kernel/index.ts'

let server: TestServer
let round: PlantedRound
let investigator: TestClient
let selected: readonly SelectedSolution[]

interface Publicity {
  readonly id: string
  readonly sequence: number
  readonly state: string
  readonly lastDay: string
  readonly closesAt: Instant
  readonly workingDays: number
}

interface Objection {
  readonly id: string
  readonly state: string
  readonly receiptNumber: string
  readonly version: number
  readonly actions: readonly string[]
}

before(async () => {
  server = await startTestServer()
  round = await plantRound(server)
  investigator = await round.official('investigator')
  const leads = [await round.unit('示例甲财产保险'), await round.unit('示例乙财产保险')]
  selected = await submitted(round, leads)
})
after(() => server.close())

const publicities = async (): Promise<readonly Publicity[]> =>
  (done(await server.visitor.ask('GET /api/publicities')) as { publicities: readonly Publicity[] }).publicities

const latest = async (): Promise<Publicity> => {
  const [first] = await publicities()
  assert.ok(first)
  return first
}

/** Objects through the public form, as a person without an account. */
async function object(publicity: Publicity, given: Readonly<Record<string, string>> = {}) {
  const form = objectionForm({ solution: selected[0]?.id ?? '', ...given })
  const sent = await server.visitor.ask(`POST /publicities/${publicity.id}/objection`, { body: form })
  const receiptNumber = /YY-\d{4}-\d+-\w{2}/.exec(String(sent.body))?.[0] ?? ''
  const text = typeof sent.body === 'string' ? sent.body : JSON.stringify(sent.body)
  return { status: sent.status, text, receiptNumber, answerCode: form.get('answerCode') ?? '' }
}

async function objectionOf(receiptNumber: string): Promise<Objection> {
  const { objections } = done(await investigator.ask('GET /api/objections?limit=100')) as {
    objections: readonly Objection[]
  }
  const found = objections.find((one) => one.receiptNumber === receiptNumber)
  assert.ok(found, `${receiptNumber} is on the list`)
  return found
}

const ask = (client: TestClient, path: string, body: object) =>
  client.ask(`POST /api/objections/${path}`, { key: crypto.randomUUID(), body })

async function reported(receiptNumber: string, finding: 'uphold' | 'dismiss'): Promise<Objection> {
  const received = await objectionOf(receiptNumber)
  const declaration = '与双方均无利害关系'
  const { id } = received
  const taken = done(await ask(investigator, `${id}/take`, { version: received.version, declaration })) as Objection
  const body = {
    version: taken.version,
    finding,
    remedy: finding === 'uphold' ? 'amend' : null,
    amendment: finding === 'uphold' ? { title: '示例方案（更正后）' } : null,
    report: '经核对双方提供的材料，事实清楚。',
    answer: '您的异议已经调查，答复如下：所列时限已核对。',
  }
  return done(await ask(investigator, `${id}/report`, body)) as Objection
}

test('a release of decisions opens one publicity of five working days, and a second release is refused', async () => {
  const [first, second] = await Promise.all([
    release(server, round.approver, selected),
    release(server, round.approver, selected),
  ])
  const refused = [first, second].find((one) => !one.ok)
  assert.equal([first, second].filter((one) => one.ok).length, 1)
  assert.ok(refused && !refused.ok)
  assert.equal(refused.refusal.code, 'selection-already-publicised')
  const open = await publicities()
  assert.equal(open.length, 1)
  assert.deepEqual([open[0]?.sequence, open[0]?.state, open[0]?.workingDays], [1, 'running', 5])
})

test('the public list names every selected solution and how to object to it', async () => {
  const { id } = await latest()
  const page = await server.visitor.ask(`GET /publicities/${id}`)
  assert.equal(page.status, 200)
  for (const one of selected) {
    assert.match(String(page.body), new RegExp(one.number))
    assert.match(String(page.body), new RegExp(`objection\\?solution=${one.id}`))
  }
})

test('an objection in one’s own name gets a receipt and a status that anybody with its number can ask', async () => {
  const filed = await object(await latest())
  assert.equal(filed.status, 200, filed.text)
  const status = await server.visitor.ask(`GET /objections?number=${filed.receiptNumber}`)
  assert.match(String(status.body), /已收到，待承办/)
  assert.doesNotMatch(String(status.body), /丙（示例）|example\.invalid/)
  const receipt = await server.visitor.ask(`GET /receipts/${filed.receiptNumber}`)
  assert.equal(receipt.status, 200)
})

const lettersAbout = (id: string) =>
  server.sql<{ readonly to: string; readonly subject: string; readonly body: string }>(
    `select address_email as to, subject_zh as subject, body_zh as body from outbox.letter
     where resource = 'objection' and resource_id = $1 order by written_at`,
    [id],
  )

test('who left an e-mail address is sent the receipt and the answer; who left a telephone number is called', async () => {
  const contact = 'letter@example.invalid'
  const filed = await object(await latest(), { contact, facts: '方案所列时限与合同不一致，合同编号可以核对。' })
  const { id } = await objectionOf(filed.receiptNumber)
  const [receipt, ...none] = await lettersAbout(id)
  assert.deepEqual(none, [])
  assert.deepEqual([receipt?.to, receipt?.subject], [contact, `异议已收到：${filed.receiptNumber}`])
  assert.equal(receipt?.body.includes(filed.answerCode), false)
  const { version } = await reported(filed.receiptNumber, 'dismiss')
  done(await ask(round.approver, `${id}/dismiss`, { version, reason: '不成立' }))
  const [, answer] = await lettersAbout(id)
  assert.match(answer?.body ?? '', /不成立。书面答复：您的异议已经调查，答复如下/)
  const called = await object(await latest(), { contact: '010-00000000' })
  const { id: other, version: first } = await objectionOf(called.receiptNumber)
  assert.deepEqual(await lettersAbout(other), [])
  done(await ask(investigator, `${other}/take`, { version: first, declaration: '无利害关系' }))
})

test('a form that is sent twice is one objection', async () => {
  const answerCode = newAnswerCode()
  const [one, other] = [await object(await latest(), { answerCode }), await object(await latest(), { answerCode })]
  assert.equal(one.receiptNumber, other.receiptNumber)
  done(
    await ask(investigator, `${(await objectionOf(one.receiptNumber)).id}/take`, {
      version: 1,
      declaration: '无利害关系',
    }),
  )
})

test('without a name it is kept as a tip, with neither receipt nor answer', async () => {
  const left = await object(await latest(), { who: 'anonymous', name: '', contact: '' })
  assert.equal(left.status, 200)
  assert.equal(left.receiptNumber, '')
  const { tips } = done(await investigator.ask('GET /api/tips')) as { tips: readonly { facts: string }[] }
  assert.equal(tips.length, 1)
})

test('a field that is missing is named where it stands, and nothing typed is lost', async () => {
  const refused = await object(await latest(), { name: '', facts: '太短' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /请填写 2 至 120 字的姓名或单位全称/)
  assert.match(refused.text, /太短/)
})

test('a unit’s objection waits for its sealed original before anybody may take it up', async () => {
  const filed = await object(await latest(), { who: 'unit', name: '示例丁公司', creditCode: '91110000600037341L' })
  assert.equal(filed.status, 200, filed.text)
  const { id, version } = await objectionOf(filed.receiptNumber)
  const early = await ask(investigator, `${id}/take`, { version, declaration: '无利害关系' })
  assert.deepEqual([early.status, (early.body as { code: string }).code], [422, 'seal-missing'])
  const sealed = done(await ask(round.officer, `${id}/seal`, { version })) as Objection
  const again = await ask(round.officer, `${id}/seal`, { version: sealed.version })
  assert.equal((again.body as { code: string }).code, 'seal-registered-already')
  const dismissed = await reported(filed.receiptNumber, 'dismiss')
  done(await ask(round.approver, `${id}/dismiss`, { version: dismissed.version, reason: '查无此事' }))
})

test('two officials who decide opposite things at once: one wins, the other is told by whom and how', async () => {
  const filed = await object(await latest(), { solution: selected[1]?.id ?? '' })
  const { id, version } = await reported(filed.receiptNumber, 'dismiss')
  const other = await round.official('ministry-approver')
  const answers = await Promise.all([
    ask(round.approver, `${id}/dismiss`, { version, reason: '理由不成立' }),
    ask(other, `${id}/return`, { version, reason: '请再核对' }),
  ])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  const told = answers.find(({ status }) => status === 409)?.body as { code: string; facts: { theirs: object } }
  assert.equal(told.code, 'objection-moved-meanwhile')
  assert.ok('state' in told.facts.theirs && 'by' in told.facts.theirs)
  // Whichever won, the end is reached for the tests that follow.
  const present = await objectionOf(filed.receiptNumber)
  if (present.state === 'investigating') {
    const report = {
      finding: 'dismiss',
      remedy: null,
      amendment: null,
      report: '再次核对，仍不成立。',
      answer: '经再次核对，不成立，特此答复。',
    }
    const second = done(await ask(investigator, `${id}/report`, { version: present.version, ...report })) as Objection
    done(await ask(round.approver, `${id}/dismiss`, { version: second.version, reason: '理由不成立' }))
  }
})

test('what is upheld opens the publicity again for the changed entry alone, and the answer is the objector’s', async () => {
  const before = await latest()
  const filed = await object(before)
  const { id, version } = await reported(filed.receiptNumber, 'uphold')
  done(await ask(round.approver, `${id}/uphold`, { version, reason: '成立', note: '方案名称更正' }))
  const reopened = await latest()
  assert.equal(reopened.sequence, 2)
  const { items } = done(await server.visitor.ask(`GET /api/publicities/${reopened.id}`)) as {
    items: readonly { change: string; content: { title: string }; note: string }[]
  }
  assert.deepEqual(
    items.map(({ change, content, note }) => [change, content.title, note]),
    [['amended', '示例方案（更正后）', '方案名称更正']],
  )
  const closed = await server.visitor.ask(`GET /objections?number=${filed.receiptNumber}`)
  assert.doesNotMatch(String(closed.body), /答复如下/)
  const form = new URLSearchParams({ number: filed.receiptNumber, code: filed.answerCode })
  const opened = await server.visitor.ask('POST /objections', { body: form })
  assert.match(String(opened.body), /答复如下/)
})

test('a publicity is not concluded before its end, nor while an objection is open', async () => {
  const all = await publicities()
  const first = all.find(({ sequence }) => sequence === 1)
  const conclude = (id: string) =>
    round.officer.ask(`POST /api/publicities/${id}/conclude`, { key: crypto.randomUUID(), body: {} })
  assert.ok(first)
  assert.equal(((await conclude(first.id)).body as { code: string }).code, 'publicity-still-running')
  await passEndOf(server, first, 60_000)
  const late = await object(first)
  assert.equal(late.status, 422)
  assert.match(late.text, /公示期已于/)
  assert.equal(((await conclude(first.id)).body as { code: string }).code, 'publicity-still-running')
  // Ten minutes of drain; every publicity of the round is over by the next day but one.
  await passEndOf(server, await latest(), 660_000)
  const open = await conclude(first.id)
  assert.equal((open.body as { code: string }).code, 'objections-undecided')
  await server.sql(`update catalogue.objection set state = 'dismissed', finding = 'dismiss', answer = '示例', decided_at = clock_now()
    where decided_at is null`)
  for (const { id } of all) done(await conclude(id))
  assert.deepEqual(
    (await publicities()).map(({ state }) => state),
    ['concluded', 'concluded'],
  )
})

test('what the publicity leaves is published by another person, and published twice it is refused', async () => {
  const begun = done(
    await round.officer.ask('POST /api/releases', { key: crypto.randomUUID(), body: { programme: 'demo-open' } }),
  ) as { release: { id: string; version: number }; lines: readonly { content: { title: string } }[] }
  const { id } = begun.release
  assert.deepEqual(begun.lines.map(({ content }) => content.title).includes('示例方案（更正后）'), true)
  const [{ day } = { day: '' }] = await server.sql<{ day: string }>(
    `select to_char(clock_now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day`,
  )
  const send = (client: TestClient, method: string, path: string, body: object) =>
    client.ask(`${method} /api/releases/${id}${path}`, { key: crypto.randomUUID(), body })
  let { version } = begun.release
  type Release = { release: { version: number; state: string; number: string | null } }
  const heading = { version, basis: '示例文号', effectiveFrom: day }
  version = (done(await send(round.officer, 'PUT', '', heading)) as Release).release.version
  version = (done(await send(round.officer, 'POST', '/propose', { version })) as Release).release.version
  const other = await round.official('ministry-approver')
  const answers = await Promise.all([
    send(round.approver, 'POST', '/publish', { version }),
    send(other, 'POST', '/publish', { version }),
  ])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
    JSON.stringify(answers),
  )
  const told = answers.find(({ status }) => status === 409)?.body as { code: string }
  assert.equal(told.code, 'release-published-already')
  const { entries, total } = done(await server.visitor.ask('GET /api/entries')) as {
    entries: readonly { number: string; content: { title: string } }[]
    total: number
  }
  assert.equal(total, 2)
  assert.match(entries[0]?.number ?? '', /^ML-\d{4}-0001$/)
})
