import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { type PlantedPilot, plantPilot } from '../../../../tests/planted-pilots.ts'
import { plantEntry } from '../../../../tests/planted-plans.ts'
import {
  expectStatus,
  type PlantedSolicitation,
  type PlantedUnit,
  plantSolicitation,
  programme,
} from '../../../../tests/planted-solicitation.ts'
import type { Answer, TestClient } from '../../../../tests/server.ts'
import { templateFaults } from '../../../foundation/outbox/index.ts'
import type { ExitCaseView } from '../index.ts'
import { invariants } from './index.ts'
import { exitLetters } from './letters.ts'

let planted: PlantedSolicitation
let lead: PlantedUnit
let bystander: PlantedUnit
let number: string
let pilot: PlantedPilot
let opened: ExitCaseView

before(async () => {
  planted = await plantSolicitation()
  lead = await planted.unit('示例卫广保险经纪有限公司')
  await expectStatus(planted.officer.ask('POST /api/intakes', { body: { programme } }), 200)
  bystander = await planted.unit('示例旁观企业有限公司', { licensed: false })
  ;({ number } = await plantEntry(planted.sql, lead))
  pilot = await plantPilot(planted.sql, { kind: 'institution', unit: lead, region: '330000' })
  await planted.sql(openReport, [programme, pilot.id, pilot.number, lead.id, lead.name])
})
after(() => planted.close())

// A quarter that is over, whose report the unit has not handed in.
const openReport = `with quarter as (
    insert into implementation.period (id, programme_id, number, code, from_day, until_day, due, provisional)
    values (gen_random_uuid(), $1, 1, 'q1', clock_now()::date - 120, clock_now()::date - 30,
      clock_now() + interval '5 days', false) returning id)
  insert into implementation.report (id, programme_id, period_id, period_number, pilot_id, pilot_number, pilot_title, kind,
    unit_id, unit_name, region_code, partner_ids, state, due)
  select gen_random_uuid(), $1, id, 1, $2, $3, '示例试点', 'institution', $4, $5, '330000', '{}', 'expected',
    clock_now() + interval '5 days' from quarter`

const untrue = { ground: 'untrue-filing', facts: '第三季度报告所列服务未发生', evidence: '原件比对表；企业书面说明' }
const codeOf = ({ body }: Answer): string => (body as { code: string }).code
const post = (who: TestClient, path: string, body: object): Promise<Answer> => who.ask(`POST /api/${path}`, { body })
const act = async (who: TestClient, action: string, more: object = {}): Promise<ExitCaseView> => {
  const body = { version: opened.version, ...more }
  opened = (await expectStatus(post(who, `exit-cases/${opened.id}/${action}`, body), 200)) as ExitCaseView
  return opened
}
const refusal = async (who: TestClient, action: string, more: object = {}): Promise<string> =>
  codeOf(await post(who, `exit-cases/${opened.id}/${action}`, { version: opened.version, ...more }))
const standing = async (): Promise<unknown> =>
  (
    await planted.sql(`select standing, from_day, until_day from parties.standing where organisation_id = $1`, [
      lead.id,
    ])
  ).map((row) => row['standing'])

test('the letters name their facts in both languages', () => {
  assert.deepEqual(Object.values(exitLetters).flatMap(templateFaults), [])
})

test('a case is opened only about who leads, once, and the unit learns of it by the notice', async () => {
  const of = (unit: PlantedUnit) => ({ programme, creditCode: unit.creditCode, grounds: [] })
  assert.equal(codeOf(await post(planted.officer, 'exit-cases', of(bystander))), 'not-a-lead')
  assert.equal((await post(planted.approver, 'exit-cases', of(lead))).status, 403)
  opened = (await expectStatus(post(planted.officer, 'exit-cases', of(lead)), 200)) as ExitCaseView
  assert.equal(codeOf(await post(planted.officer, 'exit-cases', of(lead))), 'exit-case-in-hand')
  assert.equal(await refusal(planted.officer, 'notify', { workingDays: 5 }), 'grounds-missing')
  const grounds = { version: opened.version, grounds: [untrue] }
  opened = (await expectStatus(
    planted.officer.ask(`PUT /api/exit-cases/${opened.id}`, { body: grounds }),
    200,
  )) as ExitCaseView
  assert.equal((await lead.certifier.ask(`GET /api/exit-cases/${opened.id}`)).status, 404)
  await act(planted.officer, 'notify', { workingDays: 5 })
  await expectStatus(lead.certifier.ask(`GET /api/exit-cases/${opened.id}`), 200)
  assert.equal((await bystander.certifier.ask(`GET /api/exit-cases/${opened.id}`)).status, 404)
  const { items } = (await lead.certifier.ask('GET /api/due')).body as { items: { object: { id: string } }[] }
  assert.ok(items.some(({ object }) => object.id === opened.id))
})

test('nothing is proposed before the statement, and who proposes does not decide', async () => {
  const proposal = { verdict: 'disqualify', reason: '申报严重不实，陈述不足以说明' }
  assert.equal(await refusal(planted.officer, 'propose', proposal), 'statement-running')
  assert.equal(
    (await post(lead.filler, `exit-cases/${opened.id}/statement`, { version: 2, statement: '…' })).status,
    403,
  )
  await act(lead.certifier, 'statement', { statement: '系统导出有误，已更正。' })
  await act(planted.officer, 'propose', proposal)
  assert.equal(
    (await post(planted.officer, `exit-cases/${opened.id}/disqualify`, { version: opened.version })).status,
    403,
  )
  // The unit sees its case and not what is proposed.
  const seen = (await expectStatus(lead.certifier.ask(`GET /api/exit-cases/${opened.id}`), 200)) as ExitCaseView
  assert.equal(seen.proposal, null)
  assert.equal(await refusal(planted.approver, 'dismiss'), 'not-as-proposed')
  assert.deepEqual(await standing(), [])
})

test('of two who decide at the same moment one does; the unit loses its standing, and the list says what and why', async () => {
  const path = `exit-cases/${opened.id}/disqualify`
  const answers = await Promise.all([1, 2].map(() => post(planted.approver, path, { version: opened.version })))
  assert.deepEqual(answers.map(({ status }) => status === 200).filter(Boolean), [true])
  opened = answers.find(({ status }) => status === 200)?.body as ExitCaseView
  assert.deepEqual(
    opened.effects.map(({ kind, number: of }) => `${kind} ${of}`),
    [`entry ${number}`, `pilot ${pilot.number}`, 'reports 1', 'policies 0'],
  )
  assert.deepEqual(await standing(), ['disqualified'])
  // What it has not handed in is asked for no more, and says why.
  const reports = await planted.sql('select state, reason from implementation.report where pilot_id = $1', [pilot.id])
  assert.deepEqual(reports, [{ state: 'released', reason: '申报严重不实，陈述不足以说明' }])
  const plan = { programme, kind: 'institution', title: '示例方案' }
  const refused = await post(lead.administrator, 'plans', plan)
  assert.deepEqual([refused.status, codeOf(refused)], [422, 'right-withdrawn'])
  assert.ok(!String((await planted.visitor.ask('GET /exits')).body).includes(lead.name))
  await act(planted.approver, 'publish')
  const page = String((await planted.visitor.ask('GET /exits')).body)
  assert.ok(page.includes(lead.name) && page.includes('申报或报告严重不实') && page.includes(number))
  assert.ok(!page.includes(untrue.evidence) && !page.includes('系统导出有误'))
})

test('only a new decision of two restores the unit, and the list keeps both', async () => {
  await act(planted.officer, 'propose-reinstatement', { reason: '已整改并经核实' })
  assert.equal(
    (await post(planted.officer, `exit-cases/${opened.id}/reinstate`, { version: opened.version })).status,
    403,
  )
  await act(planted.approver, 'keep')
  await act(planted.officer, 'propose-reinstatement', { reason: '再次核实' })
  await act(planted.approver, 'reinstate')
  assert.equal(opened.state, 'reinstated')
  // Decided and restored on one day: it ends on the day after, never before it began.
  const [row] = await planted.sql(
    `select until_day > from_day as after from parties.standing where organisation_id = $1`,
    [lead.id],
  )
  assert.equal(row?.['after'], true)
  assert.match(String((await planted.visitor.ask('GET /exits')).body), /恢复试点资格/)
  for (const { name, sql } of invariants) assert.deepEqual(await planted.sql(sql), [], name)
})

test('once its time is over a case goes on without a statement, and a list takes a fixed number of statements', async () => {
  const body = { programme, creditCode: lead.creditCode, grounds: [untrue] }
  opened = (await expectStatus(post(planted.officer, 'exit-cases', body), 200)) as ExitCaseView
  await act(planted.officer, 'notify', { workingDays: 5 })
  await planted.sql(
    `update exit.exit_case set notified_at = clock_now() - interval '9 days', statement_due = clock_now() - interval '1 day'
     where id = $1`,
    [opened.id],
  )
  await act(planted.officer, 'propose', { verdict: 'dismiss', reason: '事由不成立' })
  await act(planted.approver, 'send-back', { reason: '请补充比对过程' })
  assert.equal(opened.state, 'notified')
  await act(planted.officer, 'propose', { verdict: 'dismiss', reason: '事由不成立，附比对' })
  await act(planted.approver, 'dismiss')
  assert.deepEqual([opened.state, opened.closeReason], ['closed', '事由不成立，附比对'])
  const sent = planted.database.statementsSent
  await expectStatus(planted.officer.ask('GET /api/exit-cases'), 200)
  assert.ok(planted.database.statementsSent - sent <= 6)
})
