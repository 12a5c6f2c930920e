import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sameByFacts } from './same-by-facts.ts'
import { sampleForm } from './sample-form.ts'

test('a fact decides only where it passes what a condition compares it with', () => {
  // The section on what is over exists from five on.
  assert.equal(sameByFacts(sampleForm, { ledAlready: 0 }, { ledAlready: 4 }), true)
  assert.equal(sameByFacts(sampleForm, { ledAlready: 4 }, { ledAlready: 5 }), false)
  assert.equal(sameByFacts(sampleForm, { ledAlready: 6 }, { ledAlready: 5 }), true)
  assert.equal(sameByFacts(sampleForm, {}, { ledAlready: 5 }), false)
})

test('a fact that no condition reads decides nothing', () => {
  assert.equal(sameByFacts(sampleForm, { lastDay: '2026-01-01' }, { lastDay: '2026-02-01' }), true)
})

test('a fact that is compared with an answer decides as soon as it differs', () => {
  const definition = {
    ...sampleForm,
    conditions: [{ id: 'late', condition: { gt: ['basic.start', { path: '/facts.lastDay' }] } as const }],
  }
  assert.equal(sameByFacts(definition, { lastDay: '2026-01-01' }, { lastDay: '2026-01-01' }), true)
  assert.equal(sameByFacts(definition, { lastDay: '2026-01-01' }, { lastDay: '2026-02-01' }), false)
})
