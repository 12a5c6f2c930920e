import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fen } from '../../../../foundation/kernel/index.ts'
import { interruption, soundProduct } from '../../../../../tests/fixtures/sound-product.ts'
import { comparedParts, compareTerms } from './compare-terms.ts'

test('two products alike in every term differ in nothing', () => {
  const { heads, onlyFirstExcludes, onlySecondExcludes } = compareTerms(soundProduct, soundProduct)
  assert.deepEqual(
    heads.map(({ head, differs }) => [head, differs]),
    [
      ['fp.bi', []],
      ['tp.breach', []],
      ['fp.other.ransom', []],
    ],
  )
  assert.deepEqual([onlyFirstExcludes, onlySecondExcludes], [[], []])
})

test('a longer waiting time and one fen of limit are named, and nothing else', () => {
  const other = {
    ...interruption,
    aggregate: fen(1001n),
    waiting: { minutes: 1440, options: [480, 720, 1440], mode: 'TIME_EXCESS', trigger: 'AT_LEAST' },
  } as const
  const { heads } = compareTerms(soundProduct, { ...soundProduct, covers: [other] })
  assert.deepEqual(heads.find(({ head }) => head === 'fp.bi')?.differs, ['aggregate', 'waiting'])
})

test('a head and an exclusion that only one product has are told apart', () => {
  const { heads, onlyFirstExcludes } = compareTerms(soundProduct, { covers: [interruption], exclusions: [] })
  const breach = heads.find(({ head }) => head === 'tp.breach')
  assert.equal(breach?.second, null)
  assert.deepEqual(breach?.differs, comparedParts)
  assert.deepEqual(onlyFirstExcludes, ['E01'])
})
