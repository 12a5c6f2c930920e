import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { exactFigures, type LossCase } from './exact.ts'
import { levelNames } from './loss-answer.ts'
import { noTerms, type Terms } from './terms.ts'

const lossCase = (
  frequency: LossCase['frequency'],
  severity: LossCase['severity'],
  terms: Partial<Terms>,
): LossCase => ({ frequency, severity, terms: { ...noTerms, ...terms } })

const near = (name: string, value: number | null, expected: number, relative: number): void =>
  assert.ok(
    value !== null && Math.abs(value - expected) <= relative * Math.abs(expected),
    `${name}: ${value} is not ${expected}`,
  )

/**
 * Worked out by another program on 2^20 and 2^21 cells with 25-digit moments; each figure is good to 1e-11 of itself.
 * mean, sd, q90, q95, q99, q99_5, q99_9, tvar99.
 */
const references: readonly (readonly [name: string, LossCase, readonly number[]])[] = [
  [
    'a small firm, Poisson and lognormal',
    lossCase(
      { dist: 'poisson', lambda: 0.8 },
      { dist: 'lognormal', mu: 12, sigma: 1.5 },
      { deductible: 100_000, limit: 5_000_000, aggregateLimit: 10_000_000 },
    ),
    [
      295996.674463, 786927.189727, 851046.871843, 1644505.74882, 4882313.57634, 5000000.0, 5984646.70714,
      5310367.53139,
    ],
  ],
  [
    'an annual deductible, Poisson and lognormal',
    lossCase(
      { dist: 'poisson', lambda: 5 },
      { dist: 'lognormal', mu: 10.5, sigma: 2 },
      { deductible: 50_000, limit: 2_000_000, aggregateDeductible: 500_000, aggregateLimit: 6_000_000 },
    ),
    [447682.142059, 789259.713274, 1613491.50158, 2069934.0413, 3500000.0, 3843484.40779, 4963996.44801, 4060048.77522],
  ],
  [
    'negative binomial and gamma',
    lossCase(
      { dist: 'negbin', r: 2, mean: 10 },
      { dist: 'gamma', shape: 0.7, scale: 400_000 },
      { deductible: 25_000, limit: 1_000_000, aggregateDeductible: 2_000_000, aggregateLimit: 8_000_000 },
    ),
    [966434.309167, 1587629.4781, 3189295.34208, 4452077.09429, 7254636.39421, 8000000.0, 8000000.0, 7857887.23827],
  ],
  [
    'interruption in hours',
    lossCase(
      { dist: 'poisson', lambda: 3 },
      { dist: 'lognormal', mu: 1.791759469228055, sigma: 1.2 },
      { deductible: 8, limit: 72, aggregateLimit: 168, share: 0.9, valuePerUnit: 50_000 },
    ),
    [
      831227.230484, 1162646.5202, 2570581.94564, 3317658.23527, 4924212.44708, 5688447.38802, 7134171.92575,
      5890021.51348,
    ],
  ],
]

for (const [name, given, expected] of references) {
  test(`${name}: moments and TVaR within a millionth, quantiles within a hundred-thousandth, all inside their brackets`, () => {
    const figures = exactFigures(given)
    const names = ['mean', 'sd', ...levelNames, 'tvar99'] as const
    for (const [index, one] of names.entries()) {
      const reference = expected[index]!
      near(one, figures[one], reference, one.startsWith('q') ? 1e-5 : 1e-6)
      const bracket = figures.bracket[one]
      assert.ok(bracket && bracket[0] <= reference && reference <= bracket[1], `bracket of ${one}`)
    }
  })
}

/** Panjer's recursion (1981) for claims on the multiples of one unit: another method altogether, exact up to rounding. */
function panjer({ frequency }: LossCase, claim: readonly number[], size: number): readonly number[] {
  const [a, b, zero] =
    frequency.dist === 'poisson'
      ? [0, frequency.lambda, Math.exp(-frequency.lambda * (1 - claim[0]!))]
      : negbinStart(frequency.r, frequency.mean, claim[0]!)
  const law = [zero]
  for (let s = 1; s < size; s++) {
    let sum = 0
    for (let j = 1; j <= Math.min(s, claim.length - 1); j++) sum += (a + (b * j) / s) * claim[j]! * law[s - j]!
    law.push(sum / (1 - a * claim[0]!))
  }
  return law
}

function negbinStart(r: number, mean: number, none: number): readonly [number, number, number] {
  const q = mean / r / (1 + mean / r)
  return [q, (r - 1) * q, ((1 - q) / (1 - q * none)) ** r]
}

const unit = 1000
const sample = { dist: 'empirical', values: [1000, 4000, 9000, 20_000, 60_000], weights: [4, 3, 2, 2, 1] } as const
const combinations: readonly (readonly [LossCase['frequency'], Partial<Terms>])[] = [
  [{ dist: 'poisson', lambda: 2 }, {}],
  [
    { dist: 'poisson', lambda: 2 },
    { deductible: 2000, limit: 30_000 },
  ],
  [
    { dist: 'poisson', lambda: 6 },
    { deductible: 4000, aggregateDeductible: 21_000, aggregateLimit: 50_000, share: 0.4 },
  ],
  [
    { dist: 'negbin', r: 0.5, mean: 3 },
    { insuredShare: 0.5, limit: 20_000, aggregateLimit: 90_000 },
  ],
  [
    { dist: 'negbin', r: 4, mean: 9 },
    { deductible: 1000, insuredShare: 0.5, aggregateDeductible: 30_000, valuePerUnit: 7 },
  ],
  [
    { dist: 'negbin', r: 1, mean: 1 },
    { limit: 5000, aggregateLimit: 12_500, share: 0.25 },
  ],
]

for (const [index, [frequency, terms]] of combinations.entries()) {
  test(`a sample of losses under combination ${index + 1} of terms is what Panjer's recursion gives`, () => {
    const given = lossCase(frequency, sample, terms)
    const { deductible, insuredShare, limit, aggregateDeductible, aggregateLimit, share, valuePerUnit } = given.terms
    // Half units, since half of an odd number of thousands may be the insured's.
    const claim: number[] = Array.from({ length: 121 }, () => 0)
    for (const [at, value] of sample.values.entries()) {
      const left = Math.min(Math.max(value - deductible, 0) * (1 - insuredShare), limit ?? Infinity)
      claim[(left * 2) / unit]! += sample.weights[at]! / 12
    }
    const law = panjer(given, claim, 6000)
    const netOf = (s: number): number =>
      valuePerUnit * share * Math.min(Math.max((s * unit) / 2 - aggregateDeductible, 0), aggregateLimit ?? Infinity)
    const moment = (power: number): number => law.reduce((sum, p, s) => sum + p * netOf(s) ** power, 0)
    const quantile = (p: number): number => {
      let below = 0
      return netOf(law.findIndex((weight) => (below += weight) >= p - 1e-12))
    }
    const figures = exactFigures(given)
    near('mean', figures.mean, moment(1), 1e-8)
    near('sd', figures.sd, Math.sqrt(moment(2) - moment(1) ** 2), 1e-8)
    near('q90', figures.q90, quantile(0.9), 1e-9)
    near('q99', figures.q99, quantile(0.99), 1e-9)
    near('q99_9', figures.q99_9, quantile(0.999), 1e-9)
    const above = law.reduce((sum, p, s) => sum + p * Math.max(0, netOf(s) - quantile(0.99)), 0)
    near('tvar99', figures.tvar99, quantile(0.99) + above / 0.01, 1e-7)
    const none = law.reduce((sum, p, s) => (netOf(s) === 0 ? sum + p : sum), 0)
    near('prob_zero', figures.prob_zero, none, 1e-8)
  })
}

test('exponential claims of a geometric number of losses have the tail of an exponential law', () => {
  // N geometric (negbin r = 1, mean 3): S > x with probability 3/4·e^(−x/4), so q99 = 4·ln 75 and E S = 3.
  const figures = exactFigures(lossCase({ dist: 'negbin', r: 1, mean: 3 }, { dist: 'gamma', shape: 1, scale: 1 }, {}))
  near('q99', figures.q99, 4 * Math.log(75), 1e-8)
  near('mean', figures.mean, 3, 1e-12)
  // Var S = E N·Var Y + Var N·(E Y)² = 3 + 12; the excess over a quantile of an exponential tail is its scale, 4.
  near('sd', figures.sd, Math.sqrt(15), 1e-12)
  near('tvar99', figures.tvar99, 4 * Math.log(75) + 4, 1e-8)
})

const lognormal = { dist: 'lognormal', mu: 10, sigma: 1.5 } as const
const hard: readonly (readonly [name: string, LossCase])[] = [
  ['sigma 4', lossCase({ dist: 'poisson', lambda: 0.8 }, { dist: 'lognormal', mu: 10, sigma: 4 }, { limit: 5e6 })],
  ['alpha 1.05', lossCase({ dist: 'poisson', lambda: 2 }, { dist: 'lomax', alpha: 1.05, theta: 1e5 }, {})],
  ['r 0.05', lossCase({ dist: 'negbin', r: 0.05, mean: 3 }, lognormal, { limit: 1e7 })],
  [
    'a limit below the deductible',
    lossCase({ dist: 'poisson', lambda: 1 }, lognormal, { deductible: 1e6, limit: 1e3 }),
  ],
]
for (const [name, given] of hard) {
  test(`${name} is answered with ordered, finite quantiles`, () => {
    const figures = exactFigures(given)
    const quantiles = levelNames.map((level) => figures[level])
    assert.ok(quantiles.every(Number.isFinite))
    assert.deepEqual(
      quantiles,
      quantiles.toSorted((a, b) => a - b),
    )
    assert.ok(figures.mean !== null && figures.mean > 0)
    assert.ok(figures.disagreement <= 1)
  })
}

test('a hundred thousand losses a year bring nearly a normal year', () => {
  // Mean 1e5·2e5 = 2e10, deviation √(1e5·(shape + shape²))·scale = √(1e5·420)·1e4 = 64,807,407.
  const figures = exactFigures(lossCase({ dist: 'poisson', lambda: 1e5 }, { dist: 'gamma', shape: 20, scale: 1e4 }, {}))
  near('mean', figures.mean, 2e10, 1e-12)
  near('sd', figures.sd, 64_807_407, 1e-8)
  // 2.3263479 deviations, and Cornish and Fisher's (z² − 1)/6·skewness adds 2.4e-3 of one.
  near('q99', figures.q99, 2e10 + 64_807_407 * 2.329, 1e-5)
})

test('a layer that pays once in a million years keeps its digits', () => {
  // Poisson 1e-6 of exponential losses of scale 1 under a limit of 3: mean 1e-6·(1 − e^−3).
  const figures = exactFigures(
    lossCase(
      { dist: 'poisson', lambda: 1e-6 },
      { dist: 'gamma', shape: 1, scale: 1 },
      { limit: 3, aggregateLimit: 50 },
    ),
  )
  near('mean', figures.mean, 1e-6 * (1 - Math.exp(-3)), 1e-8)
  near('prob_zero', 1 - figures.prob_zero, 1e-6, 1e-6)
})

test('what leaves nothing is answered by nothing: no losses, a limit of nothing, a share of nothing', () => {
  for (const [rate, terms] of [
    [0, {}],
    [1, { aggregateLimit: 0 }],
    [1, { limit: 0 }],
    [1, { insuredShare: 1 }],
    [1, { share: 0 }],
  ] as const) {
    const figures = exactFigures(lossCase({ dist: 'poisson', lambda: rate }, lognormal, terms))
    assert.deepEqual([figures.mean, figures.prob_zero, figures.q99_9, figures.tvar99], [0, 1, 0, 0])
  }
})

test('a moment that is infinite is null, the quantiles stand', () => {
  const law = (alpha: number): LossCase =>
    lossCase({ dist: 'poisson', lambda: 2 }, { dist: 'lomax', alpha, theta: 1e5 }, {})
  const noVariance = exactFigures(law(1.5))
  // E S = 2·1e5/(1.5 − 1).
  near('mean', noVariance.mean, 400_000, 1e-12)
  assert.equal(noVariance.sd, null)
  const noMean = exactFigures(law(0.8))
  assert.deepEqual([noMean.mean, noMean.sd, noMean.tvar99], [null, null, null])
  assert.ok(noMean.q99 > 0)
})

const amount = fc.integer({ min: 0, max: 300_000 })
const risk = fc.record({
  lambda: fc.double({ min: 0.05, max: 8, noNaN: true }),
  sigma: fc.double({ min: 1, max: 2.5, noNaN: true }),
  deductible: amount,
  limit: fc.integer({ min: 5000, max: 2_000_000 }),
  aggregateLimit: fc.integer({ min: 5000, max: 5_000_000 }),
})

test('more limit never lowers the mean, more deductible never raises it, TVaR is never below VaR', () => {
  fc.assert(
    fc.property(risk, fc.integer({ min: 1, max: 100_000 }), ({ lambda, sigma, ...terms }, more) => {
      const price = (changed: Partial<Terms>) =>
        exactFigures(
          lossCase({ dist: 'poisson', lambda }, { dist: 'lognormal', mu: 10, sigma }, { ...terms, ...changed }),
        )
      const plain = price({})
      const slack = 1 + 1e-6
      assert.ok(price({ limit: terms.limit + more }).mean! * slack >= plain.mean!)
      assert.ok(price({ aggregateLimit: terms.aggregateLimit + more }).mean! * slack >= plain.mean!)
      assert.ok(price({ deductible: terms.deductible + more }).mean! <= plain.mean! * slack)
      assert.ok(price({ aggregateDeductible: more }).mean! <= plain.mean! * slack)
      assert.ok(plain.tvar99! >= plain.q99 * (1 - 1e-9))
      for (const [name, [low, high]] of Object.entries(plain.bracket)) {
        const value = plain[name as 'mean']!
        assert.ok(low <= value && value <= high, name)
      }
    }),
    { numRuns: 25, seed: 20231201 },
  )
})
