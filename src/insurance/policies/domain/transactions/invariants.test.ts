import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { finds, holds } from '../../../../../tests/properties.ts'
import {
  addDays,
  type Day,
  day,
  daysBetween,
  type Fen,
  fen,
  type Instant,
  instant,
  instantOf,
  millisecondsOf,
  sumOf,
} from '../../../../foundation/kernel/index.ts'
import type { CancellationBasis } from '../cancellation.ts'
import { asOf } from './as-of.ts'
import { endorsePolicy, issuePolicy, type Recorded } from './issue.ts'
import type { PolicyTerms } from './policy-terms.ts'
import type { Asked } from './record.ts'
import { knownBy, standingOf } from './standing.ts'
import { chargedFor, type PolicyTransaction } from './transaction.ts'
import { cancelPolicy, reverseTransaction } from './undo.ts'

const start = day('2027-09-15')
const began = instant('2027-09-01T00:00:00Z')
const terms: PolicyTerms = { covers: [], pools: [], termOrder: [], particulars: {} }

type Step =
  | { readonly act: 'endorse'; readonly days: number; readonly delta: bigint; readonly item: number }
  | { readonly act: 'cancel'; readonly days: number; readonly basis: CancellationBasis }
  | { readonly act: 'reverse'; readonly which: number }

const basis: fc.Arbitrary<CancellationBasis> = fc.constantFrom(
  { kind: 'pro-rata' } as const,
  { kind: 'holdback', rate: 100_000 as never } as const,
)
const step = (length: number): fc.Arbitrary<Step> => {
  const days = fc.integer({ min: 0, max: length })
  const endorse = fc.record({
    act: fc.constant('endorse' as const),
    days,
    delta: fc.bigInt({ min: -(10n ** 6n), max: 10n ** 9n }),
    item: fc.nat({ max: 5 }),
  })
  const cancel = fc.record({ act: fc.constant('cancel' as const), days, basis })
  const reverse = fc.record({ act: fc.constant('reverse' as const), which: fc.nat({ max: 12 }) })
  return fc.oneof(
    { weight: 5, arbitrary: endorse },
    { weight: 1, arbitrary: cancel },
    { weight: 3, arbitrary: reverse },
  )
}
const story = fc.integer({ min: 1, max: 800 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    premium: fc.bigInt({ min: 0n, max: 10n ** 11n }).map(fen),
    steps: fc.array(step(length), { maxLength: 10 }),
  }),
)
type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never

const asked = (transactions: readonly PolicyTransaction[]): Asked => {
  let next = 0
  return {
    transactions,
    basedOn: transactions.at(-1)?.id ?? null,
    reason: '合同约定',
    recordedAt: instantOf(millisecondsOf(began) + transactions.length * 1000),
    newId: () => `${transactions.length}.${(next += 1)}`,
  }
}

/** Plays a story; what is refused leaves the policy as it was. */
function played({ length, premium, steps }: Story): readonly PolicyTransaction[] {
  const term = { start, end: addDays(start, length) }
  const transactions = [...value(issuePolicy({ term, premium, terms }, asked([])))]
  for (const one of steps) {
    const done = play(one, [...transactions])
    if (done.ok) transactions.push(...done.value)
  }
  return transactions
}

function play(one: Step, transactions: readonly PolicyTransaction[]): Recorded {
  if (one.act === 'reverse')
    return reverseTransaction(transactions[one.which % transactions.length]?.id ?? '', asked(transactions))
  const effective = addDays(start, one.days)
  if (one.act === 'cancel') return cancelPolicy({ effective, basis: one.basis }, asked(transactions))
  const patches = [{ item: 'particular', name: `item-${one.item}`, after: String(one.delta) }] as const
  return endorsePolicy({ effective, delta: fen(one.delta), patches }, asked(transactions))
}

const value = (recorded: Recorded): readonly PolicyTransaction[] => {
  assert.ok(recorded.ok, recorded.ok ? '' : recorded.refusal.code)
  return recorded.value
}

const tiles = (spoil: (to: Day) => Day) =>
  fc.property(story, (told) =>
    standingOf(played(told)).every(({ opened, cancelled, segments }) => {
      const until = cancelled?.effective ?? opened.term.end
      if (until <= opened.term.start) return segments.length === 0
      return (
        segments[0]?.from === opened.term.start &&
        segments.every(({ from, to }, at) => from < to && spoil(to) === (segments[at + 1]?.from ?? until))
      )
    }),
  )

test('the segments of a policy tile its term up to its end, whatever was endorsed, cancelled and reversed', () => {
  holds(tiles((to) => to))
  finds(tiles((to) => addDays(to, 1)))
})

const sums = (charged: (transactions: readonly PolicyTransaction[]) => Fen) =>
  fc.property(story, (told) => {
    const transactions = played(told)
    const cost = sumOf(standingOf(transactions).flatMap(({ segments }) => segments.map(({ premium }) => premium)))
    return cost === charged(transactions)
  })

test('the premiums of all segments sum to what was charged for days of cover', () => {
  holds(sums((transactions) => chargedFor(transactions, ['premium'])))
  // Planted: what was reversed is not given back.
  finds(
    sums((transactions) =>
      chargedFor(
        transactions.filter(({ act }) => act !== 'REVERSE'),
        ['premium'],
      ),
    ),
  )
})

test('every charge is its net and its tax, and a reversal turns the signs of the original split', () => {
  holds(
    fc.property(story, (told) => {
      const transactions = played(told)
      return transactions.every((one) => {
        const split = one.charges.every(({ gross, net, tax }) => net + tax === gross)
        if (one.act !== 'REVERSE') return split
        const original = transactions.find(({ id }) => id === one.reverses)
        return split && original?.charges.every((charge, at) => one.charges[at]?.tax === 0n - charge.tax) === true
      })
    }),
  )
})

type Ask = (transactions: readonly PolicyTransaction[], effective: Day, knownAt: Instant) => string

const answers: Ask = (transactions, effective, knownAt) =>
  JSON.stringify(asOf(transactions, { effective, knownAt }), (_, one: unknown) =>
    typeof one === 'bigint' ? String(one) : one,
  )

const staysTrue = (ask: Ask) =>
  fc.property(story, fc.nat(), fc.nat(), (told, days, cut) => {
    const transactions = played(told)
    const known = transactions[cut % transactions.length]
    assert.ok(known)
    const effective = addDays(start, days % (told.length + 1))
    const then = knownBy(transactions, known.recordedAt)
    return ask(then, effective, known.recordedAt) === ask(transactions, effective, known.recordedAt)
  })

test('an answer as of a knowledge date never changes after that date', () => {
  holds(staysTrue(answers))
  // Planted: whoever asks forgets the second time.
  finds(staysTrue((transactions, effective) => answers(transactions, effective, instant('2099-01-01T00:00:00Z'))))
})

/** Changes of different items, so that none is refused for another. */
const changes = fc.integer({ min: 2, max: 800 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    premium: fc.bigInt({ min: 0n, max: 10n ** 11n }).map(fen),
    changes: fc.array(
      fc.record({
        days: fc.integer({ min: 0, max: length - 1 }),
        delta: fc.bigInt({ min: 0n, max: 10n ** 9n }).map(fen),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    undo: fc.nat(),
  }),
)
type Changes = typeof changes extends fc.Arbitrary<infer Told> ? Told : never

function endorsed({ length, premium }: Changes, listed: readonly (readonly [number, Changes['changes'][number]])[]) {
  const term = { start, end: addDays(start, length) }
  const transactions = [...value(issuePolicy({ term, premium, terms }, asked([])))]
  for (const [at, { days, delta }] of listed) {
    const patches = [{ item: 'particular', name: `item-${at}`, after: `${days}` }] as const
    const change = { effective: addDays(start, days), delta, patches }
    transactions.push(...value(endorsePolicy(change, asked([...transactions]))))
  }
  return transactions
}

const outcome = (transactions: readonly PolicyTransaction[]): string =>
  JSON.stringify(
    standingOf(transactions).map(({ segments }) =>
      segments.map(({ from, to, premium, terms: { particulars } }) => ({
        from,
        to,
        premium: String(premium),
        particulars: Object.entries(particulars).sort(([a], [b]) => (a < b ? -1 : 1)),
      })),
    ),
  )

const inOrder = (told: Changes) =>
  told.changes.map((change, at) => [at, change] as const).sort(([, a], [, b]) => a.days - b.days)

test('out of sequence a policy ends where it ends in sequence, in money and in words', () => {
  holds(
    fc.property(changes, (told) => {
      const asIssued = endorsed(told, [...told.changes.entries()])
      const sequence = endorsed(told, inOrder(told))
      return (
        outcome(asIssued) === outcome(sequence) &&
        chargedFor(asIssued, ['premium']) === chargedFor(sequence, ['premium'])
      )
    }),
  )
})

test('what is reversed might as well never have been issued', () => {
  const reversedIsGone = (forget: (transactions: readonly PolicyTransaction[], id: string) => Recorded) =>
    fc.property(changes, (told) => {
      const transactions = endorsed(told, [...told.changes.entries()])
      const standing = standingOf(transactions)[0]?.changes ?? []
      const target = standing[told.undo % standing.length]
      assert.ok(target)
      const left = value(forget(transactions, target.id))
      const kept = [...told.changes.entries()].filter(([at]) =>
        target.patches.every(({ name }) => name !== `item-${at}`),
      )
      return outcome([...transactions, ...left]) === outcome(endorsed(told, kept))
    })
  holds(reversedIsGone((transactions, id) => reverseTransaction(id, asked(transactions))))
  // Planted: later changes keep the charge that they had.
  finds(
    reversedIsGone((transactions, id) => {
      const done = reverseTransaction(id, asked(transactions))
      return done.ok ? { ...done, value: done.value.filter(({ act }) => act === 'REVERSE') } : done
    }),
  )
})

test('a cancellation that is reversed leaves the policy as it was, with what it had moved aside', () => {
  holds(
    fc.property(changes, fc.nat(), basis, (told, days, by) => {
      const transactions = endorsed(told, [...told.changes.entries()])
      const effective = addDays(start, days % (told.length + 1))
      const cancelled = [...transactions, ...value(cancelPolicy({ effective, basis: by }, asked(transactions)))]
      const act = cancelled.at(-1)
      assert.equal(act?.act, 'CANCEL')
      const back = [...cancelled, ...value(reverseTransaction(act?.id ?? '', asked(cancelled)))]
      return outcome(back) === outcome(transactions) && chargedFor(back, ['retained']) === 0n
    }),
  )
})

test('a cancelled policy costs what its basis says, to the fen', () => {
  holds(
    fc.property(changes, fc.nat(), (told, days) => {
      const single = { ...told, changes: [] }
      const transactions = endorsed(single, [])
      const elapsed = days % (told.length + 1)
      const cancelled = value(
        cancelPolicy({ effective: addDays(start, elapsed), basis: { kind: 'pro-rata' } }, asked(transactions)),
      )
      // C2: earned = round(P · elapsed / T), half away from zero.
      const length = BigInt(daysBetween(start, addDays(start, told.length)))
      const earned = (told.premium * BigInt(elapsed) * 2n + length) / (length * 2n)
      return chargedFor([...transactions, ...cancelled], ['premium', 'retained']) === earned
    }),
  )
})
