import assert from 'node:assert/strict'
import test from 'node:test'
import { judgePortfolio, type Portfolioed, type PortfolioConstraint, selectWithin } from '../../index.ts'

// By rank; each a letter for its lead and its sector.
const ranked = ['a1 north', 'a2 north', 'a3 north', 'b1 north', 'c1 south', 'd1 south'].map(
  (line, index): Portfolioed => {
    const [solutionId = '', sector = ''] = line.split(' ')
    return {
      solutionId,
      place: index + 1,
      sectors: [sector],
      classes: ['property'],
      regionCode: '310000',
      leadId: solutionId[0] ?? '',
    }
  },
)
const south: PortfolioConstraint = { of: 'sector', code: 'south', least: 1 }

test('without constraints the line alone decides', () => {
  const { selected, enters, leaves } = selectWithin(ranked, 3, [])
  assert.deepEqual([selected, enters, leaves], [['a1', 'a2', 'a3'], [], []])
})

test('a missing sector brings in the best below the line that has it, and the last above it goes', () => {
  const whatIf = selectWithin(ranked, 3, [south])
  assert.deepEqual(whatIf.selected, ['a1', 'a2', 'c1'])
  assert.deepEqual(whatIf.enters, [{ solutionId: 'c1', because: south }])
  assert.deepEqual(whatIf.leaves, [{ solutionId: 'a3', because: south }])
  assert.ok(whatIf.findings.every(({ met }) => met))
})

test('at most two of a lead: its last goes, and the next of another comes', () => {
  const most: PortfolioConstraint = { of: 'lead', code: '*', most: 2 }
  assert.deepEqual(selectWithin(ranked, 3, [most]).selected, ['a1', 'a2', 'b1'])
  // Both at once: a3 goes for b1, then b1 is the last that nobody needs and goes for c1.
  assert.deepEqual(selectWithin(ranked, 3, [most, south]).selected, ['a1', 'a2', 'c1'])
})

test('what cannot be met is left as it is and named', () => {
  const east: PortfolioConstraint = { of: 'sector', code: 'east', least: 1 }
  const whatIf = selectWithin(ranked, 2, [east])
  assert.deepEqual(whatIf.selected, ['a1', 'a2'])
  assert.deepEqual(whatIf.findings, [{ constraint: east, count: 0, met: false }])
  assert.deepEqual(judgePortfolio([east], ranked), [{ constraint: east, count: 0, met: false }])
})

test('equals at the line are all within it, since nothing published parts them', () => {
  const tied = ranked.map((one) => (one.solutionId === 'b1' ? { ...one, place: 3 } : one))
  assert.deepEqual(selectWithin(tied, 3, []).selected, ['a1', 'a2', 'a3', 'b1'])
})
