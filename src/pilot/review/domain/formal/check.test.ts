import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Result } from '../../../../foundation/kernel/index.ts'
import { solutionForm } from '../../../solicitation/index.ts'
import {
  beginJudgements,
  checkJudgements,
  consolidate,
  formalItems,
  type ItemJudgement,
  type Judgements,
  mayFail,
  mayPass,
  type RuleFinding,
  takeUpAgain,
} from '../../index.ts'

const finding = (rule: string, verdict: RuleFinding['verdict']): RuleFinding => ({
  rule,
  verdict,
  message: { zh: `规则 ${rule}`, en: rule },
})
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)
const met: ItemJudgement = { verdict: 'met', reason: '', paths: [] }
const allMet: Judgements = Object.fromEntries(formalItems.map(({ id }) => [id, met]))
const unmet = (paths: readonly string[], reason = '盖章页缺一家'): ItemJudgement => ({
  verdict: 'unmet',
  reason,
  paths,
})

test('every question that a return may open is a question of the form, and ids stand once', () => {
  const known = new Set(solutionForm.fields.map(({ id }) => id))
  for (const { id, opens } of formalItems) assert.deepEqual([id, opens.filter((path) => !known.has(path))], [id, []])
  assert.equal(new Set(formalItems.map(({ id }) => id)).size, formalItems.length)
})

test('what the rules settled is filled in, what they left open is open, and an unmet rule names its questions', () => {
  const begun = beginJudgements([
    finding('one-lead', 'met'),
    finding('distinct-members', 'unmet'),
    finding('one-member-holds-insurance-licence', 'undetermined'),
  ])
  assert.deepEqual(begun['one-lead'], met)
  assert.deepEqual(begun['distinct-members'], unmet(['partners.rows'], '规则 distinct-members'))
  assert.equal(begun['licence']?.verdict, null)
  assert.equal(begun['secrecy']?.verdict, null)
})

test('an unmet item wants a reason and its questions, a departure from the rule a reason, and not every item may be idle', () => {
  const findings = [finding('one-lead', 'met'), finding('distinct-members', 'unmet')]
  const check = (id: string, judgement: ItemJudgement): string => codeOf(checkJudgements({ [id]: judgement }, findings))
  assert.equal(check('seal-pages', unmet(['commitments.seal-pages'], ' ')), 'formal-reason-missing')
  assert.equal(check('seal-pages', unmet([])), 'formal-path-missing')
  assert.equal(check('seal-pages', unmet(['lead.evidence'])), 'formal-path-not-of-item')
  assert.equal(check('distinct-members', met), 'formal-reason-missing')
  assert.equal(check('distinct-members', { ...met, reason: '两家已合并，登记为证' }), 'ok')
  assert.equal(check('seal-pages', { ...met, verdict: 'not-applicable' }), 'formal-item-must-be-judged')
  assert.equal(check('explicit-standard', { ...met, verdict: 'not-applicable' }), 'ok')
  assert.equal(check('no-such-item', met), 'formal-item-unknown')
})

test('two items on one question make one remark, and nothing is returned while an item is open', () => {
  const judged = {
    ...allMet,
    'attachments-legible': unmet(['product.rows', 'lead.evidence'], '条款扫描不清'),
    wording: unmet(['product.rows'], '备案号缺一位'),
  }
  const fields = consolidate(judged)
  assert.deepEqual(fields.ok && fields.value, [
    { path: 'product.rows', remark: '附件齐全可读：条款扫描不清；条款与备案：备案号缺一位' },
    { path: 'lead.evidence', remark: '附件齐全可读：条款扫描不清' },
  ])
  assert.equal(codeOf(consolidate({ ...judged, secrecy: { ...met, verdict: null } })), 'formal-items-open')
  assert.equal(codeOf(consolidate(allMet)), 'formal-nothing-to-return')
})

test('what the applicant could mend is returned before it fails; what nobody can mend fails at once', () => {
  const curable = { ...allMet, 'seal-pages': unmet(['commitments.seal-pages']) }
  assert.equal(codeOf(mayPass(curable)), 'formal-items-unmet')
  assert.equal(codeOf(mayFail(curable, false)), 'formal-return-first')
  assert.equal(codeOf(mayFail(curable, true)), 'ok')
  assert.equal(codeOf(mayFail({ ...allMet, 'in-time': unmet([]) }, false)), 'ok')
  assert.deepEqual([codeOf(mayPass(allMet)), codeOf(mayFail(allMet, false))], ['ok', 'formal-nothing-unmet'])
})

test('after an answer what was unmet is open or settled by the new findings, and the rest stands', () => {
  const before = {
    ...allMet,
    'distinct-members': unmet(['partners.rows']),
    secrecy: unmet(['commitments.secrecy-review']),
  }
  const again = takeUpAgain(before, [finding('distinct-members', 'met'), finding('one-lead', 'unmet')])
  assert.equal(again['distinct-members']?.verdict, 'met')
  assert.equal(again['secrecy']?.verdict, null)
  assert.deepEqual(again['one-lead'], met)
})

test('whatever is judged, a solution never both passes and fails, and a return names only questions of unmet items', () => {
  const verdict = fc.constantFrom('met', 'unmet', 'not-applicable', null)
  const any = fc.record(
    Object.fromEntries(
      formalItems.map(({ id, opens }) => [
        id,
        fc.record({ verdict, reason: fc.string({ maxLength: 9 }), paths: fc.subarray([...opens]) }),
      ]),
    ),
  ) as fc.Arbitrary<Judgements>
  fc.assert(
    fc.property(any, fc.boolean(), (judgements, wasReturned) => {
      assert.ok(!(mayPass(judgements).ok && mayFail(judgements, wasReturned).ok))
      const fields = consolidate(judgements)
      if (!fields.ok) return
      const named = formalItems.flatMap(({ id }) => (judgements[id]?.verdict === 'unmet' ? judgements[id].paths : []))
      assert.deepEqual(new Set(fields.value.map(({ path }) => path)), new Set(named))
    }),
    { numRuns: 2_000 },
  )
})
