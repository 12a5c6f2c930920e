import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../../foundation/kernel/index.ts'
import { type Round, shippedRounds } from '../../notice/index.ts'
import { changeParameters, effectsOf, type FiledSolution, type SetValue } from '../index.ts'

const [, , open] = shippedRounds(day('2026-03-01')) as [Round, Round, Round]

/** A draft in the shape of the demo round, whose limits are ten partners, five solutions, three copies. */
const draft: Round = { ...open, state: 'draft' }

const filed = (id: string, rule: string, facts: FiledSolution['findings'][number]['facts']): FiledSolution => ({
  id,
  title: id,
  lead: '示例单位',
  programmeId: 'p',
  findings: [{ rule, facts }],
})

function flips(parameter: string, value: SetValue, solutions: readonly FiledSolution[]): string[] {
  const changed = changeParameters(draft, [{ parameter, value }])
  assert.ok(changed.ok, JSON.stringify(changed))
  return effectsOf(draft, changed.value, solutions).solutions.map(
    ({ id, before, after }) => `${id}: ${before} → ${after}`,
  )
}

test('a lower limit of partners turns the solutions above it and no other', () => {
  const rule = 'at-most-ten-partners'
  const solutions = [3, 8, 9, 10].map((partners) => filed(`with ${partners}`, rule, { partners, atMost: 10 }))
  assert.deepEqual(flips('partners-at-most', 8, solutions), ['with 9: met → unmet', 'with 10: met → unmet'])
  assert.deepEqual(flips('partners-at-most', 11, solutions), [])
})

test('a limit that is taken back to “not announced” leaves everything open', () => {
  const solutions = [filed('one', 'at-most-ten-partners', { partners: 3, atMost: 10 })]
  assert.deepEqual(flips('partners-at-most', null, solutions), ['one: met → undetermined'])
})

test('the number of solutions led is judged by the count that was kept, this one included', () => {
  const rule = 'at-most-five-solutions-led'
  // The third and the sixth of their leads; with four allowed the sixth was unmet before and after.
  const solutions = [3, 5, 6].map((count) => filed(`number ${count}`, rule, { counts: [count], atMost: 5 }))
  assert.deepEqual(flips('solutions-led-at-most', 4, solutions), ['number 5: met → unmet'])
  assert.deepEqual(flips('solutions-led-at-most', 6, solutions), ['number 6: unmet → met'])
})

test('what was not known when a solution arrived is not guessed now', () => {
  const solutions = [
    filed('paper not registered', 'three-paper-copies', { paperCopies: null, atLeast: 3 }),
    filed('another rule', 'electronic-copy', { electronicCopy: true }),
  ]
  assert.deepEqual(flips('paper-copies-at-least', 4, solutions), [])
})
