import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { insurersLicence, plantedRecord } from '../../../../tests/planted-parties.ts'
import { startTestServer } from '../../../../tests/server.ts'
import type { Answer, TestClient, TestServer } from '../../../../tests/server.ts'
import type { Role } from '../../../foundation/access/index.ts'
import { ok } from '../../../foundation/kernel/index.ts'
import type { Id } from '../../../foundation/kernel/index.ts'
import { withTx } from '../../../foundation/storage/server/index.ts'
import { installOrganisation } from './index.ts'

let server: TestServer
let officer: TestClient

before(async () => {
  server = await startTestServer()
  officer = await signIn('officer', 'ministry-officer', null)
})
after(() => server.close())

const signIn = (login: string, role: Role, organisationId: Id<'organisation'> | null): Promise<TestClient> =>
  server.signIn({ login, name: `${login}（示例）`, grants: [{ role, regionCode: null }], organisationId })

async function install(more: Parameters<typeof plantedRecord>[0]): Promise<Id<'organisation'>> {
  const made = await withTx(server.database, { kind: 'system', actor: 'test' }, async (tx) =>
    ok(await installOrganisation(tx, plantedRecord(more))),
  )
  assert.ok(made.ok)
  return made.value
}

const code = ({ body }: Answer): string => (body as { code?: string }).code ?? 'ok'

test('the page of permissions answers "why" to an official and shows everybody else the table alone', async () => {
  const asked = new URLSearchParams({
    'asked-role': 'support-officer',
    'asked-act': 'organisation.verify',
    'asked-state': 'unverified',
  })
  const html = { headers: { accept: 'text/html' } }
  const told = String((await officer.ask(`GET /permissions?${asked.toString()}`, html)).body)
  assert.match(told, /支撑单位只协助，不作核验结论/)
  assert.match(told, /href="\/notices\/[^"]*#4\.4\.p1\.s1"/)
  const allowed = String(
    (await officer.ask(`GET /permissions?${asked.toString().replace('support-officer', 'ministry-officer')}`, html))
      .body,
  )
  assert.match(allowed, /经办人凭证据核验/)
  const english = String((await officer.ask(`GET /permissions?${asked.toString()}&lang=en`, html)).body)
  assert.match(english, /The support unit helps and decides nothing/)
  const filler = await signIn(
    'filler',
    'filler',
    await install({ creditCode: '91510000DEM0001455', name: '示例测评有限公司' }),
  )
  for (const client of [server.visitor, filler]) {
    const page = String((await client.ask(`GET /permissions?${asked.toString()}`, html)).body)
    assert.doesNotMatch(page, /id="why"/)
    assert.match(page, /<table/)
  }
})

test('an authority is renamed from a day on: the list shows both, and each counts on its own days', async () => {
  interface Authority {
    readonly id: string
    readonly name: string
    readonly version: number
    readonly from: string | null
    readonly until: string | null
  }
  const authorities = async (): Promise<readonly Authority[]> => {
    const { regions } = (await server.visitor.ask('GET /api/regions')).body as {
      regions: { code: string; authorities: Authority[] }[]
    }
    return regions.find((region) => region.code === '440300')?.authorities ?? []
  }
  const [present] = await authorities()
  assert.ok(present)
  const { id, version } = present
  const body = { version, name: '深圳市示例新局', isVerified: true, source: '示例文件〔2027〕1号', from: '2027-01-01' }
  assert.equal(code(await server.visitor.ask(`PUT /api/authorities/${id}`, { body })), 'sign-in-first')
  assert.equal(code(await officer.ask(`PUT /api/authorities/${id}`, { body })), 'ok')
  assert.equal(code(await officer.ask(`PUT /api/authorities/${id}`, { body })), 'authority-changed-meanwhile')
  const [former, named] = (await authorities()).toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
  assert.deepEqual([former?.name, former?.until], [present.name, '2027-01-01'])
  assert.deepEqual([named?.name, named?.from, named?.until], ['深圳市示例新局', '2027-01-01', null])
  const backwards = { ...body, version: 1, name: '更早的局', from: '2026-01-01' }
  assert.equal(
    code(await officer.ask(`PUT /api/authorities/${named?.id}`, { body: backwards })),
    'authority-dates-out-of-order',
  )
})

test('a branch that begins a draft is told at once, by the clause, that it is no legal person; its house is not', async () => {
  const opened = await officer.ask('POST /api/calls', { body: { programme: 'demo-open' }, key: 'open-the-call' })
  assert.equal(opened.status, 200, JSON.stringify(opened.body))
  const legalPerson = await install({ state: 'verified', licences: [insurersLicence] })
  const branch = await install({
    name: '青禾示例财产保险股份有限公司示例分公司',
    creditCode: '91110000DEM000129L',
    branchOf: legalPerson,
    legalPerson: false,
    state: 'verified',
  })
  const body = { programme: 'demo-open', title: '分公司牵头的方案' }
  const clerk = await signIn('branch.clerk', 'unit-administrator', branch)
  const refused = await clerk.ask('POST /api/solutions', { body, key: 'by-the-branch' })
  const told = refused.body as { code: string; remedy: { zh: string }; cites: { clause: string }[] }
  assert.deepEqual([refused.status, told.code, told.cites[0]?.clause], [422, 'branch-may-not-begin', '4.1.p1.s2'])
  assert.match(told.remedy.zh, /所属法人“青禾示例财产保险股份有限公司”的单位管理员/)
  const { lines } = (await clerk.ask('GET /api/solutions/mine')).body as { lines: unknown[] }
  assert.deepEqual(lines, [], 'nothing was begun')
  const own = await signIn('house.clerk', 'unit-administrator', legalPerson)
  const house = (await own.ask('POST /api/solutions', { body, key: 'by-the-house' })).body as { id: string }
  const page = (await own.ask(`GET /api/solutions/${house.id}`)).body as {
    findings: { rule: string; verdict: string }[]
  }
  assert.equal(page.findings.find(({ rule }) => rule === 'independent-legal-person')?.verdict, 'met')
})
