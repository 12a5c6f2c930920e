import assert from 'node:assert/strict'
import test from 'node:test'
import type { CaseFault } from './read-case.ts'
import { readCase } from './read-case.ts'

const good = {
  frequency: { dist: 'poisson', lambda: 0.8 },
  severity: { dist: 'lognormal', mu: 12, sigma: 1.5 },
  per_claim_deductible: 100_000,
  per_claim_limit: null,
  annual_agg_deductible: 0,
  annual_agg_limit: 10_000_000,
}

const faultsOf = (given: unknown): readonly string[] => {
  const read = readCase(given)
  return read.ok ? [] : (read.refusal.facts as readonly CaseFault[]).map(({ field }) => field)
}

test('a case is read with its defaults: no insured share, the whole line, one yuan a unit, no limit', () => {
  const read = readCase(good)
  assert.ok(read.ok)
  assert.deepEqual(read.value.terms, {
    deductible: 100_000,
    insuredShare: 0,
    limit: null,
    aggregateDeductible: 0,
    aggregateLimit: 10_000_000,
    share: 1,
    valuePerUnit: 1,
  })
})

test('every fault is named: unknown laws, negative amounts, shares above one, weights that do not fit', () => {
  assert.deepEqual(faultsOf({ ...good, frequency: { dist: 'binomial' } }), ['frequency.dist'])
  assert.deepEqual(faultsOf({ ...good, frequency: { dist: 'poisson', lambda: -1 }, share: 1.2 }), [
    'frequency.lambda',
    'share',
  ])
  assert.deepEqual(faultsOf({ ...good, per_claim_deductible: -1, annual_agg_limit: 'x' }), [
    'per_claim_deductible',
    'annual_agg_limit',
  ])
  assert.deepEqual(faultsOf({ ...good, severity: { dist: 'empirical', values: [1, 2], weights: [0] } }), [
    'severity.weights',
    'severity.weights',
  ])
  assert.deepEqual(faultsOf({ ...good, severity: { dist: 'empirical', values: [] } }), ['severity.values'])
  const amounts = ['per_claim_deductible', 'per_claim_limit', 'annual_agg_deductible', 'annual_agg_limit']
  assert.deepEqual(faultsOf(null), ['case', 'frequency', 'frequency.dist', 'severity', 'severity.dist', ...amounts])
})

test('a case that leaves out a deductible or a limit is refused: none is written, not guessed', () => {
  const { per_claim_deductible: _deductible, annual_agg_limit: _limit, ...rest } = good
  assert.deepEqual(faultsOf(rest), ['per_claim_deductible', 'annual_agg_limit'])
  assert.deepEqual(faultsOf({ ...good, per_claim_deductible: null }), ['per_claim_deductible'])
})
