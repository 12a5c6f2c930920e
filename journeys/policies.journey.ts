import type { Page } from '@playwright/test'
import { instant } from '../src/foundation/kernel/index.ts'
import { expect, test, type Stage } from './stage.ts'

// 承保 on the desk: from an accepted quotation through the gate to a policy that is endorsed and reversed.
// The quotation of tests/planted-underwriting.ts: 42,400.00 yuan for 2027.

test.use({ scene: 'policies' })

async function enter(stage: Stage, cookie: string): Promise<Page> {
  const seat = await stage.visitor()
  const [name = '', value = ''] = cookie.split('=')
  await seat.context.addCookies([{ name, value, url: stage.server.origin, httpOnly: true, sameSite: 'Strict' }])
  return seat.page
}

async function arrange(page: Page): Promise<void> {
  await page.getByRole('button', { name: '增加一期' }).click()
  await page.getByLabel('应缴日 1').fill('2026-12-20')
  await page.getByLabel('金额（元） 1').fill('42,400.005')
  await page.getByRole('button', { name: '保存签单资料' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['请填金额，单位元，最多两位小数，如 42400.00'])
  await page.getByLabel('金额（元） 1').fill('42,400.00')
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByLabel('划分方法').fill('同一数据中心')
  await page.getByLabel('一个危险单位最大损失（元）').fill('5000000')
  await page.getByLabel('已落实的再保险（元）').fill('0')
  await page.getByLabel('实有资本金加公积金（元）').fill('50000000')
  await page.getByLabel('资本数据所属季度末').fill('2026-09-30')
  await page.getByRole('button', { name: '保存签单资料' }).click()
  await expect(page.getByText('14 项中 13 项满足')).toBeVisible()
}

async function issue(page: Page, number: string): Promise<void> {
  await page.getByLabel('银行凭证号').fill('B-1')
  await page.getByLabel('金额（元）', { exact: true }).fill('42400')
  await page.getByLabel('到账时间').fill('2026-12-01T09:30')
  await page.getByRole('button', { name: '登记到账' }).click()
  await expect(page.getByText('14 项中 14 项满足')).toBeVisible()
  await page.getByLabel('保单号').fill(number)
  await page.getByRole('button', { name: '签发保单' }).click()
  await expect(page.getByText(`确认以保单号 ${number} 签发，全期保费 42,400.00 元？`)).toBeVisible()
  await page.getByRole('button', { name: '确认签发' }).click()
  await expect(page.getByRole('heading', { level: 1 }).getByText('尚未起保')).toBeVisible()
}

test('a policy passes the gate, is issued, endorsed with its charge shown first, and reversed', async ({ stage }) => {
  await stage.server.setClock(instant('2026-12-02T02:00:00Z'))
  const { cookie, quotations } = await stage.server.plantBook(1)
  const page = await enter(stage, cookie)
  await page.goto('/desk/policies/book')
  await expect(page.getByRole('heading', { name: '还没有保单' })).toBeVisible()
  await page.goto(`/desk/policies/book?quotation=${quotations[0] ?? ''}`)
  await page.getByRole('button', { name: '建立保单' }).click()
  await expect(page.getByText('14 项中 9 项满足')).toBeVisible()
  await expect(page.getByText('还有 5 项条件未满足或未知，暂不能签发。')).toBeVisible()
  await expect(page.getByRole('button', { name: '签发保单' })).toBeDisabled()
  await arrange(page)
  await issue(page, 'P-2027-0001')

  // 365 of 365 days less 181: from 1 July 184 days are left, 3,650.00 × 184 ÷ 365 = 1,840.00.
  await page.getByLabel('生效日').fill('2027-07-01')
  await page.getByLabel('全期保费变化（元）').fill('3650')
  await page.getByRole('button', { name: '计算收费' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['请写明事由'])
  await page.getByLabel('事由').fill('增加二期产线')
  await page.getByRole('button', { name: '计算收费' }).click()
  await expect(page.getByText('合计收费 1,840.00')).toBeVisible()
  await page.getByRole('button', { name: '签发批单' }).click()
  const picture = page.getByRole('img', { name: '2 个生效区段，2 笔交易，其中 0 笔已冲正' })
  await expect(picture).toBeVisible()
  await expect(page.getByRole('region', { name: '区段' }).getByText('44,240.00')).toBeVisible()

  await page.getByRole('button', { name: '冲正', exact: true }).click()
  await page.getByLabel('要冲正的交易').selectOption({ index: 2 })
  await page.getByLabel('事由').fill('未取得投保人签章')
  await page.getByRole('button', { name: '计算收费' }).click()
  await expect(page.getByText('合计退费 1,840.00')).toBeVisible()
  await page.getByRole('button', { name: '确认冲正' }).click()
  await expect(page.getByRole('img', { name: '1 个生效区段，3 笔交易，其中 1 笔已冲正' })).toBeVisible()

  await page.getByLabel('效力日').fill('2027-08-01')
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await expect(page).toHaveURL(/effective=2027-08-01/)
  await expect(page.getByText(/2027-08-01 的保单，按/)).toBeVisible()
  await page.getByRole('button', { name: '回到签发时' }).click()
  await expect(page).toHaveURL(/effective=2027-01-01/)

  await page.goto('/desk/policies/book?number=P-2027')
  await expect(page.getByRole('link', { name: '星河示例' }).or(page.getByText('P-2027-0001'))).toBeVisible()
})
