import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { nonce, type PlantedReview, plantReview, playRound, sm3 } from '../../../../tests/planted-review.ts'
import { expectStatus, programme } from '../../../../tests/planted-solicitation.ts'
import { drawPanels, keepsPromise, readDraw } from '../index.ts'

let review: PlantedReview
before(async () => {
  review = await plantReview()
})
after(() => review.close())

interface Recorded {
  readonly promise: string
  readonly panels: readonly { readonly request: object; readonly outcome: { readonly drawn: readonly object[] } }[]
}

const address = (kind: string): string => `GET /review-rounds/${review.roundId}/record.${kind}`

test('before anything is promised there is no public page of a draw, and before the draw no record', async () => {
  assert.equal((await review.visitor.ask(`GET /draws/${programme}`)).status, 404)
  assert.equal((await review.officer.ask(address('json'))).status, 404)
})

test('the record of a draw is what the command line draws again, and names nobody to the public', async () => {
  await playRound(review, 'drawn')
  const record = (await expectStatus(review.officer.ask(address('json')), 200)) as Recorded
  for (const { request, outcome } of record.panels)
    assert.deepEqual(drawPanels(readDraw(request), sm3).drawn, outcome.drawn)
  assert.ok(keepsPromise(record.promise, nonce, sm3))
  assert.equal((await review.officer.ask(address('docx'))).status, 200)
  const page = String((await review.visitor.ask(`GET /draws/${programme}`)).body)
  assert.ok(page.includes(record.promise) && page.includes(nonce))
  for (const { name, id } of review.experts) assert.ok(!page.includes(name) && !page.includes(id), name)
})

test('only the office saves the record', async () => {
  const [unit] = review.units
  for (const person of [unit!.certifier, review.experts[0]!.client])
    for (const kind of ['json', 'docx']) assert.equal((await person.ask(address(kind))).status, 404)
  assert.equal((await review.support.ask(address('json'))).status, 200)
})

test('the page of a review is read in a fixed number of statements, however long its list is', async () => {
  const before_ = review.database.statementsSent
  await review.page()
  const used = review.database.statementsSent - before_
  // Three begin, say whose session it is and learn who that is, and end. Ten are the page: the round, its entries, panels and their
  // states, experts, pins, facts, links, seats and reviews.
  assert.equal(used, 13)
})
