import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { type PlantedReview, plantReview, playRound } from '../../../../tests/planted-review.ts'
import { expectStatus } from '../../../../tests/planted-solicitation.ts'
import type { Answer, TestClient } from '../../../../tests/server.ts'
import { readXlsx } from '../../../foundation/documents/server/index.ts'
import { verifyEvidence } from '../../../foundation/audit/server/index.ts'
import type { MeetingLine, MeetingPage, MyReviews } from '../index.ts'
import { reviewSlice } from './index.ts'

let review: PlantedReview
let id = ''
before(async () => {
  review = await plantReview(3)
  await playRound(review, 'drawn')
})
after(() => review.close())

const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex')
const codeOf = ({ body }: Answer): string => (body as { readonly code: string }).code
const arrangement = { place: '示例会议室一', startsAt: '2031-01-05T01:00:00.000Z', minutesEach: 20 }
const opinion = '专家组认为本组方案总体符合要求，逐件意见见各份评分。'

const page = async (by: TestClient = review.officer): Promise<MeetingPage> =>
  (await expectStatus(by.ask(`GET /api/panel-meetings/${id}`), 200)) as MeetingPage
const act = async (step: string, more: object = {}): Promise<Answer> =>
  review.act(`POST /api/panel-meetings/${id}/${step}`, { version: (await page()).meeting.version, ...more })
const mine = async (by: TestClient): Promise<readonly MeetingLine[]> =>
  ((await expectStatus(by.ask('GET /api/panel-meetings'), 200)) as { readonly meetings: readonly MeetingLine[] })
    .meetings

/** Those who took a seat, in the order of the list. */
async function panel(): Promise<readonly TestClient[]> {
  const seats = (await review.page()).seats.filter(({ state }) => state === 'accepted')
  return seats.map(({ expertId }) => review.experts.find((one) => one.id === expertId)!.client)
}

test('a panel meets once, after the assignment, and the numbers of the draw order its hearings', async () => {
  const plan = { roundId: review.roundId, panelName: '第一组', ...arrangement }
  assert.equal(codeOf(await review.act('POST /api/panel-meetings', plan)), 'meeting-before-assignment')
  await goOnToScoring()
  id = ((await expectStatus(review.act('POST /api/panel-meetings', plan), 200)) as { readonly id: string }).id
  assert.equal(codeOf(await review.act('POST /api/panel-meetings', plan)), 'meeting-stands')
  assert.equal((await review.act('POST /api/panel-meetings', { ...plan, panelName: '没有的组' })).status, 404)
  const { hearings } = await page()
  const [drawn] = await review.sql<{ seed: string }>(
    `select list_hash || '|' || nonce || '|' || public_number as seed from review.round where id = $1`,
    [review.roundId],
  )
  const ranks = hearings.map(({ entryId }) => sm3(`${drawn!.seed}|${entryId}`))
  assert.deepEqual(ranks, ranks.toSorted())
  assert.deepEqual(
    hearings.map(({ at }) => at),
    ['2031-01-05T01:00:00.000Z', '2031-01-05T01:20:00.000Z', '2031-01-05T01:40:00.000Z'],
  )
})

test('those of the panel see the meeting, the other experts of the register do not', async () => {
  const members = await panel()
  assert.equal((await mine(members[0]!)).length, 1)
  const outsider = review.experts.find(({ client }) => !members.includes(client))!
  assert.deepEqual(await mine(outsider.client), [])
  assert.equal((await outsider.client.ask(`GET /api/panel-meetings/${id}`)).status, 404)
})

test('experts sign in once the sitting has begun, and more than half of them make an opinion', async () => {
  const members = await panel()
  const arrive = (by: TestClient) => review.act(`POST /api/panel-meetings/${id}/arrive`, {}, by)
  assert.equal(codeOf(await arrive(members[0]!)), 'not-in-this-state')
  await expectStatus(act('begin'), 200)
  await expectStatus(arrive(members[0]!), 200)
  assert.equal(codeOf(await arrive(members[0]!)), 'arrived-already')
  assert.equal(codeOf(await act('opinion', { opinion })), 'too-few-present')
  await expectStatus(arrive(members[1]!), 200)
  await expectStatus(act('minutes', { minutes: '逐件听取答辩并提问。\n形成意见。' }), 200)
  await expectStatus(act('opinion', { opinion }), 200)
})

test('a signature stands under the text that was read, and an opinion taken back has none', async () => {
  const [first, second, absent] = (await panel()) as [TestClient, TestClient, TestClient]
  const sign = (by: TestClient, hash: string) => review.act(`POST /api/panel-meetings/${id}/sign`, { hash }, by)
  assert.equal((await page(first)).meeting.opinionHash, sm3(opinion))
  assert.equal(codeOf(await sign(first, sm3('别的文本'))), 'opinion-changed')
  assert.equal(codeOf(await sign(absent, sm3(opinion))), 'signer-was-not-there')
  await expectStatus(sign(first, sm3(opinion)), 200)
  await expectStatus(act('take-back'), 200)
  const changed = `${opinion}其中一件建议修改后列入。`
  await expectStatus(act('opinion', { opinion: changed }), 200)
  assert.ok((await page()).members.every(({ signedAt }) => signedAt === null))
  assert.equal(codeOf(await sign(first, sm3(opinion))), 'opinion-changed')
  await expectStatus(sign(first, sm3(changed)), 200)
  // The last of those who were there makes it whole; the one who was not is not waited for.
  await expectStatus(sign(second, sm3(changed)), 200)
  assert.equal((await page()).meeting.state, 'signed')
})

test('the fee list pays what the platform saw, and minutes and pledges are papers of the office', async () => {
  const get = (path: string, by = review.officer) =>
    fetch(`${review.origin}${path}`, { headers: { cookie: by.cookie } })
  const sheet = await get(`/review-rounds/${review.roundId}/fees.xlsx?review=200&meeting=800`)
  const read = readXlsx(new Uint8Array(await sheet.arrayBuffer()))
  assert.ok(read.ok)
  const cells = read.value[0]!.rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : '')))
  const paid = cells.filter((row) => row[0]?.startsWith('示例专家'))
  // Nobody has scored; two were there: 800 yuan, of which 800 are free of tax.
  assert.deepEqual(
    paid.map((row) => row.slice(2, 7).join(' ')).toSorted((a, b) => (a < b ? -1 : 1)),
    ['0 0 0.00 0.00 0.00', '0 1 800.00 0.00 800.00', '0 1 800.00 0.00 800.00'],
  )
  assert.equal((await get(`/review-rounds/${review.roundId}/fees.xlsx?review=-1`)).status, 422)
  for (const path of [`/panel-meetings/${id}/minutes.docx`, `/review-rounds/${review.roundId}/pledges.docx`]) {
    const sent = await get(path)
    assert.equal(sent.status, 200, path)
    assert.equal(
      Buffer.from(await sent.arrayBuffer())
        .subarray(0, 2)
        .toString(),
      'PK',
    )
    const refused = await get(path, review.units[0]!.filler)
    assert.equal(refused.status, 404, path)
  }
})

test('who steps aside from a solution of the group leaves its table, finds no trace, and the log agrees', async () => {
  const [first] = (await panel()) as [TestClient]
  const { reviews } = (await expectStatus(first.ask('GET /api/reviews'), 200)) as MyReviews
  const reason = '近亲属在申报单位任职'
  await expectStatus(review.act(`POST /api/reviews/${reviews[0]!.id}/recuse`, { reason }, first), 200)
  assert.deepEqual(await mine(first), [])
  assert.equal((await first.ask(`GET /api/panel-meetings/${id}`)).status, 404)
  const folder = mkdtempSync(join(tmpdir(), 'meeting-log-'))
  const { counts } = await verifyEvidence({
    database: review.database,
    tables: reviewSlice.auditedTables ?? [],
    keyFolder: folder,
    checkpointFolder: folder,
    full: false,
  })
  assert.ok(!counts['row-differs'])
})

async function goOnToScoring(): Promise<void> {
  const step = (action: string, body: object = {}) =>
    expectStatus(review.act(`POST /api/review-rounds/${review.roundId}/${action}`, body), 200)
  await step('invite')
  for (const { client } of review.experts) {
    const { seats } = (await expectStatus(client.ask('GET /api/reviews'), 200)) as MyReviews
    for (const seat of seats)
      await expectStatus(review.act(`POST /api/seats/${seat.id}/accept`, { declared: true }, client), 200)
  }
  await step('assign', { existing: 'anew' })
  const scoreUntil = new Date(Date.parse(await review.later(1)) + 7 * 86_400_000).toISOString()
  await step('begin-scoring', { scoreUntil })
}
