import assert from 'node:assert/strict'
import test from 'node:test'
import { fen, instant, type Result } from '../../../../foundation/kernel/index.ts'
import {
  arrive,
  feeOf,
  hearingAt,
  isSigned,
  mayPutOpinion,
  type MeetingMember,
  orderOfHearing,
  sign,
  withheldOn,
  withoutSignatures,
} from '../../index.ts'

const now = instant('2026-12-01T01:00:00Z')
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)
const member = (name: string): MeetingMember => ({
  expertId: name,
  accountId: name,
  name,
  profession: 'law',
  arrivedAt: null,
  signedAt: null,
  signedHash: null,
})
const opinion = '专家组认为本组方案总体符合要求，逐件意见见附表。'

test('the order of hearings follows from the seed of the draw and from nothing else', () => {
  // A stand-in for SM3 that turns the text round: by the last characters the order is c, a, b.
  const reversed = (text: string): string => text.split('').toReversed().join('')
  assert.deepEqual(orderOfHearing('s', ['x2', 'x3', 'x1'], reversed), ['x1', 'x2', 'x3'])
  assert.equal(hearingAt(now, 20, 3), '2026-12-01T02:00:00.000Z')
})

test('whoever is of the panel signs in once, and more than half make an opinion', () => {
  const panel = ['a', 'b', 'c'].map(member)
  const one = arrive(panel, 'a', now)
  assert.ok(one.ok)
  assert.equal(codeOf(arrive(one.value, 'a', now)), 'arrived-already')
  assert.equal(codeOf(arrive(panel, 'z', now)), 'not-of-panel')
  assert.equal(codeOf(mayPutOpinion(one.value, opinion)), 'too-few-present')
  const two = arrive(one.value, 'b', now)
  assert.ok(two.ok)
  assert.equal(codeOf(mayPutOpinion(two.value, opinion)), 'ok')
  assert.equal(codeOf(mayPutOpinion(two.value, '同意。')), 'opinion-too-short')
})

test('who was there signs the text that was read; it is signed when all of them have, and taking it back voids it', () => {
  const there = ['a', 'b'].map((name) => ({ ...member(name), arrivedAt: now }))
  const panel = [...there, member('c')]
  const by = (accountId: string, hash = 'h') => ({ accountId, hash, opinionHash: 'h', now })
  assert.equal(codeOf(sign(panel, by('c'))), 'signer-was-not-there')
  assert.equal(codeOf(sign(panel, by('a', 'older'))), 'opinion-changed')
  const one = sign(panel, by('a'))
  assert.ok(one.ok && !isSigned(one.value, 'h'))
  assert.equal(codeOf(sign(one.value, by('a'))), 'signed-already')
  const both = sign(one.value, by('b'))
  assert.ok(both.ok && isSigned(both.value, 'h'))
  assert.ok(!isSigned(withoutSignatures(both.value), 'h'))
})

test('what is withheld on a fee follows the table of the tax office, worked out by hand', () => {
  // Yuan: 800 → 0; 3,000 → 2,200 × 20%; 4,000 → 3,200 × 20%; 5,000 → 4,000 × 20%; 30,000 → 24,000 × 30% − 2,000;
  // 70,000 → 56,000 × 40% − 7,000.
  const worked = [
    [800, 0],
    [3_000, 440],
    [4_000, 640],
    [5_000, 800],
    [30_000, 5_200],
    [70_000, 15_400],
  ] as const
  for (const [gross, tax] of worked) assert.equal(withheldOn(fen(BigInt(gross) * 100n)), BigInt(tax) * 100n, `${gross}`)
  // 9 reviews of 200 yuan and a sitting of 800: 2,600; less 800 is 1,800, of which a fifth is 360.
  const fee = feeOf({ reviews: 9, meetings: 1 }, { perReview: fen(20_000n), perMeeting: fen(80_000n) })
  assert.deepEqual([fee.gross, fee.withheld, fee.net], [260_000n, 36_000n, 224_000n])
})
