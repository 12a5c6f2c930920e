import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import type { Answers, Field } from '../../../../foundation/forms/index.ts'
import { check, completeness, untranslated, validate, visible } from '../../../../foundation/forms/index.ts'
import { factsFromAnswers } from './facts-from-answers.ts'
import { solutionForm } from './solution-form.ts'

const organisation = { id: '', name: '甲保险公司', creditCode: '91110000600037341L' }

const codesOf = (answers: Answers, facts = {}): ReadonlySet<string> =>
  new Set(
    validate({ definition: solutionForm, answers, facts }).map(
      (error) => `${error.check ?? error.code} ${error.path.split('/')[0]}`,
    ),
  )

test('the solution form has no fault and every label in both languages', () => {
  assert.deepEqual(check(solutionForm), [])
  assert.deepEqual(untranslated(solutionForm), [])
})

test('it is richer than what it started from: 14 sections, 60 fields, 45 row fields, 15 conditions', () => {
  const rows = solutionForm.fields.flatMap((field) => (field.type === 'repeat' ? field.fields : []))
  const conditional = [...solutionForm.fields, ...rows].filter((field) => field.condition)
  assert.ok(solutionForm.sections.length >= 14, `${solutionForm.sections.length} sections`)
  assert.ok(solutionForm.fields.length >= 60, `${solutionForm.fields.length} fields`)
  assert.ok(rows.length >= 45, `${rows.length} row fields`)
  assert.ok(conditional.length >= 15, `${conditional.length} conditional`)
})

test('the quoted words stand in the notice', (context) => {
  const file = new URL('../../../../../../shared/notice/356.txt', import.meta.url)
  if (!existsSync(file)) {
    context.skip('official text: absent')
    return
  }
  const notice = readFileSync(file, 'utf8').replaceAll(/\s/g, '')
  const cites = [...solutionForm.sections, ...solutionForm.fields].flatMap((one) => one.cites ?? [])
  const rowCites = solutionForm.fields.flatMap((field: Field) =>
    field.type === 'repeat' ? field.fields.flatMap((inner) => inner.cites ?? []) : [],
  )
  const quoted = [...cites, ...rowCites].flatMap((cite) => cite.words ?? [])
  assert.ok(quoted.length > 60, `${quoted.length} quotations`)
  for (const words of quoted) assert.ok(notice.includes(words), words)
})

test('an empty form asks for what everybody fills in and hides what depends', () => {
  const paths = new Set(visible({ definition: solutionForm, answers: {} }).map((located) => located.path))
  assert.ok(paths.has('overview.title'))
  for (const hidden of ['partners.agreement', 'scope.products', 'commitments.over-limit-reason', 'sharing.shares']) {
    assert.ok(!paths.has(hidden), hidden)
  }
  assert.ok(completeness({ definition: solutionForm, answers: {} }).every((one) => one.state === 'not-started'))
})

test('a sixth solution asks for a reason', () => {
  assert.ok(!codesOf({}, { ledByLeadAlready: 4 }).has('missing commitments.over-limit-reason'))
  assert.ok(codesOf({}, { ledByLeadAlready: 5 }).has('missing commitments.over-limit-reason'))
})

test('each chosen sector needs a scenario and each class a head of cover', () => {
  const row = { sector: 'telecom-internet', scenario: 'platform-outage', causes: ['attack'], cover: ['fp.bi'] }
  const answers: Answers = {
    'overview.categories': ['enterprise'],
    'scope.sectors': ['telecom-internet', 'other'],
    'scope.classes': ['property', 'liability'],
    'scenarios.matrix': [{ id: 'row-00001', answers: row }],
  }
  const codes = codesOf(answers)
  assert.ok(codes.has('row-for-other scenarios.matrix'))
  assert.ok(codes.has('cover-of-liability scenarios.matrix'))
  assert.ok(!codes.has('row-for-telecom-internet scenarios.matrix'))
  assert.ok(!codes.has('cover-of-property scenarios.matrix'))
})

test('a promise may be as long as the law allows and not a day longer', () => {
  const promise = (step: string, amount: string, unit: string): ReadonlySet<string> =>
    codesOf({ 'claims.promises': [{ id: 'row-00001', answers: { step, amount, unit } }] })
  assert.ok(!promise('pay', '10', 'calendar-day').has('statutory-pay claims.promises'))
  assert.ok(promise('pay', '11', 'calendar-day').has('statutory-pay claims.promises'))
  assert.ok(!promise('pay', '7', 'working-day').has('statutory-pay claims.promises')) // 10 × 5 ÷ 7 = 7.1
  assert.ok(promise('pay', '8', 'working-day').has('statutory-pay claims.promises'))
  assert.ok(!promise('decision', '40', 'calendar-day').has('statutory-pay claims.promises'))
})

test('"all is retained" cannot stand beside another arrangement', () => {
  assert.ok(codesOf({ 'sharing.kinds': ['none', 'treaty'] }).has('none-stands-alone sharing.kinds'))
  assert.ok(!codesOf({ 'sharing.kinds': ['none'] }).has('none-stands-alone sharing.kinds'))
})

test('the facts that rules judge come out of the answers', () => {
  const facts = factsFromAnswers({
    'overview.title': '云平台中断保障方案',
    'overview.categories': ['enterprise'],
    'lead.organisation': organisation,
    'partners.rows': [{ id: 'row-00009', answers: { organisation, kind: 'insurer', duties: ['underwriting'] } }],
    'licence.holders': [
      { id: 'row-00001', answers: { organisation, kind: 'insurer', number: 'P10001', 'no-end': 'yes' } },
    ],
    'scope.sectors': ['telecom-internet'],
    'scope.classes': ['property'],
    'scenarios.matrix': [
      { id: 'row-00001', answers: { scenario: 'platform-outage', cover: ['fp.bi', 'fp.data'] } },
      { id: 'row-00002', answers: { cover: ['fp.bi', 'fp.other'], 'other-first-party': '赎回域名的费用' } },
    ],
  })
  assert.deepEqual(facts, {
    title: '云平台中断保障方案',
    summary: '',
    categories: ['enterprise'],
    sectors: ['telecom-internet'],
    classes: ['property'],
    cover: ['fp.bi', 'fp.data', { code: 'fp.other', text: '赎回域名的费用' }],
    scenarios: ['platform-outage'],
    lead: organisation,
    leadKind: undefined,
    capability: undefined,
    partners: [{ row: 'row-00009', organisation, kind: 'insurer', duties: ['underwriting'] }],
    licences: [{ organisation, kind: 'insurer', number: 'P10001', validUntil: 'long-term' }],
    reason: undefined,
  })
})
