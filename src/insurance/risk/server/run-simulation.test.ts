import assert from 'node:assert/strict'
import test from 'node:test'
import { fastKernel, noTerms, type Portfolio, simulateSpan, simulationPlan, summarised } from '../index.ts'
import { runSimulation } from './run-simulation.ts'

const portfolio: Portfolio = {
  policies: [
    {
      id: 'firms',
      count: 400,
      vendors: ['cloud'],
      frequency: { dist: 'poisson', lambda: 0.1 },
      severity: { dist: 'lognormal', mu: 11, sigma: 1.6 },
      terms: { ...noTerms, deductible: 20_000, limit: 2_000_000, aggregateLimit: 3_000_000 },
    },
  ],
  systemic: [
    {
      id: 'outage',
      rate: 0.2,
      mark: { mu: 3, sigma: 1 },
      vendor: 'cloud',
      hitProbability: 0.5,
      lossPerUnit: 3000,
      waiting: 8,
      maximum: 72,
    },
  ],
}
const run = { years: 50_000, seed: 7, memory: 1e9 }

test('one, two and four threads answer to the bit what one loop over all blocks answers', async () => {
  const plain = { totals: new Float64Array(run.years), largest: new Float64Array(run.years) }
  simulateSpan(fastKernel(simulationPlan(portfolio)), { seed: 7, from: 0, to: 13 }, plain)
  const expected = summarised(plain, { seed: 7, cpuMillis: 0, wallMillis: 0 })
  for (const workers of [1, 2, 4]) {
    const answer = await runSimulation(portfolio, { ...run, workers })
    assert.ok(answer.ok)
    assert.deepEqual({ ...answer.value, cpuMillis: 0, wallMillis: 0 }, expected)
  }
})

test('a run that is cancelled stops all its threads and has no result', async () => {
  const abort = new AbortController()
  const running = runSimulation(portfolio, { ...run, years: 40_000_000, workers: 2, signal: abort.signal })
  setTimeout(() => abort.abort(), 50)
  const answer = await running
  assert.equal(!answer.ok && answer.refusal.code, 'simulation-cancelled')
})
