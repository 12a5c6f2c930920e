import { reviewOn } from '../tests/planted-review.ts'
import { plantRound } from '../tests/planted-round.ts'
import { lookIn, seriousFaults, ways } from '../tests/accessibility.ts'
import { expect, test } from './stage.ts'

test.use({ scene: 'formal-check' })

test('an official checks a solution item by item and returns everything that is unmet at once', async ({ stage }) => {
  test.setTimeout(120_000)
  const { server } = stage
  const sql = <Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> =>
    server.sql(text, values) as Promise<readonly Row[]>
  const round = await plantRound({ origin: server.origin, sql, signIn: (person) => server.signIn(person) })
  const review = await reviewOn({ ...round, sql, setClock: (at) => server.setClock(at) }, 1)
  const { page, context } = await stage.visitor()
  const [name = '', value = ''] = review.officer.cookie.split('=')
  await context.addCookies([{ name, value, url: server.origin, httpOnly: true, sameSite: 'Strict' }])
  await test.step('the check begins with what the rules settled', async () => {
    await page.goto('/desk/formal')
    await page.getByRole('button', { name: '开始审查' }).click()
    await expect(page.getByText('规则判定符合').first()).toBeVisible()
  })
  await test.step('an unmet item wants a reason and names what a return opens', async () => {
    const items = page.locator('section.review-criterion')
    await expect(items).toHaveCount(20)
    for (const item of await items.all()) {
      if ((await item.locator('button[aria-pressed="true"]').count()) > 0) continue
      await item.getByRole('button', { name: '符合', exact: true }).click()
    }
    const seals = page.getByRole('region', { name: '盖章页' })
    await seals.getByRole('button', { name: '不符合' }).click()
    await page.getByRole('button', { name: '保存判定' }).click()
    await expect(page.getByText('「盖章页」没有写理由')).toBeVisible()
    await page.getByLabel('盖章页的理由').fill('第二页印章不清，请重新扫描')
    await expect(seals.getByLabel('各成员盖章页')).toBeChecked()
    await page.getByRole('button', { name: '保存判定' }).click()
    await expect(page.getByText('已保存')).toBeVisible()
  })
  await test.step('the page holds in both languages and sizes', async () => {
    for (const way of ways.toReversed()) {
      await lookIn(page, way, server.origin)
      await page.reload()
      await expect(page.locator('section.review-criterion')).toHaveCount(20)
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
      expect(await seriousFaults(page), way.name).toEqual([])
    }
  })
  await test.step('one return, with a date', async () => {
    await page.getByLabel('补正截止').fill('2031-01-10T18:00')
    await page.getByRole('button', { name: '退回补正' }).click()
    await expect(page.getByText('等待申报单位重新提交')).toBeVisible()
    await expect(page.getByText('盖章页：第二页印章不清，请重新扫描')).toBeVisible()
  })
})
