import assert from 'node:assert/strict'
import test from 'node:test'
import { mutationsOf } from './mutations.ts'

const source = `import {
  add,
} from './a.ts'

/** One - two < three. */
export interface Rate {
  readonly whole: 0 | 1
}

export function over(left: Fen, limit: Fen): Fen {
  return left > limit ? subtract(left, limit) : zeroFen
}
`

test('code is mutated one place at a time, and imports, types and comments are left alone', () => {
  assert.deepEqual(
    mutationsOf(source).map(({ line, to }) => [line, to]),
    [
      [11, 'return left >= limit ? subtract(left, limit) : zeroFen'],
      [11, 'return left < limit ? subtract(left, limit) : zeroFen'],
      [11, 'return left > limit ? add(left, limit) : zeroFen'],
      [11, 'return left > limit ? subtract(left, limit) : (1n as Fen)'],
    ],
  )
})

test('a mutation changes one line of the source and no other', () => {
  for (const { line, mutated } of mutationsOf(source)) {
    const changed = mutated
      .split('\n')
      .flatMap((text, index) => (text === source.split('\n')[index] ? [] : [index + 1]))
    assert.deepEqual(changed, [line])
  }
})
