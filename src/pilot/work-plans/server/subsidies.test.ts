import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import {
  expectStatus,
  type PlantedSolicitation,
  type PlantedUnit,
  plantSolicitation,
  programme,
} from '../../../../tests/planted-solicitation.ts'
import type { Answer, TestClient } from '../../../../tests/server.ts'
import { readXlsx } from '../../../foundation/documents/server/index.ts'
import { templateFaults } from '../../../foundation/outbox/index.ts'
import type { SubsidyClaimPage, SubsidyClaimView, SubsidyListView, SubsidyRuleView } from '../index.ts'
import { invariants } from './invariants.ts'
import { subsidyDecided } from './subsidy/letters.ts'

let planted: PlantedSolicitation
let officer: TestClient
let approver: TestClient
let elsewhere: TestClient
let unit: PlantedUnit
let stranger: PlantedUnit
let rule: SubsidyRuleView

before(async () => {
  planted = await plantSolicitation()
  const office = await planted.unit('示例省经济和信息化厅', { licensed: false, region: '330000' })
  const inRegion = { organisationId: office.id, region: '330000' }
  officer = await planted.official('local-officer', inRegion)
  approver = await planted.official('local-approver', inRegion)
  elsewhere = await planted.official('local-approver', { organisationId: office.id, region: '310000' })
  unit = await planted.unit('示例装备集团有限公司', { licensed: false, region: '330000' })
  stranger = await planted.unit('示例外省企业有限公司', { licensed: false, region: '310000' })
})
after(() => planted.close())

/** 30 %, at most 50,000 yuan a policy, 80,000 an enterprise, 100,000 in all. */
const drawn = {
  title: '示例省2026年网络安全保险保费补贴',
  basis: '示例省工信〔2026〕1号',
  ratio: 300_000,
  capPerPolicy: '5000000',
  capPerUnit: '8000000',
  budget: '10000000',
  from: '2026-01-01',
  until: '2099-12-31',
  publicationDays: 5,
}
const claimOf = (policyNumber: string, changed: object = {}) => ({
  rule: rule.id,
  insurerCode: '91310000TEXT000001',
  policyNumber,
  invoiceNumber: `FP-${policyNumber}`,
  invoiced: '30000000',
  paymentReference: `HD-${policyNumber}`,
  paid: '30000000',
  paidOn: '2026-06-01',
  ...changed,
})
const codeOf = ({ body }: Answer): string => (body as { code: string }).code
const post = (who: TestClient, path: string, body: object): Promise<Answer> => who.ask(`POST /api/${path}`, { body })
const file = async (policyNumber: string, changed: object = {}): Promise<SubsidyClaimView> =>
  (await expectStatus(post(unit.certifier, 'subsidy-claims', claimOf(policyNumber, changed)), 200)) as SubsidyClaimView
const propose = async ({ id, version }: SubsidyClaimView, verdict: 'grant' | 'refuse' = 'grant') =>
  (await expectStatus(
    post(officer, `subsidy-claims/${id}/propose`, { version, verdict, reason: '材料齐全' }),
    200,
  )) as SubsidyClaimView
const grant = async ({ id, version }: SubsidyClaimView): Promise<SubsidyClaimView> =>
  (await expectStatus(post(approver, `subsidy-claims/${id}/grant`, { version }), 200)) as SubsidyClaimView

test('the letter to the enterprise names its facts in both languages', () => {
  assert.deepEqual(templateFaults(subsidyDecided), [])
})

test('a rule is drafted for one’s own region and put in force by another person; then everybody reads it', async () => {
  const draft = { programme, region: '330000', rule: drawn }
  const foreign = await post(officer, 'subsidy-rules', { ...draft, region: '310000' })
  assert.deepEqual([foreign.status, codeOf(foreign)], [422, 'not-your-region'])
  const upside = { ...draft, rule: { ...drawn, capPerPolicy: '9000000' } }
  assert.equal(codeOf(await post(officer, 'subsidy-rules', upside)), 'caps-out-of-order')
  const made = (await expectStatus(post(officer, 'subsidy-rules', draft), 200)) as SubsidyRuleView
  assert.equal((await post(officer, `subsidy-rules/${made.id}/enact`, { version: 1 })).status, 403)
  assert.ok(!String((await planted.visitor.ask('GET /subsidies')).body).includes(drawn.title))
  rule = (await expectStatus(post(approver, `subsidy-rules/${made.id}/enact`, { version: 1 }), 200)) as SubsidyRuleView
  assert.equal(rule.state, 'in-force')
  const page = String((await planted.visitor.ask('GET /subsidies')).body)
  assert.ok(page.includes(drawn.title) && page.includes('30%') && page.includes('100,000.00'))
})

test('a policy is claimed once, by whom of the region and however often', async () => {
  const first = await file('P-0001')
  const again = await post(unit.administrator, 'subsidy-claims', claimOf('P-0001'))
  assert.deepEqual([again.status, codeOf(again)], [422, 'policy-claimed-before'])
  assert.match(JSON.stringify(again.body), new RegExp(first.number))
  const outside = await post(stranger.certifier, 'subsidy-claims', claimOf('P-0002'))
  assert.equal(codeOf(outside), 'outside-the-region')
  const early = await post(unit.certifier, 'subsidy-claims', claimOf('P-0002', { paidOn: '2025-12-31' }))
  assert.equal(codeOf(early), 'paid-outside-the-year')
  assert.equal((await stranger.certifier.ask(`GET /api/subsidy-claims/${first.id}`)).status, 404)
  assert.equal((await elsewhere.ask(`GET /api/subsidy-claims/${first.id}`)).status, 404)
  const { id, version } = first
  await expectStatus(post(unit.certifier, `subsidy-claims/${id}/withdraw`, { version }), 200)
  // What was withdrawn no longer stands in the way.
  await expectStatus(post(unit.certifier, `subsidy-claims/${(await file('P-0001')).id}/withdraw`, { version: 1 }), 200)
})

test('the amount is worked out step by step, decided by two, and never beyond the cap of the enterprise', async () => {
  const first = await propose(await file('P-0003'))
  const page = (await expectStatus(approver.ask(`GET /api/subsidy-claims/${first.id}`), 200)) as SubsidyClaimPage
  // 300,000 × 30 % = 90,000; the policy's cap leaves 50,000; 80,000 and 100,000 are not reached
  assert.deepEqual(page.worked, {
    base: '30000000',
    steps: [
      { limit: 'ratio', left: '9000000' },
      { limit: 'policy', left: '5000000' },
      { limit: 'unit', left: '5000000' },
      { limit: 'budget', left: '5000000' },
    ],
  })
  assert.equal(page.reported, false)
  assert.equal((await post(officer, `subsidy-claims/${first.id}/grant`, { version: first.version })).status, 403)
  assert.equal((await grant(first)).granted, '5000000')
  // 50,000 of 80,000 are gone: 30,000 are left, whatever two more policies would give, at the same time
  const [second, third] = [await propose(await file('P-0004')), await propose(await file('P-0005'))]
  const answers = await Promise.all(
    [second, third].map(({ id, version }) => post(approver, `subsidy-claims/${id}/grant`, { version })),
  )
  assert.deepEqual(
    answers.map(({ status }) => status).sort((a, b) => a - b),
    [200, 422],
  )
  const given = answers.find(({ status }) => status === 200)
  assert.equal((given?.body as SubsidyClaimView | undefined)?.granted, '3000000')
  const left = answers.find(({ status }) => status === 422)
  assert.equal(left && codeOf(left), 'nothing-left')
})

test('what is granted stands published for its working days, loses a line to an objection, and goes to finance', async () => {
  const list = (await expectStatus(post(officer, 'subsidy-lists', { rule: rule.id }), 200)) as SubsidyListView
  assert.deepEqual(
    list.lines.map(({ amount }) => amount),
    ['5000000', '3000000'],
  )
  assert.equal(codeOf(await post(officer, 'subsidy-lists', { rule: rule.id })), 'nothing-to-list')
  const shown = String((await planted.visitor.ask('GET /subsidies')).body)
  assert.ok(shown.includes(unit.name) && shown.includes('80,000.00') && !shown.includes('P-0003'))
  const young = await post(approver, `subsidy-lists/${list.id}/export`, { version: list.version })
  assert.equal(codeOf(young), 'publication-not-over')
  const { claims } = (await expectStatus(officer.ask('GET /api/subsidy-claims?state=listed'), 200)) as {
    claims: readonly SubsidyClaimView[]
  }
  const struck = claims.find(({ granted }) => granted === '3000000')
  const why = { version: struck?.version ?? 0, reason: '公示期内有异议，查明发票重复' }
  await expectStatus(post(approver, `subsidy-claims/${struck?.id ?? ''}/strike`, why), 200)
  assert.match(String((await planted.visitor.ask('GET /subsidies')).body), /<del>30,000.00<\/del>/)
  await planted.sql(`update work_plans.subsidy_list set until_day = '2026-01-01' where id = $1`, [list.id])
  await expectStatus(post(approver, `subsidy-lists/${list.id}/export`, { version: list.version }), 200)
  const { cookie } = officer
  const answer = await fetch(`${planted.origin}/subsidy-lists/${list.id}/finance.xlsx`, { headers: { cookie } })
  assert.equal(answer.status, 200)
  const read = readXlsx(new Uint8Array(await answer.arrayBuffer()))
  assert.ok(read.ok)
  const [sheet] = read.value
  const numbers = sheet?.rows.flatMap((cells) => cells.flatMap((cell) => (cell.kind === 'number' ? [cell.text] : [])))
  // The one claim of 50,000 yuan, and the sum.
  assert.deepEqual(numbers?.filter((text) => Number(text) === 50_000).length, 2)
  for (const { name, sql } of invariants) assert.deepEqual(await planted.sql(sql), [], name)
})

test('lists take a fixed number of statements', async () => {
  for (const path of ['subsidy-rules', 'subsidy-claims', 'subsidy-lists']) {
    const sent = planted.database.statementsSent
    await expectStatus(officer.ask(`GET /api/${path}`), 200)
    assert.ok(planted.database.statementsSent - sent <= 7, path)
  }
})
