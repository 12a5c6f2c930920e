import { plantRound, type PlantedRound } from '../tests/planted-round.ts'
import type { TestClient } from '../tests/server.ts'
import { expect, test, type Seat, type Stage } from './stage.ts'

test.use({ scene: 'deadline' })

let planted: Promise<PlantedRound> | undefined

function roundOn({ server }: Stage): Promise<PlantedRound> {
  const sql = <Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> =>
    server.sql(text, values) as Promise<readonly Row[]>
  planted ??= plantRound({ origin: server.origin, sql, signIn: (person) => server.signIn(person) })
  return planted
}

async function enter(stage: Stage, client: TestClient): Promise<Seat> {
  const seat = await stage.visitor()
  const [name = '', value = ''] = client.cookie.split('=')
  await seat.context.addCookies([{ name, value, url: stage.server.origin, httpOnly: true, sameSite: 'Strict' }])
  return seat
}

test('two people edit one draft, and the deadline passes while the certifier is about to submit', async ({ stage }) => {
  test.setTimeout(300_000)
  const round = await roundOn(stage)
  const lead = await round.unit('青岚示例财产保险股份有限公司')
  const { id } = await round.readyDraft(lead)

  const { page: certifier } = await enter(stage, lead.certifier)
  await certifier.goto(`/desk/solutions/${id}/submit`)
  await certifier.getByLabel(/所填内容真实/).check()
  await certifier.getByLabel(/不含涉密信息/).check()
  // The drain of the closing job keeps the call open; the deadline alone decides.
  await stage.server.sql(`update solicitation.call set deadline = clock_now()`)
  await certifier.getByRole('button', { name: '正式提交' }).click()
  await expect(certifier.getByText(/本次请求于 .* 到达。已填内容全部保留/)).toBeVisible()
  await expect(certifier.getByLabel(/所填内容真实/)).toBeChecked()
  await certifier.getByLabel('迟报的理由').fill('提交前几秒网络中断，附运营商故障单')
  await certifier.getByRole('button', { name: '申请迟报受理' }).click()
  await expect(certifier.getByRole('heading', { level: 1, name: '迟报件已收到，等待决定' })).toBeVisible()

  const { page: officer } = await enter(stage, round.officer)
  await officer.goto('/desk')
  await officer.getByRole('link', { name: /^迟报：示例方案/ }).click()
  await expect(officer).toHaveURL(/\/desk\/filed\?state=late$/)
  await officer
    .getByRole('link', { name: /^示例方案/ })
    .first()
    .click()
  await expect(officer.getByText('提交前几秒网络中断').first()).toBeVisible()
  await stage.server.sql(`update solicitation.call set deadline = clock_now() + interval '10 days'`)

  const second = await round.readyDraft(lead)
  const { page: filler } = await enter(stage, lead.filler)
  const { page: administrator } = await enter(stage, lead.administrator)
  for (const page of [filler, administrator]) {
    await page.goto(`/desk/solutions/${second.id}/sections/overview`)
    await expect(page.getByLabel('联系人').first()).toBeVisible()
  }
  // The line that it is saved stands there from the draft's last save already, so the answer itself is waited for.
  const saved = filler.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
  await filler.getByLabel('联系人').first().fill('先保存的示例联系人')
  await saved
  await expect(filler.getByText(/已于 \d\d:\d\d 自动保存/)).toBeVisible()
  await administrator.getByLabel('联系人').first().fill('后保存的示例联系人')
  const conflict = administrator.getByRole('alert').filter({ hasText: 'filler（示例）' })
  await expect(conflict).toBeVisible()
  await conflict.getByRole('button', { name: '用我的' }).click()
  await expect(conflict).toBeHidden()
  await filler.reload()
  await expect(filler.getByLabel('联系人').first()).toHaveValue('后保存的示例联系人')
})
