import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { workedClaims } from '../../../tests/fixtures/worked-claims.ts'
import { type WorkedCase, workedPremiums } from '../../../tests/fixtures/worked-premiums.ts'
import { answerCases } from './cases.ts'
import { asJson } from './command.ts'
import { readListedJson } from '../reading/listed-json.ts'

const workedCases = [...workedPremiums, ...workedClaims]

const answered = (cases: readonly WorkedCase[]): readonly unknown[] => {
  const document = { cases: cases.map(({ id, kind, given }) => ({ id, kind, ...given })) }
  const read = readListedJson(new TextEncoder().encode(JSON.stringify(document)))
  assert.ok(read)
  return (JSON.parse(asJson(answerCases(read.value))) as { cases: unknown[] }).cases
}

test('the 28 worked cases are all here', () => {
  assert.deepEqual([workedPremiums.length, workedClaims.length], [10, 18])
})

for (const one of workedCases) {
  test(`${one.id}: ${one.about}`, () => {
    assert.deepEqual(answered([one]), [{ id: one.id, ...one.answer }])
  })
}

test('one document answers all of them in its order', () => {
  assert.deepEqual(
    answered(workedCases),
    workedCases.map(({ id, answer }) => ({ id, ...answer })),
  )
})

test('a worked figure that is a fen wrong is found', () => {
  const [first] = workedPremiums
  assert.ok(first)
  assert.notDeepEqual(answered([first]), [{ id: first.id, ...first.answer, charge: '7561645' }])
})

test('the figures are those of the specification, where it is at hand', (context) => {
  const path = ['../../../../shared', '../../../../../shared']
    .map((folder) => new URL(`${folder}/cases/insurance.json`, import.meta.url))
    .find((one) => existsSync(one))
  if (!path) {
    context.diagnostic('the specification is not at hand; the cases above hold its figures')
    return
  }
  const specified = JSON.parse(readFileSync(path, 'utf8')) as {
    cases: readonly { id: string; kind: string; input: object; expected: object }[]
  }
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown
  assert.deepEqual(
    workedCases
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, kind, given, answer }) => plain({ id, kind, given, answer })),
    specified.cases
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, kind, input, expected }) => ({ id, kind, given: input, answer: expected })),
  )
})
