import assert from 'node:assert/strict'
import test from 'node:test'
import { instant } from '../../kernel/index.ts'
import type { Instant, Refusal, Result } from '../../kernel/index.ts'
import { beginClosingOf, extendTo, mayArriveIn, sealOf } from '../index.ts'
import type { FilingWindow, WindowRefusals } from '../index.ts'

const refusal = (code: string): Refusal => ({
  kind: 'unprocessable',
  code,
  message: { zh: code, en: code },
  remedy: { zh: '', en: '' },
})
const say: WindowRefusals = {
  notYetOpen: () => refusal('not-yet-open'),
  deadlinePassed: () => refusal('deadline-passed'),
  listSealed: () => refusal('list-sealed'),
  tooEarlyToClose: () => refusal('too-early-to-close'),
  drainRunning: () => refusal('drain-running'),
  extensionNotLater: () => refusal('extension-not-later'),
  extensionInThePast: () => refusal('extension-in-the-past'),
}

// Open for December until the end of the 15th, Beijing time; ten minutes to work off what arrived in time.
const opensAt = instant('2026-12-01T00:00:00+08:00')
const deadline = instant('2026-12-16T00:00:00+08:00')
const open: FilingWindow = { state: 'open', opensAt, deadline, drainMinutes: 10, source: { clause: '4.1.p2.s1' } }

const said = (result: Result<FilingWindow>): string => (result.ok ? result.value.state : result.refusal.code)
const at = (text: string): Instant => instant(`${text}+08:00`)

test('a filing arrives from the first instant of the window to the last before the deadline', () => {
  assert.equal(said(mayArriveIn(open, at('2026-11-30T23:59:59'), say)), 'not-yet-open')
  assert.equal(said(mayArriveIn(open, opensAt, say)), 'open')
  assert.equal(said(mayArriveIn(open, instant('2026-12-15T15:59:59.999Z'), say)), 'open')
  assert.equal(said(mayArriveIn(open, deadline, say)), 'deadline-passed')
})

test('what came in time stays in time while the window closes, and not once the list is sealed', () => {
  assert.equal(said(mayArriveIn({ ...open, state: 'closing' }, at('2026-12-15T23:59:59'), say)), 'closing')
  assert.equal(said(mayArriveIn({ ...open, state: 'closed' }, at('2026-12-15T23:59:59'), say)), 'list-sealed')
})

test('closing begins at the deadline and no second earlier', () => {
  assert.equal(said(beginClosingOf(open, at('2026-12-15T23:59:59'), say)), 'too-early-to-close')
  assert.equal(said(beginClosingOf(open, deadline, say)), 'closing')
  assert.equal(said(beginClosingOf(open, at('2026-12-16T00:00:01'), say)), 'closing')
})

test('the list is sealed ten minutes after the deadline and no second earlier', () => {
  const closing: FilingWindow = { ...open, state: 'closing' }
  assert.equal(said(sealOf(closing, deadline, say)), 'drain-running')
  assert.equal(said(sealOf(closing, at('2026-12-16T00:09:59'), say)), 'drain-running')
  assert.equal(said(sealOf(closing, at('2026-12-16T00:10:00'), say)), 'closed')
  assert.equal(said(sealOf(closing, at('2026-12-16T00:10:01'), say)), 'closed')
})

test('an extension moves the deadline later and into the future, and opens again what was closing', () => {
  const now = at('2026-12-16T00:05:00')
  const closing: FilingWindow = { ...open, state: 'closing' }
  assert.equal(said(extendTo(closing, { deadline, now }, say)), 'extension-not-later')
  assert.equal(said(extendTo(closing, { deadline: at('2026-12-15T00:00:00'), now }, say)), 'extension-not-later')
  assert.equal(said(extendTo(closing, { deadline: now, now }, say)), 'extension-in-the-past')
  assert.equal(said(extendTo(closing, { deadline: at('2026-12-16T00:01:00'), now }, say)), 'extension-in-the-past')
  const later = at('2026-12-20T00:00:00')
  assert.deepEqual(extendTo(closing, { deadline: later, now }, say), {
    ok: true,
    value: { ...open, state: 'open', deadline: later },
  })
})
