import assert from 'node:assert/strict'
import test from 'node:test'
import { exactFigures } from './exact.ts'
import type { Portfolio, PortfolioPolicy } from './portfolio.ts'
import { sensitivities } from './sensitivity.ts'
import { storeYears, withPolicy, yearsStillNeeded } from './stored-years.ts'
import { noTerms } from './terms.ts'

const policy: PortfolioPolicy = {
  id: 'firm',
  count: 1,
  vendors: ['cloud'],
  frequency: { dist: 'poisson', lambda: 0.5 },
  severity: { dist: 'gamma', shape: 2, scale: 50_000 },
  terms: { ...noTerms, deductible: 20_000, limit: 400_000 },
}

const portfolio: Portfolio = {
  policies: [{ ...policy, id: 'firms', count: 200 }],
  systemic: [
    {
      id: 'outage',
      rate: 0.3,
      mark: { mu: 3, sigma: 0.8 },
      vendor: 'cloud',
      hitProbability: 0.8,
      lossPerUnit: 2000,
      waiting: 12,
      maximum: 72,
    },
  ],
}
const stored = storeYears(portfolio, 100_000, 1)

test('one policy more adds its own mean, and more to a bad year when it shares a cloud with all others', () => {
  const sharing = withPolicy(stored, policy)
  const apart = withPolicy(stored, { ...policy, vendors: [] })
  const { mean, sd } = exactFigures(policy)
  // Its own claims within four standard errors; the outage adds to it only where the cloud is shared.
  assert.ok(Math.abs(apart.added.aal - mean!) <= (4 * sd!) / Math.sqrt(100_000))
  assert.equal(apart.systemicPart, 0)
  // Outages: 0.3·0.8 hits a year of E[min(max(M − 12, 0), 72)]·2,000 yuan.
  const outage = exactFigures({
    frequency: { dist: 'poisson', lambda: 0.24 },
    severity: { dist: 'lognormal', mu: 3, sigma: 0.8 },
    terms: { ...noTerms, deductible: 12, limit: 72, valuePerUnit: 2000 },
  })
  const expected = mean! + outage.mean!
  const deviation = Math.sqrt(sd! ** 2 + outage.sd! ** 2)
  assert.ok(Math.abs(sharing.added.aal - expected) <= (4 * deviation) / Math.sqrt(100_000))
  assert.ok(sharing.coTvar99 > 2 * apart.coTvar99)
  assert.ok(sharing.added.tvar99 > apart.added.tvar99)
})

test('the same policy on the same years adds the same, to the bit', () => {
  assert.deepEqual(withPolicy(stored, policy), withPolicy(stored, policy))
})

test('a figure within ten percent needs a hundred times the years to be within one', () => {
  const figure = { value: 100, interval: [90, 110], years: 1000 } as const
  assert.equal(yearsStillNeeded(figure, 0.1), 0)
  assert.equal(yearsStillNeeded(figure, 0.01), 99_000)
})

test('half of the frequency is half of a price without annual terms, and the weakest evidence comes first', () => {
  const found = sensitivities(policy, { frequency: 'D', severity: 'A' })
  const { mean } = exactFigures(policy)
  assert.deepEqual(
    found?.map(({ driver }) => driver),
    ['frequency-by-grade', 'frequency-by-half', 'severity-by-grade'],
  )
  assert.ok(Math.abs(found![1]!.up - mean! / 2) < 1e-6 * mean!)
  assert.ok(Math.abs(found![0]!.down + 0.75 * mean!) < 1e-6 * mean!)
})
