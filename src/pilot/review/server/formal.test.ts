import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { section } from '../../../../tests/planted-round.ts'
import { type PlantedReview, plantReview, sm3, nonce } from '../../../../tests/planted-review.ts'
import { expectStatus, programme } from '../../../../tests/planted-solicitation.ts'
import type { Answer } from '../../../../tests/server.ts'
import type { TaskListPage } from '../../solicitation/index.ts'
import { formalItems, type FormalLine, type FormalPage, type Judgements } from '../index.ts'

let review: PlantedReview
let id = ''
before(async () => {
  review = await plantReview(2)
})
after(() => review.close())

const codeOf = ({ body }: Answer): string => (body as { readonly code: string }).code
const page = async (): Promise<FormalPage> =>
  (await expectStatus(review.officer.ask(`GET /api/formal-checks/${id}`), 200)) as FormalPage
const lines = async (): Promise<readonly FormalLine[]> => {
  const body = await expectStatus(review.officer.ask(`GET /api/formal-checks?programme=${programme}`), 200)
  return (body as { readonly lines: readonly FormalLine[] }).lines
}
const act = async (step: string, more: object = {}): Promise<Answer> =>
  review.act(`POST /api/formal-checks/${id}/${step}`, { version: (await page()).check.version, ...more })
const judge = async (judgements: Judgements): Promise<Answer> =>
  review.act(`PUT /api/formal-checks/${id}`, { version: (await page()).check.version, judgements })
const met = { verdict: 'met', reason: '', paths: [] } as const

test('a check begins with what the rules of the round settled, once for each solution', async () => {
  const target = { programme, solutionId: review.solutions[0] }
  id = ((await expectStatus(review.act('POST /api/formal-checks', target), 200)) as { readonly id: string }).id
  assert.equal(codeOf(await review.act('POST /api/formal-checks', target)), 'formal-changed-meanwhile')
  const { check, findings } = await page()
  assert.ok(findings.length > 10)
  assert.equal(check.judgements['one-lead']?.verdict, 'met')
  assert.equal(check.judgements['secrecy']?.verdict, null)
  assert.equal((await review.act('POST /api/formal-checks', { ...target, solutionId: id })).status, 404)
})

test('the support unit helps to fill the items in and decides nothing', async () => {
  const { version } = (await page()).check
  const body = { version, judgements: { secrecy: met } }
  await expectStatus(review.support.ask(`PUT /api/formal-checks/${id}`, { body, key: 'help' }), 200)
  const pass = { body: { version: version + 1 }, key: 'decide' }
  assert.equal((await review.support.ask(`POST /api/formal-checks/${id}/pass`, pass)).status, 403)
})

test('everything that is unmet goes back at once, with a date, and opens only the questions that are named', async () => {
  assert.equal(codeOf(await act('return', { until: '2040-01-01T00:00:00Z' })), 'formal-items-open')
  const rest = Object.entries((await page()).check.judgements).filter(([, { verdict }]) => verdict === null)
  const judged: Judgements = {
    ...Object.fromEntries(rest.map(([item]) => [item, met])),
    'seal-pages': { verdict: 'unmet', reason: '盖章页看不清印章', paths: ['commitments.seal-pages'] },
    'capability-shown': { verdict: 'unmet', reason: '说明与证明对不上', paths: ['lead.capability'] },
  }
  await expectStatus(judge(judged), 200)
  assert.equal(codeOf(await act('fail')), 'formal-return-first')
  const until = new Date(Date.parse(await review.later(1)) + 5 * 86_400_000).toISOString()
  assert.equal(codeOf(await act('return', { until: '2020-01-01T00:00:00Z' })), 'correction-in-the-past')
  await expectStatus(act('return', { until }), 200)
  assert.equal(codeOf(await act('return', { until })), 'not-in-this-state')
  const lead = review.units[0]!
  const opened = (await expectStatus(
    lead.filler.ask(`GET /api/solutions/${review.solutions[0]}/sections/lead`),
    200,
  )) as { readonly openedPaths: readonly string[] }
  assert.deepEqual([...opened.openedPaths].toSorted(), ['commitments.seal-pages', 'lead.capability'])
  assert.equal(codeOf(await act('take-up')), 'formal-not-answered')
})

test('a list is not frozen while a solution is returned, nor while one of a checked round is unchecked', async () => {
  const promised = { promise: sm3(nonce) }
  await expectStatus(review.act(`POST /api/review-rounds/${review.roundId}/promise`, promised), 200)
  const { obstacles, items } = await review.page()
  const codes = obstacles.map(({ code }) => code)
  assert.ok(codes.includes('solutions-still-open') && codes.includes('formal-checks-open'), codes.join())
  assert.deepEqual(items.map(({ standing }) => standing).toSorted(), ['listed', 'open'])
})

test('the answer is taken up with its difference, only what was unmet is judged again, and then it passes', async () => {
  const solution = review.solutions[0]!
  const lead = review.units[0]!
  const group = (await section(lead, solution)).groups.find(({ name }) => name === 'lead')!
  const capability = `${String(group.answers['lead.capability'])}现补充三份服务协议作为证明。`
  const body = { group: 'lead', version: group.version, answers: { ...group.answers, 'lead.capability': capability } }
  await expectStatus(lead.filler.ask(`PUT /api/solutions/${solution}/named-fields`, { body }), 200)
  const { answersVersion } = (await expectStatus(
    lead.certifier.ask(`GET /api/solutions/${solution}`),
    200,
  )) as TaskListPage
  const again = { body: { answersVersion }, key: 'again' }
  await expectStatus(lead.certifier.ask(`POST /api/solutions/${solution}/resubmit`, again), 200)
  assert.equal((await lines()).find(({ solutionId }) => solutionId === solution)?.isBack, true)
  await expectStatus(act('take-up'), 200)
  const { check, difference } = await page()
  const open = formalItems
    .filter(({ id: item }) => check.judgements[item]?.verdict === null)
    .map(({ id: item }) => item)
  assert.ok(open.includes('seal-pages') && open.length <= 2, open.join())
  assert.notEqual(difference?.before['lead.capability'], difference?.after['lead.capability'])
  assert.equal(difference?.after['lead.capability'], capability)
  await expectStatus(judge(Object.fromEntries(open.map((item) => [item, met]))), 200)
  await expectStatus(act('pass'), 200)
  assert.equal(codeOf(await act('fail')), 'not-in-this-state')
})

test('one that does not meet the requirements leaves the list, and two who decide at once are not both heard', async () => {
  const target = { programme, solutionId: review.solutions[1] }
  id = ((await expectStatus(review.act('POST /api/formal-checks', target), 200)) as { readonly id: string }).id
  const judged = Object.fromEntries(formalItems.map(({ id: item }) => [item, met]))
  const late = { verdict: 'unmet', reason: '纸质件显示提交于截止之后', paths: [] } as const
  await expectStatus(judge({ ...judged, 'in-time': late }), 200)
  const { version } = (await page()).check
  const path = `POST /api/formal-checks/${id}/fail`
  const both = await Promise.all([
    review.officer.ask(path, { body: { version }, key: 'one' }),
    review.secondOfficer.ask(path, { body: { version }, key: 'two' }),
  ])
  assert.equal(both.filter(({ status }) => status === 200).length, 1)
  // Whoever comes second waits for the lock, and is told the state that the first one brought about.
  assert.deepEqual(both.filter(({ status }) => status !== 200).map(codeOf), ['not-in-this-state'])
  assert.deepEqual(
    (await review.page()).items.map(({ solutionId }) => solutionId),
    [review.solutions[0]],
  )
})
