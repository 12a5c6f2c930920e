import assert from 'node:assert/strict'
import test from 'node:test'
import { complementaryError, logGamma, normalBelow, upperGamma } from './special-functions.ts'

const near = (value: number, expected: number, relative = 4e-15): void =>
  assert.ok(Math.abs(value - expected) <= relative * Math.abs(expected), `${value} is not ${expected}`)

// Values by mpmath 1.3.
test('the complementary error function agrees with all digits of a double from both tails', () => {
  near(complementaryError(0), 1)
  near(complementaryError(0.5), 0.4795001221869535)
  near(complementaryError(1), 0.15729920705028513)
  near(complementaryError(-1), 1.8427007929497148)
  near(complementaryError(5), 1.537459794428035e-12)
  assert.deepEqual([complementaryError(40), complementaryError(-40)], [0, 2])
  near(normalBelow(1.959963984540054), 0.975)
})

test('the incomplete gamma function agrees on both sides of its shape', () => {
  near(upperGamma(0.7, 0.3), 0.579582631124706, 4e-14)
  near(upperGamma(0.7, 3), 0.02555261228364354, 4e-14)
  // Q(1, x) = e^−x.
  near(upperGamma(1, 2), Math.exp(-2), 4e-14)
  near(logGamma(100.5), 361.4355404677676, 4e-14)
  // Γ(1/2) = √π.
  near(logGamma(0.5), Math.log(Math.PI) / 2, 4e-14)
})
