import assert from 'node:assert/strict'
import test from 'node:test'
import { scenarioLibrary } from '../../cover/index.ts'
import {
  adjusted,
  assumptionChanges,
  assumptionsOf,
  findAssumption,
  firmSizes,
  shippedAssumptions,
} from './assumptions.ts'
import { baseRate, fitLognormal, hillIndex, lognormalOfQuartiles } from './calibration.ts'
import { exactFigures } from './exact.ts'
import { systemicScenarios } from './systemic-scenarios.ts'

test('every scenario of the notice has an assumption for every size of firm, and there is no other', () => {
  const expected = scenarioLibrary.flatMap(({ id }) => firmSizes.map((size) => `${id} ${size}`))
  assert.deepEqual(
    shippedAssumptions.assumptions.map(({ scenario, size }) => `${scenario} ${size}`),
    expected,
  )
})

test('a small platform pays what the closed formula says for an outage by attack', () => {
  // 0.04 a year × 900 yuan × E[min(max(X − 12, 0), 168)] of a lognormal (2.0709, 1.4): 421.32 by the limited expected value.
  const found = findAssumption(shippedAssumptions, 'telecom-internet.attack.platform-outage', 'small')
  assert.equal(exactFigures(found!.lossCase).mean!.toFixed(2), '421.32')
  assert.equal(assumptionsOf(shippedAssumptions, 'telecom-internet', 'small').length, 4)
})

test('an expert changes an assumption with a reason and a name, and two versions are compared by their price', () => {
  const found = findAssumption(shippedAssumptions, 'telecom-internet.attack.platform-outage', 'small')!
  const change = { of: 'frequency', factor: 2, reason: '两年内同业出险两次', by: '示例专家' } as const
  const refused = adjusted(found, { ...change, reason: ' ' })
  assert.equal(!refused.ok && refused.refusal.code, 'an-adjustment-needs-a-reason')
  const done = adjusted(found, change)
  assert.ok(done.ok)
  const others = shippedAssumptions.assumptions.filter((one) => one !== found)
  const changes = assumptionChanges(shippedAssumptions, { version: 'next', assumptions: [done.value, ...others] })
  assert.equal(changes.length, 1)
  // Twice 421.3219.
  assert.equal(changes[0]!.after!.toFixed(1), '842.6')
})

test('a cloud outage costs an exposed policy what the closed formula says', () => {
  // 0.02 × 0.85 × 20,000 × E[min(max(M − 12, 0), 144)] of a lognormal (3.4012, 0.9): 10,510.29 by the limited expected value.
  const { event } = systemicScenarios[0]!
  const { mean } = exactFigures({
    frequency: { dist: 'poisson', lambda: event.rate * event.hitProbability },
    severity: { dist: 'lognormal', ...event.mark },
    terms: {
      deductible: event.waiting,
      insuredShare: 0,
      limit: event.maximum,
      aggregateDeductible: 0,
      aggregateLimit: null,
      share: 1,
      valuePerUnit: event.lossPerUnit,
    },
  })
  assert.equal(mean!.toFixed(2), '10510.29')
})

test('shapes are read from incidents', () => {
  // Logarithms 0, 1, 2: mean 1, deviation 1.
  const fitted = fitLognormal([1, Math.E, Math.E ** 2])
  assert.ok(Math.abs(fitted!.mu - 1) < 1e-12 && Math.abs(fitted!.sigma - 1) < 1e-12)
  assert.equal(fitLognormal([5]), undefined)
  // ln 48; ln(168/6)/1.34898 = 2.470.
  const outage = lognormalOfQuartiles(6, 48, 168)
  assert.ok(outage.dist === 'lognormal' && Math.abs(outage.sigma - 2.4702) < 1e-4)
  // Largest two over the third: ln 4 + ln 2 = 2.0794; 2/2.0794.
  assert.ok(Math.abs(hillIndex([1, 2, 4, 0.5], 2)! - 0.9618) < 1e-4)
  // Exact Poisson limits of 10 events: 4.795 and 18.390.
  const { interval } = baseRate(10, 1)
  assert.ok(Math.abs(interval[0] - 4.795) < 0.01 && Math.abs(interval[1] - 18.39) < 0.01)
})
