import assert from 'node:assert/strict'
import test from 'node:test'
import { type Instant, instant } from '../../../foundation/kernel/index.ts'
import { type Call, beginClosing, extend, mayArrive, seal } from './call.ts'
import { type Correction, closeCorrection, mayEdit, requestCorrection, resubmit } from './correction.ts'
import { takePlace } from './place.ts'
import { type Attempt, type Solution, acceptLate, fileLate, proposeLate, reopen, submit, withdraw } from './solution.ts'

const deadline = instant('2024-01-29T00:00:00+08:00')
const lastSecond = instant('2024-01-28T23:59:59.999+08:00')
const source = { clause: '4.1.p2.s1', words: '于2024年1月28日前' }
const call: Call = {
  programmeId: '2023-356',
  state: 'open',
  opensAt: instant('2023-12-14T00:00:00+08:00'),
  deadline,
  drainMinutes: 5,
  source,
}
const draft = { state: 'draft', place: 'none' } as const
const sealedAt = (arrivedAt: Instant): Attempt['sealed'] => ({
  answersVersion: 41,
  fingerprint: 'ab'.repeat(32),
  arrivedAt,
  by: 'certifier',
})
const attempt = (changed: Partial<Attempt> = {}): Attempt => ({
  sealed: sealedAt(lastSecond),
  checkedVersion: 41,
  savedVersion: 41,
  incompleteSections: [],
  partners: [],
  strayPartners: [],
  scans: [],
  findings: [],
  count: { held: 0, limit: 5, waivable: true, source: { clause: '4.1.p1.s2', words: '原则上不超过5个' } },
  ...changed,
})
const codeOf = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string =>
  result.refusal?.code ?? 'ok'

test('the last millisecond of 28 January is in time and midnight is not', () => {
  assert.equal(codeOf(submit(draft, call, attempt())), 'ok')
  const late = submit(draft, call, attempt({ sealed: sealedAt(deadline) }))
  assert.equal(codeOf(late), 'deadline-has-passed')
  assert.match(late.ok ? '' : late.refusal.message.zh, /2024-01-28 24:00 截止/)
})

test('what arrived in time stays in time while the call drains, and not once the list is sealed', () => {
  assert.equal(codeOf(mayArrive({ ...call, state: 'closing' }, lastSecond)), 'ok')
  assert.equal(codeOf(mayArrive({ ...call, state: 'closed' }, lastSecond)), 'list-is-sealed')
  assert.equal(codeOf(mayArrive(call, instant('2023-12-13T23:59:59+08:00'))), 'call-not-yet-open')
})

test('closing begins at the deadline and the list is sealed only after the drain', () => {
  assert.equal(codeOf(beginClosing({ ...call, state: 'open' }, lastSecond)), 'too-early-to-close')
  assert.equal(codeOf(beginClosing({ ...call, state: 'open' }, deadline)), 'ok')
  const closing = { ...call, state: 'closing' } as const
  assert.equal(codeOf(seal(closing, instant('2024-01-29T00:04:59.999+08:00'))), 'drain-still-running')
  assert.equal(codeOf(seal(closing, instant('2024-01-29T00:05:00+08:00'))), 'ok')
})

test('an extension moves the deadline later and opens a closed call again', () => {
  const later = instant('2024-02-01T00:00:00+08:00')
  const extended = extend({ ...call, state: 'closed' }, later, deadline)
  assert.deepEqual(extended, { ok: true, value: { ...call, state: 'open', deadline: later } })
  assert.equal(codeOf(extend(call, deadline, lastSecond)), 'extension-not-later')
  assert.equal(codeOf(extend(call, later, later)), 'extension-in-the-past')
})

test('only the saved and checked version is sealed', () => {
  assert.equal(codeOf(submit(draft, call, attempt({ savedVersion: 42 }))), 'version-has-moved')
  assert.equal(codeOf(submit(draft, call, attempt({ checkedVersion: 40 }))), 'answers-not-checked')
  assert.equal(codeOf(submit(draft, call, attempt({ incompleteSections: ['claims'] }))), 'sections-incomplete')
})

test('a partner that has not confirmed from its own account stands in the way', () => {
  const invited = { organisationId: 'o1', state: 'invited' } as const
  assert.equal(codeOf(submit(draft, call, attempt({ partners: [invited] }))), 'partners-unconfirmed')
  const confirmed = { organisationId: 'o1', state: 'confirmed' } as const
  assert.equal(codeOf(submit(draft, call, attempt({ partners: [confirmed] }))), 'ok')
})

test('a must that is unmet or unknown stands in the way; what closing settles and advice do not', () => {
  const finding = { rule: 'r', strength: 'must', settledBy: 'submission', verdict: 'unmet' } as const
  assert.equal(codeOf(submit(draft, call, attempt({ findings: [finding] }))), 'rules-unmet')
  const unknown = { ...finding, verdict: 'undetermined' } as const
  assert.equal(codeOf(submit(draft, call, attempt({ findings: [unknown] }))), 'rules-unmet')
  const later = { ...finding, settledBy: 'closing' } as const
  const advice = { ...finding, strength: 'advice' } as const
  assert.equal(codeOf(submit(draft, call, attempt({ findings: [later, advice] }))), 'ok')
})

test('the fifth solution counts, the sixth needs a reason of fifty characters and then waits', () => {
  const count = (held: number): Attempt['count'] => ({ held, limit: 5, waivable: true, source })
  assert.deepEqual(takePlace('none', count(4), undefined), { ok: true, value: 'counted' })
  assert.equal(codeOf(takePlace('none', count(5), undefined)), 'at-most-five-solutions-led')
  assert.equal(codeOf(takePlace('none', count(5), '  ')), 'at-most-five-solutions-led')
  assert.equal(codeOf(takePlace('none', count(5), '理'.repeat(49))), 'reason-too-short')
  assert.deepEqual(takePlace('none', count(5), '理'.repeat(50)), { ok: true, value: 'awaiting-waiver' })
  const firm = { ...count(2), limit: 2, waivable: false }
  assert.equal(codeOf(takePlace('none', firm, '理'.repeat(50))), 'beyond-the-limit')
  assert.deepEqual(takePlace('none', { ...firm, limit: null }, undefined), { ok: true, value: 'counted' })
})

test('a solution that is withdrawn and reopened uses its own place, and withdrawal frees none', () => {
  const submitted: Solution = { state: 'submitted', place: 'counted', sealed: sealedAt(lastSecond) }
  const withdrawn = withdraw({ ...submitted, state: 'submitted' }, call, lastSecond)
  assert.ok(withdrawn.ok)
  assert.equal(withdrawn.value.place, 'counted')
  assert.equal(codeOf(withdraw({ ...submitted, state: 'submitted' }, call, deadline)), 'withdrawal-after-the-deadline')
  const again = reopen({ ...withdrawn.value, state: 'withdrawn' }, call, lastSecond)
  assert.ok(again.ok)
  const count = { held: 5, limit: 5, waivable: true, source }
  assert.deepEqual(submit({ ...again.value, state: 'draft' }, call, attempt({ count })), {
    ok: true,
    value: { state: 'submitted', place: 'counted', sealed: sealedAt(lastSecond) },
  })
})

test('a late filing needs a reason, a draft opinion and another person to be taken', () => {
  const findings = [
    { rule: 'submitted-before-deadline', strength: 'must', settledBy: 'submission', verdict: 'unmet' },
  ] as const
  const late = { ...attempt({ sealed: sealedAt(deadline), findings }), lateReason: '机房断电' }
  assert.equal(codeOf(fileLate(draft, call, { ...late, lateReason: ' ' })), 'reason-missing')
  assert.equal(codeOf(fileLate(draft, call, { ...late, sealed: sealedAt(lastSecond) })), 'not-late-yet')
  const filed = fileLate(draft, call, late)
  assert.ok(filed.ok)
  const waiting = { ...filed.value, state: 'late' } as const
  assert.equal(codeOf(acceptLate(waiting, { by: 'b', count: late.count })), 'not-drafted-yet')
  const drafted = proposeLate(waiting, { by: 'a', opinion: 'accept', reason: '平台故障属实' })
  assert.ok(drafted.ok)
  const ready = { ...drafted.value, state: 'late' } as const
  assert.equal(codeOf(acceptLate(ready, { by: 'a', count: late.count })), 'drafter-may-not-decide')
  const taken = acceptLate(ready, { by: 'b', count: late.count })
  assert.ok(taken.ok)
  assert.deepEqual([taken.value.state, taken.value.place], ['submitted', 'counted'])
})

test('a correction opens the named fields until its instant and keeps the first arrival’s place', () => {
  const until = instant('2024-02-20T00:00:00+08:00')
  const correction: Correction = { fields: [{ path: 'product.rows', remark: '请补备案号' }], until, by: 'officer' }
  const submitted = { state: 'submitted', place: 'counted', sealed: sealedAt(lastSecond) } as const
  const none = requestCorrection(submitted, { ...correction, fields: [] }, deadline)
  assert.equal(codeOf(none), 'correction-without-fields')
  const returned = requestCorrection(submitted, correction, deadline)
  assert.ok(returned.ok)
  assert.equal(codeOf(mayEdit(correction, ['product.rows.r1.code'], deadline)), 'ok')
  assert.equal(codeOf(mayEdit(correction, ['product.rowsets'], deadline)), 'fields-not-named')
  assert.equal(codeOf(mayEdit(correction, ['product.rows'], until)), 'correction-expired')
  const open = { ...returned.value.solution, state: 'returned' } as const
  assert.equal(codeOf(closeCorrection(open, correction, deadline)), 'correction-still-open')
  assert.equal(codeOf(closeCorrection(open, correction, until)), 'ok')
  assert.equal(codeOf(resubmit(open, correction, sealedAt(until))), 'correction-expired')
  const answered = resubmit(open, correction, sealedAt(deadline))
  assert.deepEqual(answered, { ok: true, value: { ...submitted, sealed: sealedAt(deadline) } })
})
