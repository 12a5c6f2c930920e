import { plantEntry } from '../tests/planted-plans.ts'
import { plantRound } from '../tests/planted-round.ts'
import type { TestClient } from '../tests/server.ts'
import { expect, test, type Seat, type Stage } from './stage.ts'

test.use({ scene: 'exit' })

async function enter(stage: Stage, client: TestClient): Promise<Seat> {
  const seat = await stage.visitor()
  const [name = '', value = ''] = client.cookie.split('=')
  await seat.context.addCookies([{ name, value, url: stage.server.origin, httpOnly: true, sameSite: 'Strict' }])
  return seat
}

test('四（五）: a unit that leads is told, states its case, loses its right by two people, and everybody reads why', async ({
  stage,
}) => {
  const { server } = stage
  const sql = <Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> =>
    server.sql(text, values) as Promise<readonly Row[]>
  const round = await plantRound({ origin: server.origin, sql, signIn: (person) => server.signIn(person) })
  const lead = await round.unit('微光示例保险经纪有限公司')
  await plantEntry(sql, lead)

  const { page: officer } = await enter(stage, round.officer)
  await officer.goto('/desk/exits')
  await officer.getByRole('button', { name: '立案' }).click()
  await officer.getByLabel('单位统一社会信用代码').fill(lead.creditCode)
  await officer.getByLabel('事实（何时、何事、何单位）').fill('第三季度报告所列服务未发生')
  await officer.getByLabel('证据目录（匿名线索不作证据）').fill('原件比对表；企业书面说明')
  await officer.getByRole('button', { name: '提交立案' }).click()
  await officer.getByRole('button', { name: '告知单位' }).click()
  await expect(officer.getByText('已告知').first()).toBeVisible()

  const { page: certifier } = await enter(stage, lead.certifier)
  await certifier.goto('/desk/exits')
  await certifier.getByRole('link', { name: lead.name }).click()
  await certifier.getByLabel('陈述申辩').fill('系统导出有误，已更正。')
  await certifier.getByRole('button', { name: '提交陈述' }).click()
  await expect(certifier.getByText('已陈述').first()).toBeVisible()

  await officer.reload()
  await officer.getByLabel('理由').fill('报告严重不实，陈述不足以说明')
  await officer.getByRole('button', { name: '提交拟定' }).click()
  await expect(officer.getByText('待决定').first()).toBeVisible()
  await expect(officer.getByRole('button', { name: '取消试点资格' })).toHaveCount(0)

  const { page: approver } = await enter(stage, round.approver)
  await approver.goto(officer.url())
  await approver.getByRole('button', { name: '取消试点资格' }).click()
  await approver.getByRole('button', { name: '公布决定' }).click()
  await expect(approver.getByText('已公布').first()).toBeVisible()

  const { page } = await stage.visitor()
  await page.goto('/exits')
  await expect(page.getByRole('heading', { name: new RegExp(lead.name) })).toBeVisible()
  await expect(page.getByText('报告严重不实，陈述不足以说明')).toBeVisible()
  await expect(page.getByText('系统导出有误')).toHaveCount(0)
})
