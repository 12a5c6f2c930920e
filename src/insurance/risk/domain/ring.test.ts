import assert from 'node:assert/strict'
import test from 'node:test'
import { ringOf } from './ring.ts'

/** The product modulo x^size = −1, term by term. */
function plainProduct(a: Float64Array, b: Float64Array): Float64Array {
  const size = a.length
  return Float64Array.from({ length: size }, (_, k) => {
    let sum = 0
    for (let i = 0; i < size; i++) sum += (i > k ? -1 : 1) * a[i]! * b[(k - i + size) % size]!
    return sum
  })
}

const wave = (size: number, turn: number): Float64Array =>
  Float64Array.from({ length: size }, (_, i) => Math.sin(turn * i * i))

for (const size of [8, 16, 32, 64, 512]) {
  test(`a product in the ring of ${size} cells is the product term by term`, () => {
    const ring = ringOf(size)
    const [a, b, ones] = [wave(size, 1), wave(size, 0.3), new Float64Array(size).fill(1)]
    const [left, right] = [ring.forward(a, ones), ring.forward(b, ones)]
    const re = left.re.map((value, j) => value * right.re[j]! - left.im[j]! * right.im[j]!)
    const im = left.re.map((value, j) => value * right.im[j]! + left.im[j]! * right.re[j]!)
    const expected = plainProduct(a, b)
    for (const [k, value] of ring.inverse({ re, im }, ones).entries()) {
      assert.ok(Math.abs(value - expected[k]!) < 1e-12, `cell ${k}`)
    }
  })
}
