import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { statementOf } from '../tests/fixtures/statement-file.ts'
import { plantRound } from '../tests/planted-round.ts'
import type { TestClient } from '../tests/server.ts'
import { expect, test, type Stage } from './stage.ts'

test.use({ scene: 'reported' })

const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex')

async function enter(stage: Stage, client: TestClient): Promise<Page> {
  const seat = await stage.visitor()
  const [name = '', value = ''] = client.cookie.split('=')
  await seat.context.addCookies([{ name, value, url: stage.server.origin, httpOnly: true, sameSite: 'Strict' }])
  return seat.page
}

const upload = (page: Page, file: object): Promise<void> =>
  page
    .getByLabel('上传结果', { exact: true })
    .and(page.locator('input[type=file]'))
    .setInputFiles({ name: 'reported.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) })

test('an insurer uploads and signs, a security company reports the same policy, and officials count it once', async ({
  stage,
}) => {
  test.setTimeout(120_000)
  const round = await plantRound({
    origin: stage.server.origin,
    sql: <Row extends object>(text: string, values?: readonly unknown[]) =>
      stage.server.sql(text, values) as Promise<readonly Row[]>,
    signIn: (person) => stage.server.signIn(person),
  })
  const insurer = await round.unit('青岚示例财产保险股份有限公司')
  const security = await round.unit('砺锋示例安全技术有限公司', { licensed: false })

  const clerk = await enter(stage, insurer.filler)
  await clerk.goto('/desk/policies/statements')
  await expect(clerk.getByText('还没有上传过报表')).toBeVisible()
  await clerk.getByRole('button', { name: '取本批次盐值' }).click()
  const salt = (await clerk.locator('code').first().textContent()) ?? ''
  const wanted = { reporter: insurer.creditCode, asOf: '2026-01-31', led: 6, followed: 0, word: 'journey' }
  await upload(clerk, statementOf({ ...wanted, saltDigest: sm3('salt|another'), led: 3 }))
  await expect(clerk.getByText('不是用本批次的盐值算出的')).toBeVisible()
  const { keys, ...file } = statementOf({ ...wanted, saltDigest: sm3(`salt|${salt}`) })
  const key = sm3(`${salt}|${insurer.creditCode}|JOURNEY-1`)
  await upload(clerk, { ...file, keys: [{ key, role: 'leader' }, ...keys.slice(1)] })
  await expect(clerk.getByRole('heading', { level: 1, name: '第 1 份报表' })).toBeVisible()
  await expect(clerk.getByText('等待签发人签发')).toBeVisible()
  await expect(clerk.getByText('核对收费凭证')).toBeVisible()

  const certifier = await enter(stage, insurer.certifier)
  await certifier.goto(new URL(clerk.url()).pathname)
  await certifier.getByRole('button', { name: '签发', exact: true }).click()
  await expect(certifier.getByRole('heading', { level: 1 }).getByText('已签发')).toBeVisible()

  const partner = await enter(stage, security.filler)
  await partner.goto('/desk/policies/attribution')
  await partner.getByRole('button', { name: '申报一张保单' }).click()
  await expect(partner.getByRole('link', { name: '请填写保单号' })).toBeVisible()
  await partner.getByLabel('首席保险人统一社会信用代码').fill(insurer.creditCode)
  await partner.getByLabel('保单号', { exact: true }).fill('JOURNEY-1')
  await partner.getByRole('button', { name: '申报一张保单' }).click()
  await expect(partner.getByRole('row').getByText('保险机构已报送')).toBeVisible()

  const official = await enter(stage, round.officer)
  await official.goto('/desk/policies/board')
  await expect(official.locator('.figures').getByText('6', { exact: true })).toBeVisible()
  await official.getByRole('link', { name: '青岚示例财产保险股份有限公司' }).first().click()
  await expect(official.getByRole('heading', { level: 1, name: '第 1 份报表' })).toBeVisible()
})
