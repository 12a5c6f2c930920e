import assert from 'node:assert/strict'
import test from 'node:test'
import { fastKernel } from './fast-kernel.ts'
import type { Portfolio } from './portfolio.ts'
import { referenceKernel } from './simulate-block.ts'
import { simulationPlan } from './simulation-plan.ts'
import { noTerms } from './terms.ts'

const lognormal = { dist: 'lognormal', mu: 10, sigma: 1.5 } as const
const policy = {
  id: 'a',
  count: 1,
  vendors: ['cloud'],
  severity: lognormal,
  frequency: { dist: 'poisson', lambda: 3 },
} as const
const outage = {
  id: 'outage',
  rate: 0.7,
  mark: { mu: 3, sigma: 1 },
  vendor: 'cloud',
  hitProbability: 0.2,
  lossPerUnit: 900,
  waiting: 8,
  maximum: 72,
}
const annual = { ...noTerms, deductible: 9000, limit: 3e5, aggregateDeductible: 2e4, aggregateLimit: 5e5, share: 0.7 }

const portfolios: Readonly<Record<string, Portfolio>> = {
  'one policy': { policies: [{ ...policy, terms: annual }], systemic: [] },
  'many policies with and without annual terms, clusters and copies': {
    policies: [
      { ...policy, terms: annual },
      { ...policy, id: 'b', count: 7, terms: { ...annual, share: 1 } },
      { ...policy, id: 'c', count: 4, terms: noTerms, frequency: { dist: 'negbin', r: 0.4, mean: 2 } },
      { ...policy, id: 'd', terms: annual, frequency: { dist: 'negbin', r: 3, mean: 0.2 } },
    ],
    systemic: [],
  },
  'events over many policies': {
    policies: [{ ...policy, count: 300, terms: annual }],
    systemic: [outage, { ...outage, id: 'all', vendor: undefined, hitProbability: 1 }],
  },
  'one negative binomial policy': {
    policies: [{ ...policy, terms: annual, frequency: { dist: 'negbin', r: 0.5, mean: 3 } }],
    systemic: [outage],
  },
}

const worked = (kernel: ReturnType<typeof fastKernel>, block: number) => {
  const years = { totals: new Float64Array(4096), largest: new Float64Array(4096) }
  kernel({ seed: 20_231_201, block }, years)
  return years
}

for (const [name, portfolio] of Object.entries(portfolios)) {
  test(`WebAssembly gives the bits of the reference: ${name}`, () => {
    const plan = simulationPlan(portfolio)
    const [fast, reference] = [fastKernel(plan), referenceKernel(plan)]
    for (const block of [0, 1, 77]) assert.deepEqual(worked(fast, block), worked(reference, block))
    assert.ok(worked(fast, 0).totals.some((total) => total > 0))
  })
}

test('a planted change of one ulp in one table is found by that comparison', () => {
  const plan = simulationPlan(portfolios['one policy']!)
  const planted = simulationPlan(portfolios['one policy']!)
  const { base } = planted.claims!.rows[0]!.table
  base[0] = base[0]! * (1 + 2 ** -50)
  assert.notDeepEqual(worked(fastKernel(planted), 0), worked(referenceKernel(plan), 0))
})
