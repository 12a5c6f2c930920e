import assert from 'node:assert/strict'
import fc from 'fast-check'

/** The property holds of everything that was tried. */
export function holds<Values>(property: fc.IProperty<Values>): void {
  fc.assert(property, { numRuns: 1000 })
}

/**
 * The property, asked of something with a planted fault, finds it: a property that cannot fail proves nothing.
 * The seed is fixed, since here chance would only make the proof of the checker uncertain.
 */
export function finds<Values>(property: fc.IProperty<Values>): void {
  const outcome = fc.check(property, { numRuns: 5000, seed: 356 })
  assert.ok(outcome.failed, 'the planted fault was not found')
}
