import assert from 'node:assert/strict'
import test from 'node:test'
import { annualLoss, claimLoss, netOfYear, noTerms, yuanPerUnit } from './terms.ts'

test('without terms a loss is what it is, and an insurer bears all of it', () => {
  assert.equal(claimLoss(noTerms, 123_456), 123_456)
  assert.equal(annualLoss(noTerms, 123_456), 123_456)
  assert.equal(netOfYear(noTerms, [100, 23]), 123)
})

test('the deductible comes before the insured share, and the limit after both', () => {
  const terms = { ...noTerms, deductible: 1000, insuredShare: 0.25, limit: 6000 }
  assert.equal(claimLoss(terms, 999), 0)
  assert.equal(claimLoss(terms, 1000), 0)
  // (5,000 − 1,000)·0.75.
  assert.equal(claimLoss(terms, 5000), 3000)
  // (9,000 − 1,000)·0.75 is the limit itself, and more is cut there.
  assert.equal(claimLoss(terms, 9000), 6000)
  assert.equal(claimLoss(terms, 90_000), 6000)
})

test('a limit of nothing pays nothing, which no limit does not', () => {
  assert.equal(claimLoss({ ...noTerms, limit: 0 }, 500), 0)
  assert.equal(annualLoss({ ...noTerms, aggregateLimit: 0 }, 500), 0)
})

test('annual terms work on the sum of the year', () => {
  const terms = { ...noTerms, aggregateDeductible: 2000, aggregateLimit: 5000 }
  assert.equal(annualLoss(terms, 1999), 0)
  assert.equal(annualLoss(terms, 2500), 500)
  assert.equal(annualLoss(terms, 7000), 5000)
  assert.equal(annualLoss(terms, 7001), 5000)
  assert.equal(annualLoss({ ...terms, aggregateLimit: null }, 9000), 7000)
  // Claims of 1,500 and 1,800 are each below the annual deductible, their sum is not.
  assert.equal(netOfYear(terms, [1500, 1800]), 1300)
})

test("the insurer's line comes last, and hours become yuan with it", () => {
  const terms = { ...noTerms, deductible: 8, limit: 72, aggregateLimit: 100, share: 0.9, valuePerUnit: 50_000 }
  assert.equal(yuanPerUnit(terms), 45_000)
  // 20 − 8 = 12 hours, and 90 − 8 = 82 cut to 72: 84 hours of 45,000 yuan.
  assert.equal(netOfYear(terms, [20, 90, 5]), 84 * 45_000)
  // 72 + 72 hours are cut to 100 before the line is taken.
  assert.equal(netOfYear(terms, [100, 100]), 100 * 45_000)
})
