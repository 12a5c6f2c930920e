import assert from 'node:assert/strict'
import test from 'node:test'
import { day, instant } from '../../../foundation/kernel/index.ts'
import { decide, type ExitCase, notify, propose, reinstate, restoredFrom, writeGrounds } from './exit-case.ts'
import type { StatedGround } from './grounds.ts'

const untrue: StatedGround = { ground: 'untrue-filing', facts: '报告与原件不符', evidence: '原件两份' }
const due = instant('2026-03-20T16:00:00.000Z')
const opened = (grounds: readonly StatedGround[]): ExitCase & { readonly state: 'opened' } => ({
  state: 'opened',
  grounds,
  statementDue: null,
  proposedBy: null,
  verdict: null,
})
const notified: ExitCase & { readonly state: 'notified' } = {
  ...opened([untrue]),
  state: 'notified',
  statementDue: due,
}
const proposed: ExitCase & { readonly state: 'proposed' } = {
  ...notified,
  state: 'proposed',
  proposedBy: 'a',
  verdict: 'disqualify',
}
const codeOf = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string | undefined =>
  result.refusal?.code

test('nobody is told of a case without a ground, its facts and its evidence', () => {
  assert.equal(codeOf(notify(opened([]), due)), 'grounds-missing')
  assert.equal(codeOf(notify(opened([{ ...untrue, evidence: ' ' }]), due)), 'grounds-missing')
  assert.ok(notify(opened([untrue]), due).ok)
  assert.equal(codeOf(writeGrounds([untrue, untrue])), 'ground-twice')
})

test('nothing is proposed while the unit may still state its case; at the instant it may', () => {
  const at = (now: string) => propose(notified, { by: 'a', verdict: 'disqualify', now: instant(now) })
  assert.equal(codeOf(at('2026-03-20T15:59:59.999Z')), 'statement-running')
  assert.ok(at('2026-03-20T16:00:00.000Z').ok)
  const stated = propose(
    { ...notified, state: 'stated' },
    { by: 'a', verdict: 'dismiss', now: instant('2026-03-10T00:00:00.000Z') },
  )
  assert.ok(stated.ok)
})

test('another person decides, and only what was proposed', () => {
  assert.equal(codeOf(decide(proposed, 'a', 'disqualify')), 'drafter-may-not-decide')
  assert.equal(codeOf(decide(proposed, 'b', 'dismiss')), 'not-as-proposed')
  const decided = decide(proposed, 'b', 'disqualify')
  assert.ok(decided.ok && decided.value.state === 'decided')
  assert.equal(codeOf(reinstate({ ...proposed, state: 'reinstating' }, 'a')), 'drafter-may-not-decide')
})

test('a unit is restored from the day of the decision, and never on the day it lost its standing', () => {
  assert.equal(restoredFrom(day('2026-04-01'), day('2026-04-01')), day('2026-04-02'))
  assert.equal(restoredFrom(day('2026-04-01'), day('2026-06-30')), day('2026-06-30'))
})
