import { addDays, dayOf, instantOf } from '../src/foundation/kernel/index.ts'
import { divide, type Answers } from '../src/foundation/forms/index.ts'
import { reportForms } from '../src/pilot/implementation/index.ts'
import { plantPilot } from '../tests/planted-pilots.ts'
import { expectStatus, plantRound } from '../tests/planted-round.ts'
import type { TestClient } from '../tests/server.ts'
import { expect, test, type Seat, type Stage } from './stage.ts'

test.use({ scene: 'implementation' })

async function enter(stage: Stage, client: TestClient): Promise<Seat> {
  const seat = await stage.visitor()
  const [name = '', value = ''] = client.cookie.split('=')
  await seat.context.addCookies([{ name, value, url: stage.server.origin, httpOnly: true, sameSite: 'Strict' }])
  return seat
}

const row = (region: string, policies: string, premium: string, insured: string) => ({
  id: `report-row-${region}`,
  answers: {
    class: 'property',
    sector: 'industrial-internet',
    size: 'small',
    region,
    'policies-issued': policies,
    'premium-written': premium,
    'sum-insured-issued': insured,
  },
})

/** Three policies: 12,000 yuan of premium over 3,000,000 yuan insured. */
const answers: Answers = {
  'progress.done': '完成首批企业承保前评估并签发保单（示例）。',
  'progress.contact': '角木（示例）',
  'progress.phone': '010-00000000',
  'business.rows': [row('310000', '2', '1000000', '200000000'), row('330200', '1', '200000', '100000000')],
  'totals.policies-issued': '3',
  'totals.premium-written': '1200000',
  'totals.sum-insured-issued': '300000000',
  'resident.insured-residents': '5000',
  'declaration.confirm': ['truth', 'once', 'no-secrets'],
}

async function fill(person: TestClient, id: string): Promise<void> {
  const page = (await expectStatus(person.ask(`GET /api/reports/${id}/sections/progress`), 200)) as {
    groups: readonly { name: string; version: number }[]
  }
  const present = new Map(page.groups.map(({ name, version }) => [name, version]))
  for (const [group, values] of Object.entries(divide(reportForms.institution, answers))) {
    const body = { group, version: present.get(group) ?? 0, answers: values }
    await expectStatus(person.ask(`PUT /api/reports/${id}/answers`, { body }), 200)
  }
}

test('a pilot reports its quarter, is sent back once, and the nation adds up to its rows', async ({ stage }) => {
  test.setTimeout(120_000)
  const { server } = stage
  const sql = <Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> =>
    server.sql(text, values) as Promise<readonly Row[]>
  const round = await plantRound({ origin: server.origin, sql, signIn: (person) => server.signIn(person) })
  const insurer = await round.unit('青岚示例财产保险股份有限公司')
  await plantPilot(sql, { kind: 'institution', unit: insurer, region: '310000' })

  // 4.3.p1.s2: the ministry's officer sets the schedule, quarterly by the round's parameter.
  const { page: officer } = await enter(stage, round.officer)
  await officer.goto('/desk/report-board')
  await officer.getByLabel('试点开始日').fill(addDays(dayOf(instantOf(Date.now())), -120))
  await officer.getByRole('button', { name: '确定报告计划' }).click()
  await expect(officer.getByRole('table', { name: '上报进度' })).toBeVisible()

  // The unit sees what it owes, and begins the period that is over.
  const { page: filler } = await enter(stage, insurer.filler)
  await filler.goto('/desk/reports')
  await filler.getByRole('link', { name: /第 1 期/ }).click()
  await filler.getByRole('button', { name: '开始填写' }).click()
  await expect(filler.getByRole('link', { name: '企业线业务' })).toBeVisible()
  const id = new URL(filler.url()).pathname.split('/').at(-1) ?? ''
  await fill(insurer.filler, id)

  // Its certifier checks and hands in.
  const { page: certifier } = await enter(stage, insurer.certifier)
  const handIn = async (): Promise<void> => {
    await certifier.goto(`/desk/reports/${id}/answers`)
    await certifier.getByRole('button', { name: '核对无误' }).click()
    await certifier.getByRole('button', { name: '上报' }).click()
    await expect(certifier.getByText('已上报').first()).toBeVisible()
  }
  await handIn()

  // The office returns it with a remark at a field; the unit hands the same figures in again.
  await officer.goto(`/desk/reports/${id}/answers`)
  await officer.getByText('退回', { exact: true }).first().click()
  await officer.getByLabel('项目').selectOption({ label: '本期工作' })
  await officer.getByLabel('意见').fill('请写明评估企业数')
  await officer.getByRole('button', { name: '退回' }).click()
  await expect(officer.getByRole('table', { name: '上报进度' })).toBeVisible()
  await filler.goto(`/desk/reports/${id}`)
  await expect(filler.getByText('请写明评估企业数')).toBeVisible()
  await handIn()
  await officer.goto(`/desk/reports/${id}/answers`)
  await officer.getByRole('button', { name: '受理' }).click()
  await expect(officer.getByRole('table', { name: '上报进度' })).toBeVisible()

  // The nation: the two lines apart, and a figure that leads to its rows.
  await officer.goto('/desk/roll-up')
  const enterprise = officer.getByRole('table', { name: '企业线', exact: true })
  await expect(enterprise.getByRole('row', { name: /签发保单数/ })).toContainText('3')
  await expect(officer.getByRole('table', { name: /^居民线/ })).toContainText('5,000')
  await enterprise
    .getByRole('row', { name: /签保费|签单保费/ })
    .getByRole('link')
    .last()
    .click()
  await expect(officer.getByRole('heading', { level: 1, name: /签单保费/ })).toBeVisible()
  await expect(officer.getByRole('table', { name: '数据来源' })).toContainText('10,000.00')
  await expect(officer.getByText('12,000.00')).toBeVisible()
})
