import type { DemoPerson } from '../src/foundation/access/server/index.ts'
import { official } from './pages.ts'
import { expect, test } from './stage.ts'

const writer: DemoPerson = {
  login: 'support-writer',
  name: '鬼金（示例）',
  organisationId: null,
  grants: [{ role: 'support-officer', regionCode: null }],
}
const attendee: DemoPerson = {
  login: 'support-attendee',
  name: '氐土（示例）',
  organisationId: null,
  grants: [{ role: 'filler', regionCode: null }],
}

test('四（四）: guidance is published by an official and stands beside its sentence', async ({ stage }) => {
  const desk = await stage.seat(official)
  await desk.page.goto('/desk/guidance')
  await desk.page.getByRole('link', { name: '想报第六个方案怎么办' }).click()
  await desk.page.getByRole('button', { name: '发布' }).click()
  await desk.page.getByLabel('本版说明').fill('首次发布')
  await desk.page.getByRole('button', { name: '发布' }).click()
  await expect(desk.page.getByText('第 1 版 · 现行')).toBeVisible()
  const { page } = await stage.visitor()
  await page.goto('/notices/demo-open')
  await page.getByRole('link', { name: '想报第六个方案怎么办' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: '想报第六个方案怎么办' })).toBeVisible()
  await page.getByLabel('有用', { exact: true }).check()
  await page.getByRole('button', { name: '提交反馈' }).click()
  await expect(page.getByText('已收到您的反馈')).toBeVisible()
})

test('四（四）: a training is planned, announced, registered for and signed in at the door', async ({ stage }) => {
  const desk = await stage.seat(writer)
  await desk.page.goto('/desk/events')
  await desk.page.getByRole('button', { name: '拟订活动' }).click()
  const fill = (label: string, value: string) => desk.page.getByLabel(label, { exact: true }).fill(value)
  await fill('网址名称', 'journey-training')
  await fill('名称（中文）', '申报实务培训')
  await fill('名称（英文）', 'Filing in practice')
  await fill('内容（中文）', '表单、联合确认和回执')
  await fill('内容（英文）', 'Form, partners and receipt')
  await fill('地点（中文）', '线上')
  await fill('地点（英文）', 'Online')
  await fill('开始（北京时间）', '2099-06-10T14:00')
  await fill('结束（北京时间）', '2099-06-10T16:00')
  await fill('报名截止（北京时间）', '2099-06-09T18:00')
  await fill('名额', '1')
  await desk.page.getByRole('button', { name: '保存' }).click()
  await desk.page.getByRole('button', { name: '公布并开放报名' }).click()
  await expect(desk.page.getByText('凭码签到').or(desk.page.getByLabel('签到码（六位）')).first()).toBeVisible()

  const seat = await stage.seat(attendee)
  await seat.page.goto('/events/journey-training')
  await seat.page.getByRole('link', { name: '登录后报名' }).click()
  await seat.page.getByRole('button', { name: '报名' }).click()
  await expect(seat.page.getByRole('heading', { name: '我的报名' })).toBeVisible()
  const code = (await seat.page.locator('dd b.mono').textContent()) ?? ''

  await desk.page.getByLabel('签到码（六位）').fill(code)
  await desk.page.getByRole('button', { name: '签到' }).click()
  await expect(desk.page.getByText('氐土（示例） 已签到')).toBeVisible()
})

test('四（四）: a question is asked and answered, and the answer is published without a name', async ({ stage }) => {
  const seat = await stage.seat(attendee)
  await seat.page.goto('/desk/questions')
  await seat.page.getByRole('button', { name: '提问' }).click()
  await seat.page.getByLabel('问题', { exact: true }).fill('骑缝章由谁盖')
  await seat.page.getByLabel('说明', { exact: true }).fill('联合申报时每家都盖吗？')
  await seat.page.getByRole('button', { name: '提交' }).click()
  await expect(seat.page.getByRole('heading', { name: '骑缝章由谁盖' })).toBeVisible()

  const desk = await stage.seat(official)
  await desk.page.goto('/desk/questions')
  await desk.page.getByRole('link', { name: '骑缝章由谁盖' }).click()
  await desk.page.getByLabel('答复', { exact: true }).fill('各成员在本单位的盖章页盖公章，骑缝章由牵头单位盖。')
  await desk.page.getByRole('button', { name: '答复', exact: true }).click()
  await desk.page.getByLabel('问题（英文）').fill('Who seals across the sheets?')
  await desk.page.getByLabel('答复（英文）').fill('Each member seals its page; the lead seals across the sheets.')
  await desk.page.getByRole('button', { name: '转为公开问答' }).click()
  await expect(desk.page.getByText('已转公开').first()).toBeVisible()
  const { page } = await stage.visitor()
  await page.goto('/answers')
  await expect(page.getByRole('heading', { name: '骑缝章由谁盖' })).toBeVisible()
})
