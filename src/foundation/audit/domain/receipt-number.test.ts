import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { parseReceiptNumber, receiptNumber } from './receipt-number.ts'

const numbers = fc
  .tuple(
    fc.constantFrom('SQ', 'BZ', 'YY'),
    fc.integer({ min: 2023, max: 2099 }),
    fc.integer({ min: 1, max: 9_999_999 }),
  )
  .map(([series, year, serial]) => receiptNumber(series, year, serial))

test('the check characters are those worked out by hand', () => {
  // A 0 0 0 … would be long by hand; for the body AA-0000-000000 each step is r ← (37 r + value + 1) mod 953:
  // A 11; A 418; then with value 0 ten times r ← (37 r + 1) mod 953:
  // 219, 480, 607, 541, 5, 186, 212, 221, 554, 486 → 486 = 15 · 31 + 21 → characters 15 (F) and 21 (M).
  assert.equal(receiptNumber('AA', 0, 0), 'AA-0000-000000-FM')
})

test('a number is read as people type it', () => {
  const number = receiptNumber('SQ', 2026, 187)
  const typed = [number.toLowerCase(), ` ${number} `, number.replaceAll('-', ' '), number.replaceAll('-', '－')]
  for (const text of typed) assert.equal(parseReceiptNumber(text), number, text)
  assert.equal(parseReceiptNumber('SQ-2026-000187'), undefined)
  assert.equal(parseReceiptNumber(''), undefined)
})

test('one wrong character and two exchanged ones are always noticed', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.nat(),
      fc.constantFrom(...Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')),
      (number, at, character) => {
        const place = at % number.length
        fc.pre(number[place] !== '-' && number[place] !== character)
        const wrong = number.slice(0, place) + character + number.slice(place + 1)
        assert.equal(parseReceiptNumber(wrong), undefined, wrong)
      },
    ),
    { numRuns: 2000 },
  )
  fc.assert(
    fc.property(numbers, fc.nat(), fc.nat(), (number, first, second) => {
      const [a, b] = [first % (number.length - 3), second % (number.length - 3)].sort((x, y) => x - y) as [
        number,
        number,
      ]
      fc.pre(number[a] !== number[b] && number[a] !== '-' && number[b] !== '-')
      const characters = Array.from(number)
      ;[characters[a], characters[b]] = [number[b] as string, number[a] as string]
      assert.equal(parseReceiptNumber(characters.join('')), undefined, characters.join(''))
    }),
    { numRuns: 2000 },
  )
})

test('a series, year or number that the form does not hold makes no receipt number', () => {
  for (const [series, year, serial] of [
    ['sq', 2026, 1],
    ['', 2026, 1],
    ['SQ', -1, 1],
    ['SQ', 2026, 1.5],
  ] as const) {
    assert.throws(() => receiptNumber(series, year, serial), RangeError)
  }
})
