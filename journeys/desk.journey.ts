import { demoCode, demoPassword } from '../src/foundation/access/server/index.ts'
import { official } from './pages.ts'
import { forgetWhatIsYoungerThanChrome90 } from './old-browser.ts'
import { expect, test } from './stage.ts'

test('the desk opens in a browser of the age of Chrome 90', async ({ stage }) => {
  const { page } = await stage.seat(official)
  await page.addInitScript(forgetWhatIsYoungerThanChrome90)
  await page.goto('/desk')
  await expect(page.getByRole('heading', { level: 1, name: '待我办理' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: '工作台导航' })).toBeVisible()
})

test('who is not signed in is asked to and comes back to the same page', async ({ stage }) => {
  const { page } = await stage.visitor()
  await page.goto('/desk/no-such-page?a=1')
  await expect(page).toHaveURL(/\/sign-in\?back=%2Fdesk%2Fno-such-page%3Fa%3D1$/)
})

test('a session that ends in the middle asks for sign-in without leaving the page', async ({ stage }) => {
  const person = { ...official, login: 'look-session' }
  const { page, context } = await stage.seat(person)
  // The session ends between two requests of the open page.
  await page.route(
    '**/api/due',
    async (route) => {
      await context.clearCookies({ name: 'shidian' })
      await route.continue({ headers: { ...route.request().headers(), cookie: '' } })
    },
    { times: 1 },
  )
  await page.goto('/desk?arranged=by-matter')
  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('登录名').fill(person.login)
  await dialog.getByLabel('口令').fill('not the password')
  await dialog.getByRole('button', { name: '重新登录' }).click()
  await expect(dialog.getByRole('alert')).not.toBeEmpty()
  await dialog.getByLabel('口令').fill(demoPassword)
  await dialog.getByLabel('动态码').fill(demoCode(Date.now()))
  await dialog.getByRole('button', { name: '重新登录' }).click()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(/arranged=by-matter/)
  await expect(page.getByRole('combobox', { name: '批次' })).toBeVisible()
})

test('language and size are remembered on both faces', async ({ stage }) => {
  const { page } = await stage.seat({ ...official, login: 'look-choices' })
  await page.goto('/desk')
  await page.getByText('周远（示例）').click()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'To do' })).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Help' }).first()).toBeVisible()
  await page.getByRole('link', { name: 'Easy reading' }).click()
  await expect(page.getByRole('link', { name: 'Leave easy reading' })).toBeVisible()
  await page.goto('/desk')
  await expect(page.locator('html')).toHaveClass(/care/)
})
