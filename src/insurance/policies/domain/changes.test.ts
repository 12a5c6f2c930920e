import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { finds, holds } from '../../../../tests/properties.ts'
import { add, addDays, day, type Fen, fen, subtract, sumOf } from '../../../foundation/kernel/index.ts'
import {
  type Change,
  endorse,
  issueChanges,
  type IssuedChanges,
  type IssuedPremium,
  type Segment,
  segmentsOf,
} from '../index.ts'

const tenDays = { term: { start: day('2025-01-01'), end: day('2025-01-11') }, premium: fen(1000n) }
const on = (date: number, delta: bigint): Change => ({
  effective: addDays(day('2025-01-01'), date - 1),
  delta: fen(delta),
})

const issued = (policy: IssuedPremium, changes: readonly Change[]): IssuedChanges => {
  const done = issueChanges(policy, changes)
  assert.ok(done.ok)
  return done.value
}

test('without a change a policy costs what it was issued for', () => {
  assert.deepEqual(issued(tenDays, []), { steps: [], termPremium: 1000n, inForce: [] })
})

test('changes issued in order of effect reverse nothing', () => {
  // From day 3 eight tenths of 100 = 80; from day 6 half of 50 = 25.
  const { steps, termPremium } = issued(tenDays, [on(3, 100n), on(6, 50n)])
  assert.deepEqual(steps, [
    { reversed: [], charge: 80n, reapplied: [] },
    { reversed: [], charge: 25n, reapplied: [] },
  ])
  assert.equal(termPremium, 1105n)
})

test('a change of the same day is not later: it stays and the new one follows it', () => {
  const { steps } = issued(tenDays, [on(6, 50n), on(6, -20n)])
  assert.deepEqual(steps, [
    { reversed: [], charge: 25n, reapplied: [] },
    { reversed: [], charge: -10n, reapplied: [] },
  ])
})

test('what is later is reversed latest first and applied again in order of effect', () => {
  const { steps, termPremium, inForce } = issued(tenDays, [on(6, 50n), on(8, -40n), on(3, 100n)])
  // Half of 50 = 25; three tenths of −40 = −12; then 12 and −25 back, 80 for day 3, and 25 and −12 again.
  assert.deepEqual(steps[2], { reversed: [12n, -25n], charge: 80n, reapplied: [25n, -12n] })
  assert.equal(termPremium, 1093n)
  assert.deepEqual(
    inForce.map(({ charge }) => charge),
    [80n, 25n, -12n],
  )
})

test('a change that is applied again may cost a fen more or less than before', () => {
  // Two days. Day 2, 1 → 2: earned 1 and 1, so 1. Then day 1, −1: whole premium 0. Day 2 again, 0 → 1: earned 1 of 1, so 0.
  const twoDays = { term: { start: day('2025-01-01'), end: day('2025-01-03') }, premium: fen(1n) }
  const { steps, termPremium } = issued(twoDays, [on(2, 1n), on(1, -1n)])
  assert.deepEqual(steps, [
    { reversed: [], charge: 1n, reapplied: [] },
    { reversed: [-1n], charge: -1n, reapplied: [0n] },
  ])
  assert.equal(termPremium, 0n)
})

test('a change outside the term is refused, whichever it is', () => {
  for (const changes of [[on(0, 1n)], [on(3, 1n), on(12, 1n)]]) {
    const done = issueChanges(tenDays, changes)
    assert.equal(!done.ok && done.refusal.code, 'effective-outside-term')
  }
  assert.ok(issueChanges(tenDays, [on(1, 1n), on(11, 1n)]).ok)
  const backwards = { ...tenDays, term: { start: tenDays.term.end, end: tenDays.term.start } }
  assert.equal(issueChanges(backwards, []).ok, false)
})

const policy: fc.Arbitrary<IssuedPremium> = fc.record({
  term: fc.integer({ min: 1, max: 800 }).map((days) => ({
    start: day('2027-09-15'),
    end: addDays(day('2027-09-15'), days),
  })),
  premium: fc.bigInt({ min: 0n, max: 10n ** 12n }).map(fen),
})
const story = policy.chain((one) => {
  const length = Math.round((Date.parse(one.term.end) - Date.parse(one.term.start)) / 86_400_000)
  const change = fc.record({
    effective: fc.integer({ min: 0, max: length }).map((days) => addDays(one.term.start, days)),
    delta: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }).map(fen),
  })
  return fc.record({ policy: fc.constant(one), changes: fc.array(change, { maxLength: 6 }) })
})

type IssueAll = (policy: IssuedPremium, changes: readonly Change[]) => IssuedChanges

const orderOfIssueDoesNotMatter = (issue: IssueAll) =>
  fc.property(story, ({ policy: one, changes }) => {
    const inOrder = [...changes].sort((a, b) => (a.effective < b.effective ? -1 : a.effective > b.effective ? 1 : 0))
    const sequence = issued(one, inOrder)
    const asIssued = issue(one, changes)
    const booked = asIssued.steps.flatMap((step) => [...step.reversed, step.charge, ...step.reapplied])
    return (
      asIssued.termPremium === sequence.termPremium &&
      add(one.premium, sumOf(booked)) === sequence.termPremium &&
      JSON.stringify(asIssued.inForce, text) === JSON.stringify(sequence.inForce, text)
    )
  })

const text = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

test('reversing and applying again ends where issuing in sequence ends', () => {
  holds(orderOfIssueDoesNotMatter(issued))
  // Planted: what was reversed is booked again at its old charge.
  finds(
    orderOfIssueDoesNotMatter((one, changes) => {
      const { steps, inForce } = issued(one, changes)
      const stale = steps.map((step) => ({
        ...step,
        reapplied: step.reversed.map((charge) => subtract(fen(0n), charge)).reverse(),
      }))
      const booked = stale.flatMap((step) => [...step.reversed, step.charge, ...step.reapplied])
      return { steps: stale, inForce, termPremium: add(one.premium, sumOf(booked)) }
    }),
  )
})

const segmentsTile = (tile: (policy: IssuedPremium, changes: IssuedChanges) => readonly Segment[]) =>
  fc.property(story, ({ policy: one, changes }) => {
    const all = issued(one, changes)
    const segments = tile(one, all)
    const joined = segments.every(
      ({ from, to }, index) => from < to && to === (segments[index + 1]?.from ?? one.term.end),
    )
    const cost: Fen = sumOf(segments.map(({ premium }) => premium))
    return joined && segments[0]?.from === one.term.start && cost === all.termPremium
  })

test('segments tile the term and their premiums sum to all charges', () => {
  holds(segmentsTile((one, { inForce }) => segmentsOf(one, inForce)))
  // Planted: each segment is rounded alone.
  finds(
    segmentsTile((one, { inForce }) =>
      segmentsOf(one, inForce).map((segment, index) =>
        index === 1 ? { ...segment, premium: fen(segment.premium + 1n) } : segment,
      ),
    ),
  )
})

const twoSegments = (charge: (old: Fen, both: readonly Fen[]) => bigint) =>
  fc.property(policy, fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.nat(), ({ term, premium }, premiumNew, some) => {
    const length = Math.round((Date.parse(term.end) - Date.parse(term.start)) / 86_400_000)
    const effective = addDays(term.start, some % (length + 1))
    const done = endorse({ term, effective, premiumOld: premium, premiumNew: fen(premiumNew) })
    return done.ok && done.value.charge === charge(premium, done.value.segments)
  })

test('the two segments of a change sum to the old premium and the charge', () => {
  holds(twoSegments((old, both) => sumOf(both) - old))
  // Planted: the second segment alone.
  finds(twoSegments((_, both) => both[1] ?? 0n))
})
