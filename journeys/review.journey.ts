import type { Page } from '@playwright/test'
import { nonce, playRound, reviewOn, wholeSheet, type ReviewParts } from '../tests/planted-review.ts'
import { plantRound } from '../tests/planted-round.ts'
import type { TestClient } from '../tests/server.ts'
import type { MyReviews, ReviewPage } from '../src/pilot/review/index.ts'
import { lookIn, seriousFaults, ways } from '../tests/accessibility.ts'
import { expect, test, type Seat, type Stage } from './stage.ts'

test.use({ scene: 'review' })

async function reviewAt({ server }: Stage): Promise<ReviewParts> {
  const sql = <Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> =>
    server.sql(text, values) as Promise<readonly Row[]>
  const round = await plantRound({ origin: server.origin, sql, signIn: (person) => server.signIn(person) })
  return reviewOn({ ...round, sql, setClock: (at) => server.setClock(at) }, 4)
}

async function enter(stage: Stage, client: TestClient): Promise<Seat> {
  const seat = await stage.visitor()
  const [name = '', value = ''] = client.cookie.split('=')
  await seat.context.addCookies([{ name, value, url: stage.server.origin, httpOnly: true, sameSite: 'Strict' }])
  return seat
}

const seatsOf = async (client: TestClient): Promise<MyReviews['seats']> =>
  ((await client.ask('GET /api/reviews')).body as MyReviews).seats

async function firstInvited({ experts }: ReviewParts): Promise<TestClient> {
  for (const { client } of experts) if ((await seatsOf(client)).length > 0) return client
  throw new Error('nobody was invited')
}

async function acceptRest({ experts, act }: ReviewParts): Promise<void> {
  for (const { client } of experts)
    for (const { id, state } of await seatsOf(client))
      if (state === 'invited') await act(`POST /api/seats/${id}/accept`, { declared: true }, client)
}

/** In both languages and sizes; afterwards the page is as it was. */
async function expectAccessible(stage: Stage, page: Page): Promise<void> {
  for (const way of ways.toReversed()) {
    await lookIn(page, way, stage.server.origin)
    await page.reload()
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    expect(await seriousFaults(page), `${page.url()} in ${way.name}`).toEqual([])
  }
}

/** Scores everything that is left, as the other experts do behind the pages' back. */
async function scoreRest(review: ReviewParts): Promise<void> {
  for (const { client } of review.experts) {
    const { reviews } = (await client.ask('GET /api/reviews')).body as MyReviews
    for (const [index, { id, state }] of reviews.entries()) {
      if (state === 'submitted') continue
      const one = (await client.ask(`GET /api/reviews/${id}`)).body as ReviewPage
      const body = { version: one.review.version, ...wholeSheet(one.sheet.criteria, 5 - index) }
      const saved = (await review.act(`PUT /api/reviews/${id}`, body, client)).body as { readonly version: number }
      await review.act(`POST /api/reviews/${id}/submit`, { version: saved.version }, client)
    }
  }
}

test('from a frozen list to a released selection, by the office, an expert and a second official', async ({
  stage,
}) => {
  test.setTimeout(300_000)
  const review = await reviewAt(stage)
  await playRound(review, 'frozen')
  const officer = await enter(stage, review.officer)
  await test.step('the office draws, invites and sees who was drawn', async () => {
    const { page } = officer
    await review.later(90)
    await page.goto('/desk/review')
    await page.getByLabel('随机数').fill(nonce)
    await page.getByLabel('公共数', { exact: true }).fill('03 11 17')
    await page.getByLabel('公共数的出处').fill('示例彩票第 2026001 期')
    const at = new Date(Date.parse(await review.later(1)) + 8 * 3_600_000 - 60_000).toISOString().slice(0, 16)
    await page.getByLabel('公共数公布时间').fill(at)
    await page.getByRole('button', { name: '抽取', exact: true }).click()
    await expect(page.getByText('已抽取').first()).toBeVisible()
    await page.getByRole('button', { name: '邀请轮到的专家' }).click()
    await expect(page.getByText('3 份邀请待答复')).toBeVisible()
  })
  const expert = await enter(stage, await firstInvited(review))
  await test.step('an expert accepts with the declaration', async () => {
    const { page } = expert
    await page.goto('/desk/reviews')
    await page.getByRole('button', { name: '接受邀请' }).click()
    await expect(page.getByText('接受邀请须先声明没有利益冲突并承诺保密')).toBeVisible()
    await page.getByLabel(/没有任职、持股/).check()
    await page.getByRole('button', { name: '接受邀请' }).click()
    await expect(page.getByText('目前没有指派给您的方案')).toBeVisible()
  })
  await test.step('the office assigns and begins scoring', async () => {
    await acceptRest(review)
    const { page } = officer
    await page.reload()
    await page.getByRole('button', { name: '求解指派' }).click()
    await page.getByLabel('交分截止').fill('2031-01-01T18:00')
    await page.getByRole('button', { name: '开始评分' }).click()
    await expect(page.getByText('评分中').first()).toBeVisible()
    await page.getByRole('link', { name: '为什么是这些人' }).first().click()
    await expectAccessible(stage, page)
  })
  await test.step('the office arranges the meeting of the panel', async () => {
    const { page } = officer
    await page.goto('/desk/review?part=meetings')
    await page.getByLabel('地点').fill('示例会议室一')
    await page.getByLabel('开始时间').fill('2031-01-02T09:00')
    await page.getByRole('button', { name: '安排会议' }).click()
    await page.getByRole('link', { name: '进入会议' }).click()
    await expect(page.getByText('2031-01-02 09:20')).toBeVisible()
    await expectAccessible(stage, page)
  })
  await test.step('the expert scores, is saved while writing, and travels by keyboard', async () => {
    const { page } = expert
    await page.goto('/desk/reviews')
    await page
      .getByRole('link', { name: /示例方案/ })
      .first()
      .click()
    await page.getByRole('group', { name: '行业与场景针对性的分数' }).getByRole('button', { name: '4' }).click()
    await page.getByLabel('行业与场景针对性的理由').fill('场景具体到系统，起因、后果与责任对得上，可以核验。')
    await expect(page.getByText(/自动保存/)).toBeVisible()
    await expect(page.getByText(/其他 2 位专家的评分在您提交之后可见/)).toBeVisible()
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('j')
    await expect(page.getByText('第 2 件，共 4 件')).toBeVisible()
    await expectAccessible(stage, page)
  })
  await scoreRest(review)
  await test.step('the office closes scoring, drafts the selection and proposes it', async () => {
    const { page } = officer
    await page.goto('/desk/review')
    await page.getByRole('button', { name: '结束评分' }).click()
    await page.getByRole('link', { name: '进入遴选' }).click()
    await page.getByRole('button', { name: '开始遴选' }).click()
    await page.getByRole('button', { name: '采用这一方案' }).click()
    await page.getByRole('button', { name: '保存拟定' }).click()
    await page.getByRole('button', { name: '提交双人批准' }).click()
    await expect(page.getByText('待批准').first()).toBeVisible()
    await expectAccessible(stage, page)
  })
  await test.step('another official releases all decisions together', async () => {
    const { page } = await enter(stage, review.approver)
    await page.goto('/desk/selection')
    await page.getByRole('button', { name: '批准并发布' }).click()
    await expect(page.getByText('已发布').first()).toBeVisible()
  })
})
