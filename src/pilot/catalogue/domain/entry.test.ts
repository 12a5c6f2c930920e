import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../../foundation/kernel/index.ts'
import { entryNumber, readEntryNumber, standingOn } from './entry.ts'

const from = day('2026-01-29')
const until = day('2026-06-01')

test('a version is announced until its day, in force from it, and ended on the day that is set', () => {
  const ended = { effectiveFrom: from, effectiveUntil: until, endedBy: 'superseded' } as const
  assert.equal(standingOn(ended, day('2026-01-28')), 'announced')
  assert.equal(standingOn(ended, from), 'in force')
  assert.equal(standingOn(ended, day('2026-05-31')), 'in force')
  assert.equal(standingOn(ended, until), 'superseded')
  assert.equal(standingOn({ ...ended, endedBy: 'withdrawn' }, until), 'withdrawn')
})

test('a version without an end stays in force', () => {
  assert.equal(standingOn({ effectiveFrom: from, effectiveUntil: null, endedBy: null }, day('2099-01-01')), 'in force')
})

test('a version that is ended on its own first day was never in force', () => {
  const never = { effectiveFrom: from, effectiveUntil: from, endedBy: 'withdrawn' } as const
  assert.equal(standingOn(never, from), 'withdrawn')
})

test('an entry’s number has four digits and more when a year needs them', () => {
  assert.equal(entryNumber(2026, 17), 'ML-2026-0017')
  assert.equal(entryNumber(2026, 12_345), 'ML-2026-12345')
  assert.deepEqual(readEntryNumber('ML-2026-0017'), { year: 2026, serial: 17 })
  assert.equal(readEntryNumber('ML-26-17'), undefined)
})
