import assert from 'node:assert/strict'
import test from 'node:test'
import { attribution, groupFigures } from './attribution.ts'
import { fastKernel } from './fast-kernel.ts'
import type { Portfolio } from './portfolio.ts'
import { simulateSpan } from './simulate.ts'
import { summarised } from './simulation-answer.ts'
import { simulationPlan } from './simulation-plan.ts'
import { noTerms } from './terms.ts'

const policy = {
  frequency: { dist: 'negbin', r: 2, mean: 0.3 },
  severity: { dist: 'lognormal', mu: 11, sigma: 1.5 },
  terms: { ...noTerms, deductible: 10_000, limit: 2_000_000 },
} as const
const portfolio: Portfolio = {
  policies: [
    { ...policy, id: 'a', count: 30, vendors: ['north'] },
    { ...policy, id: 'b', count: 20, vendors: ['south'], terms: { ...policy.terms, aggregateLimit: 3_000_000 } },
    { ...policy, id: 'c', count: 1, vendors: [], terms: { ...policy.terms, aggregateDeductible: 5000, share: 0.5 } },
  ],
  systemic: [
    {
      id: 'outage',
      rate: 0.5,
      mark: { mu: 3, sigma: 1 },
      vendor: 'north',
      hitProbability: 0.6,
      lossPerUnit: 20_000,
      waiting: 8,
      maximum: 72,
    },
  ],
}
// Each policy by itself, north, and all.
const grouping = {
  groups: 5,
  of: [
    [0, 3, 4],
    [1, 4],
    [2, 4],
  ],
}
const years = 20_000

function worked() {
  const plan = simulationPlan(portfolio)
  const followed = attribution(portfolio, plan, grouping)
  const into = { totals: new Float64Array(years), largest: new Float64Array(years) }
  for (let block = 0; block < 5; block++) {
    simulateSpan(followed.kernel, { seed: 3, from: block, to: block + 1 }, into)
    followed.close(into.totals.subarray(block * 4096, (block + 1) * 4096))
  }
  return { plan, into, losses: followed.losses() }
}

test('a run that follows its yuan has the years of one that does not, to the bit', () => {
  const { plan, into } = worked()
  const plain = { totals: new Float64Array(years), largest: new Float64Array(years) }
  simulateSpan(fastKernel(plan), { seed: 3, from: 0, to: 5 }, plain)
  assert.deepEqual(into, plain)
})

test('the parts of the groups add to the whole, in the mean and in the worst hundredth of the years', () => {
  const { into, losses } = worked()
  const [a, b, c, north, all] = groupFigures([losses], years)
  const answer = summarised(into, { seed: 3, cpuMillis: 0, wallMillis: 0 })
  const near = (value: number, expected: number): void => assert.ok(Math.abs(value - expected) < 1e-9 * expected)
  near(all!.aal, answer.aal)
  near(a!.aal + b!.aal + c!.aal, answer.aal)
  near(north!.aal, a!.aal)
  near(a!.coTvar99 + b!.coTvar99 + c!.coTvar99, answer.tvar99)
  // The outage hits only those in the north, so they have more of the bad years than of the mean.
  assert.ok(a!.coTvar99 / answer.tvar99 > a!.aal / answer.aal)
})
