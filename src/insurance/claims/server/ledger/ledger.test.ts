import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test, { after, before } from 'node:test'
import { testDatabase, type TestDatabase } from '../../../../../tests/database.ts'
import { acceptedContent } from '../../../../../tests/planted-underwriting.ts'
import { recorder } from '../../../../foundation/audit/server/index.ts'
import { type Fen, fen, ok, type Result, sumOf } from '../../../../foundation/kernel/index.ts'
import { type Tx, withTx } from '../../../../foundation/storage/server/index.ts'
import type { AgreedCover, PolicySegment } from '../../../policies/index.ts'
import { holdLimits, leftOfLimits, postLimits, releaseLimits } from '../index.ts'
import { ledgerInvariants } from './invariants.ts'
import { type HeldLimits, type WantedOnPolicy } from './keep-ledger.ts'

let fixture: TestDatabase
before(async () => {
  fixture = await testDatabase({ recorder, poolSize: 12 })
})
after(() => fixture.close())

const { term, premium } = acceptedContent
const cover = (head: string, aggregate: bigint | null): AgreedCover => ({
  ...(acceptedContent.items[0] as AgreedCover),
  head,
  aggregate: aggregate === null ? null : fen(aggregate),
})
/** A policy of its own with one shared pool. */
const policyWith = (covers: readonly AgreedCover[], pool: bigint): Pick<WantedOnPolicy, 'policyId' | 'segment'> => {
  const within = randomUUID()
  const pools = [{ id: 'main', heads: covers.map(({ head }) => head), aggregate: fen(pool) }]
  const terms = { covers, pools, termOrder: [], particulars: {} }
  const segment: PolicySegment = { from: term.start, to: term.end, premium, terms, within, since: within }
  return { policyId: randomUUID(), segment }
}
const inTurn = <Value>(run: (tx: Tx) => Promise<Result<Value>>): Promise<Result<Value>> =>
  withTx(fixture.database, { kind: 'system', actor: 'test' }, async (tx) => {
    const done = await run(tx)
    if (done.ok)
      tx.record({ action: 'claim.hold', resource: 'claim', id: randomUUID(), changes: changesIn(done.value) })
    return done
  })
const changesIn = (value: unknown): HeldLimits['changes'] => (value as Partial<HeldLimits>).changes ?? []
const holding = (wanted: WantedOnPolicy): Promise<Result<HeldLimits>> => inTurn((tx) => holdLimits(tx, wanted))
const accounts = (policyId: string): Promise<readonly Record<string, string>[]> =>
  fixture.sql(
    `select item, name, held::text, posted::text from claims.limit_account where policy_id = $1 order by item, name`,
    [policyId],
  )
const holdsTrue = async (): Promise<void> => {
  for (const { name, sql } of ledgerInvariants) assert.deepEqual(await fixture.sql(sql), [], name)
}

test('fifty claims at once on one aggregate limit never overdraw it, and the sum is exact', async () => {
  const policy = policyWith([cover('fp.bi', 1_000n)], 5_000n)
  const asked = Array.from({ length: 50 }, () =>
    holding({ ...policy, head: 'fp.bi', holdId: randomUUID(), amount: fen(30n) }),
  )
  const answers = await Promise.all(asked)
  // 33 × 30 = 990 fit under 1,000; the 34th would make it 1,020.
  assert.equal(answers.filter((one) => one.ok).length, 33)
  const refused = answers.flatMap((one) => (one.ok ? [] : [one.refusal.code]))
  assert.deepEqual([...new Set(refused)], ['limit-exhausted'])
  assert.deepEqual(await accounts(policy.policyId), [
    { item: 'cover', name: 'fp.bi', held: '990', posted: '0' },
    { item: 'pool', name: 'main', held: '990', posted: '0' },
  ])
  await holdsTrue()
})

test('fifty claims that each take what is left share a limit to the last fen', async () => {
  const policy = policyWith([cover('fp.bi', null), cover('fp.data', null)], 1_000n)
  const asked = Array.from({ length: 50 }, (_, index) =>
    inTurn(async (tx) => {
      const wanted = { ...policy, head: index % 2 === 0 ? 'fp.bi' : 'fp.data', amount: fen(70n) }
      const amount = await leftOfLimits(tx, wanted)
      return holdLimits(tx, { ...wanted, amount, holdId: randomUUID() })
    }),
  )
  const taken: Fen[] = (await Promise.all(asked)).map((one) => (one.ok ? one.value.amount : fen(-1n)))
  // 14 × 70 = 980, one takes the 20 that are left, 35 take nothing.
  assert.equal(sumOf(taken), 1_000n)
  assert.deepEqual(
    [70n, 20n, 0n].map((amount) => taken.filter((one) => one === amount).length),
    [14, 1, 35],
  )
  await holdsTrue()
})

test('covers and their pool are locked in one order, so that nobody waits in a circle', async () => {
  const policy = policyWith([cover('fp.bi', 10_000n), cover('fp.data', 10_000n)], 400n)
  const asked = Array.from({ length: 40 }, (_, index) =>
    holding({ ...policy, head: index % 2 === 0 ? 'fp.bi' : 'fp.data', holdId: randomUUID(), amount: fen(20n) }),
  )
  const answers = await Promise.all(asked)
  assert.equal(answers.filter((one) => one.ok).length, 20) // 20 × 20 = 400
  const [, , pool] = await accounts(policy.policyId)
  assert.deepEqual(pool, { item: 'pool', name: 'main', held: '400', posted: '0' })
  await holdsTrue()
})

test('a payment uses what its decision holds, once, and a withdrawal frees the rest', async () => {
  const policy = policyWith([cover('fp.bi', 1_000n)], 1_000n)
  const holdId = randomUUID()
  assert.ok((await holding({ ...policy, head: 'fp.bi', holdId, amount: fen(600n) })).ok)
  const codeOf = (done: Result<unknown>): string => (done.ok ? 'ok' : done.refusal.code)
  assert.equal(codeOf(await holding({ ...policy, head: 'fp.bi', holdId, amount: fen(1n) })), 'hold-taken')
  // Two who pay the whole at the same moment: one goes through.
  const paid = await Promise.all([1, 2].map(() => inTurn((tx) => postLimits(tx, holdId, fen(400n)))))
  assert.deepEqual(paid.map(codeOf).sort(), ['ok', 'posted-above-hold'])
  assert.equal(codeOf(await inTurn((tx) => postLimits(tx, holdId, fen(201n)))), 'posted-above-hold')
  const freed = await inTurn((tx) => releaseLimits(tx, holdId))
  assert.equal(freed.ok && freed.value.amount, 200n)
  for (const again of [(tx: Tx) => releaseLimits(tx, holdId), (tx: Tx) => postLimits(tx, holdId, fen(1n))])
    assert.equal(codeOf(await inTurn(again)), 'hold-unknown')
  assert.deepEqual(await accounts(policy.policyId), [
    { item: 'cover', name: 'fp.bi', held: '0', posted: '400' },
    { item: 'pool', name: 'main', held: '0', posted: '400' },
  ])
  // What was paid stays used: 600 of 1,000 are left.
  const left = await inTurn(async (tx) => ok(await leftOfLimits(tx, { ...policy, head: 'fp.bi', amount: fen(900n) })))
  assert.deepEqual(left, { ok: true, value: 600n })
  await holdsTrue()
})

test('a loss is judged by the limit of its own segment, also when the policy states more later', async () => {
  const policy = policyWith([cover('fp.bi', 100n)], 10_000n)
  const { segment } = policy
  const later = { ...segment, terms: { ...segment.terms, covers: [cover('fp.bi', 300n)] } }
  const ask = (one: PolicySegment, amount: bigint): Promise<Result<HeldLimits>> =>
    holding({ policyId: policy.policyId, segment: one, head: 'fp.bi', holdId: randomUUID(), amount: fen(amount) })
  assert.ok((await ask(later, 150n)).ok)
  assert.equal((await ask(segment, 1n)).ok, false)
  assert.ok((await ask(later, 150n)).ok)
  await holdsTrue()
})

test('the database itself refuses what the ledger would have to refuse, and entries never change', async () => {
  await assert.rejects(fixture.sql('update claims.limit_account set held = highest + 1'), /never_overdrawn/)
  await assert.rejects(fixture.sql('update claims.limit_entry set amount = amount + 1'), /never changes/)
  // Planted: a limit that its entries do not lead to.
  await fixture.sql(`update claims.limit_account set posted = posted + 1 where posted = 400`)
  const [, stands] = ledgerInvariants
  assert.ok((await fixture.sql(stands?.sql ?? '')).length > 0)
})
