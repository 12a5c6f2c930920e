import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { type PlantedReview, plantReview, playRound, wholeSheet } from '../../../../tests/planted-review.ts'
import { expectStatus, programme } from '../../../../tests/planted-solicitation.ts'
import type { Answer } from '../../../../tests/server.ts'
import { act } from '../../../foundation/access/server/index.ts'
import { refuse } from '../../../foundation/kernel/index.ts'
import { type MyReviews, type ReviewPage, selectionRefusals, type SelectionPage, usualDecision } from '../index.ts'
import { onRelease, type ReleasedSelection } from './index.ts'
import { approveSelection } from './selecting/select.ts'

let review: PlantedReview
let id = ''
before(async () => {
  review = await plantReview(4)
  await playRound(review, 'scoring')
})
after(() => review.close())

const codeOf = ({ body }: Answer): string => (body as { readonly code: string }).code
const page = async (): Promise<SelectionPage> =>
  (await expectStatus(review.officer.ask(`GET /api/selections/${id}`), 200)) as SelectionPage

/** Marks by solution, the same by every expert, so that the ranking can be read off: 5, 4, 3, 2. */
async function scoreAll(): Promise<void> {
  const { items } = await review.page()
  for (const { client } of review.experts) {
    const { reviews } = (await expectStatus(client.ask('GET /api/reviews'), 200)) as MyReviews
    for (const { id: reviewId, number } of reviews) {
      const mark = 5 - items.findIndex((item) => item.number === number)
      const one = (await expectStatus(client.ask(`GET /api/reviews/${reviewId}`), 200)) as ReviewPage
      const body = { version: one.review.version, ...wholeSheet(one.sheet.criteria, mark) }
      const saved = (await expectStatus(review.act(`PUT /api/reviews/${reviewId}`, body, client), 200)) as {
        readonly version: number
      }
      await expectStatus(review.act(`POST /api/reviews/${reviewId}/submit`, { version: saved.version }, client), 200)
    }
  }
}

test('scoring is closed once every score is in, and only then a selection begins', async () => {
  const { roundId } = review
  assert.equal(codeOf(await review.act('POST /api/selections', { roundId })), 'scoring-not-closed')
  assert.equal(codeOf(await review.act(`POST /api/review-rounds/${roundId}/close-scoring`)), 'scores-open')
  await scoreAll()
  await expectStatus(review.act(`POST /api/review-rounds/${roundId}/close-scoring`), 200)
  const opened = (await expectStatus(review.act('POST /api/selections', { roundId }), 200)) as { readonly id: string }
  id = opened.id
  const { items, selection } = await page()
  // Fives are 100 points, fours 80, threes 60, twos 40; half of four is two.
  assert.deepEqual(
    items.map(({ place, points }) => [place, points]),
    [
      [1, 100],
      [2, 80],
      [3, 60],
      [4, 40],
    ],
  )
  assert.equal(selection.line, 2)
})

test('a decision that departs from the rank says so, and none is proposed before all are decided', async () => {
  const { items, selection } = await page()
  const { line, version } = selection
  const usual = items.map((item) => usualDecision(item, { isSelected: item.place <= line, line, bySwap: false }))
  const [first, ...rest] = usual
  const edit = (decisions: readonly object[], by = review.officer): Promise<Answer> =>
    review.act(`PUT /api/selections/${id}`, { version, line, portfolio: [], decisions }, by)
  const against = { ...rest.at(-1), decision: 'selected', basis: 'ranks-within' }
  assert.equal(codeOf(await edit([against])), 'basis-does-not-fit')
  assert.equal(codeOf(await edit([{ ...first, basis: 'ranks-below' }])), 'basis-does-not-fit')
  await expectStatus(edit(rest), 200)
  assert.equal(codeOf(await edit(usual)), 'selection-changed-meanwhile')
  const propose = { version: version + 1 }
  assert.equal(codeOf(await review.act(`POST /api/selections/${id}/propose`, propose)), 'solutions-undecided')
  const all = { version: version + 1, line, decisions: usual }
  const east = [{ of: 'region', code: '110000', least: 1 }]
  await expectStatus(review.act(`PUT /api/selections/${id}`, { ...all, portfolio: east }), 200)
  assert.equal(
    codeOf(await review.act(`POST /api/selections/${id}/propose`, { version: version + 2 })),
    'portfolio-unmet',
  )
  const whole = { ...all, version: version + 2, portfolio: [] }
  await expectStatus(review.act(`PUT /api/selections/${id}`, whole), 200)
  await expectStatus(review.act(`POST /api/selections/${id}/propose`, { version: version + 3 }), 200)
})

test('nothing is released before it is approved, and not by the person who proposed it', async () => {
  assert.deepEqual(await review.sql('select * from review.released_selections'), [])
  const { version } = (await page()).selection
  const by = await review.act(`POST /api/selections/${id}/approve`, { version })
  assert.equal(codeOf(by), 'not-your-role')
  await review.sql('update review.selection set proposed_by = $1 where id = $2', [review.approver.accountId, id])
  assert.equal(
    codeOf(await review.act(`POST /api/selections/${id}/approve`, { version }, review.approver)),
    'drafter-does-not-approve',
  )
  await review.sql('update review.selection set proposed_by = $1 where id = $2', [review.officer.accountId, id])
})

test('a release whose consequence is refused has not happened', async () => {
  const { version } = (await page()).selection
  const host = review.host.with(onRelease, () => Promise.resolve(refuse(selectionRefusals.notScored)))
  const context = { ...review.at(review.approver, await review.later(1)), host, idempotencyKey: 'refused-release' }
  const released = await act(context, { id, version }, (acting) => approveSelection(acting, { id, version }))
  assert.equal(released.ok, false)
  assert.equal((await page()).selection.state, 'proposed')
})

test('a second person releases all decisions together, and what follows is told of every one', async () => {
  const { version } = (await page()).selection
  let told: ReleasedSelection | undefined
  const host = review.host.with(onRelease, (_acting, selection) => {
    told = selection
    return Promise.resolve({ ok: true, value: undefined })
  })
  const context = { ...review.at(review.approver, await review.later(1)), host, idempotencyKey: 'release' }
  const released = await act(context, { id, version }, (acting) => approveSelection(acting, { id, version }))
  assert.ok(released.ok, JSON.stringify(released))
  assert.deepEqual([told?.roundId, told?.items.length], [programme, 4])
  const rows = await review.sql<{ decision: string }>('select decision from review.released_selections order by number')
  assert.deepEqual(
    rows.map(({ decision }) => decision),
    ['selected', 'selected', 'not-selected', 'not-selected'],
  )
  const letters = await review.sql<{ recipient: string; state: string }>(
    `select recipient, state from outbox.letter where template = 'review.decided'`,
  )
  assert.deepEqual(
    letters.map(({ state }) => state),
    ['draft', 'draft', 'draft', 'draft'],
  )
  const twice = await review.act(`POST /api/selections/${id}/approve`, { version: version + 1 }, review.approver)
  assert.equal(codeOf(twice), 'not-in-this-state')
})

test('of an approver who releases and one who sends back at once one is heard, and the other is told', async () => {
  // As if the release above had not been: proposed, by the officer.
  await review.sql(
    `update review.selection set state = 'proposed', released_by = null, released_by_name = null, released_at = null
     where id = $1`,
    [id],
  )
  const other = await review.official('ministry-approver')
  await review.later(1)
  const { version } = (await page()).selection
  const [released, returned] = await Promise.all([
    review.approver.ask(`POST /api/selections/${id}/approve`, { body: { version }, key: 'yes' }),
    other.ask(`POST /api/selections/${id}/return`, { body: { reason: '理由不足' }, key: 'no' }),
  ])
  const [winner, loser] = released.status === 200 ? [released, returned] : [returned, released]
  assert.deepEqual([winner.status, codeOf(loser)], [200, 'not-in-this-state'])
  const { state } = (await page()).selection
  assert.equal(state, winner === released ? 'released' : 'draft')
  const rows = await review.sql('select from review.released_selections')
  assert.equal(rows.length, state === 'released' ? 4 : 0)
})
