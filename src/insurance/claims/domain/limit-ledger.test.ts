import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { finds, holds } from '../../../../tests/properties.ts'
import { add, type Fen, fen, type Result, sumOf, zeroFen } from '../../../foundation/kernel/index.ts'
import {
  heldAtMost,
  hold,
  type LimitLedger,
  openLedger,
  post,
  release,
  remainingOf,
  type WantedHold,
} from '../index.ts'

const ledger = openLedger(
  new Map([
    ['fp.bi', fen(60n)],
    ['fp.data', fen(80n)],
    ['main', fen(100n)],
  ]),
)
const wanted = (id: string, cover: string, amount: bigint): WantedHold => ({
  id,
  accounts: [cover, 'main'],
  amount: fen(amount),
})
const done = (result: Result<LimitLedger>): LimitLedger => {
  assert.ok(result.ok)
  return result.value
}
const code = (result: Result<LimitLedger>): string => (result.ok ? 'done' : result.refusal.code)
const figures = (given: LimitLedger, account: string) => {
  const found = given.accounts.get(account)
  assert.ok(found)
  return [found.posted, found.held, remainingOf(found)]
}

test('a decision holds on its cover and on the pool, a payment posts, a withdrawal releases', () => {
  const decided = done(hold(ledger, wanted('D1', 'fp.bi', 50n)))
  assert.deepEqual(
    [figures(decided, 'fp.bi'), figures(decided, 'main')],
    [
      [0n, 50n, 10n],
      [0n, 50n, 50n],
    ],
  )
  const paid = done(post(decided, 'D1', fen(30n)))
  assert.deepEqual(
    [figures(paid, 'fp.bi'), figures(paid, 'main')],
    [
      [30n, 20n, 10n],
      [30n, 20n, 50n],
    ],
  )
  const withdrawn = done(release(paid, 'D1'))
  assert.deepEqual(
    [figures(withdrawn, 'fp.bi'), figures(withdrawn, 'main')],
    [
      [30n, 0n, 30n],
      [30n, 0n, 70n],
    ],
  )
  assert.deepEqual(figures(withdrawn, 'fp.data'), [0n, 0n, 80n])
})

test('a limit that is just reached is held, one fen more is not, whichever limit it is', () => {
  assert.equal(code(hold(ledger, wanted('D1', 'fp.bi', 60n))), 'done')
  assert.equal(code(hold(ledger, wanted('D1', 'fp.bi', 61n))), 'limit-exhausted')
  const first = done(hold(ledger, wanted('D1', 'fp.bi', 40n)))
  assert.equal(code(hold(first, wanted('D2', 'fp.data', 60n))), 'done')
  assert.equal(code(hold(first, wanted('D2', 'fp.data', 61n))), 'limit-exhausted') // the pool has 60 left
  assert.equal(heldAtMost(first, ['fp.data', 'main'], fen(500n)), 60n)
  assert.equal(heldAtMost(first, ['fp.data', 'main'], fen(59n)), 59n)
})

test('no more is posted than the decision holds, and a decision holds once', () => {
  const decided = done(hold(ledger, wanted('D1', 'fp.bi', 50n)))
  assert.equal(code(post(decided, 'D1', fen(50n))), 'done')
  assert.equal(code(post(decided, 'D1', fen(51n))), 'posted-above-hold')
  assert.equal(code(post(done(post(decided, 'D1', fen(50n))), 'D1', fen(1n))), 'posted-above-hold')
  assert.equal(code(hold(decided, wanted('D1', 'fp.data', 1n))), 'hold-taken')
  assert.equal(code(post(decided, 'D2', fen(1n))), 'hold-unknown')
  assert.equal(code(release(decided, 'D2')), 'hold-unknown')
  assert.equal(code(post(done(release(decided, 'D1')), 'D1', fen(1n))), 'hold-unknown')
  assert.equal(code(hold(ledger, wanted('D1', 'fp.pr', 1n))), 'limit-account-unknown')
})

test('an account that is named twice is held once', () => {
  const twice = done(hold(ledger, { id: 'D1', accounts: ['main', 'main'], amount: fen(50n) }))
  assert.deepEqual(figures(twice, 'main'), [0n, 50n, 50n])
})

const amount = fc.bigInt({ min: 0n, max: 70n }).map(fen)
const decision = fc.constantFrom('D1', 'D2', 'D3', 'D4')
const act = fc.oneof(
  fc.record({ kind: fc.constant('hold' as const), id: decision, cover: fc.constantFrom('fp.bi', 'fp.data'), amount }),
  fc.record({ kind: fc.constant('post' as const), id: decision, amount }),
  fc.record({ kind: fc.constant('release' as const), id: decision }),
)

type Holding = (ledger: LimitLedger, wanted: WantedHold) => Result<LimitLedger>

const neverOverdrawn = (holding: Holding) =>
  fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
    let now = ledger
    let posted: Fen = zeroFen
    for (const one of acts) {
      const next =
        one.kind === 'hold'
          ? holding(now, { id: one.id, accounts: [one.cover, 'main'], amount: one.amount })
          : one.kind === 'post'
            ? post(now, one.id, one.amount)
            : release(now, one.id)
      if (next.ok && one.kind === 'post') posted = add(posted, one.amount)
      now = next.ok ? next.value : now
    }
    const main = now.accounts.get('main')
    const left = sumOf([...now.holds.values()].map((one) => one.left))
    return (
      main?.posted === posted &&
      main.held === left &&
      [...now.accounts.values()].every((one) => one.posted >= 0n && one.held >= 0n && remainingOf(one) >= 0n)
    )
  })

test('posted and held never exceed a limit, whatever is decided, paid and withdrawn in whatever order', () => {
  holds(neverOverdrawn(hold))
  // Planted: only the cover is looked at, and the pool follows it.
  finds(
    neverOverdrawn((now, asked) => {
      const [cover = ''] = asked.accounts
      const own = now.accounts.get(cover)
      const main = now.accounts.get('main')
      const roomy = own && main ? new Map(now.accounts).set('main', { ...main, limit: fen(10n ** 9n) }) : now.accounts
      const held = hold({ ...now, accounts: roomy }, asked)
      if (!held.ok || !main) return held
      const after = held.value.accounts.get('main')
      const restored = new Map(held.value.accounts).set('main', { ...(after ?? main), limit: main.limit })
      return { ok: true, value: { ...held.value, accounts: restored } }
    }),
  )
})
