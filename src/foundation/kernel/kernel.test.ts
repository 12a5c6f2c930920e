import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  canonicalText,
  compareCodePoints,
  creditCodeFault,
  day,
  dayOf,
  daysBetween,
  divideHalfAway,
  endOf,
  fen,
  instant,
  isId,
  makeId,
  isCivil,
  parseDay,
  parseFen,
  parseInstant,
  splitByWeights,
  startOf,
} from './index.ts'

test('half a fen is rounded away from zero on both sides', () => {
  assert.equal(divideHalfAway(5n, 2n), 3n) // 2.5 → 3
  assert.equal(divideHalfAway(-5n, 2n), -3n) // −2.5 → −3
  assert.equal(divideHalfAway(4n, 3n), 1n) // 1.33 → 1
  assert.equal(divideHalfAway(5n, -2n), -3n)
  assert.equal(divideHalfAway(-5n, -2n), 3n)
  assert.equal(divideHalfAway(-4n, -3n), 1n)
  assert.equal(divideHalfAway(0n, -2n), 0n)
  assert.throws(() => divideHalfAway(1n, 0n), RangeError)
})

test('shares sum to the amount and ties go to the first listed', () => {
  assert.deepEqual(splitByWeights(fen(100n), [1n, 1n, 1n]), [34n, 33n, 33n]) // 33⅓ each, one fen left
  assert.deepEqual(splitByWeights(fen(-100n), [1n, 1n, 1n]), [-34n, -33n, -33n])
  assert.deepEqual(splitByWeights(fen(10n), [0n, 3n]), [0n, 10n])
  for (const weights of [[], [0n, 0n], [2n, -1n], [-1n, -2n]]) {
    assert.throws(() => splitByWeights(fen(10n), weights), RangeError)
  }
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 1 }),
      (amount, weights) => {
        fc.pre(weights.some((weight) => weight > 0n))
        assert.equal(
          splitByWeights(fen(amount), weights).reduce((sum, share) => sum + share, 0n),
          amount,
        )
      },
    ),
  )
})

test('a decimal string of fen is read only when it is one', () => {
  assert.equal(parseFen('-1250'), -1250n)
  assert.equal(parseFen('0'), 0n)
  for (const text of ['', '1.5', '01', '-0', '1e3', '１']) assert.equal(parseFen(text), undefined)
})

test('a day is a real calendar day and 24:00 is the first instant of the next', () => {
  assert.equal(parseDay('2024-02-29'), '2024-02-29')
  assert.equal(parseDay('2023-02-29'), undefined)
  assert.equal(startOf(day('2024-01-29')), '2024-01-28T16:00:00.000Z')
  assert.equal(endOf(day('2024-01-28')), startOf(day('2024-01-29')))
  assert.equal(dayOf(instant('2024-01-28T15:59:59.999Z')), '2024-01-28')
  assert.equal(dayOf(instant('2024-01-28T16:00:00Z')), '2024-01-29')
  assert.equal(addDays(day('2024-02-28'), 2), '2024-03-01')
  assert.equal(daysBetween(day('2024-03-01'), day('2024-02-28')), -2)
})

test('an instant needs an offset and a real day', () => {
  assert.equal(parseInstant('2024-01-20T10:00:00+08:00'), '2024-01-20T02:00:00.000Z')
  for (const text of ['2024-01-20T10:00:00', '2024-02-30T10:00:00Z', '2024-01-20', 'soon', '2024-01-20T25:00:00Z']) {
    assert.equal(parseInstant(text), undefined, text)
  }
})

test('days of the first century and of five-digit years are no days of this product', () => {
  for (const text of ['1900-01-01', '2023-12-29T00:00:00+08:00', '2199-12-31']) assert.equal(isCivil(text), true, text)
  for (const text of ['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31T23:59:59.999Z', '10000-01-01', '']) {
    assert.equal(isCivil(text), false, text)
  }
})

test('canonical text sorts keys by code point, folds to NFC and refuses what is not exact', () => {
  assert.equal(canonicalText({ b: 1, a: ['é', null, true] }), '{"a":["é",null,true],"b":1}')
  assert.ok(compareCodePoints('\u{1F600}', '\uE000') > 0) // plain string order says the opposite
  assert.throws(() => canonicalText(0.5), RangeError)
  assert.throws(() => canonicalText(2 ** 53), RangeError)
  assert.equal(canonicalText(-0), '0')
})

test('an id is a version 7 uuid that sorts by its time', () => {
  const random = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const earlier = makeId(1_700_000_000_000, random)
  assert.ok(isId(earlier), earlier)
  assert.ok(earlier < makeId(1_700_000_000_001, random))
})

test('a credit code is right only when both check characters are', () => {
  for (const code of ['91110000600037341L', '9144030071526726XG']) assert.equal(creditCodeFault(code), undefined)
  assert.equal(creditCodeFault('911100006000373410'), 'check-digit')
  assert.equal(creditCodeFault('9111000060003734L'), 'length')
  assert.equal(creditCodeFault('91110000600037341I'), 'alphabet') // the letter I is not used
  assert.equal(creditCodeFault('91110000600037342L'), 'organisation-check-digit') // character 17 should be 1
})
