import { gzipSync } from 'node:zlib'
import type { Page, Response } from '@playwright/test'
import { lookIn, seriousFaults, ways } from '../tests/accessibility.ts'
import { limits } from '../tests/budgets.ts'
import { doors, foot, navigation } from '../src/foundation/interface/pages/index.ts'
import { deskPages, publicPages } from './pages.ts'
import { expect, test } from './stage.ts'

for (const way of ways) {
  test(`public pages are accessible, light and no wider than a phone in ${way.name}`, async ({ stage }) => {
    test.setTimeout(180_000)
    const { page } = await stage.visitor()
    await lookIn(page, way, stage.server.origin)
    for (const path of publicPages) {
      const answer = await page.goto(path)
      await expect(page.getByRole('main')).toBeVisible()
      expect(await bytesOf(page, answer), `${path} is too heavy`).toBeLessThanOrEqual(limits.publicPage)
      await holdsUp(page, `${path} in ${way.name}`)
    }
  })

  test(`the desk is accessible and no wider than a phone in ${way.name}`, async ({ stage }) => {
    test.setTimeout(180_000)
    const pages = new Map<string, Page>()
    for (const { path, person } of deskPages) {
      const page = pages.get(person.login) ?? (await stage.seat(person)).page
      pages.set(person.login, page)
      await lookIn(page, way, stage.server.origin)
      await page.goto(path)
      await expect(page.getByRole('main').getByRole('heading').first(), path).toBeVisible()
      await expect(page.locator('[aria-busy=true]'), path).toHaveCount(0)
      await holdsUp(page, `${path} in ${way.name}`)
    }
  })
}

test('a public page is reached by keyboard alone', async ({ stage }) => {
  const { page } = await stage.visitor()
  await page.goto('/help')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: '搜索全站' })).toBeFocused()
  await page.keyboard.type('第六个')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: '第六个方案还能不能报' })).toBeVisible()
})

test('a public page says the same without script', async ({ stage, browser }) => {
  const context = await browser.newContext({ baseURL: stage.server.origin, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/help')
  await page.getByRole('link', { name: '关怀版' }).first().click()
  await expect(page.getByRole('link', { name: '退出关怀版' })).toBeVisible()
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  await expect(page).toHaveURL(/\/help$/)
  await context.close()
})

test('every address that the frame names is there', async ({ stage }) => {
  const { page } = await stage.visitor()
  const places = [
    ...Object.values(navigation),
    ...foot.flatMap((column) => column.places),
    ...doors.flatMap((door) => door.places),
  ]
  for (const { path } of places) {
    const answer = await page.request.get(path)
    expect(answer.status(), path).toBe(200)
  }
})

test('a page with a planted fault is found', async ({ stage }) => {
  const { page } = await stage.visitor()
  await page.goto('/help')
  await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<input type="text">'))
  expect((await seriousFaults(page)).map(({ rule }) => rule)).toContain('label')
  await page.evaluate(() =>
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<table><td>' + '方案'.repeat(900)),
  )
  await expect(holdsUp(page, 'the planted one')).rejects.toThrow()
})

/** Nothing serious for axe at a desk's width, and nothing beyond the edge at a phone's. */
async function holdsUp(page: Page, named: string): Promise<void> {
  expect(await seriousFaults(page), named).toEqual([])
  const desk = page.viewportSize() ?? { width: 1440, height: 900 }
  await page.setViewportSize({ width: 390, height: 844 })
  // A picture follows the window a moment later.
  await expect.poll(() => excessWidth(page), { message: `${named} is too wide`, timeout: 3000 }).toBe(0)
  await page.setViewportSize(desk)
}

async function bytesOf(page: Page, answer: Response | null): Promise<number> {
  const style = await page.request.get((await page.locator('link[rel=stylesheet]').getAttribute('href')) ?? '')
  return gzipSync((await answer?.body()) ?? '').length + gzipSync(await style.body()).length
}

function excessWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
