import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { finds, holds } from '../../../../tests/properties.ts'
import { type Fen, fen, lesserOf, ppm, sumOf } from '../../../foundation/kernel/index.ts'
import { orderOfSteps, type Step, steps } from '../../cover/index.ts'
import { type ClaimTerms, settleClaim, type Settlement } from '../index.ts'

const settle = (loss: bigint, terms: ClaimTerms): Settlement => {
  const settled = settleClaim(fen(loss), terms)
  assert.ok(settled.ok)
  return settled.value
}

/** The steps that took something, in their order, and what is payable. */
const taken = (loss: bigint, terms: ClaimTerms): readonly (readonly [string, bigint])[] => {
  const { lines, payable } = settle(loss, terms)
  return [
    ...lines.filter((line) => line.taken > 0n).map((line) => [line.step, line.taken] as const),
    ['payable', payable],
  ]
}

test('without terms the whole loss is payable, and every step has its line', () => {
  const { lines, payable, mitigationPayable } = settle(100n, {})
  assert.deepEqual([payable, mitigationPayable], [100n, 0n])
  assert.deepEqual(
    lines.map(({ step, before, taken: took }) => [step, before, took]),
    steps.map((step) => [step, 100n, 0n]),
  )
})

test('each step works on what is left and takes at most that', () => {
  // 1000 − 100 = 900; − 50 = 850; 4/5 insured: 680 stay, 170 go; waiting 80: 600; a tenth, at least 50: 60, 540;
  // a fifth: 108, 432; sublimit 400: 32; occurrence 390: 10; aggregate 350: 40; three quarters of the premium paid:
  // 262.5 → 263 stay, 87 go.
  const terms: ClaimTerms = {
    notAccepted: fen(100n),
    otherRecoveries: fen(50n),
    valueRatio: { sumInsured: fen(4n), value: fen(5n) },
    waiting: { amount: fen(80n), rule: 'both' },
    deductible: { fixed: fen(50n), rate: ppm(100_000) },
    insuredShare: ppm(200_000),
    sublimitRemaining: fen(400n),
    occurrenceLimit: fen(390n),
    aggregateRemaining: fen(350n),
    arrears: { due: fen(4n), paid: fen(3n) },
  }
  assert.deepEqual(taken(1000n, terms), [
    ['notAccepted', 100n],
    ['otherRecoveries', 50n],
    ['underInsurance', 170n],
    ['waiting', 80n],
    ['deductible', 60n],
    ['insuredShare', 108n],
    ['overSublimit', 32n],
    ['overOccurrence', 10n],
    ['overAggregate', 40n],
    ['arrears', 87n],
    ['payable', 263n],
  ])
  assert.deepEqual(taken(120n, terms), [
    ['notAccepted', 100n],
    ['otherRecoveries', 20n],
    ['payable', 0n],
  ])
})

test('a limit that is just reached takes nothing, one fen more is over it, and a spent limit takes all', () => {
  for (const limit of ['sublimitRemaining', 'occurrenceLimit', 'aggregateRemaining'] as const) {
    assert.equal(settle(100n, { [limit]: fen(100n) }).payable, 100n)
    assert.equal(settle(101n, { [limit]: fen(100n) }).payable, 100n)
    assert.equal(settle(100n, { [limit]: fen(0n) }).payable, 0n)
  }
})

test('the deductible is the greater of the fixed amount and the rate of what is left', () => {
  const tenth = ppm(100_000)
  assert.deepEqual(taken(1000n, { deductible: { fixed: fen(99n), rate: tenth } })[0], ['deductible', 100n])
  assert.deepEqual(taken(1000n, { deductible: { fixed: fen(101n), rate: tenth } })[0], ['deductible', 101n])
  assert.deepEqual(taken(1005n, { deductible: { fixed: fen(0n), rate: tenth } })[0], ['deductible', 101n]) // 100.5 → 101
  assert.deepEqual(taken(50n, { deductible: { fixed: fen(99n) } }), [
    ['deductible', 50n],
    ['payable', 0n],
  ])
})

test('the insured share rounds the bucket, arrears and under-insurance round what remains', () => {
  // Half of 1 fen: the share rounds to 1 and leaves nothing; of the ratios it is the rest that rounds to 1.
  assert.equal(settle(1n, { insuredShare: ppm(500_000) }).payable, 0n)
  assert.equal(settle(1n, { arrears: { due: fen(2n), paid: fen(1n) } }).payable, 1n)
  assert.equal(settle(1n, { valueRatio: { sumInsured: fen(1n), value: fen(2n) } }).payable, 1n)
})

test('a ratio of one or more takes nothing, one of nothing takes all', () => {
  for (const [part, whole, payable] of [
    [5n, 5n, 100n],
    [6n, 5n, 100n],
    [1n, 0n, 100n], // nothing was due: nothing is in arrears
    [0n, 0n, 100n],
    [0n, 5n, 0n],
  ] as const) {
    assert.equal(settle(100n, { arrears: { due: fen(whole), paid: fen(part) } }).payable, payable)
    assert.equal(settle(100n, { valueRatio: { sumInsured: fen(part), value: fen(whole) } }).payable, payable)
  }
})

test('a share of the whole leaves nothing, and a rate above the whole takes no more than is left', () => {
  assert.equal(settle(100n, { insuredShare: ppm(1_000_000) }).payable, 0n)
  assert.equal(settle(100n, { insuredShare: ppm(1_500_000) }).payable, 0n)
  assert.equal(settle(100n, { deductible: { fixed: fen(0n), rate: ppm(2_000_000) } }).payable, 0n)
})

const higher = (amount: bigint) => ({ amount: fen(amount), rule: 'higher' as const })

test('of waiting amount and deductible the higher is borne', () => {
  assert.deepEqual(taken(200n, { waiting: higher(30n), deductible: { fixed: fen(50n) } }), [
    ['waiting', 30n],
    ['deductible', 20n],
    ['payable', 150n],
  ])
  for (const fixed of [30n, 29n, 0n]) {
    assert.deepEqual(taken(200n, { waiting: higher(30n), deductible: { fixed: fen(fixed) } }), [
      ['waiting', 30n],
      ['payable', 170n],
    ])
  }
  assert.equal(settle(200n, { waiting: higher(30n) }).payable, 170n)
  assert.equal(settle(20n, { waiting: higher(30n), deductible: { fixed: fen(50n) } }).payable, 0n)
})

test('under the higher the rate of the deductible is of what was left before the waiting bucket', () => {
  // A quarter of 200 is 50, 20 more than 30. Of the 170 after waiting it would be 42.5.
  const terms: ClaimTerms = { waiting: higher(30n), deductible: { fixed: fen(0n), rate: ppm(250_000) } }
  assert.equal(settle(200n, terms).payable, 150n)
  // Not of the loss as claimed: 40 not accepted, a quarter of 200 again.
  assert.equal(settle(240n, { ...terms, notAccepted: fen(40n) }).payable, 150n)
  // With both the quarter is of what waiting left: 42.5 → 43; 170 − 43 = 127.
  assert.equal(settle(200n, { ...terms, waiting: { amount: fen(30n), rule: 'both' } }).payable, 127n)
})

test('under the higher the order of the two does not matter, and a step between them does not move the base', () => {
  const terms: ClaimTerms = { waiting: higher(30n), deductible: { fixed: fen(0n), rate: ppm(250_000) } }
  assert.deepEqual(taken(200n, { ...terms, termOrder: ['deductible', 'waiting'] }), [
    ['deductible', 20n],
    ['waiting', 30n],
    ['payable', 150n],
  ])
  // Waiting 30 of 200, then a tenth of 170 = 17, then the deductible: a quarter of 200 less 30 = 20.
  assert.deepEqual(taken(200n, { ...terms, insuredShare: ppm(100_000), termOrder: ['insuredShare', 'deductible'] }), [
    ['waiting', 30n],
    ['insuredShare', 17n],
    ['deductible', 20n],
    ['payable', 133n],
  ])
})

test('mitigation is paid on top, up to one more sum insured, and erodes nothing', () => {
  const paid = (amount: bigint) =>
    settle(100n, { sublimitRemaining: fen(60n), mitigation: { amount: fen(amount), sumInsured: fen(50n) } })
  assert.deepEqual([paid(49n).payable, paid(49n).mitigationPayable], [60n, 49n])
  assert.equal(paid(50n).mitigationPayable, 50n)
  assert.equal(paid(51n).mitigationPayable, 50n)
})

const order = (...listed: string[]): readonly Step[] => {
  const steps = orderOfSteps(listed)
  assert.ok(steps.ok)
  return steps.value
}

test('listed steps exchange only the places that they hold', () => {
  assert.deepEqual(order(), steps)
  assert.deepEqual(order('deductible'), steps)
  assert.deepEqual(order('deductible', 'underInsurance').slice(0, 6), [
    'notAccepted',
    'otherRecoveries',
    'deductible',
    'waiting',
    'underInsurance',
    'insuredShare',
  ])
  // The three places are 1, 5 and 10 of the default order.
  assert.deepEqual(order('arrears', 'notAccepted', 'deductible'), [
    'arrears',
    'otherRecoveries',
    'underInsurance',
    'waiting',
    'notAccepted',
    'insuredShare',
    'overSublimit',
    'overOccurrence',
    'overAggregate',
    'deductible',
  ])
  assert.deepEqual(order(...[...steps].reverse()), [...steps].reverse())
})

test('a step that is listed twice or unknown is refused', () => {
  for (const [listed, code] of [
    [['waiting', 'deductible', 'waiting'], 'step-listed-twice'],
    [['waiting', 'excess'], 'step-unknown'],
    [['payable'], 'step-unknown'],
    [['Waiting'], 'step-unknown'],
  ] as const) {
    const settled = settleClaim(fen(1n), { termOrder: listed })
    assert.equal(!settled.ok && settled.refusal.code, code)
  }
})

test('the order changes the money', () => {
  // A sublimit of 500 before a deductible of 100 pays 400, after it 500.
  const terms: ClaimTerms = { deductible: { fixed: fen(100n) }, sublimitRemaining: fen(500n) }
  assert.equal(settle(1000n, terms).payable, 500n)
  assert.equal(settle(1000n, { ...terms, termOrder: ['overSublimit', 'deductible'] }).payable, 400n)
})

const amount = fc.oneof(fc.bigInt({ min: 0n, max: 50n }), fc.bigInt({ min: 0n, max: 10n ** 17n })).map(fen)
const rate = fc.integer({ min: 0, max: 1_200_000 }).map(ppm)
const terms: fc.Arbitrary<ClaimTerms> = fc.record(
  {
    notAccepted: amount,
    otherRecoveries: amount,
    valueRatio: fc.record({ sumInsured: amount, value: amount }),
    waiting: fc.record({ amount, rule: fc.constantFrom('both', 'higher') }),
    deductible: fc.record({ fixed: amount, rate }),
    insuredShare: rate,
    sublimitRemaining: amount,
    occurrenceLimit: amount,
    aggregateRemaining: amount,
    arrears: fc.record({ due: amount, paid: amount }),
    termOrder: fc.shuffledSubarray([...steps]),
  },
  { requiredKeys: [] },
)

const bucketsSum = (settling: (loss: Fen, given: ClaimTerms) => Settlement) =>
  fc.property(amount, terms, (loss, given) => {
    const { lines, payable } = settling(loss, given)
    return (
      sumOf(lines.map((line) => line.taken)) + payable === loss &&
      payable >= 0n &&
      lines.every((line) => line.taken >= 0n) &&
      new Set(lines.map((line) => line.step)).size === steps.length
    )
  })

test('buckets and payable sum to the loss, and none is below nothing', () => {
  holds(bucketsSum(settle))
  // Planted: the deductible asks for all of itself even where less is left.
  finds(
    bucketsSum((loss, given) => {
      const { lines, ...rest } = settle(loss, given)
      const fixed = given.deductible?.fixed ?? fen(0n)
      return { ...rest, lines: lines.map((line) => (line.step === 'deductible' ? { ...line, taken: fixed } : line)) }
    }),
  )
})

const limitsHold = (settling: (loss: Fen, given: ClaimTerms) => Settlement) =>
  fc.property(amount, terms, (loss, given) => {
    const { payable } = settling(loss, given)
    const limits = [given.sublimitRemaining, given.occurrenceLimit, given.aggregateRemaining, loss]
    return limits.every((limit) => limit === undefined || payable <= limit)
  })

test('never more is payable than the loss and each limit that is left, in whatever order', () => {
  holds(limitsHold(settle))
  // Planted: the aggregate is looked at before the deductible as if it were a sum insured.
  finds(
    limitsHold((loss, given) => {
      const aggregate = given.aggregateRemaining ?? loss
      return settle(lesserOf(fen(aggregate * 2n), loss), { ...given, aggregateRemaining: undefined })
    }),
  )
})

const higherIsBorne = (settling: (loss: Fen, given: ClaimTerms) => Settlement) =>
  fc.property(amount, amount, amount, fc.boolean(), (loss, waiting, fixed, turned) => {
    const given = {
      waiting: higher(waiting),
      deductible: { fixed },
      termOrder: turned ? ['deductible', 'waiting'] : [],
    }
    const both = waiting > fixed ? waiting : fixed
    return settling(loss, given).payable === (loss > both ? loss - both : 0n)
  })

test('under the higher the loss bears exactly the higher of waiting amount and deductible', () => {
  holds(higherIsBorne(settle))
  // Planted: both are borne.
  finds(
    higherIsBorne((loss, given) =>
      settle(loss, { ...given, waiting: { amount: given.waiting?.amount ?? fen(0n), rule: 'both' } }),
    ),
  )
})
