import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import {
  nonce,
  type PlantedReview,
  plantReview,
  playRound,
  sm3,
  smallSettings,
  wholeSheet,
} from '../../../../tests/planted-review.ts'
import { expectStatus } from '../../../../tests/planted-solicitation.ts'
import type { Answer } from '../../../../tests/server.ts'
import { verifyEvidence } from '../../../foundation/audit/server/index.ts'
import type { MyReviews, ReviewPage, ScoreBeside } from '../index.ts'
import { reviewSlice } from './index.ts'

let review: PlantedReview
before(async () => {
  review = await plantReview()
})
after(() => review.close())

const codeOf = ({ body }: Answer): string => (body as { readonly code: string }).code
const path = (action: string): string => `POST /api/review-rounds/${review.roundId}/${action}`

test('a list is not frozen before a number has been promised, and a promise is not exchanged', async () => {
  const { round, obstacles } = await review.page()
  assert.deepEqual(
    obstacles.map(({ code }) => code),
    ['nonce-not-promised', 'too-few-clear-experts'],
  )
  assert.equal(codeOf(await review.act(path('freeze'))), 'nonce-not-promised')
  const even = { ...smallSettings, strata: [{ profession: 'law', count: 2, reserves: 0 }] }
  const refused = await review.act(`PUT /api/review-rounds/${review.roundId}`, {
    version: round.version,
    settings: even,
    groups: {},
  })
  assert.equal(codeOf(refused), 'panel-is-even')
})

test('what an expert is employed by, or has not said, keeps that expert out and says why before anybody is invited', async () => {
  const lead = review.units[0]!
  const employed = await review.expert({
    profession: 'security',
    employers: [{ organisationId: lead.id, name: lead.name }],
  })
  const silent = await review.expert({ profession: 'security', employers: null })
  const { interests } = await review.page()
  const of = (id: string) => interests.find(({ expertId }) => expertId === id)!
  assert.deepEqual(
    of(employed.id).barred.map(({ verdict, why }) => [verdict, why[0]?.zh]),
    [['conflict', `同一单位：牵头单位${lead.name}`]],
  )
  assert.deepEqual(
    of(silent.id).barred.map(({ verdict, why }) => [verdict, why[0]?.zh]),
    review.solutions.map(() => ['undetermined', '专家没有填写现任职单位']),
  )
  const settle = { expertId: silent.id, solutionId: null, says: 'none', reason: '本人书面确认没有任职单位' }
  await expectStatus(review.act(path('pins'), settle), 200)
  assert.equal((await review.page()).interests.find(({ expertId }) => expertId === silent.id)?.clear, 2)
  const conflict = { ...settle, solutionId: review.solutions[0], says: 'conflict', reason: '曾参与编写' }
  await expectStatus(review.act(path('pins'), conflict), 200)
})

test('the draw needs the promised number and a public one from after the freeze, and everybody can draw again', async () => {
  await playRound(review, 'frozen')
  const late = await review.later(60)
  await review.later(1)
  const parts = { nonce: `${nonce}!`, publicNumber: '03 11 17', publicSource: '示例彩票', publicAt: late }
  assert.equal(codeOf(await review.act(path('draw'), parts)), 'nonce-differs-from-promise')
  const { round } = await review.page()
  const early = { ...parts, nonce, publicAt: round.frozenAt }
  assert.equal(codeOf(await review.act(path('draw'), early)), 'public-number-too-early')
  await expectStatus(review.act(path('draw'), { ...parts, nonce }), 200)
  const { seats } = await review.page()
  assert.deepEqual(
    [seats.filter(({ part }) => part === 'panel').length, seats.filter(({ part }) => part === 'reserve').length],
    [3, 2],
  )
  const [panel] = await review.sql<{ request: object; outcome: { seed: string; drawn: readonly object[] } }>(
    'select request, outcome from review.panel',
  )
  const folder = mkdtempSync(join(tmpdir(), 'draw-'))
  const file = join(folder, 'draw.json')
  writeFileSync(file, JSON.stringify(panel!.request))
  const again = JSON.parse(execFileSync(process.execPath, ['tests/replay-draw.mjs', file], { encoding: 'utf8' })) as {
    readonly seed: string
    readonly drawn: readonly object[]
  }
  assert.deepEqual([again.seed, again.drawn], [panel!.outcome.seed, panel!.outcome.drawn])
  assert.equal(again.seed, sm3(`${(panel!.request as { listHash: string }).listHash}|${nonce}|03 11 17`))
})

test('who declines says why, and the next reserve of the same profession is called in the order of the draw', async () => {
  await expectStatus(review.act(path('invite')), 200)
  const invited = (await review.page()).seats.filter(({ state }) => state === 'invited')
  assert.equal(invited.length, 3)
  const told = await review.sql<{ body: string }>(
    `select body_zh as body from outbox.letter where template = 'review.invited'`,
  )
  // Whom the letter reaches learns of the panel and of nothing that it judges.
  assert.equal(told.length, 3)
  for (const { title, number } of (await review.page()).items)
    assert.ok(told.every(({ body }) => !body.includes(title) && !body.includes(number)))
  assert.equal(codeOf(await review.act(path('assign'), { existing: 'anew' })), 'invitations-open')
  const leaver = invited.find(({ profession }) => profession === 'law')
  for (const seat of invited) {
    const { client } = review.experts.find(({ id }) => id === seat.expertId)!
    assert.equal(
      codeOf(await review.act(`POST /api/seats/${seat.id}/accept`, { declared: false }, client)),
      'declare-first',
    )
    const said =
      seat === leaver
        ? review.act(`POST /api/seats/${seat.id}/decline`, { code: 'time', reason: '出差在外' }, client)
        : review.act(`POST /api/seats/${seat.id}/accept`, { declared: true }, client)
    await expectStatus(said, 200)
  }
  await expectStatus(review.act(path('invite')), 200)
  const next = (await review.page()).seats.find(({ state }) => state === 'invited')
  assert.deepEqual([next?.profession, next?.part, next?.rank], ['law', 'reserve', 1])
  const { client } = review.experts.find(({ id }) => id === next?.expertId)!
  await expectStatus(review.act(`POST /api/seats/${next!.id}/accept`, { declared: true }, client), 200)
})

test('every solution gets its experts with a reason for each, and everybody left out is explained', async () => {
  await expectStatus(review.act(path('assign'), { existing: 'anew' }), 200)
  const { items } = await review.page()
  for (const { reviewers } of items) {
    assert.equal(reviewers.length, 3)
    assert.ok(reviewers.some(({ profession }) => profession === 'law'))
  }
  const explained = (await expectStatus(
    review.officer.ask(`GET /api/review-rounds/${review.roundId}/entries/${items[0]?.entryId}`),
    200,
  )) as { readonly experts: readonly { readonly chosen: boolean }[] }
  assert.equal(explained.experts.filter(({ chosen }) => chosen).length, 3)
})

test('an expert sees what is assigned only once scoring has begun, and others’ scores only after the own one', async () => {
  const before_ = (await mine(0)).reviews
  assert.deepEqual(before_, [])
  const scoreUntil = new Date(Date.parse(await review.later(1)) + 7 * 86_400_000).toISOString()
  await expectStatus(review.act(path('begin-scoring'), { scoreUntil }), 200)
  const judges = await judging()
  const [first, second] = judges
  const page = await sheetOf(first!)
  assert.ok(page.answers.sections.length > 5 && page.others === 2)
  assert.equal(codeOf(await first!.client.ask(`GET /api/reviews/${first!.reviewId}/others`)), 'not-in-this-state')
  const empty = { version: page.review.version, marks: { fit: { mark: 6, reason: '' } }, overall: {} }
  assert.equal(
    codeOf(await review.act(`PUT /api/reviews/${first!.reviewId}`, empty, first!.client)),
    'mark-out-of-range',
  )
  const half = { ...empty, marks: { fit: { mark: 4, reason: '短' } } }
  const saved = (await expectStatus(review.act(`PUT /api/reviews/${first!.reviewId}`, half, first!.client), 200)) as {
    readonly version: number
  }
  assert.equal(
    codeOf(await review.act(`PUT /api/reviews/${first!.reviewId}`, half, first!.client)),
    'score-changed-meanwhile',
  )
  const early = { version: saved.version }
  assert.equal(
    codeOf(await review.act(`POST /api/reviews/${first!.reviewId}/submit`, early, first!.client)),
    'score-sheet-incomplete',
  )
  await score(first!, 4)
  await score(second!, 3)
  const beside = (await expectStatus(
    first!.client.ask(`GET /api/reviews/${first!.reviewId}/others`),
    200,
  )) as readonly ScoreBeside[]
  assert.deepEqual(
    beside.map(({ points }) => points),
    [60],
  )
})

test('an expert reads the files of what is assigned as they were frozen, and nobody else of the register does', async () => {
  const [first] = await judging()
  const { answers } = await sheetOf(first!)
  const files = answers.sections.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'answer' ? (entry.files ?? []) : [])),
  )
  assert.ok(files.length > 0)
  const read = (by: { readonly cookie: string }, id: string) =>
    fetch(`${review.origin}/attachments/${id}`, { headers: { cookie: by.cookie } })
  const sent = await read(first!.client, files[0]!.id)
  assert.equal(sent.status, 200)
  assert.equal((await sent.arrayBuffer()).byteLength, files[0]!.bytes)
  const judges = new Set((await judging()).map(({ client }) => client))
  const idle = review.experts.find(({ client }) => !judges.has(client))!
  assert.equal((await read(idle.client, files[0]!.id)).status, 404)
})

test('an expert in conflict after scoring finds no trace, and the score is set aside and kept', async () => {
  const [first] = await judging()
  const reason = '发现近亲属在联合单位任职'
  const [file] = await review.sql<{ id: string }>(
    `select f.file_id as id from review.frozen_file f join review.review r on r.entry_id = f.entry_id where r.id = $1`,
    [first!.reviewId],
  )
  await expectStatus(review.act(`POST /api/reviews/${first!.reviewId}/recuse`, { reason }, first!.client), 200)
  const left = (await expectStatus(first!.client.ask('GET /api/reviews'), 200)) as MyReviews
  assert.ok(!left.reviews.some(({ id }) => id === first!.reviewId))
  assert.equal((await first!.client.ask(`GET /api/reviews/${first!.reviewId}`)).status, 404)
  const { cookie } = first!.client
  assert.equal((await fetch(`${review.origin}/attachments/${file!.id}`, { headers: { cookie } })).status, 404)
  const [kept] = await review.sql<{ hundredths: number; cause: string }>(
    `select hundredths, set_aside_cause as cause from review.review where id = $1`,
    [first!.reviewId],
  )
  assert.deepEqual([kept?.hundredths, kept?.cause], [8000, 'conflict'])
})

test('an expert whose review is given to another in the middle keeps no access, and nothing written is lost', async () => {
  const started = (await judging()).find(({ state }) => state === 'assigned')!
  const page = await sheetOf(started)
  const half = { version: page.review.version, marks: { fit: { mark: 4, reason: '写了一半' } }, overall: {} }
  await expectStatus(review.act(`PUT /api/reviews/${started.reviewId}`, half, started.client), 200)
  assert.ok(!(await rowsThatDiffer()), 'a score that is being written is as the log says')
  const back = { cause: 'reassigned', reason: '临时出国，改派' }
  await expectStatus(review.act(`POST /api/reviews/${started.reviewId}/set-aside`, back), 200)
  const gone = await review.act(`PUT /api/reviews/${started.reviewId}`, { ...half, version: 2 }, started.client)
  assert.equal(gone.status, 404)
  const [file] = await review.sql<{ id: string }>(
    `select f.file_id as id from review.frozen_file f join review.review r on r.entry_id = f.entry_id where r.id = $1`,
    [started.reviewId],
  )
  const { cookie } = started.client
  assert.equal((await fetch(`${review.origin}/attachments/${file!.id}`, { headers: { cookie } })).status, 404)
  const [kept] = await review.sql<{ marks: { fit: { reason: string } } }>(
    'select marks from review.review where id = $1',
    [started.reviewId],
  )
  assert.equal(kept?.marks.fit.reason, '写了一半')
})

test('too few experts are left, so a new assignment names what is short instead of breaking a rule', async () => {
  const refused = await review.act(path('assign'), { existing: 'keep' })
  assert.equal(codeOf(refused), 'assignment-infeasible')
})

test('a solution that is withdrawn in the middle takes no more scores and leaves the list on record', async () => {
  const { items } = await review.page()
  const target = items[1]!
  await review.sql(`update solicitation.solution set state = 'withdrawn' where id = $1`, [target.solutionId])
  const judge = (await judging()).find(({ title }) => title === target.title)!
  const page = await sheetOf(judge)
  assert.equal(page.review.standing, 'withdrawn')
  const body = { version: page.review.version, ...wholeSheet(page.sheet.criteria) }
  assert.equal(codeOf(await review.act(`PUT /api/reviews/${judge.reviewId}`, body, judge.client)), 'solution-withdrawn')
  await expectStatus(review.act(path('drop-withdrawn')), 200)
  const after_ = (await review.page()).items.find(({ solutionId }) => solutionId === target.solutionId)!
  assert.equal(after_.standing, 'withdrawn')
  assert.ok(after_.reviewers.every(({ state }) => state === 'set-aside'))
})

test('the office learns that a sheet is being written and not what stands in it; support learns no score', async () => {
  const [judge] = await judging()
  assert.equal((await review.support.ask(`GET /api/reviews/${judge!.reviewId}`)).status, 404)
  const seen = (await expectStatus(review.officer.ask(`GET /api/reviews/${judge!.reviewId}`), 200)) as ReviewPage
  assert.equal(seen.review.state === 'submitted', Object.keys(seen.review.marks).length > 0)
})

test('what is always true of a review is true after all this, and a tie that was forgotten is found', async () => {
  const broken = async (): Promise<readonly string[]> => {
    const names: string[] = []
    for (const { name, sql } of reviewSlice.invariants ?? []) if ((await review.sql(sql)).length > 0) names.push(name)
    return names
  }
  assert.deepEqual(await broken(), [])
  await review.sql(
    `insert into access.relation (resource, subject, relation)
     select id, 'account:' || account_id, 'assigned' from review.review where state = 'set-aside'`,
  )
  assert.deepEqual(await broken(), ['what-was-set-aside-is-tied-to-no-expert'])
  await review.sql(
    `delete from access.relation a using review.review r
     where a.resource = r.id and r.state = 'set-aside' and a.relation = 'assigned'`,
  )
})

test('every row that the log has named is as the log says, and a score that was changed behind it is found', async () => {
  assert.ok(!(await rowsThatDiffer()))
  await review.sql(`update review.review set hundredths = 9900 where state = 'set-aside' and hundredths = 8000`)
  assert.equal(await rowsThatDiffer(), 1)
})

async function rowsThatDiffer(): Promise<number | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'review-log-'))
  const { rows, counts } = await verifyEvidence({
    database: review.database,
    tables: reviewSlice.auditedTables ?? [],
    keyFolder: folder,
    checkpointFolder: folder,
    full: false,
  })
  assert.ok(rows > 20, `${rows} rows`)
  return counts['row-differs']
}

interface Judge {
  readonly client: PlantedReview['officer']
  readonly reviewId: string
  readonly title: string
  readonly state: string
}

async function mine(index: number): Promise<MyReviews> {
  return (await expectStatus(review.experts[index]!.client.ask('GET /api/reviews'), 200)) as MyReviews
}

/** Everybody's live reviews, those of the first solution first. */
async function judging(): Promise<readonly Judge[]> {
  const all: Judge[] = []
  for (const { client } of review.experts) {
    const { reviews } = (await expectStatus(client.ask('GET /api/reviews'), 200)) as MyReviews
    for (const { id, title, state } of reviews) all.push({ client, reviewId: id, title, state })
  }
  const first = (await review.page()).items[0]?.title
  return all.toSorted((a, b) => Number(b.title === first) - Number(a.title === first))
}

async function sheetOf({ client, reviewId }: Judge): Promise<ReviewPage> {
  return (await expectStatus(client.ask(`GET /api/reviews/${reviewId}`), 200)) as ReviewPage
}

async function score(judge: Judge, mark: number): Promise<void> {
  const page = await sheetOf(judge)
  const body = { version: page.review.version, ...wholeSheet(page.sheet.criteria, mark) }
  const saved = (await expectStatus(review.act(`PUT /api/reviews/${judge.reviewId}`, body, judge.client), 200)) as {
    readonly version: number
  }
  const { version } = saved
  await expectStatus(review.act(`POST /api/reviews/${judge.reviewId}/submit`, { version }, judge.client), 200)
}
