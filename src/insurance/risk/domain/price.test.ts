import assert from 'node:assert/strict'
import test from 'node:test'
import { exactPrice, fenOfYuan } from './price.ts'
import { noTerms } from './terms.ts'

test('a price becomes fen once, half away from zero', () => {
  // 0.125 and 0.375 yuan are exact doubles: 12.5 and 37.5 fen.
  assert.deepEqual([0.125, -0.125, 0.375, 0.1249, 0].map(fenOfYuan), [13n, -13n, 38n, 12n, 0n])
})

test('a price is the mean, and its drivers come with it', () => {
  const lossCase = {
    frequency: { dist: 'poisson', lambda: 0.5 },
    severity: { dist: 'gamma', shape: 2, scale: 1000 },
    terms: noTerms,
  } as const
  const price = exactPrice(lossCase, { frequency: 'D', severity: 'C' })
  // 0.5·2·1,000 yuan.
  assert.ok(price.ok && price.value.fen === 100_000n)
  assert.equal(price.value.sensitivities[0]?.driver, 'frequency-by-grade')
})

test('an infinite mean is refused with what would make it finite', () => {
  const endless = {
    frequency: { dist: 'poisson', lambda: 0.5 },
    severity: { dist: 'lomax', alpha: 0.9, theta: 1000 },
    terms: noTerms,
  } as const
  const refused = exactPrice(endless, { frequency: 'D', severity: 'D' })
  assert.equal(!refused.ok && refused.refusal.code, 'no-mean-no-premium')
  assert.ok(exactPrice({ ...endless, terms: { ...noTerms, limit: 50_000 } }, { frequency: 'D', severity: 'D' }).ok)
})
