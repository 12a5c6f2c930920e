import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day, fen } from '../../../../foundation/kernel/index.ts'
import {
  approveIssue,
  clearIssue,
  type Decider,
  gradeForLimit,
  type HeldGrade,
  type JudgedIssue,
  rejectIssue,
  suffices,
} from './authority.ts'
import { authorityGrades, issueLevels } from './issue.ts'

const issue: JudgedIssue = { level: 'BLOCK_BIND', grade: 'G2', state: 'open', raisedBy: 'raiser', seconding: null }
const decider: Decider = { accountId: 'someone', grade: 'G2', assessedBy: 'assessor', today: day('2026-12-01') }
const codeOf = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string | undefined =>
  result.ok ? undefined : result.refusal?.code

test('who holds the grade and neither raised nor assessed approves for thirty days', () => {
  assert.deepEqual(approveIssue(issue, decider), { ok: true, value: { kind: 'approved', until: day('2026-12-31') } })
})

test('nobody decides what they raised or assessed, and a lower grade does not suffice', () => {
  for (const decide of [approveIssue, rejectIssue, clearIssue]) {
    assert.equal(codeOf(decide(issue, { ...decider, accountId: 'raiser' })), 'raiser-does-not-decide')
    assert.equal(codeOf(decide(issue, { ...decider, accountId: 'assessor' })), 'assessor-does-not-decide')
    assert.equal(codeOf(decide(issue, { ...decider, grade: 'G1' })), 'grade-too-low')
    assert.equal(codeOf(decide(issue, { ...decider, grade: null })), 'grade-too-low')
    assert.equal(codeOf(decide({ ...issue, state: 'approved' }, decider)), 'issue-decided-already')
  }
})

test('a rate outside its filing is waived by nobody, not even by the committee', () => {
  const outside: JudgedIssue = { ...issue, grade: 'NONE', raisedBy: null }
  assert.equal(codeOf(approveIssue(outside, { ...decider, grade: 'G4' })), 'waivable-by-nobody')
  assert.equal(codeOf(clearIssue(outside, { ...decider, grade: 'G4' })), 'cleared-by-fact-alone')
})

test('the committee approves by two different people', () => {
  const grave: JudgedIssue = { ...issue, grade: 'G4' }
  const member: Decider = { ...decider, grade: 'G4' }
  assert.deepEqual(approveIssue(grave, member), { ok: true, value: { kind: 'seconded' } })
  const seconded = { ...grave, seconding: member.accountId }
  assert.equal(codeOf(approveIssue(seconded, member)), 'second-person-needed')
  assert.ok(approveIssue(seconded, { ...member, accountId: 'another' }).ok)
})

test('over all issues and people an approval never comes from raiser, assessor or a lower grade', () => {
  const people = ['raiser', 'assessor', 'someone']
  const held: readonly (HeldGrade | null)[] = ['G1', 'G2', 'G3', 'G4', null]
  fc.assert(
    fc.property(
      fc.constantFrom(...authorityGrades),
      fc.constantFrom(...issueLevels),
      fc.constantFrom(...people),
      fc.constantFrom(...held),
      fc.constantFrom('raiser', null),
      (grade, level, accountId, own, raisedBy) => {
        const answer = approveIssue({ ...issue, grade, level, raisedBy }, { ...decider, accountId, grade: own })
        if (!answer.ok) return
        assert.notEqual(accountId, raisedBy)
        assert.notEqual(accountId, 'assessor')
        assert.ok(level !== 'REJECT' && grade !== 'NONE' && suffices(own, grade))
      },
    ),
    { numRuns: 2000 },
  )
})

test('a yearly limit belongs to the lowest grade that may offer it, and above the committee to nobody', () => {
  assert.deepEqual(
    [500_000_000n, 500_000_001n, 5_000_000_000n, 20_000_000_000n, 20_000_000_001n].map((limit) =>
      gradeForLimit(fen(limit)),
    ),
    ['G1', 'G2', 'G3', 'G4', 'NONE'],
  )
})
