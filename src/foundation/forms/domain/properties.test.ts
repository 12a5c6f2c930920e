import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { canonicalText } from '../../kernel/index.ts'
import type { Answer, Answers, PlainAnswer, Row } from './answers.ts'
import { canonicalAnswers } from './canonical-answers.ts'
import { compareDecimals, fenFromYuan, parseDecimal, yuanFromFen } from './decimal.ts'
import type { PlainField } from './definition.ts'
import { answersDifference } from './difference.ts'
import { assemble, divide, groupAt } from './groups.ts'
import { mergeGroups, sameGroup } from './merge.ts'
import { normaliseAnswers } from './normalise.ts'
import { readGroup } from './read-group.ts'
import { sampleForm } from './sample-form.ts'
import { textDifference } from './text-difference.ts'
import { validate } from './validate.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('重述', 'other', '２０２６年１２月８日', '１，２３４.５', '\u202e\u0000x', 'x'),
)

const code = fc.constantFrom('enterprise', 'product', 'telecom', 'other', 'underwriting', 'unknown')

function anyAnswer(field: PlainField): fc.Arbitrary<PlainAnswer> {
  switch (field.type) {
    case 'multi':
      return fc.uniqueArray(code, { maxLength: 4 })
    case 'choice':
      return code
    case 'range':
      return fc.record({ from: anyText, to: anyText })
    case 'organisation':
      return fc.record({ id: fc.constant(''), name: anyText, creditCode: anyText })
    case 'file':
      return fc.array(
        fc.record({ id: fc.constantFrom('f1', 'f2'), name: anyText, bytes: fc.nat(), fingerprint: fc.constant('ab') }),
        {
          maxLength: 3,
        },
      )
    default:
      return anyText
  }
}

const anyRow = (fields: readonly PlainField[]): fc.Arbitrary<Record<string, PlainAnswer>> =>
  fc.record(Object.fromEntries(fields.map((field) => [field.id, anyAnswer(field)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Record<string, PlainAnswer>>

const anyAnswers = fc.record(
  Object.fromEntries(
    sampleForm.fields.map((field): [string, fc.Arbitrary<Answer>] => [
      field.id,
      field.type === 'repeat'
        ? fc
            .array(anyRow(field.fields), { maxLength: 4 })
            .map((rows): readonly Row[] => rows.map((answers, index) => ({ id: `row-${index}abc`, answers })))
        : anyAnswer(field),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>

const filled = (answers: Answers) => ({ definition: sampleForm, answers, facts: { ledAlready: 5 } })

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const once = normaliseAnswers(sampleForm, answers)
      assert.deepEqual(normaliseAnswers(sampleForm, once), once)
    }),
    { numRuns: 500 },
  )
})

test('any answers have a canonical text, and normalising first does not change it', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const text = canonicalText(canonicalAnswers(filled(answers)))
      assert.equal(canonicalText(canonicalAnswers(filled(normaliseAnswers(sampleForm, answers)))), text)
    }),
    { numRuns: 500 },
  )
})

test('judging never fails on any answers and gives words in both languages', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      for (const error of validate(filled(normaliseAnswers(sampleForm, answers)))) {
        assert.ok(error.message.zh.length > 0 && error.message.en.length > 0)
      }
    }),
    { numRuns: 500 },
  )
})

test('answers divided into groups and put together again are the same answers', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const normal = normaliseAnswers(sampleForm, answers)
      assert.deepEqual(assemble(sampleForm, divide(sampleForm, normal)), normal)
    }),
  )
})

test('every group of normal answers is read back as it is', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const groups = divide(sampleForm, normaliseAnswers(sampleForm, answers))
      for (const [id, group] of Object.entries(groups)) {
        const place = groupAt(sampleForm, id)
        assert.ok(place, id)
        const read = readGroup(sampleForm, place, group)
        assert.ok(read.ok && sameGroup(read.value, group))
      }
    }),
  )
})

test('whatever a client sends, reading answers or refuses and never throws', () => {
  const place = groupAt(sampleForm, 'basic')
  assert.ok(place)
  fc.assert(fc.property(fc.anything(), (sent) => void readGroup(sampleForm, place, sent)))
  const ids = fc.constantFrom(...sampleForm.fields.map((field) => field.id))
  fc.assert(fc.property(fc.dictionary(ids, fc.jsonValue()), (sent) => void readGroup(sampleForm, place, sent)))
})

test('no difference is found between equal answers, and some between different ones', () => {
  fc.assert(
    fc.property(anyAnswers, anyAnswers, (a, b) => {
      const [left, right] = [normaliseAnswers(sampleForm, a), normaliseAnswers(sampleForm, b)]
      assert.deepEqual(answersDifference(sampleForm, left, left), [])
      const equal = canonicalText(left as never) === canonicalText(right as never)
      assert.equal(answersDifference(sampleForm, left, right).length === 0, equal)
    }),
  )
})

const group = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3'))

test('a merge keeps every change of either side and names each contradiction', () => {
  fc.assert(
    fc.property(group, group, group, (base, theirs, yours) => {
      const { answers, conflicts } = mergeGroups(base, theirs, yours)
      for (const key of ['a', 'b', 'c']) {
        const [before, left, right] = [base[key], theirs[key], yours[key]]
        const contradicts = left !== before && right !== before && left !== right
        assert.equal(
          conflicts.some((conflict) => conflict.key === key),
          contradicts,
        )
        assert.equal(answers[key], right === before ? left : right)
      }
    }),
  )
})

test('the pieces of a text difference make both texts', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', 'b', '𠮷'), maxLength: 40 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = textDifference(before, after)
      const side = (left: string) => pieces.filter((piece) => piece.kind !== left).map((piece) => piece.text)
      assert.equal(side('added').join(''), before)
      assert.equal(side('removed').join(''), after)
    }),
    { numRuns: 1000 },
  )
})

test('an amount survives the way to yuan and back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (fen) => {
      assert.equal(fenFromYuan(yuanFromFen(String(fen))), String(fen))
    }),
  )
})

test('decimals compare as exact fractions do', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.integer({ min: 0, max: 6 }), (a, b, places) => {
      const write = (value: number): string => {
        const digits = String(Math.abs(value)).padStart(places + 1, '0')
        const whole = digits.slice(0, digits.length - places)
        return parseDecimal(`${value < 0 ? '-' : ''}${whole}.${digits.slice(digits.length - places)}0`) ?? ''
      }
      assert.equal(compareDecimals(write(a), write(b)), Math.sign(a - b))
    }),
  )
})
