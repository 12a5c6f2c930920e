import { gzipSync } from 'node:zlib'
import { lookIn, seriousFaults, ways } from '../tests/accessibility.ts'
import { limits } from '../tests/budgets.ts'
import { deskPages, publicPages } from './pages.ts'
import { expect, test } from './stage.ts'

for (const way of ways) {
  test(`public pages are accessible in ${way.name}`, async ({ stage }) => {
    test.setTimeout(120_000)
    const { page } = await stage.visitor()
    await lookIn(page, way, stage.server.origin)
    for (const path of publicPages) {
      await page.goto(path)
      await expect(page.getByRole('main')).toBeVisible()
      expect(await seriousFaults(page), path).toEqual([])
    }
  })

  test(`the desk is accessible in ${way.name}`, async ({ stage }) => {
    for (const { path, person } of deskPages) {
      const { page } = person ? await stage.seat(person) : await stage.visitor()
      await lookIn(page, way, stage.server.origin)
      await page.goto(path)
      await expect(page.getByRole('heading', { level: path === '/desk' ? 1 : 3 }).first()).toBeVisible()
      expect(await seriousFaults(page), path).toEqual([])
    }
  })
}

test('no public page is wider than a phone or heavier than its budget', async ({ stage }) => {
  const { page } = await stage.visitor()
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of publicPages) {
    const answer = await page.goto(path)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide, `${path} is too wide`).toBe(0)
    const style = await page.request.get((await page.locator('link[rel=stylesheet]').getAttribute('href')) ?? '')
    const bytes = gzipSync((await answer?.body()) ?? '').length + gzipSync(await style.body()).length
    expect(bytes, `${path} is too heavy`).toBeLessThanOrEqual(limits.publicPage)
  }
})

test('a page with a planted fault is found', async ({ stage }) => {
  const { page } = await stage.visitor()
  await page.goto('/help')
  await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<input type="text">'))
  expect((await seriousFaults(page)).map(({ rule }) => rule)).toContain('label')
})
