import assert from 'node:assert/strict'
import test from 'node:test'
import { instant } from '../../kernel/index.ts'
import type { Id, Instant } from '../../kernel/index.ts'
import { byUrgency, calendarFeed, clockOf, escalationsBetween, urgencyOf } from '../index.ts'
import type { Obligation } from '../index.ts'

// Tuesday 1 December 2026, 10:00 in Shanghai.
const now = instant('2026-12-01T10:00:00+08:00')

const obligation = (more: Partial<Obligation> = {}): Obligation => ({
  id: '019aa000-0000-7000-8000-000000000001' as Id<'obligation'>,
  owner: 'organisation:019aa000-0000-7000-8000-000000000002',
  title: { zh: '登记三份纸质件', en: 'Register three paper copies' },
  object: {
    resource: 'solution',
    id: '019aa000-0000-7000-8000-000000000003',
    label: 'FA-2026-0007；示例方案，甲',
    action: { zh: '登记纸质件', en: 'Register the copies' },
    href: '/desk/solutions/019aa000-0000-7000-8000-000000000003',
  },
  source: { clause: '4.1.p2.s1' },
  startsAt: instant('2026-11-01T10:00:00+08:00'),
  due: instant('2026-12-05T00:00:00+08:00'),
  provisional: false,
  pauses: [],
  escalations: [
    { hours: -24, to: 'organisation:019aa000-0000-7000-8000-000000000002' },
    { hours: 24, to: 'role:ministry-officer' },
  ],
  version: 1,
  ...more,
})

test('what is due at 24:00 of today is due today, and a second later it is overdue', () => {
  const tonight = obligation({ due: instant('2026-12-02T00:00:00+08:00') })
  assert.equal(urgencyOf(tonight, now), 'today')
  assert.equal(urgencyOf(tonight, instant('2026-12-01T23:59:59+08:00')), 'today')
  assert.equal(urgencyOf(tonight, instant('2026-12-02T00:00:00+08:00')), 'overdue')
})

test('this week ends on Sunday at 24:00', () => {
  assert.equal(urgencyOf(obligation({ due: instant('2026-12-07T00:00:00+08:00') }), now), 'this-week')
  assert.equal(urgencyOf(obligation({ due: instant('2026-12-07T00:00:01+08:00') }), now), 'later')
  const sunday = instant('2026-12-06T10:00:00+08:00')
  assert.equal(urgencyOf(obligation({ due: instant('2026-12-08T00:00:00+08:00') }), sunday), 'later')
})

test('what is done, paused or fallen away is never overdue', () => {
  const due = instant('2026-11-20T00:00:00+08:00')
  assert.equal(urgencyOf(obligation({ due, doneAt: now }), now), 'done')
  assert.equal(urgencyOf(obligation({ due, cancelledAt: now }), now), 'cancelled')
  assert.equal(urgencyOf(obligation({ due, pauses: [{ from: due, reason: '补充材料' }] }), now), 'paused')
})

test('the list begins with what is longest overdue', () => {
  const dues = ['2026-12-02', '2026-11-28', '2026-12-20', '2026-11-02'].map((text) => instant(`${text}T00:00:00+08:00`))
  const sorted = dues.map((due) => obligation({ due })).sort(byUrgency(now))
  assert.deepEqual(
    sorted.map((one) => one.due),
    [dues[3], dues[1], dues[0], dues[2]],
  )
})

test('an escalation comes due once, between two looks at the clock, and not when the thing is done', () => {
  // Due on the 5th at 0:00: a day before is the 4th at 0:00, a day after the 6th at 0:00.
  const look = (from: string, to: string, one = obligation()): readonly string[] =>
    escalationsBetween(one, instant(from), instant(to)).map((escalation) => escalation.to)
  assert.deepEqual(look('2026-12-03T00:00:00+08:00', '2026-12-04T00:00:00+08:00'), [obligation().owner])
  assert.deepEqual(look('2026-12-04T00:00:00+08:00', '2026-12-05T12:00:00+08:00'), [])
  assert.deepEqual(look('2026-12-05T12:00:00+08:00', '2026-12-09T00:00:00+08:00'), ['role:ministry-officer'])
  assert.deepEqual(look('2026-12-03T00:00:00+08:00', '2026-12-09T00:00:00+08:00', obligation({ doneAt: now })), [])
})

test('the clock shows a running, a paused and a finished duty', () => {
  assert.equal(clockOf(obligation(), 'zh').state.kind, 'running')
  assert.equal(clockOf(obligation({ doneAt: now }), 'zh').state.kind, 'done')
  const paused = clockOf(obligation({ pauses: [{ from: now, reason: '补充材料' }] }), 'en', '王示例')
  assert.deepEqual([paused.state.kind, paused.name, paused.owner], ['paused', 'Register three paper copies', '王示例'])
})

test('the feed escapes its texts, folds lines at 75 octets and says what is provisional or cancelled', () => {
  const feed = calendarFeed([obligation({ provisional: true }), obligation({ cancelledAt: now })], {
    name: '待我办理',
    locale: 'zh',
    origin: 'https://shidian.example',
    now,
  })
  assert.match(feed, /SUMMARY:登记三份纸质件（暂定）\r\n/)
  assert.match(feed, /DTEND:20261204T160000Z\r\n/)
  // An hour before the due instant, and a reminder a day before it; the second of the two is cancelled.
  assert.match(feed, /DTSTART:20261204T150000Z\r\n/)
  assert.match(feed, /TRIGGER;RELATED=END:-PT24H\r\n/)
  assert.deepEqual(feed.match(/STATUS:\w+/g), ['STATUS:CONFIRMED', 'STATUS:CANCELLED'])
  assert.ok(feed.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
  const unfolded = feed.replaceAll('\r\n ', '')
  assert.ok(unfolded.includes('DESCRIPTION:FA-2026-0007；示例方案，甲\\n登记纸质件\\n4.1.p2.s1'))
  const evil = calendarFeed([obligation({ title: { zh: 'a\r\nATTACH:http://x;b,c\\', en: 'x' } })], {
    name: 'x',
    locale: 'zh',
    origin: '',
    now,
  })
  assert.ok(evil.includes('SUMMARY:a\\nATTACH:http://x\\;b\\,c\\\\\r\n'))
})

test('the order is that of urgency first, then of the due instant, then of the id, from whatever order it was read', () => {
  const due = (text: string): Instant => instant(`${text}T00:00:00+08:00`)
  const id = (last: number): Id<'obligation'> => `019aa000-0000-7000-8000-00000000000${last}` as Id<'obligation'>
  const pauses = [{ from: due('2026-11-01'), reason: '补充材料' }]
  // Due before the others, but paused, so it comes after them.
  const paused = obligation({ id: id(1), due: due('2026-11-20'), pauses })
  const overdue = obligation({ id: id(2), due: due('2026-11-21') })
  const laterA = obligation({ id: id(3), due: due('2026-12-20') })
  const laterB = obligation({ id: id(4), due: due('2026-12-20') })
  const right = [overdue, laterA, laterB, paused]
  for (const mixed of [
    right,
    right.toReversed(),
    [laterB, paused, laterA, overdue],
    [laterA, overdue, paused, laterB],
  ]) {
    assert.deepEqual(mixed.toSorted(byUrgency(now)), right)
  }
  const sign = (a: Obligation, b: Obligation): number => Math.sign(byUrgency(now)(a, b))
  assert.deepEqual([sign(laterA, laterB), sign(laterB, laterA)], [-1, 1])
  const soon = obligation({ id: id(5), due: due('2026-12-19') })
  assert.deepEqual([sign(soon, laterA), sign(laterA, soon)], [-1, 1])
})

test('while a duty is paused nobody is told that it is late; once the pause is over somebody is', () => {
  const from = instant('2026-12-01T00:00:00+08:00')
  const until = instant('2026-12-02T00:00:00+08:00')
  const told = (pauses: Obligation['pauses']): number =>
    escalationsBetween(obligation({ pauses }), from, instant('2026-12-09T00:00:00+08:00')).length
  assert.equal(told([{ from, reason: '补充材料' }]), 0)
  assert.equal(told([{ from, until, reason: '补充材料' }]), 2)
  const { pauses } = clockOf(obligation({ pauses: [{ from, until, reason: '补充材料' }] }), 'zh')
  assert.deepEqual(pauses, [{ from, until }])
})
