import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unstorableIn } from './unstorable.ts'

test('a text with U+0000 or half of a character is named by where it stands', () => {
  const found = unstorableIn({ title: 'a\u0000', rows: ['whole', { '\ud800': '\udc00' }] })
  assert.deepEqual(
    found.map(({ path }) => path.join('.')),
    ['title', 'rows.1', 'rows.1.\ud800'],
  )
})

test('whole characters of every plane are kept as they are', () => {
  assert.deepEqual(unstorableIn({ 名称: '𠮷👩‍👩‍👧', n: 1, none: null, yes: true }), [])
})
