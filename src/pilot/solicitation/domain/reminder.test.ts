import assert from 'node:assert/strict'
import test from 'node:test'
import { instant } from '../../../foundation/kernel/index.ts'
import { dueReminders, hoursBefore, remindersOf } from './reminder.ts'

// A deadline of 28 January 24:00 Beijing time: 7 days before is 22 January 0:00, 4 hours before is 28 January 20:00.
const deadline = instant('2024-01-29T00:00:00+08:00')
const reminders = remindersOf(hoursBefore('7d-3d-1d-4h'), deadline)
const since = instant('2024-01-01T00:00:00+08:00')

const dueAt = (moment: string, done: readonly number[] = [], from = since) => {
  const due = dueReminders(reminders, { since: from, now: instant(moment), deadline, done })
  return [due.write?.hours, due.passOver.map((one) => one.hours)]
}

test('a round’s choice reads as hours before its deadline, the earliest first', () => {
  assert.deepEqual(hoursBefore('7d-3d-1d-4h'), [168, 72, 24, 4])
  assert.deepEqual(hoursBefore('4h-1d'), [24, 4])
  assert.deepEqual([hoursBefore('none'), hoursBefore(''), hoursBefore('0d-x')], [[], [], []])
  assert.deepEqual(
    reminders.map((one) => one.dueAt),
    ['22T00:00', '26T00:00', '28T00:00', '28T20:00'].map((at) => instant(`2024-01-${at}:00+08:00`)),
  )
})

test('a reminder is due at its instant, not a millisecond before, once, and never after the deadline', () => {
  assert.deepEqual(dueAt('2024-01-21T23:59:59.999+08:00'), [undefined, []])
  assert.deepEqual(dueAt('2024-01-22T00:00:00+08:00'), [168, []])
  assert.deepEqual(dueAt('2024-01-22T00:00:00+08:00', [168]), [undefined, []])
  assert.deepEqual(dueAt('2024-01-29T00:00:00+08:00'), [undefined, []])
})

test('after days without a worker only the latest is written and the missed ones are passed over', () => {
  assert.deepEqual(dueAt('2024-01-28T08:00:00+08:00'), [24, [168, 72]])
})

test('what lay in the past when the deadline was set, by opening or by an extension, is no reminder', () => {
  assert.deepEqual(dueAt('2024-01-27T12:00:00+08:00', [], instant('2024-01-27T10:00:00+08:00')), [undefined, []])
  assert.deepEqual(dueAt('2024-01-28T00:00:00+08:00', [], instant('2024-01-27T10:00:00+08:00')), [24, []])
})
