import assert from 'node:assert/strict'
import test from 'node:test'
import { aliasTable } from './alias-table.ts'
import { claimOf } from './claim.ts'
import { exactFigures } from './exact.ts'
import type { Portfolio, PortfolioPolicy } from './portfolio.ts'
import { fillRandom, philox } from './random-lanes.ts'
import { referenceKernel } from './simulate-block.ts'
import { blocksOf, simulateSpan } from './simulate.ts'
import { type SimulationAnswer, summarised } from './simulation-answer.ts'
import { quantileTable } from './quantile-table.ts'
import { severityLaw } from './severity.ts'
import { simulationPlan } from './simulation-plan.ts'
import { noTerms, type Terms } from './terms.ts'

function simulated(portfolio: Portfolio, years: number, seed: number): SimulationAnswer {
  const into = { totals: new Float64Array(years), largest: new Float64Array(years) }
  simulateSpan(referenceKernel(simulationPlan(portfolio)), { seed, from: 0, to: blocksOf(years) }, into)
  return summarised(into, { seed, cpuMillis: 0, wallMillis: 0 })
}

test('Philox gives the words of its published vectors', () => {
  // Random123 1.09, kat_vectors, philox4x32 10.
  assert.deepEqual(philox([0, 0, 0, 0], [0, 0]), [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8])
  assert.deepEqual(
    philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0]),
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  )
})

test('xoshiro128** steps as its authors write it', () => {
  // State 1, 2, 3, 4: rotl(2·5, 7)·9 = 1280·9 = 11520; the next s1 is 2 ^ (3 ^ 1) = 0, and 0 gives 0.
  const state = new Uint32Array([1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0])
  const out = new Uint32Array(8)
  fillRandom(state, out)
  assert.deepEqual([out[0], out[4]], [11_520, 0])
})

test('an alias table gives each index its weight', () => {
  const weights = [1, 2, 0, 5]
  const table = aliasTable(weights)
  // Column by column: its own part of 2^32, and what it gives to its alias.
  const shares = [0, 0, 0, 0]
  for (let column = 0; column < table.size; column++) {
    const own = table.thresholds[column]! / 2 ** 32
    shares[column]! += own / 4
    shares[table.aliases[column]!]! += (1 - own) / 4
  }
  for (const [index, weight] of weights.entries())
    assert.ok(Math.abs(shares[index]! - weight / 8) < 1e-9, String(index))
})

test('a table of claims never goes below nothing nor above the limit, and keeps the mean', () => {
  for (const severity of [
    { dist: 'lognormal', mu: 10, sigma: 1.5 },
    { dist: 'gamma', shape: 0.4, scale: 40_000 },
    { dist: 'lomax', alpha: 1.2, theta: 10_000 },
  ] as const) {
    const claim = claimOf(severityLaw(severity), { ...noTerms, deductible: 5000, limit: 90_000 })!
    const { base, rise } = quantileTable(claim)
    let mean = 0
    for (const [cell, first] of base.entries()) {
      const last = first + rise[cell]!
      assert.ok(first <= 90_000 && last >= 0 && rise[cell]! <= 0, `cell ${cell} of ${severity.dist}`)
      mean += ((first + last) / 2) * 2 ** -(Math.floor(cell / 32) + 6)
    }
    assert.ok(Math.abs(mean / claim.mean - 1) < 1e-6, `${severity.dist}: ${mean} is not ${claim.mean}`)
  }
})

/** Wichmann's small generator, for portfolios that are the same everywhere. */
function drawer(seed: number): () => number {
  let state = seed
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
}

function randomPolicy(draw: () => number, id: string): PortfolioPolicy {
  const one = <Value>(values: readonly Value[]): Value => values[Math.floor(draw() * values.length)]!
  const scale = 10 ** (3 + 2 * draw())
  const severity = one([
    { dist: 'lognormal', mu: Math.log(scale), sigma: 0.5 + 1.2 * draw() },
    { dist: 'gamma', shape: 0.5 + 3 * draw(), scale },
    { dist: 'lomax', alpha: 2.5 + 2 * draw(), theta: scale },
    { dist: 'empirical', values: [scale, 2 * scale, 7 * scale], weights: [3, 2, 1] },
  ] as const)
  const mean = 0.1 + 4 * draw()
  const terms: Terms = {
    ...noTerms,
    deductible: one([0, 0.5 * scale]),
    insuredShare: one([0, 0.2]),
    limit: one([null, 8 * scale]),
    aggregateDeductible: one([0, scale]),
    aggregateLimit: one([null, 20 * scale]),
    share: one([1, 0.3]),
  }
  return {
    id,
    count: one([1, 1, 3]),
    vendors: [],
    severity,
    frequency: one([
      { dist: 'poisson', lambda: mean },
      { dist: 'negbin', r: 0.5 + 2 * draw(), mean },
    ] as const),
    terms,
  }
}

test('forty random portfolios agree with the exact engine within four standard errors', () => {
  const years = 40_960
  for (let number = 1; number <= 40; number++) {
    const draw = drawer(number * 7919)
    const policies = Array.from({ length: 1 + (number % 4) }, (_, index) => randomPolicy(draw, `p${index}`))
    const exact = policies.map((policy) => ({ count: policy.count, figures: exactFigures(policy) }))
    // Independent policies: means and variances add.
    const mean = exact.reduce((sum, { count, figures }) => sum + count * figures.mean!, 0)
    const deviation = Math.sqrt(exact.reduce((sum, { count, figures }) => sum + count * figures.sd! ** 2, 0))
    const answer = simulated({ policies, systemic: [] }, years, number)
    const away = (answer.aal - mean) / (deviation / Math.sqrt(years))
    assert.ok(Math.abs(away) <= 4, `portfolio ${number}: ${away} standard errors`)
    if (policies.length === 1 && policies[0]!.count === 1) {
      const [low, high] = answer.ci['q99']!
      const q99 = exact[0]!.figures.q99
      // The interval is 1.96 deviations to each side; four are about twice as wide.
      assert.ok(q99 >= low - (high - low) / 2 - 1e-9 && q99 <= high + (high - low) / 2 + 1e-9, `q99 of ${number}`)
    }
  }
})

const plain = randomPolicy(drawer(4711), 'plain')

test('intervals of 95% hold the true mean in about 95 of 100 runs', () => {
  const mean = exactFigures(plain).mean! * plain.count
  let held = 0
  for (let seed = 1; seed <= 300; seed++) {
    const [low, high] = simulated({ policies: [plain], systemic: [] }, 4096, seed).ci['aal']!
    if (low <= mean && mean <= high) held++
  }
  // 285 expected, deviation √(300·0.95·0.05) = 3.8: four of them are 15.
  assert.ok(held >= 270 && held <= 300, `${held} of 300`)
})

test('a systemic event that hits one policy is a risk of its own', () => {
  const event = {
    id: 'outage',
    rate: 2,
    mark: { mu: 3, sigma: 1 },
    vendor: 'cloud',
    hitProbability: 0.3,
    lossPerUnit: 1000,
    waiting: 8,
    maximum: 72,
  }
  const silent: PortfolioPolicy = { ...plain, count: 1, vendors: ['cloud'], frequency: { dist: 'poisson', lambda: 0 } }
  const exact = exactFigures({
    frequency: { dist: 'poisson', lambda: 0.6 },
    severity: { dist: 'lognormal', ...event.mark },
    terms: { ...noTerms, deductible: 8, limit: 72, share: silent.terms.share, valuePerUnit: 1000 },
  })
  const years = 200_000
  const answer = simulated({ policies: [silent], systemic: [event] }, years, 3)
  assert.ok(Math.abs(answer.aal - exact.mean!) <= (4 * exact.sd!) / Math.sqrt(years))
  const other = simulated({ policies: [{ ...silent, vendors: [] }], systemic: [event] }, 4096, 3)
  assert.equal(other.aal, 0)
})

test('hits of one event among many policies are as many as chance says, and come together', () => {
  const event = {
    id: 'worm',
    rate: 0.5,
    mark: { mu: 0, sigma: 1e-9 },
    vendor: undefined,
    hitProbability: 0.01,
    lossPerUnit: 1,
    waiting: 0,
    maximum: 10,
  }
  const silent: PortfolioPolicy = {
    ...plain,
    count: 1000,
    frequency: { dist: 'poisson', lambda: 0 },
    terms: noTerms,
  }
  const years = 200_000
  const answer = simulated({ policies: [silent], systemic: [event] }, years, 11)
  // Events of one unit a hit: mean 0.5·10; variance 0.5·E[hits²] = 0.5·(10·0.99 + 100) = 54.95.
  assert.ok(Math.abs(answer.aal - 5) <= 4 * Math.sqrt(54.95 / years))
  assert.ok(Math.abs(answer.sd / Math.sqrt(54.95) - 1) < 0.02)
})

test('even points of a shared event bring the mean far nearer than chance, and its interval says so', () => {
  const event = {
    id: 'outage',
    rate: 0.2,
    mark: { mu: 3.4, sigma: 0.9 },
    vendor: undefined,
    hitProbability: 0.85,
    lossPerUnit: 1000,
    waiting: 12,
    maximum: 144,
  }
  const silent = { ...plain, count: 200, frequency: { dist: 'poisson', lambda: 0 }, terms: noTerms } as const
  // One event a year in five, each of 200 × 0.85 hits of E[min(max(mark − 12, 0), 144)] hours of 1,000 yuan.
  const hours = exactFigures({
    frequency: { dist: 'poisson', lambda: 1 },
    severity: { dist: 'lognormal', ...event.mark },
    terms: { ...noTerms, deductible: 12, limit: 144 },
  }).mean!
  const expected = 0.2 * 200 * 0.85 * 1000 * hours
  const years = 24 * 4096
  let held = 0
  for (let seed = 1; seed <= 60; seed++) {
    const { aal, sd, ci } = simulated({ policies: [silent], systemic: [event] }, years, seed)
    // Plain years would err by sd/√years; these by a third of it at most, in all of sixty runs.
    assert.ok(Math.abs(aal - expected) <= sd / Math.sqrt(years))
    const [low, high] = ci['aal']!
    assert.ok(high - low < (2 * sd) / Math.sqrt(years))
    if (low <= expected && expected <= high) held++
  }
  // 57 expected, deviation √(60·0.95·0.05) = 1.7: four of them are 7.
  assert.ok(held >= 50, `${held} of 60`)
})

test('any split of the blocks gives the same bits, and so does the same seed tomorrow', () => {
  const portfolio: Portfolio = { policies: [plain, { ...plain, id: 'other', count: 2 }], systemic: [] }
  const years = 20_000
  const whole = { totals: new Float64Array(years), largest: new Float64Array(years) }
  const parts = { totals: new Float64Array(years), largest: new Float64Array(years) }
  const kernel = () => referenceKernel(simulationPlan(portfolio))
  simulateSpan(kernel(), { seed: 1, from: 0, to: 5 }, whole)
  for (const [from, to] of [
    [3, 5],
    [0, 1],
    [1, 3],
  ] as const) {
    simulateSpan(kernel(), { seed: 1, from, to }, parts)
  }
  assert.deepEqual(parts, whole)
})

test('merging independent portfolios adds their means, and TVaR is never below VaR', () => {
  const years = 20_480
  for (let number = 1; number <= 12; number++) {
    const draw = drawer(number * 104_729)
    const [one, two] = [[randomPolicy(draw, 'a')], [randomPolicy(draw, 'b'), randomPolicy(draw, 'c')]]
    const [first, second, both] = [one, two, [...one, ...two]].map((policies, seed) =>
      simulated({ policies, systemic: [] }, years, 10 * number + seed),
    ) as [SimulationAnswer, SimulationAnswer, SimulationAnswer]
    // Three runs of other seeds: their errors add in squares.
    const error = Math.hypot(first.sd, second.sd, both.sd) / Math.sqrt(years)
    assert.ok(Math.abs(both.aal - first.aal - second.aal) <= 4 * error, `portfolio ${number}`)
    for (const { tvar99, aep } of [first, second, both]) assert.ok(tvar99 >= aep.q99)
  }
})
