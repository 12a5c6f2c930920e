import { type PlannedBy, filledPlan, plantEntry } from '../tests/planted-plans.ts'
import { plantRound, programme } from '../tests/planted-round.ts'
import type { TestClient } from '../tests/server.ts'
import { expect, test, type Seat, type Stage } from './stage.ts'

test.use({ scene: 'work plans' })

async function enter(stage: Stage, client: TestClient): Promise<Seat> {
  const seat = await stage.visitor()
  const [name = '', value = ''] = client.cookie.split('=')
  await seat.context.addCookies([{ name, value, url: stage.server.origin, httpOnly: true, sameSite: 'Strict' }])
  return seat
}

test('a listed institution and a chain leader bring a plan from its draft to the published list', async ({ stage }) => {
  test.setTimeout(300_000)
  const { server } = stage
  const sql = <Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> =>
    server.sql(text, values) as Promise<readonly Row[]>
  const round = await plantRound({ origin: server.origin, sql, signIn: (person) => server.signIn(person) })

  // 4.2.p4.s1: the ministry's officer opens the intake by the round's own date.
  const { page: officer } = await enter(stage, round.officer)
  await officer.goto('/desk/plans-in')
  await officer.getByRole('button', { name: '开放试点申报' }).click()
  await expect(officer.getByText('没有符合条件的方案')).toBeVisible()

  const insurer = await round.unit('青岚示例财产保险股份有限公司')
  const group = await round.unit('云岭示例装备集团有限公司', { licensed: false })
  const entry = await plantEntry(sql, insurer, 2)

  // 4.2.p2.s1: the listed institution starts its plan on the desk.
  const { page: administrator } = await enter(stage, insurer.administrator)
  await administrator.goto('/desk/plans')
  await administrator.getByLabel('方案名称').fill('示例联网工业网络安全保险试点工作方案')
  await administrator.getByRole('button', { name: '新建草稿' }).click()
  await expect(
    administrator.getByRole('heading', { level: 1, name: '示例联网工业网络安全保险试点工作方案' }),
  ).toBeVisible()
  await expect(administrator.getByText(/引用了0个《目录》条目版本/)).toBeVisible()
  await administrator.getByRole('link', { name: '方案概况' }).click()
  await expect(administrator.getByLabel('联系人')).toBeVisible()

  // The chain leader is invited by its credit code and confirms from its own account.
  const by: PlannedBy = {
    origin: server.origin,
    kind: 'institution',
    opens: insurer.administrator,
    fills: insurer.filler,
    signs: insurer.certifier,
    applicant: insurer,
    entry: entry.code(2),
    partners: [{ unit: group, role: 'chain-leader' }],
  }
  const plan = await filledPlan(by)
  const { page: member } = await enter(stage, group.administrator)
  await member.goto('/desk/plans')
  await expect(member.getByRole('table', { name: '受邀联合的方案' }).getByText('已确认')).toBeVisible()

  const { page: certifier } = await enter(stage, insurer.certifier)
  await certifier.goto(`/desk/plans/${plan.id}/check`)
  await certifier.getByRole('button', { name: '核对无误' }).click()
  await certifier.getByRole('button', { name: '上报' }).click()
  await expect(certifier.getByText('试点工作方案已收到')).toBeVisible()
  await expect(certifier.getByRole('cell', { name: '200,000,000.00' })).toBeVisible()

  // 4.2.p4.s2: two people decide, and the list is public.
  await server.sql(`update work_plans.intake set state = 'closed'`)
  await officer.goto('/desk/pilot-selection')
  await officer.getByRole('button', { name: '开始拟定名单' }).click()
  await officer.getByLabel('结论').selectOption('selected')
  await officer.getByLabel('理由').fill('目标明确，保障可行')
  await officer.getByRole('button', { name: '保存名单' }).click()
  await expect(officer.getByText('名单已保存')).toBeVisible()
  const { page: approver } = await enter(stage, round.approver)
  await approver.goto('/desk/pilot-selection')
  await approver.getByRole('button', { name: '公布名单' }).click()
  await expect(approver.getByRole('link', { name: '看公布页' })).toBeVisible()
  const { page: visitor } = await stage.visitor()
  await visitor.goto(`/pilots/${programme}`)
  await expect(visitor.getByRole('cell', { name: '云岭示例装备集团有限公司' }).first()).toBeVisible()
  await certifier.goto(`/desk/plans/${plan.id}`)
  await expect(certifier.getByText('已入选：目标明确，保障可行')).toBeVisible()
})
