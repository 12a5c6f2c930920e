import assert from 'node:assert/strict'
import test from 'node:test'
import { day, fen, instant } from '../../../../../foundation/kernel/index.ts'
import { endorsePolicy, issuePolicy, type PolicyTransaction, reverseTransaction } from '../../../index.ts'
import { pictureOf } from './picture.ts'

const term = { start: day('2027-01-01'), end: day('2028-01-01') }
const terms = { covers: [], pools: [], termOrder: [], particulars: {} }

function recorded(): readonly PolicyTransaction[] {
  let made = 0
  let all: readonly PolicyTransaction[] = []
  const asked = (at: string) => ({
    transactions: all,
    basedOn: all.at(-1)?.id ?? null,
    reason: '',
    recordedAt: instant(at),
    newId: () => `t${(made += 1)}`,
  })
  const keep = (done: ReturnType<typeof issuePolicy>): void => {
    assert.ok(done.ok)
    all = [...all, ...done.value]
  }
  keep(issuePolicy({ term, premium: fen(365_00n), terms }, asked('2026-12-02T02:00:00Z')))
  keep(endorsePolicy({ effective: day('2027-07-01'), delta: fen(36_500n), patches: [] }, asked('2027-06-01T02:00:00Z')))
  keep(reverseTransaction(all.at(-1)?.id ?? '', asked('2027-06-02T02:00:00Z')))
  return all
}

test('the picture keeps what was reversed, and no mark stands on another', () => {
  const { entries, segments, lanes, at } = pictureOf(recorded(), day('2027-09-01'))
  assert.deepEqual(
    entries.map(({ kind, lane }) => [kind, lane]),
    [
      ['entry', 0],
      ['reversed', 0],
      ['reversal', 1],
    ],
  )
  assert.equal(lanes, 2)
  assert.equal(segments.length, 1)
  // From the first day that counts, when it was recorded, to the last, when the term ends.
  assert.deepEqual([at(day('2026-12-02')), at(day('2028-01-01'))], [4, 96])
})

test('today is in the picture even after the term', () => {
  const { at } = pictureOf(recorded(), day('2028-06-01'))
  assert.equal(at(day('2028-06-01')), 96)
})
