import assert from 'node:assert/strict'
import test from 'node:test'
import { callUp, type Seated, type SeatState } from '../../index.ts'

const strata = [
  { profession: 'law', count: 1, reserves: 2 },
  { profession: 'security', count: 2, reserves: 0 },
]
const seat = (id: string, state: SeatState): Seated => {
  const [profession = '', part = '', rank = ''] = id.split(' ')
  return { id, profession, part: part === 'panel' ? 'panel' : 'reserve', rank: Number(rank), state }
}

test('the panel is called first, and nobody of the reserves while it may still come', () => {
  const seats = ['law reserve 1', 'law panel 1', 'security panel 2', 'security panel 1'].map((id) => seat(id, 'drawn'))
  assert.deepEqual(callUp(strata, seats), { turn: ['law panel 1', 'security panel 1', 'security panel 2'], short: [] })
})

test('for a seat that is declined the next reserve of that profession is called, in the order of the draw', () => {
  const seats = [
    seat('law panel 1', 'declined'),
    seat('law reserve 2', 'drawn'),
    seat('law reserve 1', 'declined'),
    seat('security panel 1', 'accepted'),
    seat('security panel 2', 'invited'),
  ]
  assert.deepEqual(callUp(strata, seats), { turn: ['law reserve 2'], short: [] })
})

test('when the reserves are used up the missing seat is named, and nobody of another profession steps in', () => {
  const seats = [
    seat('law panel 1', 'accepted'),
    seat('security panel 1', 'declined'),
    seat('security panel 2', 'accepted'),
  ]
  assert.deepEqual(callUp(strata, seats), { turn: [], short: [{ profession: 'security', shortBy: 1 }] })
})
