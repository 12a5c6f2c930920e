import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { plantedRecord } from '../../../../tests/planted-parties.ts'
import { startTestServer } from '../../../../tests/server.ts'
import type { Answer, TestClient, TestServer } from '../../../../tests/server.ts'
import type { Role } from '../../../foundation/access/index.ts'
import { type Id, ok } from '../../../foundation/kernel/index.ts'
import { templateFaults } from '../../../foundation/outbox/index.ts'
import { withTx } from '../../../foundation/storage/server/index.ts'
import { installOrganisation } from '../../parties/server/index.ts'
import { answeredLetter } from './questions/help-desk.ts'

let server: TestServer
let asker: TestClient
let colleague: TestClient
let support: TestClient
let officer: TestClient

before(async () => {
  server = await startTestServer()
  const unit = await withTx(server.database, { kind: 'system', actor: 'test' }, async (tx) =>
    ok(await installOrganisation(tx, plantedRecord())),
  )
  assert.ok(unit.ok)
  const enter = (login: string, role: Role, organisationId: Id<'organisation'> | null = null): Promise<TestClient> =>
    server.signIn({ login, name: `${login}（示例）`, grants: [{ role, regionCode: null }], organisationId })
  asker = await enter('asks', 'filler', unit.value)
  colleague = await enter('sits.beside', 'filler', unit.value)
  support = await enter('answers', 'support-officer')
  officer = await enter('publishes', 'ministry-officer')
})
after(() => server.close())

let keys = 0
const act = (who: TestClient, line: string, body: object): Promise<Answer> => {
  keys += 1
  return who.ask(line, { key: `question-${keys}`, body })
}
const codeIn = ({ body }: Answer): string => (body as { readonly code: string }).code
interface Kept {
  readonly question: { readonly id: string; readonly version: number; readonly state: string; readonly answer: string }
}
const kept = ({ body, status }: Answer): Kept => {
  assert.equal(status, 200, JSON.stringify(body))
  return body as Kept
}
const ask = async (): Promise<Kept> =>
  kept(
    await act(asker, 'POST /api/questions', {
      category: 'filling',
      clause: '4.1.p1.s2',
      subject: '分公司能否填报',
      body: '青禾示例财产保险股份有限公司上海分公司能不能填？',
    }),
  )
const both = (zh: string) => ({ zh, en: 'In general words' })

test('the letter names its facts in both languages and forgets none', () => {
  assert.deepEqual(templateFaults(answeredLetter), [])
})

test('a question is due for the support unit, answered, and seen by who asked and the office alone', async () => {
  const { question } = await ask()
  const due = async () =>
    (
      (await support.ask('GET /api/due')).body as {
        readonly items: readonly { readonly object: { readonly id: string } }[]
      }
    ).items
  assert.ok((await due()).some(({ object }) => object.id === question.id))
  assert.equal((await colleague.ask(`GET /api/questions/${question.id}`)).status, 404)
  const answered = kept(
    await act(support, `POST /api/questions/${question.id}/answer`, { version: 1, answer: '分公司可以代法人填报。' }),
  )
  assert.equal(answered.question.state, 'answered')
  assert.ok(!(await due()).some(({ object }) => object.id === question.id))
  assert.equal(kept(await asker.ask(`GET /api/questions/${question.id}`)).question.answer, '分公司可以代法人填报。')
  const late = await act(officer, `POST /api/questions/${question.id}/answer`, { version: 1, answer: '另一答复' })
  assert.deepEqual([late.status, codeIn(late)], [409, 'question-changed-meanwhile'])
})

test('an answer becomes everybody’s only in words that name no unit, and nothing public leads back to who asked', async () => {
  const { question } = await ask()
  const answered = kept(
    await act(support, `POST /api/questions/${question.id}/answer`, { version: 1, answer: '可以代填。' }),
  )
  const publish = (who: TestClient, zh: string) =>
    act(who, `POST /api/questions/${question.id}/publish`, {
      version: answered.question.version,
      content: { question: both(zh), answer: both('可以代法人填报，不以自己的名义申报。') },
    })
  assert.equal((await publish(support, '分公司能否填报？')).status, 403)
  assert.equal(codeIn(await publish(officer, '青禾示例财产保险的分公司能否填报？')), 'answer-names-somebody')
  assert.equal(kept(await publish(officer, '分公司能否代法人填报？')).question.state, 'published')
  const page = String((await server.visitor.ask('GET /answers')).body)
  assert.match(page, /分公司能否代法人填报？/)
  assert.ok(!page.includes('青禾') && !page.includes('asks（示例）') && !page.includes(question.id))
})

test('a published answer that no longer holds is taken down with a reason, and found by the search until then', async () => {
  const { question } = await ask()
  const answered = kept(
    await act(support, `POST /api/questions/${question.id}/answer`, { version: 1, answer: '可以。' }),
  )
  const content = { question: both('骑缝章由谁加盖？'), answer: both('由牵头单位加盖骑缝章。') }
  const { version } = answered.question
  const published = kept(await act(officer, `POST /api/questions/${question.id}/publish`, { version, content }))
  const found = async (): Promise<boolean> =>
    String((await server.visitor.ask(`GET /search?words=${encodeURIComponent('加盖骑缝章')}`)).body).includes(
      '/answers#a-',
    )
  assert.equal(await found(), true)
  const given = { version: published.question.version, reason: '表单已改，不再适用' }
  assert.equal((await act(support, `POST /api/questions/${question.id}/withdraw`, given)).status, 403)
  assert.equal(
    kept(await act(officer, `POST /api/questions/${question.id}/withdraw`, given)).question.state,
    'answered',
  )
  assert.equal(await found(), false)
  assert.ok(!String((await server.visitor.ask('GET /answers')).body).includes('骑缝章由谁加盖'))
})

test('a list takes a fixed number of statements', async () => {
  for (const who of [support, asker]) {
    const before = server.database.statementsSent
    assert.equal((await who.ask('GET /api/questions')).status, 200)
    assert.ok(server.database.statementsSent - before <= 6, String(server.database.statementsSent - before))
  }
})
