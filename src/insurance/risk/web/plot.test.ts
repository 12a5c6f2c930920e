import assert from 'node:assert/strict'
import test from 'node:test'
import { groundBetween, lineThrough, logarithmic, straight } from './plot.ts'

test('a logarithmic axis gives each decade the same room', () => {
  const axis = logarithmic({ from: 1, to: 1000 }, { from: 0, to: 300 })
  assert.deepEqual(
    [1, 10, 100, 1000].map((value) => Math.round(axis.place(value))),
    [0, 100, 200, 300],
  )
  assert.deepEqual(axis.ticks, [1, 3, 10, 30, 100, 300, 1000])
  // Nothing stands below the axis: what is smaller is put at its end.
  assert.equal(axis.place(0), 0)
})

test('a straight axis begins at nothing and ends at a round value', () => {
  const axis = straight(870, { from: 100, to: 0 })
  // A quarter of 870 is 217.5; the next round step is 250.
  assert.deepEqual(axis.ticks, [0, 250, 500, 750, 1000])
  assert.deepEqual([axis.place(0), axis.place(500), axis.place(1000)], [100, 50, 0])
})

test('a band goes along one line and back along the other', () => {
  const one = [
    { x: 0, y: 0 },
    { x: 10, y: 1 },
  ]
  const other = [
    { x: 0, y: 5 },
    { x: 10, y: 6 },
  ]
  assert.equal(lineThrough(one), 'M0.0 0.0L10.0 1.0')
  assert.equal(groundBetween(one, other), 'M0.0 0.0L10.0 1.0L10.0 6.0L0.0 5.0Z')
  assert.equal(groundBetween([], []), '')
})
