import { passEndOf } from '../tests/planted-objections.ts'
import { plantRound, type PlantedRound } from '../tests/planted-round.ts'
import { submitted } from '../tests/planted-selection.ts'
import type { TestClient } from '../tests/server.ts'
import { expect, test, type Seat, type Stage } from './stage.ts'

test.use({ scene: 'catalogue' })

const sqlOf =
  ({ server }: Stage) =>
  <Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> =>
    server.sql(text, values) as Promise<readonly Row[]>

async function enter(stage: Stage, client: TestClient): Promise<Seat> {
  const seat = await stage.visitor()
  const [name = '', value = ''] = client.cookie.split('=')
  await seat.context.addCookies([{ name, value, url: stage.server.origin, httpOnly: true, sameSite: 'Strict' }])
  return seat
}

/** Two selected solutions whose publicity runs. */
async function publicised(stage: Stage): Promise<PlantedRound> {
  const { server } = stage
  const round = await plantRound({
    origin: server.origin,
    sql: sqlOf(stage),
    signIn: (person) => server.signIn(person),
  })
  const leads = [await round.unit('青岚示例财产保险'), await round.unit('云岭示例财产保险')]
  await server.release(round.approver.cookie, await submitted(round, leads))
  return round
}

interface Ended {
  readonly id: string
  readonly closesAt: string
}

/** Past the end of the publicity that ends last, and the drain. */
async function passAllEnds(stage: Stage): Promise<void> {
  const [last] = await sqlOf(stage)<Ended>(
    `select id, to_char(closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "closesAt"
     from catalogue.publicity order by closes_at desc limit 1`,
  )
  if (!last) throw new Error('nothing is publicised')
  await passEndOf(stage.server, last, 660_000)
}

test('4.1.p2.s3: from a released selection through an objection that is heard to the published catalogue', async ({
  stage,
}) => {
  test.setTimeout(300_000)
  const round = await publicised(stage)
  const { page: visitor } = await stage.visitor()
  let receipt = ''
  let code = ''
  await test.step('anybody objects in the own name and gets a receipt', async () => {
    await visitor.goto('/publicities')
    await visitor.getByRole('link', { name: /拟入选方案公示/ }).click()
    await expect(visitor.getByText('共 5 个工作日')).toBeVisible()
    await visitor
      .getByRole('link', { name: /提异议/ })
      .first()
      .click()
    await visitor.getByRole('button', { name: '提交' }).click()
    await expect(visitor.getByRole('alert').or(visitor.locator('.error-summary')).first()).toContainText('姓名')
    await visitor.getByLabel('姓名或单位全称').fill('丙（示例）')
    await visitor.getByLabel('联系方式（手机或邮箱）').fill('bing@example.invalid')
    await visitor.getByLabel('异议类型').selectOption('false-statement')
    await visitor.getByLabel('事实和理由').fill('方案名称与所附合同的承保对象不符，合同第二条可以核对。')
    await visitor.getByRole('button', { name: '提交' }).click()
    await expect(visitor.getByRole('heading', { level: 1, name: '异议已收到' })).toBeVisible()
    const written = visitor.locator('.receipt b.mono')
    receipt = (await written.nth(0).textContent()) ?? ''
    code = (await written.nth(1).textContent()) ?? ''
  })
  await test.step('an investigator declares, takes it up and reports', async () => {
    const { page } = await enter(stage, await round.official('investigator'))
    await page.goto('/desk/publicity')
    await page.getByRole('link', { name: receipt }).click()
    await page.getByLabel('与双方关系的声明').fill('与双方均无利害关系')
    await page.getByRole('button', { name: '承办', exact: true }).click()
    await page.getByLabel('调查结论').selectOption('amend')
    await page.getByLabel('更正后的方案名称').fill('网站中断保障方案（更正后）')
    await page.getByLabel('调查报告').fill('经核对合同第二条，承保对象为企业网站，名称应当更正。')
    await page.getByLabel('书面答复').fill('您反映的问题属实，名称将更正后重新公示。')
    await page.getByRole('button', { name: '提交报告' }).click()
    await expect(page.getByText('待决定').first()).toBeVisible()
  })
  await test.step('an approver decides, and only what is changed is publicised again', async () => {
    const { page } = await enter(stage, round.approver)
    await page.goto('/desk/publicity')
    await page.getByRole('link', { name: receipt }).click()
    await page.getByLabel('理由', { exact: true }).fill('调查清楚，应当更正')
    await page.getByLabel('公示说明（公开，不得透露异议人）').fill('方案名称更正')
    await page.getByRole('button', { name: '认定成立' }).click()
    await expect(page.getByRole('link', { name: /第 2 次/ })).toBeVisible()
  })
  await test.step('the objector alone opens the written answer', async () => {
    await visitor.goto(`/objections?number=${receipt}`)
    await expect(visitor.getByText('填写查询码后显示书面答复')).toBeVisible()
    await visitor.getByLabel('查询码').fill(code)
    await visitor.getByRole('button', { name: '查询异议办理情况' }).click()
    await expect(visitor.getByText('您反映的问题属实')).toBeVisible()
  })
  await passAllEnds(stage)
  const { page: officer } = await enter(stage, round.officer)
  await test.step('after the end nobody may object, and the officer concludes', async () => {
    await visitor.goto('/publicities')
    await visitor.getByRole('link', { name: /重新公示/ }).click()
    await expect(visitor.getByText('公示期已满，不再受理异议')).toBeVisible()
    await expect(visitor.getByRole('link', { name: /提异议/ })).toHaveCount(0)
    await officer.goto('/desk/publicity')
    for (const left of [2, 1]) {
      await expect(officer.getByRole('button', { name: '办结' })).toHaveCount(left)
      await officer.getByRole('button', { name: '办结' }).first().click()
    }
    await expect(officer.getByText('已办结')).toHaveCount(2)
  })
  await test.step('a release is prepared by one person and published by another', async () => {
    await officer.goto('/desk/releases')
    await officer.getByRole('button', { name: '新编一版' }).click()
    await expect(officer.getByText('网站中断保障方案（更正后）')).toBeVisible()
    const [today] = await sqlOf(stage)<{ day: string }>(
      `select to_char(clock_now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day`,
    )
    await officer.getByLabel('依据').fill('示例网安函〔示例〕3号')
    await officer.getByLabel('生效日').fill(today?.day ?? '')
    await officer.getByRole('button', { name: '保存' }).click()
    await expect(officer.getByText(`生效日 ${today?.day}`)).toBeVisible()
    await officer.getByRole('button', { name: '提请发布' }).click()
    await expect(officer.getByText('待发布').first()).toBeVisible()
    const { page } = await enter(stage, round.approver)
    await page.goto('/desk/releases')
    await page.getByRole('link', { name: '待编号' }).click()
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await expect(page.getByText('已发布').first()).toBeVisible()
  })
  await test.step('the catalogue is searched and taken away as a file', async () => {
    await visitor.goto('/catalogue')
    await visitor.getByRole('searchbox').last().fill('"网站中断" 牵头:示例财产保险')
    await visitor.getByRole('button', { name: '检索' }).click()
    await expect(visitor.getByText('找到 1 个方案')).toBeVisible()
    const csv = await (await visitor.request.get('/catalogue.csv')).text()
    expect(csv).toContain('网站中断保障方案（更正后）')
    await visitor.getByRole('link', { name: '网站中断保障方案（更正后）' }).click()
    await expect(visitor.getByText('第 1 版').first()).toBeVisible()
  })
})
