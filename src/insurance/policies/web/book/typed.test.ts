import assert from 'node:assert/strict'
import test from 'node:test'
import { fenTyped, percentTyped, ppmTyped, yuanTyped } from './typed.ts'

test('yuan become fen exactly, and what is no amount is refused', () => {
  assert.deepEqual(['42,400.5', '0', '-1,000.01', '−3', '99999999999.99'].map(fenTyped), [
    4_240_050n,
    0n,
    -100_001n,
    -300n,
    9_999_999_999_999n,
  ])
  for (const wrong of ['', '1.005', '4.2万', '１００', '1e3', '+5', '--1', '123456789012'])
    assert.equal(fenTyped(wrong), undefined, wrong)
  assert.deepEqual(['4240050', '5', '-100001'].map(yuanTyped), ['42400.50', '0.05', '-1000.01'])
})

test('per cent become millionths and back', () => {
  assert.deepEqual(['100', '33.3333', '0.5', '0'].map(ppmTyped), [1_000_000, 333_333, 5_000, 0])
  for (const wrong of ['', '100.0001', '101', '33.33333', '-1', '5%']) assert.equal(ppmTyped(wrong), undefined, wrong)
  assert.deepEqual([1_000_000, 333_333, 5_000, 0].map(percentTyped), ['100', '33.3333', '0.5', '0'])
})
