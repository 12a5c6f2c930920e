import type { Page } from '@playwright/test'
import type { DemoPerson } from '../src/foundation/access/server/index.ts'
import { underwriter } from './pages.ts'
import { expect, test } from './stage.ts'

// 风险量化 on the desk: from the click to curves that stay, with a worker that a cancellation frees.

const job = 'risk.simulate'

async function fill(page: Page, name: string): Promise<void> {
  await page.goto('/desk/risk')
  await page.getByRole('button', { name: '新的测算' }).click()
  await page.getByLabel('名称').fill(name)
  await page.getByLabel('户数').fill('300')
  await page.getByLabel('云服务商').fill('云服务商甲')
}

const idOf = (url: string): string => url.split('/').at(-1) ?? ''

test('a book is looked at: first curve from the first stretch, then all years, the same bits again', async ({
  stage,
}) => {
  const { page } = await stage.seat(underwriter)
  await fill(page, '示例组合')
  await page.getByRole('button', { name: '开始测算' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '示例组合' })).toBeVisible()
  await expect(page.getByText('排队中')).toBeVisible()
  const run = idOf(page.url())
  await stage.server.runJob(job, { run, part: 0 })
  await expect(page.getByText('先按前 16,384 年显示')).toBeVisible()
  await expect(page.getByRole('img', { name: /年度损失百年一遇/ })).toBeVisible()
  await stage.server.runJob(job, { run, part: 1 })
  await expect(page.getByText('已完成')).toBeVisible()
  await expect(page.getByText('引擎 2026.3').first()).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 CSV' }).click()
  expect((await downloading).suggestedFilename()).toBe('示例组合.csv')
  await page.getByRole('button', { name: '按原参数重算' }).click()
  await expect(page.getByText('排队中')).toBeVisible()
  const again = idOf(page.url())
  for (const part of [0, 1]) await stage.server.runJob(job, { run: again, part })
  await expect(page.getByText('与原测算逐位一致')).toBeVisible()
})

test('a form with gaps names them, and a run can be cancelled', async ({ stage }) => {
  const { page } = await stage.seat(underwriter)
  await page.goto('/desk/risk')
  await page.getByRole('button', { name: '新的测算' }).click()
  await page.getByRole('button', { name: '开始测算' }).click()
  const summary = page.getByRole('alert')
  await expect(summary.getByRole('link')).toHaveText(['请填写测算名称', '户数应为 1 至 1,000,000 的整数'])
  await fill(page, '将取消的组合')
  await page.getByRole('button', { name: '开始测算' }).click()
  await page.getByRole('button', { name: '取消测算' }).click()
  await expect(page.getByText('已取消', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: '没有结果' })).toBeVisible()
})

test('a price is worked out and follows its terms', async ({ stage }) => {
  const { page } = await stage.seat(underwriter)
  await page.goto('/desk/risk-price')
  await page.getByLabel('情景').selectOption('telecom-internet.attack.data-tampering')
  await page.getByRole('button', { name: '试算' }).click()
  await expect(page.getByText('41,442.26').first()).toBeVisible()
  await page.getByLabel('每次免赔额').fill('1000000')
  await page.getByRole('button', { name: '试算' }).click()
  await expect(page).toHaveURL(/deductible=1000000/)
  await expect(page.getByText('41,442.26')).toHaveCount(0)
})

const rival: DemoPerson = {
  ...underwriter,
  login: 'look-rival',
  organisationId: '019aa000-0000-7000-8000-0000000000c2',
}

test('another insurer’s run is not there', async ({ stage }) => {
  const { page } = await stage.seat(underwriter)
  await fill(page, '只属于本机构')
  await page.getByRole('button', { name: '开始测算' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '只属于本机构' })).toBeVisible()
  const address = page.url()
  const { page: theirs } = await stage.seat(rival)
  await theirs.goto('/desk/risk')
  await expect(theirs.getByText('还没有测算')).toBeVisible()
  expect((await theirs.request.get(address.replace('/desk/risk/', '/api/risk/runs/'))).status()).toBe(404)
})
