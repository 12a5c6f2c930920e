import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { instant } from '../../../../foundation/kernel/index.ts'
import {
  certificateNumber,
  concerns,
  formatSpan,
  movingUp,
  placeFor,
  planFault,
  readCertificateNumber,
  registeringFault,
  signInCode,
} from '../../index.ts'
import type { EventPlan } from '../../index.ts'

const both = (words: string) => ({ zh: words, en: words })
const plan: EventPlan = {
  kind: 'training',
  clauses: ['4.4.p1.s1'],
  content: { title: both('申报实务'), summary: both('表单与回执'), place: both('线上') },
  startsAt: instant('2026-12-10T06:00:00Z'),
  endsAt: instant('2026-12-10T08:00:00Z'),
  registrationUntil: instant('2026-12-09T16:00:00Z'),
  capacity: 30,
}

test('the last place is given, the next person waits, and a free place goes to whoever waits', () => {
  assert.equal(placeFor({ capacity: 30, taken: 29, waiting: 0 }), 'registered')
  assert.equal(placeFor({ capacity: 30, taken: 30, waiting: 0 }), 'waiting')
  // A place has come free and somebody waits for it: who comes now stands behind them.
  assert.equal(placeFor({ capacity: 30, taken: 29, waiting: 1 }), 'waiting')
  assert.equal(movingUp({ capacity: 30, taken: 28, waiting: 1 }), 1)
  assert.equal(movingUp({ capacity: 30, taken: 28, waiting: 5 }), 2)
  assert.equal(movingUp({ capacity: 30, taken: 30, waiting: 5 }), 0)
})

interface Line {
  readonly number: number
  state: 'registered' | 'waiting' | 'withdrawn'
}

/** The rules played over a list, as the server plays them under the lock of the event. */
class Played {
  readonly lines: Line[] = []
  capacity: number
  constructor(capacity: number) {
    this.capacity = capacity
  }
  count(state: Line['state']): number {
    return this.lines.filter((line) => line.state === state).length
  }
  get places() {
    return { capacity: this.capacity, taken: this.count('registered'), waiting: this.count('waiting') }
  }
  moveUp(): void {
    const next = this.lines.filter(({ state }) => state === 'waiting').slice(0, movingUp(this.places))
    for (const line of next) line.state = 'registered'
  }
}

test('whatever happens, places are never more than there is room for, and none is free while somebody waits', () => {
  const step = fc.oneof(
    fc.constant({ kind: 'register' } as const),
    fc.record({ kind: fc.constant('withdraw' as const), index: fc.nat({ max: 60 }) }),
    fc.record({ kind: fc.constant('resize' as const), to: fc.integer({ min: 1, max: 12 }) }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.array(step, { maxLength: 80 }), (capacity, steps) => {
      const event = new Played(capacity)
      for (const one of steps) {
        if (one.kind === 'register') event.lines.push({ number: event.lines.length + 1, state: placeFor(event.places) })
        if (one.kind === 'withdraw') {
          const line = event.lines[one.index]
          if (line) line.state = 'withdrawn'
        }
        if (one.kind === 'resize' && planFault({ ...plan, capacity: one.to }, event.places) === undefined)
          event.capacity = one.to
        event.moveUp()
        const { taken, waiting } = event.places
        assert.ok(taken <= event.capacity)
        assert.ok(waiting === 0 || taken === event.capacity)
        // Nobody who came later holds a place that somebody earlier waits for.
        const firstWaiting = event.lines.find(({ state }) => state === 'waiting')?.number ?? Infinity
        const lastPlaced = event.lines.findLast(({ state }) => state === 'registered')?.number ?? 0
        assert.ok(lastPlaced < firstWaiting)
      }
    }),
    { numRuns: 10_000 },
  )
})

test('a plan whose times are out of order or whose places are fewer than taken is refused', () => {
  assert.equal(planFault(plan, { taken: 30 }), undefined)
  assert.equal(planFault(plan, { taken: 31 })?.code, 'fewer-places-than-taken')
  assert.equal(planFault({ ...plan, endsAt: plan.startsAt }, { taken: 0 })?.code, 'event-ends-before-it-starts')
  const late = { ...plan, registrationUntil: instant('2026-12-10T06:00:01Z') }
  assert.equal(planFault(late, { taken: 0 })?.code, 'registration-ends-after-start')
})

test('registration is open until its instant and closed from then on', () => {
  const open = {
    state: 'announced',
    registrationUntil: plan.registrationUntil,
    capacity: 1,
    taken: 0,
    waiting: 0,
  } as const
  assert.equal(registeringFault(open, instant('2026-12-09T15:59:59.999Z')), undefined)
  assert.equal(registeringFault(open, plan.registrationUntil)?.code, 'registration-over')
  assert.equal(registeringFault({ ...open, state: 'draft' }, plan.startsAt)?.code, 'event-not-open')
  assert.equal(registeringFault({ ...open, state: 'cancelled' }, plan.startsAt)?.code, 'event-cancelled')
})

test('those who hold a place are written to when time or place changes, and not for a word in the summary', () => {
  assert.ok(concerns(plan, { ...plan, startsAt: instant('2026-12-10T07:00:00Z') }))
  assert.ok(concerns(plan, { ...plan, content: { ...plan.content, place: both('二楼') } }))
  assert.ok(!concerns(plan, { ...plan, capacity: 40, content: { ...plan.content, summary: both('改写') } }))
})

test('a certificate’s number is read back however it was typed, and nothing else is taken for one', () => {
  assert.equal(certificateNumber('t2-filing', 12), 'PX-T2-FILING-0012')
  assert.deepEqual(readCertificateNumber(' px-t2-filing-0012 '), { code: 't2-filing', number: 12 })
  for (const typed of ['', 'PX-0012', 'PX--0012', 'SQ-2026-000001-AB', 'PX-T2-12'])
    assert.equal(readCertificateNumber(typed), undefined, typed)
})

test('a sign-in code has six signs none of which is mistaken for another', () => {
  assert.equal(signInCode(new Uint8Array([0, 31, 32, 8, 255, 15])), '2Z2AZH')
  for (let byte = 0; byte < 256; byte += 1)
    assert.match(signInCode(new Uint8Array(6).fill(byte)), /^[2-9A-HJ-NP-Z]{6}$/)
})

test('the time of an event is said to the minute, in Beijing, with both days only where it runs over midnight', () => {
  // 06:00 UTC is 14:00 in Beijing.
  assert.equal(formatSpan(plan.startsAt, plan.endsAt, 'zh'), '2026年12月10日 14:00–16:00')
  const night = instant('2026-12-10T17:00:00Z')
  assert.equal(formatSpan(plan.startsAt, night, 'zh'), '2026年12月10日 14:00– 2026年12月11日 01:00')
})
