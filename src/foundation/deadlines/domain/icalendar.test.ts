import assert from 'node:assert/strict'
import test from 'node:test'
import { instant } from '../../kernel/index.ts'
import { calendarOfEntries } from './icalendar.ts'
import type { CalendarEntry } from './icalendar.ts'

const now = instant('2026-12-01T00:00:00.000Z')
const entry: CalendarEntry = {
  id: 'e1',
  version: 3,
  startsAt: instant('2026-12-15T15:00:00.000Z'),
  endsAt: instant('2026-12-15T16:00:00.000Z'),
  summary: '方案征集截止',
  description: '第一行\n第二行',
  url: 'https://pilot.example/desk',
  cancelled: false,
  alarm: { before: 'end', hours: 24 },
}
const linesOf = (given: Partial<CalendarEntry>): readonly string[] =>
  calendarOfEntries([{ ...entry, ...given }], { name: '待办', now }).split('\r\n')

/** As RFC 5545, 3.1 says: a line break and one space together are nothing. */
const unfolded = (given: Partial<CalendarEntry>): readonly string[] =>
  calendarOfEntries([{ ...entry, ...given }], { name: '待办', now })
    .replaceAll('\r\n ', '')
    .split('\r\n')

test('an entry says when it begins and ends in UTC, its version, and that it stands', () => {
  const lines = linesOf({})
  for (const line of [
    'UID:e1@shidian',
    'SEQUENCE:3',
    'DTSTAMP:20261201T000000Z',
    'DTSTART:20261215T150000Z',
    'DTEND:20261215T160000Z',
    'DESCRIPTION:第一行\\n第二行',
    'STATUS:CONFIRMED',
    'TRIGGER;RELATED=END:-PT24H',
  ]) {
    assert.ok(lines.includes(line), line)
  }
  assert.ok(!lines.some((line) => line.startsWith('LOCATION')))
})

test('a cancelled entry says so, and a reminder before the start is counted from there', () => {
  const lines = linesOf({ cancelled: true, location: '一号会议室', alarm: { before: 'start', hours: 2 } })
  for (const line of ['STATUS:CANCELLED', 'LOCATION:一号会议室', 'TRIGGER:-PT2H']) assert.ok(lines.includes(line), line)
})

test('what calendars read as marks is written as text', () => {
  const summary = linesOf({ summary: 'a,b;c\\d\u0007e' }).find((line) => line.startsWith('SUMMARY'))
  assert.equal(summary, 'SUMMARY:a\\,b\\;c\\\\d e')
})

// 75 octets at most a line, RFC 5545, 3.1. `SUMMARY:` is 8 octets; a line is filled to 74 and goes on behind one space.
test('a line is folded between characters by its octets, whatever their length', () => {
  const size = (line: string): number => new TextEncoder().encode(line).length
  const cases: readonly (readonly [character: string, octets: number, first: number, second: number])[] = [
    // 8 + 66 of one octet = 74, then a space and 73.
    ['a', 1, 74, 74],
    ['~', 1, 74, 74],
    // 8 + 33 of two octets = 74; a space and 36 of two = 73, since another would be 75.
    ['é', 2, 74, 73],
    ['\u00a0', 2, 74, 73],
    ['\u07ff', 2, 74, 73],
    // 8 + 22 of three octets = 74; a space and 24 of three = 73.
    ['\u0800', 3, 74, 73],
    ['案', 3, 74, 73],
    ['\uffee', 3, 74, 73],
    // 8 + 16 of four octets = 72; a space and 18 of four = 73.
    ['\u{10000}', 4, 72, 73],
    ['\u{20000}', 4, 72, 73],
  ]
  for (const [character, octets, first, second] of cases) {
    const summary = character.repeat(300)
    const lines = linesOf({ summary })
    const start = lines.findIndex((line) => line.startsWith('SUMMARY'))
    assert.equal(size(character), octets)
    assert.deepEqual([size(lines[start] ?? ''), size(lines[start + 1] ?? '')], [first, second], character)
    assert.ok(lines.every((line) => size(line) <= 75))
    assert.ok(unfolded({ summary }).includes(`SUMMARY:${summary}`))
  }
})

test('a line of exactly 74 octets stays whole, and one octet more begins another', () => {
  assert.ok(linesOf({ summary: 'a'.repeat(66) }).includes(`SUMMARY:${'a'.repeat(66)}`))
  assert.ok(linesOf({ summary: 'a'.repeat(67) }).includes(' a'))
})
