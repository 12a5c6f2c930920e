import assert from 'node:assert/strict'
import test from 'node:test'
import { day, fen, instant, ppm } from '../../../../foundation/kernel/index.ts'
import type { AgreedCover } from './policy-terms.ts'
import type { PolicyTransaction } from './transaction.ts'
import { keptOf, transactionOf } from './written.ts'

const cover: AgreedCover = {
  head: 'fp.bi',
  label: { zh: '营业中断损失', en: 'Business interruption' },
  oedCode: null,
  status: 'covered',
  perOccurrence: fen(10n ** 15n),
  aggregate: null,
  pool: { kind: 'shared', pool: 'all' },
  deductible: { fixed: fen(5n), rate: ppm(100_000) },
  insuredShare: ppm(0),
  waiting: { minutes: 720, mode: 'TIME_EXCESS', trigger: 'AT_LEAST' },
  indemnityDays: 30,
  basis: { kind: 'claims-made', retroactiveFrom: day('2026-01-01') },
  conditions: { priorWrittenConsent: true, designatedVendor: false },
}
const issued = {
  id: 'a',
  sequence: 1,
  batch: 'a',
  effective: day('2027-01-01'),
  recordedAt: instant('2026-12-01T00:00:00Z'),
  basedOn: null,
  reason: '承保',
  charges: [{ kind: 'premium', gross: fen(106n), net: fen(100n), tax: fen(6n) }],
} as const
const within = { ...issued, within: 'a' }
const pool = { id: 'all', heads: ['fp.bi'], aggregate: fen(7n) }
const every: readonly PolicyTransaction[] = [
  {
    ...issued,
    act: 'ISSUE',
    term: { start: day('2027-01-01'), end: day('2028-01-01') },
    premium: fen(106n),
    terms: { covers: [cover], pools: [pool], termOrder: ['deductible'], particulars: { address: '示例路' } },
  },
  {
    ...within,
    act: 'ENDORSE',
    delta: fen(-1n),
    patches: [
      { item: 'cover', name: 'fp.bi', after: cover },
      { item: 'pool', name: 'all', after: pool },
      { item: 'particular', name: 'address', after: '新址' },
      { item: 'cover', name: 'tp.privacy', after: null },
    ],
  },
  { ...within, act: 'CANCEL', basis: { kind: 'holdback', rate: ppm(100_000) } },
  { ...within, act: 'REINSTATE', limit: { item: 'pool', name: 'all' }, amount: fen(3n) },
  { ...issued, act: 'REVERSE', reverses: 'a' },
]

test('every kind of transaction is read as it was written, through JSON and back', () => {
  for (const one of every)
    assert.deepEqual(transactionOf(JSON.parse(JSON.stringify(keptOf(one))) as never), one, one.act)
})
