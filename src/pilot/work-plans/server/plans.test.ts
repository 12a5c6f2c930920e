import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { instant } from '../../../foundation/kernel/index.ts'
import { templateFaults } from '../../../foundation/outbox/index.ts'
import {
  expectStatus,
  type PlantedSolicitation,
  type PlantedUnit,
  plantSolicitation,
  programme,
} from '../../../../tests/planted-solicitation.ts'
import {
  filledPlan,
  type PlannedBy,
  plantEntry,
  type PlantedEntry,
  readyPlan,
  type ReadyPlan,
} from '../../../../tests/planted-plans.ts'
import type { PlanTaskList, SelectionPage } from '../index.ts'
import type { TestClient } from '../../../../tests/server.ts'
import { act } from '../../../foundation/access/server/index.ts'
import { submitPlan } from './acts/submit-plan.ts'
import { invariants } from './invariants.ts'
import { closeDueIntakes, remindOfDrafts } from './jobs.ts'
import { planLetters } from './letters.ts'

let planted: PlantedSolicitation
let insurer: PlantedUnit
let group: PlantedUnit
let office: PlantedUnit
let localOfficer: TestClient
let localApprover: TestClient
let entry: PlantedEntry
let filed: ReadyPlan

const byInsurer = (changed: Partial<PlannedBy> = {}): PlannedBy => ({
  origin: planted.origin,
  kind: 'institution',
  opens: insurer.administrator,
  fills: insurer.filler,
  signs: insurer.certifier,
  applicant: insurer,
  entry: entry.code(2),
  ...changed,
})
const byGroup = (changed: Partial<PlannedBy> = {}): PlannedBy => ({
  origin: planted.origin,
  kind: 'enterprise',
  opens: group.administrator,
  fills: group.filler,
  signs: group.certifier,
  applicant: group,
  entry: '',
  partners: [{ unit: insurer, role: 'insurer' }],
  ...changed,
})
const submit = (signs: TestClient, { id, answersVersion }: { id: string; answersVersion: number }) =>
  signs.ask(`POST /api/plans/${id}/submit`, { body: { answersVersion } })
const codeOf = (answer: { readonly body: unknown }): string => (answer.body as { code: string }).code
const taskList = async (person: TestClient, id: string): Promise<PlanTaskList> =>
  (await expectStatus(person.ask(`GET /api/plans/${id}`), 200)) as PlanTaskList

before(async () => {
  planted = await plantSolicitation()
  await expectStatus(planted.officer.ask('POST /api/intakes', { body: { programme } }), 200)
  insurer = await planted.unit('示例财产保险股份有限公司')
  group = await planted.unit('示例装备集团有限公司', { licensed: false, region: '330000' })
  office = await planted.unit('示例省经济和信息化厅', { licensed: false, region: '330000' })
  localOfficer = await planted.official('local-officer', { organisationId: office.id, region: '330000' })
  localApprover = await planted.official('local-approver', { organisationId: office.id, region: '330000' })
  entry = await plantEntry(planted.sql, insurer, 2)
})

after(async () => {
  await planted.close()
})

test('a listed institution hands in its plan on a version in force and gets a receipt that anybody can check', async () => {
  filed = await readyPlan(byInsurer())
  const page = await taskList(insurer.filler, filed.id)
  assert.deepEqual(
    page.findings.filter(({ verdict }) => verdict !== 'met').map(({ rule }) => rule),
    [],
  )
  const done = (await expectStatus(submit(insurer.certifier, filed), 200)) as {
    state: string
    receiptNumber: string
    receipt: { text: string }
  }
  assert.equal(done.state, 'submitted')
  assert.match(done.receiptNumber, /^SD-\d{4}-\d{6}-[0-9A-Z]{2}$/)
  assert.match(done.receipt.text, new RegExp(`content-sm3: ${filed.fingerprint}`))
  const checked = await expectStatus(planted.visitor.ask(`GET /api/receipts/${done.receiptNumber}`), 200)
  assert.equal((checked as { standing: string }).standing, 'received')
  const receipt = (await expectStatus(insurer.filler.ask(`GET /api/plans/${filed.id}/receipt`), 200)) as {
    targets: readonly { value: string; unit: { zh: string } }[]
  }
  // 20 + 40 + 60 + 80 million yuan
  assert.ok(receipt.targets.some(({ value, unit }) => value === '200,000,000.00' && unit.zh === '元'))
})

test('a superseded version of an entry is refused with its sentence and what to do', async () => {
  const draft = await readyPlan(byInsurer({ entry: entry.code(1) }))
  const refused = await submit(insurer.certifier, draft)
  assert.equal(refused.status, 422)
  const { code, cites, message } = refused.body as {
    code: string
    cites: { clause: string }[]
    message: { zh: string }
  }
  assert.deepEqual([code, cites.map(({ clause }) => clause)], ['rules-unmet', ['4.2.p2.s1']])
  assert.match(message.zh, /请改引现行版本/)
})

test('a version that was withdrawn from the catalogue is refused', async () => {
  const gone = await plantEntry(planted.sql, insurer)
  const draft = await readyPlan(byInsurer({ entry: gone.code(1) }))
  await planted.sql(
    `update catalogue.entry_version set effective_until = clock_now()::date, ended_by = 'withdrawn' where entry_id = $1`,
    [gone.entryId],
  )
  const refused = await submit(insurer.certifier, draft)
  assert.deepEqual([refused.status, codeOf(refused)], [422, 'rules-unmet'])
})

test('a version that the catalogue does not hold, and an entry of others, are refused', async () => {
  const nowhere = await filledPlan(byInsurer({ entry: entry.code(9) }))
  const body = { answersVersion: nowhere.answersVersion }
  assert.equal(
    codeOf(await insurer.certifier.ask(`POST /api/plans/${nowhere.id}/check`, { body })),
    'sections-incomplete',
  )
  const told = (await taskList(insurer.filler, nowhere.id)).findings.filter(({ verdict }) => verdict === 'unmet')
  assert.deepEqual(
    told.map(({ rule }) => rule),
    ['cited-entries-are-in-force', 'institution-is-listed'],
  )
  const foreign = await plantEntry(planted.sql, group)
  const other = await readyPlan(byInsurer({ entry: foreign.code(1) }))
  const page = await taskList(insurer.filler, other.id)
  const open = page.findings.filter(({ verdict }) => verdict !== 'met').map(({ rule }) => rule)
  assert.deepEqual(open, ['institution-is-listed'])
})

test('an enterprise joins an institution that has confirmed, and stands in one plan of the round', async () => {
  const own = await readyPlan(byGroup())
  await expectStatus(submit(group.certifier, own), 200)
  const second = await readyPlan(byGroup())
  const refused = await submit(group.certifier, second)
  assert.equal(refused.status, 422)
  assert.match((refused.body as { message: { zh: string } }).message.zh, /已进入本批次的另一份方案/)
  // Nor in an institution's plan; and it does not learn which plan holds it.
  const joined = await readyPlan(byInsurer({ partners: [{ unit: group, role: 'chain-leader' }] }))
  const also = await submit(insurer.certifier, joined)
  assert.equal(codeOf(also), 'rules-unmet')
  assert.ok(!JSON.stringify(also.body).includes('SD-'))
  const body = { reason: '改由服务机构申报' }
  await expectStatus(group.certifier.ask(`POST /api/plans/${own.id}/withdraw`, { body }), 200)
  await expectStatus(submit(insurer.certifier, joined), 200)
  const invariant = await planted.sql('select organisation_id as id from work_plans.enterprise_place')
  assert.deepEqual(
    invariant.map(({ id }) => id),
    [group.id],
  )
})

test('of two plans with the same enterprise that are handed in at the same moment one is refused', async () => {
  const chain = await planted.unit('示例链主企业', { licensed: false })
  const drafts = []
  for (let count = 0; count < 6; count += 1)
    drafts.push(await readyPlan(byInsurer({ partners: [{ unit: chain, role: 'chain-leader' }] })))
  const answers = await Promise.all(drafts.map((draft) => submit(insurer.certifier, draft)))
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 422, 422, 422, 422, 422],
  )
})

test('an enterprise alone is refused, and an unconfirmed institution is named', async () => {
  const alone = await planted.unit('示例平台企业', { licensed: false })
  const by = byGroup({
    opens: alone.administrator,
    fills: alone.filler,
    signs: alone.certifier,
    applicant: alone,
    partners: [],
  })
  const draft = await filledPlan(by)
  const checked = await alone.certifier.ask(`POST /api/plans/${draft.id}/check`, {
    body: { answersVersion: draft.answersVersion },
  })
  assert.equal(codeOf(checked), 'sections-incomplete')
  const page = await taskList(alone.filler, draft.id)
  const finding = page.findings.find(({ rule }) => rule === 'enterprise-joins-an-institution')
  assert.deepEqual([finding?.verdict, finding?.clause], ['unmet', '4.2.p3.s1'])
})

test('a local authority hands in its region’s plan with typed measures, and no other kind', async () => {
  const by: PlannedBy = {
    origin: planted.origin,
    kind: 'authority',
    opens: localOfficer,
    fills: localOfficer,
    signs: localApprover,
    applicant: office,
    region: '330000',
    entry: entry.code(2),
  }
  const wrong = await localOfficer.ask('POST /api/plans', {
    body: { programme, kind: 'institution', title: '不应由主管部门编制' },
  })
  assert.equal(codeOf(wrong), 'kind-not-yours')
  const draft = await readyPlan(by)
  await expectStatus(submit(localApprover, draft), 200)
  const measures = await planted.sql(
    `select kind, standing, amount::text as amount from work_plans.measure where plan_id = $1 order by position`,
    [draft.id],
  )
  assert.deepEqual(measures, [
    { kind: 'premium-subsidy', standing: 'approved', amount: '300000000' },
    { kind: 'industrial-park', standing: 'in-force', amount: '80000000' },
    { kind: 'first-software', standing: 'planned', amount: null },
  ])
})

test('drafts stay with their applicant; the region and the office see what was handed in', async () => {
  const draft = await filledPlan(byGroup())
  assert.equal((await planted.officer.ask(`GET /api/plans/${draft.id}`)).status, 404)
  assert.equal((await localOfficer.ask(`GET /api/plans/${draft.id}`)).status, 404)
  const stranger = await planted.unit('示例陌生企业', { licensed: false })
  assert.equal((await stranger.certifier.ask(`GET /api/plans/${draft.id}`)).status, 404)
  const region = (await expectStatus(localOfficer.ask(`GET /api/plans?programme=${programme}`), 200)) as {
    lines: readonly { kind: string; state: string }[]
  }
  assert.deepEqual(
    region.lines.map(({ kind, state }) => `${kind} ${state}`),
    ['enterprise withdrawn', 'authority submitted'],
  )
  const office = (await expectStatus(planted.officer.ask(`GET /api/plans?programme=${programme}`), 200)) as {
    total: number
  }
  // The insurer's first, its joint one, one of the six, the authority's, the withdrawn one.
  assert.equal(office.total, 5)
})

test('letters name their facts, and tell of invitations, answers, arrivals and, once a step, of drafts that are due', async () => {
  assert.deepEqual(Object.values(planLetters).flatMap(templateFaults), [])
  const written = (template: string) =>
    planted.sql(`select recipient from outbox.letter where template = $1`, [`work-plans.${template}`])
  for (const template of ['partner-invited', 'partner-answered', 'received'])
    assert.ok((await written(template)).length > 0, template)
  const drafts = await planted.sql(`select id from work_plans.plan where state = 'draft'`)
  await remindOfDrafts(planted.host)
  assert.equal((await written('draft-reminded')).length, 0)
  await planted.sql(`update work_plans.intake set deadline = deadline - interval '1 day' * $1`, [await daysTo(6)])
  await remindOfDrafts(planted.host)
  await remindOfDrafts(planted.host)
  assert.equal((await written('draft-reminded')).length, drafts.length)
})

/** Days by which the deadline must come nearer to be so many days away. */
async function daysTo(left: number): Promise<number> {
  const [row] = await planted.sql(
    `select floor(extract(epoch from deadline - clock_now()) / 86400)::integer - $1::integer as days from work_plans.intake`,
    [left],
  )
  return Number(row?.['days'])
}

test('the list of plans takes the same statements for one plan and for many', async () => {
  const before = planted.database.statementsSent
  await planted.officer.ask(`GET /api/plans?programme=${programme}&limit=1`)
  const one = planted.database.statementsSent - before
  const then = planted.database.statementsSent
  await planted.officer.ask(`GET /api/plans?programme=${programme}&limit=100`)
  assert.equal(planted.database.statementsSent - then, one)
  assert.ok(one <= 6, String(one))
})

test('nothing is taken after the deadline, the intake is sealed, and two people publish the pilots', async () => {
  const late = await readyPlan(byInsurer())
  const [intake] = await planted.sql<{ deadline: string }>('select deadline::text as deadline from work_plans.intake')
  const deadline = instant(new Date(intake?.deadline ?? '').toISOString())
  const refused = await act(planted.at(insurer.certifier, deadline), late, submitPlan(late))
  assert.equal(refused.ok ? '' : refused.refusal.code, 'deadline-has-passed')
  const early = await planted.officer.ask('POST /api/pilot-lists', { body: { programme } })
  assert.equal(codeOf(early), 'intake-not-closed')
  await planted.setClock(deadline)
  await planted.sql(`update access.session set last_seen_at = clock_now(), ends_at = clock_now() + interval '12 hours',
    stepped_up_at = clock_now() where ended_at is null`)
  await closeDueIntakes(planted.host)
  const drained = new Date(Date.parse(intake?.deadline ?? '') + 5 * 60_000).toISOString()
  await planted.setClock(instant(drained))
  await closeDueIntakes(planted.host)
  await planted.sql(
    `update access.session set last_seen_at = clock_now(), stepped_up_at = clock_now() where ended_at is null`,
  )
  const made = (await expectStatus(planted.officer.ask('POST /api/pilot-lists', { body: { programme } }), 200)) as {
    id: string
  }
  const page = (await expectStatus(planted.officer.ask(`GET /api/pilot-selections/${programme}`), 200)) as SelectionPage
  assert.equal(page.intake.state, 'closed')
  const lines = page.plans.map(({ id, kind }) => ({
    planId: id,
    verdict: kind === 'authority' ? 'declined' : 'selected',
    reason: '目标明确、保障可行（示例）',
  }))
  const edit = (by: TestClient, version: number, given = lines) =>
    by.ask(`PUT /api/pilot-lists/${made.id}`, { body: { version, lines: given } })
  await expectStatus(edit(planted.officer, 1, lines.slice(1)), 200)
  const publish = (version: number) =>
    planted.approver.ask(`POST /api/pilot-lists/${made.id}/publish`, { body: { version } })
  assert.equal(codeOf(await publish(2)), 'plans-undecided')
  assert.equal(codeOf(await edit(planted.officer, 1)), 'version-has-moved')
  // The approver who rewrites the list has drafted it and may not publish it.
  await expectStatus(edit(planted.approver, 2), 200)
  assert.equal((await publish(3)).status, 403)
  await expectStatus(edit(planted.officer, 3), 200)
  await expectStatus(publish(4), 200)
  const pilots = (await expectStatus(planted.visitor.ask(`GET /api/pilots/${programme}`), 200)) as {
    kind: string
    from: string
  }[]
  assert.deepEqual(
    pilots.map(({ kind, from }) => `${kind} ${from}`),
    Array(3).fill('institution 2027-01-01'),
  )
  const shown = await planted.visitor.ask(`GET /pilots/${programme}`)
  assert.equal(shown.status, 200)
  assert.match(String(shown.body), /示例试点工作方案/)
  assert.ok(!String(shown.body).includes('角木'), 'no contact person is published')
  const own = await taskList(localOfficer, lines.find(({ verdict }) => verdict === 'declined')?.planId ?? '')
  assert.deepEqual([own.plan.state, own.plan.decisionReason], ['declined', '目标明确、保障可行（示例）'])
  for (const { name, sql } of invariants) assert.deepEqual(await planted.sql(sql), [], name)
})
