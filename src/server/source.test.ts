import assert from 'node:assert/strict'
import test from 'node:test'
import { sourceReader } from './source.ts'

const source = sourceReader(['10.0.0.0/8', '192.0.2.7'])

test('a sender cannot give itself another address', () => {
  assert.equal(source('203.0.113.9', '198.51.100.1'), '203.0.113.9')
})

test('behind trusted proxies the nearest address that is none of them counts', () => {
  assert.equal(source('::ffff:10.1.2.3', '198.51.100.1, 203.0.113.5, 192.0.2.7'), '203.0.113.5')
  assert.equal(source('10.1.2.3', 'nonsense'), '10.1.2.3')
})
