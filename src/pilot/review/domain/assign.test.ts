import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { breaches, problems } from '../../../../tests/assignment-problems.ts'
import { slowLeastCost, type SlowProblem } from '../../../../tests/slow-assignment.ts'
import { compareCodePoints } from '../../../foundation/kernel/index.ts'
import { sm3 } from '../../notice/server/index.ts'
import { assign, type Assignment } from './assign.ts'
import { readAssignment } from './assignment/problem.ts'

const patient = { sm3, mayGoOn: () => true }
const assigned = (given: object, explain?: string): Assignment =>
  assign(readAssignment(given), explain === undefined ? patient : { ...patient, explain })

const expert = (id: string, more: object = {}): object => ({ id, profession: 'security', load: 0, ...more })

test('the cost equals that of an independent slow solver on 400 problems, with and without the rule of employers', () => {
  const seen = { feasible: 0, not: 0 }
  fc.assert(
    fc.property(problems, (problem) => {
      const answer = assigned(problem)
      const least = slowLeastCost(problem)
      seen[answer.feasible ? 'feasible' : 'not'] += 1
      assert.deepEqual([answer.feasible, answer.optimal], [least !== undefined, least !== undefined])
      assert.equal(answer.cost, least ?? 0)
    }),
    { numRuns: 400, seed: 20261130 },
  )
  assert.ok(seen.feasible > 80 && seen.not > 80, JSON.stringify(seen))
})

test('no constraint is ever broken, in 2,000 problems', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const answer = assigned(problem)
      if (answer.feasible) assert.deepEqual(breaches(problem, answer), [])
      else assert.ok(answer.relax.length > 0 && answer.assignments.length === 0)
    }),
    { numRuns: 2000, seed: 7 },
  )
})

test('the check of constraints finds a planted breach of each', () => {
  const problem: SlowProblem = {
    perItem: 2,
    maxLoad: 1,
    professionsPerItem: { law: 1 },
    onePerEmployer: true,
    items: [
      { id: 's', topics: [] },
      { id: 't', topics: [] },
    ],
    experts: ['a', 'b', 'c'].map((id) => ({ id, profession: 'security', employer: 'u', load: 0, expertise: {} })),
    conflicts: [['s', 'a']],
    fixed: [['t', 'c']],
  }
  const pairs = [
    ['s', 'a'],
    ['s', 'b'],
    ['t', 'b'],
  ] as const
  const planted = { assignments: pairs, reasons: [], cost: 5 }
  assert.deepEqual(breaches(problem, planted), [
    'perItem t',
    'profession s',
    'profession t',
    'employer s',
    'load b',
    'conflict s a',
    'fixed t c',
    'cost',
  ])
})

test('what is not feasible says what is short: relaxing exactly that is enough, and one less of anything is not', () => {
  let checked = 0
  fc.assert(
    fc.property(problems, (problem) => {
      const { feasible, relax } = assigned(problem)
      if (feasible) return
      assert.notEqual(slowLeastCost(problem, relax), undefined, JSON.stringify(relax))
      // Of fixed pairs that contradict, the first given stays, and colleagues of several professions are let meet as
      // they were found: both are enough, without a claim to be the least.
      if (relax.some(({ constraint }) => constraint === 'fixed' || constraint === 'employer')) return
      checked += 1
      for (const [index, one] of relax.entries()) {
        const less = relax.with(index, { ...one, shortBy: one.shortBy - 1 })
        assert.equal(slowLeastCost(problem, less), undefined, `${JSON.stringify(relax)} less ${index}`)
      }
    }),
    { numRuns: 600, seed: 99 },
  )
  assert.ok(checked > 150, String(checked))
})

test('the same input gives the same answer, whatever the order of its lists', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const turned = { ...problem, items: problem.items.toReversed(), experts: problem.experts.toReversed() }
      const sorted = (answer: Assignment): readonly string[] =>
        answer.assignments.map((pair) => pair.join()).sort(compareCodePoints)
      assert.deepEqual(assigned(problem), assigned(problem))
      if (!problem.onePerEmployer) assert.deepEqual(sorted(assigned(turned)), sorted(assigned(problem)))
    }),
    { numRuns: 200, seed: 3 },
  )
})

test('the seed decides between equals', () => {
  const given = {
    perItem: 1,
    maxLoad: 1,
    items: [{ id: 's', topics: [] }],
    experts: ['a', 'b', 'c', 'd'].map((id) => expert(id)),
  }
  const taken = new Set(
    Array.from({ length: 40 }, (_, seed) => assigned({ ...given, seed: String(seed) }).assignments[0]?.[1]),
  )
  assert.deepEqual(
    [...taken].toSorted((a = '', b = '') => compareCodePoints(a, b)),
    ['a', 'b', 'c', 'd'],
  )
})

test('every pair has its reason, and every exclusion has one', () => {
  const topics = ['cloud']
  const level = (cloud: number): object => ({ expertise: { cloud } })
  // s needs two: the law place goes to L (cost 3000) although B (2000) is cheaper; of the rest A (0) is least. C is in
  // conflict, D has no room left, and E (3000) costs more than B would.
  const given = {
    perItem: 2,
    maxLoad: 5,
    seed: '1',
    professionsPerItem: { law: 1 },
    items: [{ id: 's', topics }],
    experts: [
      expert('A', level(3)),
      expert('B', level(1)),
      expert('C', level(3)),
      expert('D', { ...level(3), load: 5 }),
      expert('E', level(0)),
      expert('L', { ...level(0), profession: 'law' }),
    ],
    conflicts: [['s', 'C']],
  }
  const answer = assigned(given, 's')
  assert.deepEqual(answer.reasons, [
    ['s', 'A', 0, 'least-cost'],
    ['s', 'L', 3000, 'load'],
  ])
  assert.deepEqual(answer.explained, [
    { expert: 'A', chosen: true, code: 'least-cost' },
    { expert: 'B', chosen: false, code: 'profession' },
    { expert: 'C', chosen: false, code: 'conflict' },
    { expert: 'D', chosen: false, code: 'load' },
    { expert: 'E', chosen: false, code: 'higher-cost' },
    { expert: 'L', chosen: true, code: 'load' },
  ])
})

test('fixed pairs, colleagues and what is dearer elsewhere have their reasons', () => {
  const fixed = assigned(
    { perItem: 1, maxLoad: 1, items: [{ id: 's' }], experts: [expert('A'), expert('B')], fixed: [['s', 'B']] },
    's',
  )
  assert.deepEqual(fixed.reasons, [['s', 'B', 0, 'fixed']])
  assert.deepEqual(fixed.explained?.[0], { expert: 'A', chosen: false, code: 'fixed' })
  const colleagues = assigned(
    {
      perItem: 2,
      maxLoad: 1,
      onePerEmployer: true,
      items: [{ id: 's', topics: ['t'] }],
      experts: [
        expert('A', { employer: 'u', expertise: { t: 3 } }),
        expert('B', { employer: 'u', expertise: { t: 2 } }),
        expert('C', { employer: 'v', expertise: { t: 0 } }),
      ],
    },
    's',
  )
  assert.deepEqual(colleagues.explained, [
    { expert: 'A', chosen: true, code: 'least-cost' },
    { expert: 'B', chosen: false, code: 'employer' },
    { expert: 'C', chosen: true, code: 'employer' },
  ])
  // A is best at both (0 each); B costs 1000 for s and 3000 for t. A goes to t, so on s A is out for its load.
  const scarce = assigned(
    {
      perItem: 1,
      maxLoad: 1,
      items: [
        { id: 's', topics: ['x'] },
        { id: 't', topics: ['y'] },
      ],
      experts: [expert('A', { expertise: { x: 3, y: 3 } }), expert('B', { expertise: { x: 2 } })],
    },
    's',
  )
  assert.deepEqual(scarce.explained, [
    { expert: 'A', chosen: false, code: 'load' },
    { expert: 'B', chosen: true, code: 'load' },
  ])
})

test('what is short is named with its amount', () => {
  const three = ['A', 'B', 'C'].map((id) => expert(id))
  // Two items by two experts are four reviews; three experts with one each are three.
  const load = assigned({ perItem: 2, maxLoad: 1, items: [{ id: 's' }, { id: 't' }], experts: three })
  assert.deepEqual(load.relax, [{ constraint: 'load', shortBy: 1 }])
  const conflict = assigned({
    perItem: 2,
    maxLoad: 9,
    items: [{ id: 's' }],
    experts: three,
    conflicts: [
      ['s', 'A'],
      ['s', 'B'],
    ],
  })
  assert.deepEqual(conflict.relax, [{ constraint: 'conflict', item: 's', shortBy: 1 }])
  const law = assigned({ perItem: 2, maxLoad: 9, items: [{ id: 's' }], experts: three, professionsPerItem: { law: 1 } })
  assert.deepEqual(law.relax, [{ constraint: 'profession', item: 's', shortBy: 1 }])
  const few = assigned({ perItem: 5, maxLoad: 9, items: [{ id: 's' }], experts: three })
  assert.deepEqual(few.relax, [{ constraint: 'perItem', item: 's', shortBy: 2 }])
  const fixed = assigned({
    perItem: 1,
    maxLoad: 9,
    items: [{ id: 's' }],
    experts: three,
    conflicts: [['s', 'A']],
    fixed: [['s', 'A']],
  })
  assert.deepEqual(fixed.relax, [{ constraint: 'fixed', item: 's', shortBy: 1 }])
})

test('every well-formed value is judged', () => {
  for (const value of [null, 7, 'x', [], {}, { perItem: 'five' }, { perItem: 1.5, items: [{ id: 's' }] }]) {
    const { feasible, relax } = assign(readAssignment(value), { ...patient, explain: 's' })
    assert.deepEqual([feasible, relax], [false, [{ constraint: 'perItem', shortBy: 1 }]])
  }
  assert.deepEqual(assigned({ perItem: 0, items: [{ id: 's' }] }).feasible, true)
})
