import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { finds, holds } from '../../../../tests/properties.ts'
import { type Fen, fen, ppm, sumOf } from '../../../foundation/kernel/index.ts'
import {
  allocate,
  type ClaimSeries,
  type CoverAmount,
  erode,
  type ErodingClaim,
  type Occurrence,
  settleOccurrence,
  type OccurrenceSettlement,
} from '../index.ts'

const net = (cover: string, amount: bigint): CoverAmount => ({ cover, amount: fen(amount) })
const shares = (covers: readonly CoverAmount[]): readonly bigint[] => covers.map(({ amount }) => amount)

test('within the limit each cover gets what it asked for', () => {
  assert.deepEqual(allocate([net('BI', 30n), net('DATA', 70n)], fen(100n)), {
    payable: 100n,
    byCover: [net('BI', 30n), net('DATA', 70n)],
  })
})

test('above the limit the covers share it, and a tie goes to the first listed', () => {
  // 100 by 1 : 1 : 1 leaves one fen.
  assert.deepEqual(shares(allocate([net('A', 40n), net('B', 40n), net('C', 40n)], fen(100n)).byCover), [34n, 33n, 33n])
  assert.deepEqual(shares(allocate([net('A', 0n), net('B', 200n)], fen(100n)).byCover), [0n, 100n])
})

test('of nothing each cover gets nothing', () => {
  assert.deepEqual(allocate([], fen(100n)), { payable: 0n, byCover: [] })
  assert.deepEqual(allocate([net('A', 0n), net('B', 0n)], fen(100n)).byCover, [net('A', 0n), net('B', 0n)])
  assert.deepEqual(allocate([net('A', 5n)], fen(0n)), { payable: 0n, byCover: [net('A', 0n)] })
})

const event = (occurrence: Occurrence): OccurrenceSettlement => {
  const settled = settleOccurrence(occurrence)
  assert.ok(settled.ok)
  return settled.value
}

test('item terms come first: deductible, share, sublimit', () => {
  // 1000 − max(50, a tenth) = 900; a fifth: 720; sublimit 700.
  const cover = { cover: 'BI', loss: fen(1000n), deductible: { fixed: fen(50n), rate: ppm(100_000) } }
  assert.deepEqual(event({ covers: [cover] }).afterItems, [net('BI', 900n)])
  const shared = { ...cover, insuredShare: ppm(200_000) }
  assert.deepEqual(event({ covers: [shared] }).afterItems, [net('BI', 720n)])
  assert.deepEqual(event({ covers: [{ ...shared, sublimitRemaining: fen(700n) }] }).afterItems, [net('BI', 700n)])
  const small = { cover: 'BI', loss: fen(40n), deductible: { fixed: fen(50n) } }
  assert.deepEqual(event({ covers: [small] }).afterItems, [net('BI', 0n)])
  assert.equal(event({ covers: [{ ...small, insuredShare: ppm(2_000_000) }] }).payable, 0n)
})

test('the event bears the higher of deductible and waiting amount, at most what is left of its items', () => {
  const covers = [
    { cover: 'BI', loss: fen(60n) },
    { cover: 'DATA', loss: fen(40n) },
  ]
  const borne = (fixed: bigint, waiting: bigint) =>
    event({ covers, occurrenceDeductible: { fixed: fen(fixed), waiting: fen(waiting) } })
  assert.equal(borne(30n, 20n).occurrenceDeductible, 30n)
  assert.equal(borne(20n, 30n).occurrenceDeductible, 30n)
  assert.deepEqual(borne(20n, 30n).byCover, [net('BI', 42n), net('DATA', 28n)]) // 70 by 60 : 40
  assert.equal(borne(100n, 0n).payable, 0n)
  assert.equal(borne(101n, 0n).occurrenceDeductible, 100n)
})

test('the limit of the event comes before the aggregate', () => {
  const covers = [{ cover: 'BI', loss: fen(100n) }]
  assert.deepEqual(event({ covers, occurrenceLimit: fen(80n), aggregateRemaining: fen(70n) }), {
    afterItems: [net('BI', 100n)],
    occurrenceDeductible: 0n,
    overOccurrence: 20n,
    overAggregate: 10n,
    payable: 70n,
    byCover: [net('BI', 70n)],
  })
  assert.deepEqual(event({ covers: [] }).byCover, [])
})

test('one cover listed twice is refused', () => {
  const settled = settleOccurrence({
    covers: [
      { cover: 'BI', loss: fen(1n) },
      { cover: 'DATA', loss: fen(1n) },
      { cover: 'BI', loss: fen(1n) },
    ],
  })
  assert.equal(!settled.ok && settled.refusal.code, 'cover-listed-twice')
})

const series = (claims: ClaimSeries['claims']): ClaimSeries => ({
  aggregate: fen(100n),
  sublimits: new Map([
    ['BI', fen(60n)],
    ['DATA', fen(80n)],
  ]),
  deductibles: new Map([
    ['BI', fen(10n)],
    ['DATA', fen(0n)],
  ]),
  claims,
})
const claim = (id: string, cover: string, loss: bigint) => ({ id, cover, loss: fen(loss) })

test('each claim finds what the claims before it have left', () => {
  const eroded = erode(
    series([claim('1', 'BI', 9n), claim('2', 'BI', 75n), claim('3', 'DATA', 50n), claim('4', 'DATA', 1n)]),
  )
  assert.deepEqual(eroded.ok && eroded.value.map((one) => Object.values(one)), [
    ['1', 0n, 0n, 60n, 100n], // below the deductible
    ['2', 65n, 60n, 0n, 40n], // the sublimit
    ['3', 50n, 40n, 40n, 0n], // the aggregate
    ['4', 1n, 0n, 40n, 0n],
  ])
})

test('a cover without terms and a claim listed twice are refused', () => {
  const code = (given: ClaimSeries) => {
    const eroded = erode(given)
    return !eroded.ok && eroded.refusal.code
  }
  assert.equal(code(series([claim('1', 'RESP', 1n)])), 'cover-without-sublimit')
  assert.equal(code({ ...series([claim('1', 'BI', 1n)]), deductibles: new Map() }), 'cover-without-deductible')
  assert.equal(code(series([claim('1', 'BI', 1n), claim('1', 'DATA', 1n)])), 'claim-listed-twice')
  assert.deepEqual(erode(series([])), { ok: true, value: [] })
})

const amount = fc.oneof(fc.bigInt({ min: 0n, max: 20n }), fc.bigInt({ min: 0n, max: 10n ** 15n })).map(fen)
const rate = fc.integer({ min: 0, max: 1_100_000 }).map(ppm)
const occurrence: fc.Arbitrary<Occurrence> = fc.record({
  covers: fc.uniqueArray(
    fc.record({
      cover: fc.string({ maxLength: 3 }),
      loss: amount,
      deductible: fc.option(fc.record({ fixed: amount, rate }), { nil: undefined }),
      insuredShare: fc.option(rate, { nil: undefined }),
      sublimitRemaining: fc.option(amount, { nil: undefined }),
    }),
    { selector: ({ cover }) => cover, maxLength: 5 },
  ),
  occurrenceDeductible: fc.option(fc.record({ fixed: amount, waiting: amount }), { nil: undefined }),
  occurrenceLimit: fc.option(amount, { nil: undefined }),
  aggregateRemaining: fc.option(amount, { nil: undefined }),
})

const everyFenIsSomewhere = (settle: (given: Occurrence) => OccurrenceSettlement) =>
  fc.property(occurrence, (given) => {
    const { afterItems, occurrenceDeductible, overOccurrence, overAggregate, payable, byCover } = settle(given)
    const sum: Fen = sumOf(afterItems.map((one) => one.amount))
    return (
      occurrenceDeductible + overOccurrence + overAggregate + payable === sum &&
      sumOf(byCover.map((one) => one.amount)) === payable &&
      byCover.every((one, index) => one.amount >= 0n && one.amount <= (afterItems[index]?.amount ?? 0n)) &&
      [occurrenceDeductible, overOccurrence, overAggregate, payable].every((figure) => figure >= 0n)
    )
  })

test('what the items leave is borne, over a limit, or led back to a cover, each fen once', () => {
  holds(everyFenIsSomewhere(event))
  // Planted: the covers are paid what their items left, whatever the event's terms took.
  finds(everyFenIsSomewhere((given) => ({ ...event(given), byCover: event(given).afterItems })))
})

const covers = ['A', 'B', 'C']
const claimSeries: fc.Arbitrary<ClaimSeries> = fc.record({
  aggregate: amount,
  sublimits: fc
    .tuple(amount, amount, amount)
    .map((all) => new Map(covers.map((name, index) => [name, all[index] ?? fen(0n)]))),
  deductibles: fc
    .tuple(amount, amount, amount)
    .map((all) => new Map(covers.map((name, index) => [name, all[index] ?? fen(0n)]))),
  claims: fc
    .array(fc.record({ cover: fc.constantFrom(...covers), loss: amount }), { maxLength: 8 })
    .map((all) => all.map((one, index) => ({ id: String(index), ...one }))),
})

const limitsErode = (settle: (given: ClaimSeries) => readonly ErodingClaim[]) =>
  fc.property(claimSeries, (given) => {
    const settled = settle(given)
    const paid = sumOf(settled.map(({ payable }) => payable))
    const left = settled.at(-1)?.aggregateRemaining ?? given.aggregate
    const ofCover = (name: string) =>
      sumOf(settled.filter((_, index) => given.claims[index]?.cover === name).map(({ payable }) => payable))
    return (
      paid + left === given.aggregate &&
      covers.every((name) => ofCover(name) <= (given.sublimits.get(name) ?? 0n)) &&
      settled.every(({ payable, net: asked, sublimitRemaining, aggregateRemaining }) =>
        [payable, asked - payable, sublimitRemaining, aggregateRemaining].every((figure) => figure >= 0n),
      )
    )
  })

test('no limit is ever overdrawn, and what is paid and what is left are the limit', () => {
  const settle = (given: ClaimSeries) => {
    const eroded = erode(given)
    assert.ok(eroded.ok)
    return eroded.value
  }
  holds(limitsErode(settle))
  // Planted: each claim finds the sublimit untouched.
  finds(
    limitsErode((given) => {
      let left = given.aggregate
      return given.claims.map((one) => {
        const alone = settle({ ...given, aggregate: left, claims: [one] })[0]
        left = alone?.aggregateRemaining ?? left
        return (
          alone ?? { id: one.id, net: fen(0n), payable: fen(0n), sublimitRemaining: fen(0n), aggregateRemaining: left }
        )
      })
    }),
  )
})
