import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { finds, holds } from '../../../../tests/properties.ts'
import { type Fen, fen, sumOf } from '../../../foundation/kernel/index.ts'
import { advance, type EventShare, settleSharedEvent, type SharedEvent } from '../index.ts'

const event = (
  limit: bigint,
  ...claims: readonly (readonly [id: string, net: bigint, advanced?: bigint])[]
): SharedEvent => ({
  limit: fen(limit),
  claims: claims.map(([id, net, advanced]) => ({ id, net: fen(net), advanced: fen(advanced ?? 0n) })),
})

const settled = (given: SharedEvent): readonly EventShare[] => {
  const shares = settleSharedEvent(given)
  assert.ok(shares.ok)
  return shares.value
}

test('within the shared limit everybody gets what the own terms leave', () => {
  assert.deepEqual(settled(event(100n, ['P1', 60n], ['P2', 40n])), [
    { id: 'P1', share: 60n, overOccurrence: 0n, toPay: 60n, toRecover: 0n },
    { id: 'P2', share: 40n, overOccurrence: 0n, toPay: 40n, toRecover: 0n },
  ])
})

test('above the limit it is shared pro rata, and what lies over it is told for each', () => {
  // 50 by 60 : 40 = 30 : 20; P1 had 25 in advance.
  assert.deepEqual(settled(event(50n, ['P1', 60n, 25n], ['P2', 40n])), [
    { id: 'P1', share: 30n, overOccurrence: 30n, toPay: 5n, toRecover: 0n },
    { id: 'P2', share: 20n, overOccurrence: 20n, toPay: 20n, toRecover: 0n },
  ])
})

test('a claim that becomes known later lowers the shares, and what was advanced too much is told', () => {
  // Alone P1 may have 50 of 50. With P2 it is 30: 20 are to be recovered.
  const alone = advance(event(50n, ['P1', 60n]), 'P1', fen(50n))
  assert.ok(alone.ok)
  const [claim] = alone.value.claims
  assert.ok(claim)
  const together = { ...alone.value, claims: [claim, { id: 'P2', net: fen(40n), advanced: fen(0n) }] }
  assert.deepEqual(settled(together)[0], { id: 'P1', share: 30n, overOccurrence: 30n, toPay: 0n, toRecover: 20n })
})

test('advances reach the provisional share and go no fen beyond it', () => {
  const open = event(50n, ['P1', 60n, 10n], ['P2', 40n])
  const next = advance(open, 'P1', fen(20n))
  assert.deepEqual(next.ok && next.value.claims[0]?.advanced, 30n)
  const beyond = advance(open, 'P1', fen(21n))
  assert.equal(!beyond.ok && beyond.refusal.code, 'advance-above-provisional-share')
  const stranger = advance(open, 'P3', fen(1n))
  assert.equal(!stranger.ok && stranger.refusal.code, 'claim-of-other-event')
})

test('a claim that is listed twice is refused', () => {
  const twice = settleSharedEvent(event(50n, ['P1', 60n], ['P1', 40n]))
  assert.equal(!twice.ok && twice.refusal.code, 'claim-listed-twice')
  const open = advance(event(50n, ['P1', 60n], ['P1', 40n]), 'P1', fen(1n))
  assert.equal(!open.ok && open.refusal.code, 'claim-listed-twice')
})

const amount = fc.oneof(fc.bigInt({ min: 0n, max: 30n }), fc.bigInt({ min: 0n, max: 10n ** 15n }))
const events = fc
  .tuple(amount, fc.array(amount, { maxLength: 6 }))
  .map(([limit, nets]) => event(limit, ...nets.map((net, index) => [`P${index}`, net] as const)))

const limitIsShared = (settle: (given: SharedEvent) => readonly EventShare[]) =>
  fc.property(events, (given) => {
    const shares = settle(given)
    const nets: Fen = sumOf(given.claims.map(({ net }) => net))
    const paid = sumOf(shares.map(({ toPay }) => toPay))
    return (
      paid === (nets < given.limit ? nets : given.limit) &&
      shares.every(({ share, overOccurrence }, index) => {
        const net = given.claims[index]?.net ?? fen(0n)
        return share >= 0n && overOccurrence >= 0n && share + overOccurrence === net
      })
    )
  })

test('the shared limit is paid exactly, and each claim is its share and what lies over it', () => {
  holds(limitIsShared(settled))
  // Planted: who comes first takes the limit.
  finds(
    limitIsShared((given) =>
      given.claims.map(({ id, net }) => {
        const share = net < given.limit ? net : given.limit
        return { id, share, overOccurrence: fen(net - share), toPay: share, toRecover: fen(0n) }
      }),
    ),
  )
})
