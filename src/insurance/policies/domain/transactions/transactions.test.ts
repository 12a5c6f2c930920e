import assert from 'node:assert/strict'
import test from 'node:test'
import { day, fen, instant, ppm } from '../../../../foundation/kernel/index.ts'
import { asOf, isLive } from './as-of.ts'
import { endorsePolicy, issuePolicy, type Recorded, reinstateLimit, renewPolicy } from './issue.ts'
import type { AgreedCover, PolicyTerms } from './policy-terms.ts'
import type { Asked } from './record.ts'
import { standingOf } from './standing.ts'
import { chargedFor, type PolicyTransaction } from './transaction.ts'
import { cancelPolicy, reverseTransaction } from './undo.ts'

const interruption = (aggregate: bigint): AgreedCover => ({
  head: 'fp.bi',
  label: { zh: '营业中断损失', en: 'Business interruption' },
  oedCode: null,
  status: 'covered',
  perOccurrence: fen(aggregate),
  aggregate: fen(aggregate),
  pool: null,
  deductible: null,
  insuredShare: ppm(0),
  waiting: { minutes: 720, mode: 'TIME_EXCESS', trigger: 'AT_LEAST' },
  indemnityDays: 30,
  basis: { kind: 'occurrence' },
  conditions: { priorWrittenConsent: false, designatedVendor: false },
})
const terms: PolicyTerms = {
  covers: [interruption(1_000_000n)],
  pools: [],
  termOrder: [],
  particulars: { address: '示例路 1 号' },
}
const year = { start: day('2027-01-01'), end: day('2028-01-01') }

const asking = (transactions: readonly PolicyTransaction[], recordedAt: string): Asked => {
  let next = 0
  const at = instant(recordedAt)
  const basedOn = transactions.at(-1)?.id ?? null
  return {
    transactions,
    basedOn,
    reason: '约定',
    recordedAt: at,
    newId: () => `t${transactions.length}.${(next += 1)}`,
  }
}
const recorded = (done: Recorded): readonly PolicyTransaction[] => {
  assert.ok(done.ok, done.ok ? '' : done.refusal.code)
  return done.value
}
const codeOf = (done: Recorded): string => (done.ok ? 'ok' : done.refusal.code)

const issued = recorded(issuePolicy({ term: year, premium: fen(36_500n), terms }, asking([], '2026-12-20T00:00:00Z')))
const raise = (transactions: readonly PolicyTransaction[], on: string, at: string): Recorded =>
  endorsePolicy(
    {
      effective: day(on),
      delta: fen(3650n),
      patches: [{ item: 'cover', name: 'fp.bi', after: interruption(2_000_000n) }],
    },
    asking(transactions, at),
  )
const move = (transactions: readonly PolicyTransaction[], on: string, delta: bigint): Recorded =>
  endorsePolicy(
    { effective: day(on), delta: fen(delta), patches: [{ item: 'particular', name: 'address', after: '新址 2 号' }] },
    asking(transactions, '2027-08-01T00:00:00Z'),
  )

test('a change recorded late shows on its day only to whoever asks with what is known later', () => {
  // In force from 1 July, recorded on 10 July: on 5 July nobody knew of it.
  const all = [...issued, ...recorded(raise(issued, '2027-07-01', '2027-07-10T00:00:00Z'))]
  const limitOn = (effective: string, knownAt: string): bigint | null | undefined =>
    asOf(all, { effective: day(effective), knownAt: instant(knownAt) }).segment?.terms.covers[0]?.aggregate
  assert.equal(limitOn('2027-07-05', '2027-07-05T00:00:00Z'), 1_000_000n)
  assert.equal(limitOn('2027-07-05', '2027-07-10T00:00:00Z'), 2_000_000n)
  assert.equal(limitOn('2027-06-30', '2027-07-10T00:00:00Z'), 1_000_000n)
})

test('the status of a policy follows from its transactions', () => {
  const statusOn = (on: string, transactions = issued, knownAt = '2029-01-01T00:00:00Z'): string =>
    asOf(transactions, { effective: day(on), knownAt: instant(knownAt) }).status
  assert.equal(statusOn('2027-01-01', issued, '2026-12-01T00:00:00Z'), 'unrecorded')
  assert.equal(statusOn('2026-12-31'), 'upcoming')
  assert.equal(statusOn('2027-01-01'), 'in-force')
  assert.equal(statusOn('2027-12-31'), 'in-force')
  assert.equal(statusOn('2028-01-01'), 'expired')
  const end = { effective: day('2027-03-01'), basis: { kind: 'pro-rata' } } as const
  const ended = [...issued, ...recorded(cancelPolicy(end, asking(issued, '2027-02-20T00:00:00Z')))]
  assert.deepEqual([statusOn('2027-02-28', ended), statusOn('2027-03-01', ended)], ['in-force', 'cancelled'])
  const gone = [...issued, ...recorded(reverseTransaction('t0.1', asking(issued, '2026-12-21T00:00:00Z')))]
  assert.equal(statusOn('2027-02-28', gone), 'reversed')
  assert.deepEqual((['in-force', 'upcoming', 'cancelled', 'expired'] as const).map(isLive), [true, true, false, false])
})

test('a change with effect before another one moves it aside and brings it back', () => {
  const one = [...issued, ...recorded(raise(issued, '2027-07-02', '2027-06-01T00:00:00Z'))]
  const acts = recorded(move(one, '2027-03-01', 365n))
  // From 1 March 306 of 365 days: earned(36,865) = 36,865·59/365 = 5,959, earned(36,500) = 5,900; 30,906 − 30,600 = 306.
  // From 2 July (182 days on) 183 of 365: 3,650·183/365 = 1,830, moved aside and back at the same price.
  assert.deepEqual(
    acts.map(({ act, charges }) => [act, charges[0]?.gross]),
    [
      ['REVERSE', -1830n],
      ['ENDORSE', 306n],
      ['ENDORSE', 1830n],
    ],
  )
  assert.deepEqual(
    standingOf([...one, ...acts])[0]?.segments.map(({ from, to, premium }) => [from, to, premium]),
    [
      ['2027-01-01', '2027-03-01', 5900n],
      ['2027-03-01', '2027-07-02', 12_423n], // 123 days at 101
      ['2027-07-02', '2028-01-01', 20_313n], // 183 days at 111
    ],
  )
})

test('two changes of the same item out of order are a conflict, and the later one is named', () => {
  const one = [...issued, ...recorded(move(issued, '2027-07-02', 0n))]
  const again = move(one, '2027-03-01', 0n)
  assert.equal(codeOf(again), 'changed-later-too')
  assert.match(again.ok ? '' : again.refusal.message.zh, /2027-07-02/)
})

test('whoever looked at an older policy is told, and nothing is recorded', () => {
  const stale = { ...asking(issued, '2027-02-01T00:00:00Z'), basedOn: null }
  assert.equal(
    codeOf(cancelPolicy({ effective: day('2027-03-01'), basis: { kind: 'pro-rata' } }, stale)),
    'policy-moved-on',
  )
  assert.equal(codeOf(reverseTransaction('t0.1', stale)), 'policy-moved-on')
})

test('what the law or the contract does not allow is refused', () => {
  const ask = asking(issued, '2027-02-01T00:00:00Z')
  const empty = { effective: day('2027-03-01'), delta: fen(0n), patches: [] }
  assert.equal(codeOf(endorsePolicy(empty, ask)), 'changes-nothing')
  assert.equal(codeOf(endorsePolicy({ ...empty, delta: fen(-36_501n) }, ask)), 'premium-below-nothing')
  assert.equal(codeOf(endorsePolicy({ ...empty, delta: fen(1n), effective: day('2028-01-01') }, ask)), 'no-term-on-day')
  const absent = [{ item: 'cover', name: 'tp.privacy', after: null }] as const
  assert.equal(codeOf(endorsePolicy({ ...empty, patches: absent }, ask)), 'item-unknown')
  assert.equal(codeOf(reverseTransaction('t9.9', ask)), 'transaction-unknown')
  const backwards = { term: { start: year.end, end: year.start }, premium: fen(1n), terms }
  assert.equal(codeOf(issuePolicy(backwards, asking([], '2027-02-01T00:00:00Z'))), 'term-without-days')
})

test('a renewal follows the term without a gap, and not after a cancellation', () => {
  const next = { term: { start: year.end, end: day('2029-01-01') }, premium: fen(36_600n), terms }
  const ask = asking(issued, '2027-12-01T00:00:00Z')
  assert.equal(
    codeOf(renewPolicy({ ...next, term: { ...next.term, start: day('2028-01-02') } }, ask)),
    'renewal-not-following',
  )
  const renewed = [...issued, ...recorded(renewPolicy(next, ask))]
  assert.deepEqual(
    standingOf(renewed).map(({ opened, segments }) => [opened.act, segments.length]),
    [
      ['ISSUE', 1],
      ['RENEW', 1],
    ],
  )
  // The first term is under the renewal and cannot be taken out beneath it.
  assert.equal(codeOf(reverseTransaction('t0.1', asking(renewed, '2027-12-02T00:00:00Z'))), 'term-has-acts')
  const end = { effective: day('2027-03-01'), basis: { kind: 'pro-rata' } } as const
  const ended = [...issued, ...recorded(cancelPolicy(end, asking(issued, '2027-02-20T00:00:00Z')))]
  assert.equal(codeOf(renewPolicy(next, asking(ended, '2027-12-01T00:00:00Z'))), 'policy-cancelled')
  assert.equal(codeOf(raise(ended, '2027-02-21', '2027-02-21T00:00:00Z')), 'policy-cancelled')
  assert.equal(codeOf(cancelPolicy(end, asking(ended, '2027-02-21T00:00:00Z'))), 'policy-cancelled')
})

test('what is kept at the end pays for no day and stands beside the premium', () => {
  // 73 of 365 days run: 7,300 earned, 29,200 goes back, 10% of it = 2,920 is kept.
  const end = { effective: day('2027-03-15'), basis: { kind: 'holdback', rate: ppm(100_000) } } as const
  const ended = recorded(cancelPolicy(end, asking(issued, '2027-03-10T00:00:00Z')))
  assert.deepEqual(
    ended.flatMap(({ charges }) => charges.map(({ kind, gross }) => [kind, gross])),
    [
      ['premium', -29_200n],
      ['retained', 2920n],
    ],
  )
  // Before it begins: everything goes back but 3% of 36,500.
  const early = { effective: day('2026-12-25'), basis: { kind: 'pre-inception', fee: ppm(30_000) } } as const
  const never = [...issued, ...recorded(cancelPolicy(early, asking(issued, '2026-12-24T00:00:00Z')))]
  assert.equal(chargedFor(never, ['premium']), 0n)
  assert.equal(chargedFor(never, ['retained']), 1095n)
  assert.deepEqual(standingOf(never)[0]?.segments, [])
  assert.equal(asOf(never, { effective: year.start, knownAt: instant('2027-01-02T00:00:00Z') }).status, 'cancelled')
})

test('bought-back limit is charged beside the premium and may be reversed', () => {
  const back = { effective: day('2027-07-02'), limit: { item: 'cover', name: 'fp.bi' }, amount: fen(500_000n) } as const
  const acts = recorded(reinstateLimit(back, asking(issued, '2027-07-01T00:00:00Z')))
  // 36,500 × ½ × 183/365 = 9,150.
  assert.deepEqual([chargedFor(acts, ['reinstated']), chargedFor(acts, ['premium'])], [9150n, 0n])
  const undone = recorded(reverseTransaction('t1.1', asking([...issued, ...acts], '2027-07-02T00:00:00Z')))
  assert.equal(chargedFor([...acts, ...undone], ['reinstated']), 0n)
  assert.equal(
    codeOf(reverseTransaction('t1.1', asking([...issued, ...acts, ...undone], '2027-07-03T00:00:00Z'))),
    'already-reversed',
  )
  assert.equal(
    codeOf(reverseTransaction('t2.1', asking([...issued, ...acts, ...undone], '2027-07-03T00:00:00Z'))),
    'reversal-is-final',
  )
  const none = { ...back, limit: { item: 'pool', name: 'all' } } as const
  assert.equal(codeOf(reinstateLimit(none, asking(issued, '2027-07-01T00:00:00Z'))), 'item-unknown')
})

test('a schedule keeps the places of its items when one of them changes', () => {
  const liability = { ...interruption(5n), head: 'tp.privacy' }
  const change = {
    effective: year.start,
    delta: fen(0n),
    patches: [
      { item: 'cover', name: 'tp.privacy', after: liability },
      { item: 'cover', name: 'fp.bi', after: interruption(7n) },
      { item: 'pool', name: 'p', after: { id: 'p', heads: ['fp.bi'], aggregate: fen(9n) } },
      { item: 'particular', name: 'address', after: null },
    ],
  } as const
  const acts = recorded(endorsePolicy(change, asking(issued, '2027-01-02T00:00:00Z')))
  const after = standingOf([...issued, ...acts])[0]?.segments[0]?.terms
  assert.deepEqual(
    [after?.covers.map(({ head, aggregate }) => [head, aggregate]), after?.pools.length, after?.particulars],
    [
      [
        ['fp.bi', 7n],
        ['tp.privacy', 5n],
      ],
      1,
      {},
    ],
  )
})
