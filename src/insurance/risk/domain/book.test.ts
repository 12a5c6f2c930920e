import assert from 'node:assert/strict'
import test from 'node:test'
import { shippedAssumptions } from './assumptions.ts'
import { attribution, groupFigures } from './attribution.ts'
import { bookMean } from './book-drivers.ts'
import { type Book, portfolioOf } from './book.ts'
import { pictureOf } from './run-result.ts'
import { simulateSpan } from './simulate.ts'
import { simulationPlan } from './simulation-plan.ts'

const row = {
  sector: 'telecom-internet',
  size: 'medium',
  count: 40,
  region: '330000',
  cloud: '云甲',
  supplier: '',
} as const
const book: Book = {
  rows: [row, { ...row, size: 'large', count: 3, cloud: '云乙', supplier: '供应商丙' }],
  share: 0.5,
  adjustments: [],
}

test('a book becomes a policy for every scenario of its sectors, and one for what insureds share', () => {
  const { portfolio, groups, grouping } = portfolioOf(book, shippedAssumptions)
  // Telecom has two causes and two consequences: four scenarios and the shared one, for two rows.
  assert.equal(portfolio.policies.length, 10)
  assert.deepEqual(
    groups.map(({ kind, name }) => `${kind} ${name}`),
    [
      'sector telecom-internet',
      'cloud 云甲',
      'region 330000',
      'size medium',
      'cloud 云乙',
      'supplier 供应商丙',
      'size large',
    ],
  )
  assert.deepEqual(
    [grouping.of[0], grouping.of[9]],
    [
      [0, 1, 2, 3],
      [0, 4, 5, 2, 6],
    ],
  )
  assert.deepEqual(
    portfolio.systemic.map(({ id, vendor }) => `${id} | ${vendor}`),
    [
      'cloud-outage 云乙 | cloud:云乙',
      'cloud-outage 云甲 | cloud:云甲',
      'exploited-vulnerability | all',
      'supplier-compromise 供应商丙 | supplier:供应商丙',
      'mass-ransomware | all',
      'name-resolution-outage | name-resolution',
    ],
  )
})

test('an expert change of frequency reaches claims and shared events, one of severity the claims', () => {
  const plain = bookMean(book, shippedAssumptions)
  const change = { factor: 2, reason: '示例', by: '示例' }
  const often = bookMean({ ...book, adjustments: [{ ...change, of: 'frequency' }] }, shippedAssumptions)
  assert.ok(Math.abs(often.claims / plain.claims - 2) < 1e-6)
  assert.ok(Math.abs(often.shared / plain.shared - 2) < 1e-12)
  const severe = bookMean({ ...book, adjustments: [{ ...change, of: 'severity' }] }, shippedAssumptions)
  assert.ok(severe.claims > plain.claims)
  assert.equal(severe.shared, plain.shared)
})

test('drivers come with the largest first, and half of the frequency is half of what claims cost', () => {
  const { claims, shared, drivers } = bookMean(book, shippedAssumptions)
  const sizes = drivers.map(({ down, up }) => Math.max(Math.abs(down), Math.abs(up)))
  assert.deepEqual(
    sizes,
    sizes.toSorted((a, b) => b - a),
  )
  const half = drivers.find(({ driver }) => driver === 'frequency-by-half')!
  assert.ok(Math.abs(half.up - claims / 2) < 1e-5 * claims)
  assert.ok(
    Math.abs(drivers.find(({ driver }) => driver === 'shared-events-by-half')!.down + shared / 2) < 1e-9 * shared,
  )
})

test('a simulated book has the exact mean within four standard errors, and its picture is in order', () => {
  const { portfolio, grouping, groups } = portfolioOf(book, shippedAssumptions)
  const plan = simulationPlan(portfolio)
  const { kernel, close, losses } = attribution(portfolio, plan, grouping)
  const years = 65_536
  const into = { totals: new Float64Array(years), largest: new Float64Array(years) }
  for (let block = 0; block < 16; block++) {
    simulateSpan(kernel, { seed: 5, from: block, to: block + 1 }, into)
    close(into.totals.subarray(block * 4096, (block + 1) * 4096))
  }
  const picture = pictureOf(into, 5)
  const { claims, shared } = bookMean(book, shippedAssumptions)
  const { aal, sd } = picture.figures
  assert.ok(Math.abs(aal - claims - shared) <= (4 * sd) / Math.sqrt(years), `${aal} is not ${claims + shared}`)
  // 65,536 years reach beyond a period of 3,276 twenty times: 2,000 is the last.
  assert.equal(picture.curve.at(-1)?.period, 2000)
  for (const { annual, annualInterval, largest } of picture.curve) {
    assert.ok(annualInterval[0] <= annual && annual <= annualInterval[1] && largest <= annual)
  }
  assert.deepEqual(
    picture.convergence.map((one) => one.years),
    [4096, 8192, 16_384, 32_768, 65_536],
  )
  const sum = picture.layers.reduce((total, { mean }) => total + mean, 0)
  assert.ok(Math.abs(sum - aal) < 1e-9 * aal)
  const [sector] = groupFigures([losses()], years)
  assert.equal(groups[0]?.kind, 'sector')
  assert.ok(Math.abs(sector!.aal - aal) < 1e-9 * aal)
})
