import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import {
  expectStatus,
  type PlantedSolicitation,
  type PlantedUnit,
  plantSolicitation,
  programme,
} from '../../../../tests/planted-solicitation.ts'
import { plantPilot } from '../../../../tests/planted-pilots.ts'
import type { TestClient } from '../../../../tests/server.ts'
import { readXlsx } from '../../../foundation/documents/server/index.ts'
import { type Answers, divide } from '../../../foundation/forms/index.ts'
import { addDays, dayOf, instantOf } from '../../../foundation/kernel/index.ts'
import type { PlanKind } from '../../notice/index.ts'
import type {
  FigureRowsPage,
  MyReports,
  PeriodView,
  ReportBoard,
  ReportPage,
  RollUpView,
  WorkspacePage,
} from '../index.ts'
import { reportForms } from '../index.ts'
import { invariants } from './invariants.ts'
import { oweDueReports } from './jobs.ts'

let planted: PlantedSolicitation
let insurer: PlantedUnit
let partner: PlantedUnit
let group: PlantedUnit
let bureau: PlantedUnit
let bureauOfficer: TestClient
let elsewhere: TestClient
let pilot: string

const today = dayOf(instantOf(Date.now()))
const codeOf = (answer: { readonly body: unknown }): string => (answer.body as { code: string }).code
const get = async <Page>(person: TestClient, path: string): Promise<Page> =>
  (await expectStatus(person.ask(`GET ${path}`), 200)) as Page
const send = (person: TestClient, path: string, body: object = {}) => person.ask(`POST ${path}`, { body })
const rollUp = (person: TestClient, counting = 'accepted') =>
  get<RollUpView>(person, `/api/roll-ups/${programme}?counting=${counting}`)
const yearOf = (view: RollUpView, indicator: string): string | null | undefined =>
  view.nation.find((line) => line.indicator === indicator)?.year.words

before(async () => {
  planted = await plantSolicitation()
  insurer = await planted.unit('示例财产保险股份有限公司')
  partner = await planted.unit('示例网络安全技术有限公司', { licensed: false })
  group = await planted.unit('示例装备集团有限公司', { licensed: false, region: '330000' })
  bureau = await planted.unit('示例省经济和信息化厅', { licensed: false, region: '310000' })
  bureauOfficer = await planted.official('local-officer', { organisationId: bureau.id, region: '310000' })
  elsewhere = await planted.official('local-officer', { region: '440000' })
})

after(async () => {
  await planted.close()
})

const row = (answers: Record<string, string>) => ({
  id: `report-row-${answers['region']}`,
  answers: { class: 'property', sector: 'industrial-internet', size: 'small', ...answers },
})

/** Two policies in Shanghai and one in Ningbo: 12,000 yuan of premium over 3,000,000 yuan insured. */
const figures: Answers = {
  'progress.done': '完成首批企业承保前评估并签发保单（示例）。',
  'progress.contact': '角木（示例）',
  'progress.phone': '010-00000000',
  'business.rows': [
    row({ region: '310000', 'policies-issued': '2', 'premium-written': '1000000', 'sum-insured-issued': '200000000' }),
    row({ region: '330200', 'policies-issued': '1', 'premium-written': '200000', 'sum-insured-issued': '100000000' }),
  ],
  'totals.policies-issued': '3',
  'totals.premium-written': '1200000',
  'totals.sum-insured-issued': '300000000',
  'resident.insured-residents': '2000000',
  'after.incidents-notified': '1',
  'after.response-minutes': '30',
  'declaration.confirm': ['truth', 'once', 'no-secrets'],
}

async function fill(person: TestClient, id: string, answers: Answers, kind: PlanKind = 'institution'): Promise<void> {
  const page = await get<{ groups: readonly { name: string; version: number }[] }>(
    person,
    `/api/reports/${id}/sections/progress`,
  )
  const present = new Map(page.groups.map(({ name, version }) => [name, version]))
  for (const [group, values] of Object.entries(divide(reportForms[kind], answers))) {
    const body = { group, version: present.get(group) ?? 0, answers: values }
    await expectStatus(person.ask(`PUT /api/reports/${id}/answers`, { body }), 200)
  }
}
const page = (person: TestClient, id: string): Promise<ReportPage> => get<ReportPage>(person, `/api/reports/${id}`)
async function sign(unit: PlantedUnit, id: string) {
  const { answersVersion } = await page(unit.certifier, id)
  const checked = await send(unit.certifier, `/api/reports/${id}/check`, { answersVersion })
  return checked.status === 200 ? send(unit.certifier, `/api/reports/${id}/submit`, { answersVersion }) : checked
}
const mine = (unit: PlantedUnit): Promise<MyReports> => get<MyReports>(unit.filler, '/api/reports/mine')
const reportOf = async (unit: PlantedUnit, period: number): Promise<string> =>
  (await mine(unit)).reports.find((one) => one.period === period)?.id ?? ''

test('no schedule is set before there are pilots', async () => {
  const body = { programme, firstDay: addDays(today, -200), workingDays: 15 }
  assert.equal(codeOf(await send(planted.officer, '/api/reporting-periods', body)), 'no-pilots-yet')
})

test('the schedule gives every pilot a report for each quarter, due so many working days after it', async () => {
  pilot = (await plantPilot(planted.sql, { kind: 'institution', unit: insurer, region: '310000', partners: [partner] }))
    .id
  await plantPilot(planted.sql, { kind: 'enterprise', unit: group, region: '330000' })
  const body = { programme, firstDay: addDays(today, -200), workingDays: 15 }
  assert.equal((await send(insurer.certifier, '/api/reporting-periods', body)).status, 403)
  const periods = (await expectStatus(send(planted.officer, '/api/reporting-periods', body), 200)) as PeriodView[]
  assert.deepEqual(
    periods.map(({ code }) => code),
    ['q1', 'q2', 'q3', 'q4'],
  )
  assert.ok(periods.every(({ due, until }) => dayOf(due) > until))
  assert.equal(codeOf(await send(planted.officer, '/api/reporting-periods', body)), 'schedule-is-there')
  assert.equal((await mine(insurer)).reports.length, 4)
  const board = await get<ReportBoard>(planted.officer, `/api/reports?programme=${programme}`)
  assert.equal(board.total, 8)
  // 200 days before today: the first two quarters are over, the third is not.
  const owed = await planted.sql<{ key: string }>(`select key from deadlines.obligation where key like 'report:%'`)
  assert.equal(owed.length, 4)
})

test('a report is refused before its period is over, with the day on which it opens', async () => {
  const refused = await send(insurer.filler, `/api/reports/${await reportOf(insurer, 3)}/begin`)
  assert.equal(codeOf(refused), 'period-not-over')
})

test('a report with rows that do not make the total is refused, mended, signed and handed in', async () => {
  const id = await reportOf(insurer, 1)
  await expectStatus(send(insurer.filler, `/api/reports/${id}/begin`), 200)
  await fill(insurer.filler, id, { ...figures, 'totals.policies-issued': '4' })
  assert.deepEqual(
    (await page(insurer.filler, id)).faults.map(({ code }) => code),
    ['rows-differ-from-total'],
  )
  assert.equal(codeOf(await sign(insurer, id)), 'figures-do-not-fit')
  const { groups } = await get<{ groups: readonly { name: string; version: number }[] }>(
    insurer.filler,
    `/api/reports/${id}/sections/totals`,
  )
  const version = groups.find(({ name }) => name === 'totals')?.version ?? 0
  const answers = Object.fromEntries(Object.entries(figures).filter(([path]) => path.startsWith('totals.')))
  const body = { group: 'totals', version, answers }
  await expectStatus(insurer.filler.ask(`PUT /api/reports/${id}/answers`, { body }), 200)
  assert.equal((await page(planted.officer, id).catch(() => 'unseen')) === 'unseen', true)
  assert.equal((await send(insurer.filler, `/api/reports/${id}/submit`, { answersVersion: 1 })).status, 403)
  const done = (await expectStatus(sign(insurer, id), 200)) as { state: string; fingerprint: string }
  assert.equal(done.state, 'submitted')
  assert.match(done.fingerprint, /^[0-9a-f]{64}$/)
  const settled = await planted.sql('select id from deadlines.obligation where key = $1 and done_at is not null', [
    `report:${id}`,
  ])
  assert.equal(settled.length, 1)
})

test('what was handed in is read by the office, the partner and the region, and by no other', async () => {
  const id = await reportOf(insurer, 1)
  for (const person of [planted.officer, planted.support, partner.filler, bureauOfficer])
    assert.equal((await person.ask(`GET /api/reports/${id}/answers`)).status, 200)
  for (const person of [group.filler, elsewhere])
    assert.equal((await person.ask(`GET /api/reports/${id}/answers`)).status, 404)
})

test('a return opens the named field alone, and the new version is handed in beside the old one', async () => {
  const id = await reportOf(insurer, 1)
  const { report } = await page(planted.officer, id)
  const stray = await send(planted.officer, `/api/reports/${id}/return`, {
    version: report.version,
    remarks: [{ path: 'nowhere.at-all', words: '请核对' }],
  })
  assert.equal(codeOf(stray), 'no-such-field')
  const remarks = [{ path: 'after.incidents-notified', words: '与热线记录不符，请核对' }]
  await expectStatus(send(planted.officer, `/api/reports/${id}/return`, { version: report.version, remarks }), 200)
  assert.equal((await send(planted.officer, `/api/reports/${id}/accept`, { version: report.version })).status, 403)
  const returned = await page(insurer.filler, id)
  assert.deepEqual(
    returned.remarks.map(({ field, words }) => [field.zh, words]),
    [['报案事件', '与热线记录不符，请核对']],
  )
  const closed = { group: 'progress', version: 1, answers: { 'progress.done': '改了别处的内容（示例）。' } }
  assert.notEqual((await insurer.filler.ask(`PUT /api/reports/${id}/answers`, { body: closed })).status, 200)
  const open = {
    group: 'after',
    version: 1,
    answers: { 'after.incidents-notified': '2', 'after.response-minutes': '30' },
  }
  await expectStatus(insurer.filler.ask(`PUT /api/reports/${id}/answers`, { body: open }), 200)
  await expectStatus(sign(insurer, id), 200)
  const again = await page(insurer.filler, id)
  assert.deepEqual(
    again.versions.map(({ sequence, counts }) => [sequence, counts]),
    [
      [2, false],
      [1, false],
    ],
  )
})

test('accepted figures roll up to region and nation, the resident line apart, and lead to their rows', async () => {
  const id = await reportOf(insurer, 1)
  assert.equal(yearOf(await rollUp(planted.officer), 'policies.issued'), undefined)
  const { report } = await page(planted.officer, id)
  await expectStatus(send(planted.officer, `/api/reports/${id}/accept`, { version: report.version }), 200)
  const view = await rollUp(planted.officer)
  assert.deepEqual(
    ['policies.issued', 'premium.written', 'insured.residents', 'incidents.notified', 'response.minutes'].map((code) =>
      yearOf(view, code),
    ),
    ['3', '12,000.00', '2,000,000', '2', '30'],
  )
  assert.deepEqual(
    view.nation.filter(({ segment }) => segment === 'resident').map(({ indicator }) => indicator),
    ['insured.residents'],
  )
  // 12,000 of 3,000,000 yuan is 4 per mille.
  assert.equal(view.derived.find(({ code }) => code === 'premium.rate')?.year, '4.00')
  const east = view.areas.find(({ code }) => code === 'east')
  assert.deepEqual(
    east?.regions.map(({ code, lines }) => [
      code,
      lines.find((one) => one.indicator === 'policies.issued')?.year.words,
    ]),
    [
      ['310000', '2'],
      ['330000', '1'],
    ],
  )
  const rows = await get<FigureRowsPage>(
    planted.officer,
    `/api/roll-ups/${programme}/rows?indicator=policies.issued&period=1&region=330000`,
  )
  assert.deepEqual([rows.sum, rows.lines.map(({ reportId, words }) => [reportId, words])], ['1', [[id, '1']]])
  const sizes = await get<{ parts: { code: string }[] }>(planted.officer, `/api/roll-ups/${programme}/splits/size`)
  assert.deepEqual(
    sizes.parts.map(({ code }) => code),
    ['small'],
  )
})

test('an authority sees its region and a unit its own figures alone', async () => {
  assert.equal(yearOf(await rollUp(bureauOfficer), 'policies.issued'), '3')
  assert.equal(yearOf(await rollUp(insurer.filler), 'policies.issued'), '3')
  assert.equal(yearOf(await rollUp(elsewhere), 'policies.issued'), undefined)
  assert.equal(yearOf(await rollUp(group.filler), 'policies.issued'), undefined)
})

test('a correction below what was reported needs a reason, and the accepted version counts until the new one is', async () => {
  const id = await reportOf(insurer, 1)
  await expectStatus(send(insurer.certifier, `/api/reports/${id}/correct`, { reason: '一张保单重复录入' }), 200)
  const fewer = {
    ...figures,
    'business.rows': [
      row({
        region: '310000',
        'policies-issued': '2',
        'premium-written': '1200000',
        'sum-insured-issued': '300000000',
      }),
    ],
    'totals.policies-issued': '2',
    'after.incidents-notified': '2',
  }
  await fill(insurer.filler, id, fewer)
  const { faults } = await page(insurer.filler, id)
  assert.deepEqual(
    faults.map(({ code, indicator }) => [code, indicator]),
    [['below-what-was-reported', 'policies.issued']],
  )
  const reasons = [
    { id: 'reason-row-0001', answers: { indicator: 'policies.issued', why: '一张保单重复录入，已更正' } },
  ]
  await fill(insurer.filler, id, { ...fewer, 'reasons.rows': reasons })
  await expectStatus(sign(insurer, id), 200)
  assert.equal(yearOf(await rollUp(planted.officer), 'policies.issued'), '3')
  assert.equal(yearOf(await rollUp(planted.officer, 'handed-in'), 'policies.issued'), '2')
  const { report } = await page(planted.officer, id)
  await expectStatus(send(planted.officer, `/api/reports/${id}/accept`, { version: report.version }), 200)
  assert.equal(yearOf(await rollUp(planted.officer), 'policies.issued'), '2')
})

test('the draft of the next period takes over rows without their flows', async () => {
  const id = await reportOf(insurer, 2)
  await expectStatus(send(insurer.filler, `/api/reports/${id}/begin`), 200)
  const answers = await get<{ groups: readonly { name: string; answers: object }[] }>(
    insurer.filler,
    `/api/reports/${id}/sections/business`,
  )
  const rows = answers.groups.filter(({ name }) => name.startsWith('business.rows/'))
  assert.deepEqual(
    rows.map((one) => one.answers),
    [{ class: 'property', sector: 'industrial-internet', size: 'small', region: '310000' }],
  )
})

test('a due date is moved for all with a reason, never before its period ends, and obligations follow', async () => {
  const [first] = await get<PeriodView[]>(planted.visitor, `/api/reporting-periods/of/${programme}`)
  assert.ok(first)
  const moved = { version: first.version, lastDay: addDays(today, 20), reason: '统一延期，便于核对保单' }
  const early = { ...moved, lastDay: first.until }
  assert.equal(
    codeOf(await send(planted.officer, `/api/reporting-periods/${first.id}/move`, early)),
    'due-before-the-end',
  )
  const late = await get<ReportBoard>(planted.officer, `/api/reports?programme=${programme}&overdue=yes&period=1`)
  assert.deepEqual(
    late.lines.map(({ unitName }) => unitName),
    ['示例装备集团有限公司'],
  )
  await expectStatus(send(planted.officer, `/api/reporting-periods/${first.id}/move`, moved), 200)
  const after = await get<ReportBoard>(planted.officer, `/api/reports?programme=${programme}&overdue=yes&period=1`)
  assert.equal(after.total, 0)
  const [owed] = await planted.sql<{ due: string }>('select due from deadlines.obligation where key = $1', [
    `report:${await reportOf(group, 1)}`,
  ])
  assert.equal(dayOf(owed?.due as Parameters<typeof dayOf>[0]), addDays(today, 21))
})

test('an irregular report is filed at once and noted by the office; nothing is reported before it happens', async () => {
  const body = { programme, pilot, kind: 'major-incident', summary: '一家被保险企业停产，已启动处置（示例）。' }
  const tomorrow = { ...body, happenedAt: instantOf(Date.now() + 86_400_000) }
  assert.equal(codeOf(await send(insurer.filler, '/api/flash-reports', tomorrow)), 'happened-in-the-future')
  const happened = { ...body, happenedAt: instantOf(Date.now() - 3_600_000) }
  assert.equal((await send(group.filler, '/api/flash-reports', happened)).status, 404)
  const filed = (await expectStatus(send(insurer.filler, '/api/flash-reports', happened), 200)) as { id: string }
  const note = { note: '请于三日内补充处置情况' }
  await expectStatus(send(planted.officer, `/api/flash-reports/${filed.id}/note`, note), 200)
  assert.equal((await send(planted.officer, `/api/flash-reports/${filed.id}/note`, note)).status, 403)
})

test('a workspace keeps milestones by their day, closes each once, and its timeline tells everything', async () => {
  const add = (person: TestClient, changed: object) =>
    send(person, '/api/workspace-entries', {
      programme,
      pilot,
      title: '首批评估',
      words: '完成十家（示例）',
      ...changed,
    })
  assert.equal(codeOf(await add(insurer.filler, { kind: 'milestone' })), 'a-milestone-has-a-day')
  assert.equal((await add(partner.filler, { kind: 'issue' })).status, 403)
  const due = addDays(today, 30)
  const made = (await expectStatus(add(insurer.filler, { kind: 'milestone', due }), 200)) as { id: string }
  const outcome = { outcome: '提前完成' }
  await expectStatus(send(insurer.filler, `/api/workspace-entries/${made.id}/close`, outcome), 200)
  assert.equal((await send(insurer.filler, `/api/workspace-entries/${made.id}/close`, outcome)).status, 403)
  const { entries, timeline, mayAdd } = await get<WorkspacePage>(
    partner.filler,
    `/api/workspaces/${programme}/${pilot}`,
  )
  assert.deepEqual([entries.length, mayAdd], [1, false])
  assert.deepEqual(
    new Set(timeline.map(({ what }) => what)),
    new Set(['milestone-closed', 'milestone-added', 'report-arrived', 'flash-filed']),
  )
  assert.equal(
    (await get<WorkspacePage>(group.filler, `/api/workspaces/${programme}/${pilot}`).catch(() => null))?.entries
      .length ?? 0,
    0,
  )
})

test('the roll-up is exported with exact numbers, the two lines on sheets of their own', async () => {
  const answer = await fetch(`${planted.origin}/roll-ups/${programme}/roll-up.xlsx`, {
    headers: { cookie: planted.officer.cookie },
  })
  assert.equal(answer.status, 200)
  const sheets = readXlsx(new Uint8Array(await answer.arrayBuffer()))
  assert.ok(JSON.stringify(sheets).includes('12000.00') || JSON.stringify(sheets).includes('12000'))
  assert.match(JSON.stringify(sheets), /居民线（单列）/)
})

test('a pilot that is published later is expected to report too, by the worker', async () => {
  await plantPilot(planted.sql, { kind: 'authority', unit: bureau, region: '310000' })
  await oweDueReports(planted.host)
  assert.equal((await mine(bureau)).reports.length, 4)
})

test('the lists ask a fixed number of statements, however many rows there are', async () => {
  const before = planted.database.statementsSent
  await get(planted.officer, `/api/reports?programme=${programme}&limit=1`)
  const few = planted.database.statementsSent - before
  await get(planted.officer, `/api/reports?programme=${programme}&limit=100`)
  assert.equal(planted.database.statementsSent - before - few, few)
  assert.ok(few <= 12, String(few))
})

test('every sentence about reports holds after all this', async () => {
  for (const { name, sql } of invariants) assert.deepEqual(await planted.sql(sql), [], name)
})
