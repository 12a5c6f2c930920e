import assert from 'node:assert/strict'
import test from 'node:test'
import { instant } from '../../../foundation/kernel/index.ts'
import { afterResubmission, paperInHand, register } from './paper-copy.ts'
import { answer, invite, leave, remove, unconfirmed } from './partnership.ts'
import { type Recommendation, sign, writeEntries } from './recommendation.ts'
import { type Requested, decide, propose } from './waiver.ts'

const now = instant('2026-11-23T10:00:00+08:00')
const codeOf = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string =>
  result.refusal?.code ?? 'ok'

test('an organisation is invited once, and again after it has left or was removed', () => {
  assert.equal(codeOf(invite([], 'o1', 'draft')), 'ok')
  assert.equal(codeOf(invite([{ organisationId: 'o1', state: 'declined' }], 'o1', 'draft')), 'already-a-partner')
  assert.equal(codeOf(invite([{ organisationId: 'o1', state: 'left' }], 'o1', 'draft')), 'ok')
  assert.equal(codeOf(invite([], 'o1', 'submitted')), 'members-are-sealed')
})

test('a partner confirms, declines or leaves only while the solution is a draft', () => {
  const invited = { organisationId: 'o1', state: 'invited' } as const
  assert.deepEqual(answer(invited, 'confirmed', { solution: 'draft', now }), {
    ok: true,
    value: { organisationId: 'o1', state: 'confirmed', answeredAt: now },
  })
  assert.equal(codeOf(answer(invited, 'declined', { solution: 'withdrawn', now })), 'members-are-sealed')
  const confirmed = { organisationId: 'o1', state: 'confirmed' } as const
  assert.equal(codeOf(leave(confirmed, { solution: 'submitted', now })), 'members-are-sealed')
  assert.equal(codeOf(remove(confirmed, 'draft')), 'ok')
  assert.deepEqual(unconfirmed([invited, confirmed]), [invited])
})

test('a waiver is drafted by one official and decided by another, each with a reason', () => {
  const requested: Requested = { state: 'requested', rule: 'at-most-five-solutions-led', applicantReason: '…' }
  const by = (official: string, reason: string): Parameters<typeof decide>[2] => ({ by: official, reason, at: now })
  assert.equal(codeOf(decide(requested, 'granted', by('b', '同意'))), 'not-drafted-yet')
  const drafted = propose(requested, { by: 'a', opinion: 'grant', reason: '场景不重叠' })
  assert.ok(drafted.ok)
  const ready = { ...drafted.value, state: 'requested' } as const
  assert.equal(codeOf(decide(ready, 'granted', by('a', '同意'))), 'drafter-may-not-decide')
  assert.equal(codeOf(decide(ready, 'granted', by('b', ' '))), 'reason-missing')
  const granted = decide(ready, 'granted', by('b', '同意'))
  assert.equal(granted.ok && granted.value.place, 'waived')
  const refused = decide(ready, 'refused', by('b', '可以合并'))
  assert.equal(refused.ok && refused.value.place, 'not-granted')
})

test('a paper copy printed from another version is registered as differing and does not count', () => {
  const held = 'ab'.repeat(32)
  const who = { by: 'desk', at: now }
  const right = register({ number: 1, state: 'expected' }, { printed: held.toUpperCase(), held }, who)
  const wrong = register({ number: 2, state: 'expected' }, { printed: 'cd'.repeat(32), held }, who)
  assert.deepEqual([right.state, wrong.state], ['registered', 'differs'])
  assert.equal(paperInHand([right, wrong]), 1)
  assert.equal(register(wrong, { printed: held, held }, who).state, 'registered')
  assert.equal(afterResubmission(right, 'ef'.repeat(32)).state, 'differs')
})

test('a recommendation lists arrived solutions in unbroken ranks and another person signs it', () => {
  const draft = { state: 'draft', authorityId: 'a', draftedBy: 'officer', entries: [] } as const
  const candidates = [
    { solutionId: 's1', state: 'submitted' },
    { solutionId: 's2', state: 'returned' },
    { solutionId: 's3', state: 'draft' },
  ] as const
  const entry = (solutionId: string, rank: number, opinion = '建议列入'): Recommendation['entries'][number] => ({
    solutionId,
    rank,
    opinion,
  })
  assert.equal(codeOf(writeEntries(draft, [entry('s3', 1)], candidates)), 'not-among-the-regions-solutions')
  assert.equal(codeOf(writeEntries(draft, [entry('s1', 1), entry('s2', 3)], candidates)), 'ranks-not-in-order')
  assert.equal(codeOf(writeEntries(draft, [entry('s1', 1), entry('s1', 2)], candidates)), 'ranks-not-in-order')
  const written = writeEntries(draft, [entry('s2', 2), entry('s1', 1)], candidates)
  assert.ok(written.ok)
  assert.deepEqual(
    written.value.entries.map((one) => one.solutionId),
    ['s1', 's2'],
  )
  const ready = { ...written.value, state: 'draft' } as const
  const letter = { documentNumber: '示例工信网安函〔2026〕118号', signedBy: 'approver', at: now }
  assert.equal(codeOf(sign({ ...draft }, letter)), 'nothing-recommended')
  assert.equal(codeOf(sign({ ...ready, entries: [entry('s1', 1, ' ')] }, letter)), 'opinion-missing')
  assert.equal(codeOf(sign(ready, { ...letter, signedBy: 'officer' })), 'drafter-may-not-decide')
  assert.equal(
    codeOf(sign(ready, { ...letter, documentNumber: '示例工信网安函[2026]0118号' })),
    'document-number-malformed',
  )
  assert.equal(codeOf(sign(ready, letter)), 'ok')
})
