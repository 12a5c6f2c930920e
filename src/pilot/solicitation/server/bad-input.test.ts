import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import {
  type PlantedSolicitation,
  type PlantedUnit,
  expectStatus,
  plantSolicitation,
  programme,
  section,
} from '../../../../tests/planted-solicitation.ts'
import { type Instant, instantOf, millisecondsOf } from '../../../foundation/kernel/index.ts'

let planted: PlantedSolicitation
let lead: PlantedUnit
let id: string

before(async () => {
  planted = await plantSolicitation()
  lead = await planted.unit('示例财产保险股份有限公司')
  const body = { programme, title: '示例输入方案' }
  id = ((await expectStatus(lead.administrator.ask('POST /api/solutions', { body }), 200)) as { id: string }).id
})
after(() => planted.close())

interface Refused {
  readonly code: string
  readonly message: { readonly zh: string; readonly en: string }
  readonly remedy: { readonly zh: string; readonly en: string }
}

const refusalOf = (answer: { readonly body: unknown }): Refused => answer.body as Refused

const save = async (summary: string) => {
  const present = (await section(lead, id)).groups.find((group) => group.name === 'overview')
  const answers = { ...present?.answers, 'overview.summary': summary }
  const body = { group: 'overview', version: present?.version ?? 0, answers }
  return { body, answer: await lead.filler.ask(`PUT /api/solutions/${id}/answers`, { body }) }
}

test('a name with control or right-to-left characters is refused by its field, in both languages, and nothing is made', async () => {
  for (const title of ['示例\u202e案方', '示例\u0007方案', '示例\u2066方案', '示例\u0000方案']) {
    const answer = await lead.administrator.ask('POST /api/solutions', { body: { programme, title } })
    assert.equal(answer.status, 400, JSON.stringify(title))
    assert.match(refusalOf(answer).message.zh, /title/)
    assert.ok(refusalOf(answer).remedy.en !== '')
  }
  const [count] = await planted.sql<{ count: number }>('select count(*)::integer as count from solicitation.solution')
  assert.equal(count?.count, 1)
  const reason = '理由\u202e'
  const asked = { rule: 'one-member-holds-insurance-licence', reason }
  assert.equal((await lead.filler.ask(`POST /api/solutions/${id}/determinations`, { body: asked })).status, 400)
})

test('an answer with a direction character is kept as it was typed and stands among what is to be corrected', async () => {
  await expectStatus(
    save('摘要\u202e里的字符').then(({ answer }) => answer),
    200,
  )
  const page = (await expectStatus(lead.filler.ask(`GET /api/solutions/${id}/answers`), 200)) as {
    errors: readonly { path: string; message: { zh: string } }[]
  }
  const error = page.errors.find((one) => one.path === 'overview.summary')
  assert.match(error?.message.zh ?? '', /U\+202E/)
})

test('a wrong credit code of a partner is told from one that nobody holds, with the character to compare', async () => {
  const find = (code: string) =>
    lead.administrator.ask(`GET /api/solutions/${id}/organisations?creditCode=${encodeURIComponent(code)}`)
  // 91110000600037341L with its last character changed: the check character is L, as design 8's example shows.
  const wrong = await find('91110000600037341K')
  assert.deepEqual([wrong.status, refusalOf(wrong).code], [422, 'credit-code-wrong'])
  assert.match(JSON.stringify(wrong.body), /第 18 位校验码应为 L，现在是 K/)
  const nobody = await find('91110000600037341L')
  assert.deepEqual([nobody.status, nobody.body], [200, []])
})

test('an act under an empty, an odd or an endless key is refused as malformed and not done', async () => {
  const count = async (): Promise<number> => (await planted.sql('select from solicitation.solution')).length
  const before = await count()
  for (const key of ['', ' ', 'k'.repeat(201)]) {
    const answer = await fetch(`${planted.origin}/api/solutions`, {
      method: 'POST',
      headers: {
        cookie: lead.administrator.cookie,
        origin: planted.origin,
        'x-shidian-request': '1',
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ programme, title: '钥匙不对的示例方案' }),
    })
    const said = (await answer.json()) as { code: string }
    assert.deepEqual([answer.status, said.code], [400, 'idempotency-key-malformed'])
  }
  assert.equal(await count(), before)
})

test('a deadline that would move back is refused with the one that stands, and a date that is none by its field', async () => {
  const [call] = (await expectStatus(planted.visitor.ask('GET /api/calls'), 200)) as { deadline: Instant }[]
  const deadline = call?.deadline as Instant
  const earlier = instantOf(millisecondsOf(deadline) - 86_400_000)
  const body = { programme, newDeadline: earlier, reason: '示例' }
  const extension = await planted.officer.ask('POST /api/extensions', { body })
  assert.deepEqual([extension.status, refusalOf(extension).code], [422, 'extension-not-later'])
  for (const newDeadline of ['2026-13-45T00:00:00Z', '明天', '2026-02-30']) {
    assert.equal((await planted.officer.ask('POST /api/extensions', { body: { ...body, newDeadline } })).status, 400)
  }
})

test('a session that ends in the middle of a form loses nothing: signed in again, the same save goes through', async () => {
  await planted.sql('update access.session set ended_at = clock_now() where account_id = $1', [lead.filler.accountId])
  const { body, answer } = await (async () => {
    const present = (await section({ ...lead, filler: lead.administrator }, id)).groups.find(
      (group) => group.name === 'overview',
    )
    const answers = { ...present?.answers, 'overview.summary': '会话结束时正在写的摘要' }
    const typed = { group: 'overview', version: present?.version ?? 0, answers }
    return { body: typed, answer: await lead.filler.ask(`PUT /api/solutions/${id}/answers`, { body: typed }) }
  })()
  assert.equal(answer.status, 401)
  assert.ok(refusalOf(answer).message.zh !== '' && refusalOf(answer).remedy.zh !== '')
  const again = await planted.official('filler', { organisationId: lead.id })
  await expectStatus(again.ask(`PUT /api/solutions/${id}/answers`, { body }), 200)
})

test('a deadline that passes while somebody types stops the submission, not the typing', async () => {
  const [call] = (await expectStatus(planted.visitor.ask('GET /api/calls'), 200)) as { deadline: Instant }[]
  await planted.setClock(instantOf(millisecondsOf(call?.deadline as Instant) + 1000))
  const filler = await planted.official('filler', { organisationId: lead.id })
  const certifier = await planted.official('certifier', { organisationId: lead.id })
  const present = (await section({ ...lead, filler }, id)).groups.find((group) => group.name === 'overview')
  const answers = { ...present?.answers, 'overview.summary': '截止之后写完的最后一句' }
  const body = { group: 'overview', version: present?.version ?? 0, answers }
  await expectStatus(filler.ask(`PUT /api/solutions/${id}/answers`, { body }), 200)
  const late = await certifier.ask(`POST /api/solutions/${id}/submit`, { body: { answersVersion: 1 } })
  assert.equal(late.status >= 400 && late.status < 500, true, JSON.stringify(late.body))
  const kept = (await section({ ...lead, filler }, id)).groups.find((group) => group.name === 'overview')
  assert.equal(kept?.answers['overview.summary'], '截止之后写完的最后一句')
})
