import assert from 'node:assert/strict'
import test from 'node:test'
import { instant } from '../../../../foundation/kernel/index.ts'
import {
  checkSettings,
  type FreezeFacts,
  panelSize,
  type RoundSettings,
  usualSettings,
  whyNotFreeze,
} from '../../index.ts'

const codeOf = (settings: RoundSettings): string => {
  const checked = checkSettings(settings)
  return checked.ok ? 'ok' : checked.refusal.code
}

test('the usual panel is seven, which is odd and enough for five reviews of each solution', () => {
  assert.deepEqual([panelSize(usualSettings), codeOf(usualSettings)], [7, 'ok'])
})

test('an even panel, one too small, a profession twice and professions that do not fit are refused', () => {
  const law = { profession: 'law', count: 1, reserves: 0 } as const
  assert.equal(codeOf({ ...usualSettings, strata: [{ ...law, count: 2 }] }), 'panel-is-even')
  assert.equal(codeOf({ ...usualSettings, strata: [law], professionsPerItem: {} }), 'panel-too-small')
  assert.equal(codeOf({ ...usualSettings, strata: [law, { ...law, count: 4 }] }), 'profession-stated-twice')
  assert.equal(codeOf({ ...usualSettings, professionsPerItem: { law: 2 } }), 'professions-do-not-fit')
  assert.equal(codeOf({ ...usualSettings, perItem: 1 }), 'professions-do-not-fit')
})

test('everything that keeps a list from being frozen is named at once', () => {
  const facts: FreezeFacts = {
    now: instant('2026-12-01T00:00:00Z'),
    callClosed: false,
    promisedAt: null,
    open: ['FA-1'],
    listed: 3,
    unchecked: ['FA-2'],
    short: [{ group: '第一组', profession: 'law', wanted: 2, clear: 1, conflict: 1, undetermined: 0, away: 0 }],
  }
  const codes = (given: FreezeFacts): readonly string[] => whyNotFreeze(given).map(({ code }) => code)
  assert.deepEqual(codes(facts), [
    'call-not-closed',
    'nonce-not-promised',
    'solutions-still-open',
    'formal-checks-open',
    'too-few-clear-experts',
  ])
  assert.deepEqual(codes({ ...facts, callClosed: true, promisedAt: facts.now, open: [], unchecked: [], short: [] }), [])
  assert.deepEqual(
    codes({ ...facts, callClosed: true, promisedAt: facts.now, open: [], unchecked: [], short: [], listed: 0 }),
    ['nothing-listed'],
  )
})
