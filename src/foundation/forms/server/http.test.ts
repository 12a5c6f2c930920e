import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestServer } from '../../../../tests/server.ts'
import type { TestClient, TestServer } from '../../../../tests/server.ts'
import type { Role } from '../../access/index.ts'
import type { Definition } from '../index.ts'

interface Version {
  readonly version: number
  readonly revision: number
  readonly state: string
  readonly body: Definition
  readonly faults: readonly unknown[]
  readonly actions: readonly string[]
}

let server: TestServer
let officer: TestClient
let approver: TestClient
let filler: TestClient

before(async () => {
  server = await startTestServer()
  const person = (login: string, name: string, role: Role): Promise<TestClient> =>
    server.signIn({ login, name, organisationId: null, grants: [{ role, regionCode: null }] })
  officer = await person('forms.officer', '部经办甲', 'ministry-officer')
  approver = await person('forms.approver', '部审批乙', 'ministry-approver')
  filler = await person('forms.filler', '填报丙', 'filler')
})
after(() => server.close())

const bodyOf = (answer: { readonly body: unknown }): Version => answer.body as Version

test('an officer drafts the next version, an approver publishes it, and everybody sees it', async () => {
  const drafted = await officer.ask('POST /api/forms/solution/drafts', { body: {}, key: 'draft-2' })
  assert.equal(drafted.status, 200, JSON.stringify(drafted.body).slice(0, 300))
  const draft = bodyOf(drafted)
  assert.deepEqual([draft.version, draft.state, draft.faults], [2, 'draft', []])
  assert.deepEqual(draft.actions.includes('edit'), true)

  const title = { zh: '网络安全保险服务方案（二）', en: 'Cyber insurance service solution (2)' }
  const saved = await officer.ask('PUT /api/forms/solution/versions/2', {
    body: { revision: 1, definition: { ...draft.body, title } },
  })
  assert.deepEqual([saved.status, bodyOf(saved).revision], [200, 2])
  const stale = await officer.ask('PUT /api/forms/solution/versions/2', {
    body: { revision: 1, definition: draft.body },
  })
  assert.deepEqual([stale.status, (stale.body as { readonly code: string }).code], [409, 'draft-edited-meanwhile'])

  const publish = { body: { revision: 2, reason: '标题写明批次' } }
  assert.equal((await officer.ask('POST /api/forms/solution/versions/2/publish', publish)).status, 403)
  const published = await approver.ask('POST /api/forms/solution/versions/2/publish', { ...publish, key: 'publish-2' })
  assert.deepEqual([published.status, bodyOf(published).state], [200, 'published'])

  const page = await server.visitor.ask('GET /forms/solution')
  assert.equal(page.status, 200)
  assert.match(String(page.body), /网络安全保险服务方案（二）/)
  assert.match(String(page.body), /并非官方附件1/)
})

test('a draft is to others what a version is that does not exist', async () => {
  const drafted = await officer.ask('POST /api/forms/solution/drafts', { body: {}, key: 'draft-3' })
  const { version } = bodyOf(drafted)
  const [draft, none] = await Promise.all([
    filler.ask(`GET /api/forms/solution/versions/${version}`),
    filler.ask('GET /api/forms/solution/versions/99'),
  ])
  const plain = ({ requestId: _id, ...body }: { readonly requestId?: string }): unknown => body
  assert.deepEqual([draft.status, plain(draft.body as object)], [none.status, plain(none.body as object)])
  assert.equal(draft.status, 404)
  assert.equal((await filler.ask('GET /api/forms')).status, 403)
  assert.equal((await officer.ask(`DELETE /api/forms/solution/versions/${version}`)).status, 200)
})

test('a definition of another shape is refused as unreadable and nothing breaks', async () => {
  const { version, body } = bodyOf(await officer.ask('POST /api/forms/solution/drafts', { body: {}, key: 'draft-4' }))
  const send = async (definition: unknown): Promise<number> =>
    (await officer.ask(`PUT /api/forms/solution/versions/${version}`, { body: { revision: 1, definition } })).status
  assert.equal(await send({ ...body, fields: 'none' }), 400)
  assert.equal(await send({ ...body, fields: [{ ...body.fields[0], condition: { eval: 'x' } }] }), 400)
  const [first, ...others] = body.fields
  const circle = { ...first, condition: { answered: first?.id } }
  assert.equal(await send({ ...body, fields: [circle, ...others] }), 422)
})

test('no form of that name answers 404 as a page', async () => {
  assert.equal((await server.visitor.ask('GET /forms/nothing')).status, 404)
})
