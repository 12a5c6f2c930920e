import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { sm3OfBytes } from '../index.ts'

test('the two examples of the standard come out', () => {
  // GB/T 32905-2016, A.1 and A.2.
  const first = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'
  const second = 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'
  assert.equal(sm3OfBytes(new TextEncoder().encode('abc')), first)
  assert.equal(sm3OfBytes(new TextEncoder().encode('abcd'.repeat(16))), second)
})

test('every length around the edge of a block is hashed as the runtime does', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) % 256)
    assert.equal(sm3OfBytes(bytes), createHash('sm3').update(bytes).digest('hex'), `${length} bytes`)
  }
})
