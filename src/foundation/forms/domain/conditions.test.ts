import assert from 'node:assert/strict'
import test from 'node:test'
import type { Answers } from './answers.ts'
import type { Condition } from './condition.ts'
import type { FilledForm } from './form.ts'
import { isCondition } from './condition-shape.ts'
import { readForm } from './form.ts'
import { sampleForm } from './sample-form.ts'
import { visible, visibleSections } from './visible.ts'

const row = (id: string, duties: readonly string[], more: Readonly<Record<string, string>> = {}) => ({
  id,
  answers: { duties, ...more },
})

const filled = (answers: Answers, facts: FilledForm['facts'] = {}): FilledForm => ({
  definition: sampleForm,
  answers,
  facts: facts ?? {},
})

const holds = (condition: Condition, answers: Answers, facts: FilledForm['facts'] = {}): boolean =>
  readForm(filled(answers, facts)).holds(condition)

test('on several answers "eq" is contains and "in" is has any of', () => {
  const answers = { 'basic.kinds': ['enterprise', 'product'] }
  assert.ok(holds({ eq: ['basic.kinds', 'product'] }, answers))
  assert.ok(!holds({ eq: ['basic.kinds', 'other'] }, answers))
  assert.ok(holds({ in: ['basic.kinds', ['other', 'product']] }, answers))
  assert.ok(!holds({ in: ['basic.kinds', ['other']] }, answers))
})

test('what is unanswered satisfies nothing, so its negation holds', () => {
  assert.ok(!holds({ eq: ['basic.sector', 'other'] }, {}))
  assert.ok(holds({ not: { eq: ['basic.sector', 'other'] } }, {}))
  assert.ok(!holds({ answered: 'basic.sector' }, {}))
  assert.ok(!holds({ gte: ['/facts.ledAlready', 0] }, {}))
})

test('numbers, amounts and days are compared by value and other texts have no order', () => {
  assert.ok(holds({ gt: ['basic.days', '9'] }, { 'basic.days': '10' })) // as texts "10" would be less than "9"
  assert.ok(holds({ eq: ['basic.days', '10.0'] }, { 'basic.days': '10' }))
  assert.ok(holds({ lte: ['basic.start', '2026-12-08'] }, { 'basic.start': '2026-12-08' }))
  assert.ok(
    holds({ lt: ['basic.start', { path: 'basic.end' }] }, { 'basic.start': '2026-01-01', 'basic.end': '2026-01-02' }),
  )
  assert.ok(!holds({ gt: ['basic.title', 'a'] }, { 'basic.title': 'b' }))
})

test('a path through a repeat from outside means any row, inside it the same row, and a slash the root', () => {
  const answers = {
    'basic.title': '重述',
    'consortium.partners': [row('row-00001', ['underwriting']), row('row-00002', ['other'])],
  }
  const paths = new Set(visible(filled(answers)).map((located) => located.path))
  assert.ok(paths.has('consortium.other-duties'), 'some row has another duty')
  assert.ok(paths.has('consortium.partners/row-00002/duty-words'))
  assert.ok(!paths.has('consortium.partners/row-00001/duty-words'), 'the other row does not count')
  assert.ok(paths.has('consortium.partners/row-00001/title-again'))
})

test('an answer that is hidden does not count in other conditions', () => {
  const chain = {
    ...sampleForm,
    fields: sampleForm.fields.map((field) =>
      field.id === 'basic.summary' ? Object.assign({}, field, { condition: { eq: ['basic.other', 'x'] } }) : field,
    ),
  }
  const answers = { 'basic.other': 'x', 'basic.sector': 'other' }
  assert.ok(readForm({ definition: chain, answers }).visible('basic.summary'))
  const hidden = { 'basic.other': 'x', 'basic.sector': 'telecom' }
  assert.ok(!readForm({ definition: chain, answers: hidden }).visible('basic.summary'))
})

test('a section can depend on a fact that the platform gives', () => {
  const ids = (ledAlready: number) => visibleSections(filled({}, { ledAlready })).map((section) => section.id)
  assert.deepEqual(ids(4), ['basic', 'consortium'])
  assert.deepEqual(ids(5), ['basic', 'consortium', 'over'])
})

test('a condition from outside is taken only when it is a tree of known operators', () => {
  for (const one of [{ all: [] }, { not: { eq: ['a', 1] } }, { gt: ['a', { path: 'b' }] }, { in: ['a', ['x']] }]) {
    assert.ok(isCondition(one), JSON.stringify(one))
  }
  const deep = Array.from({ length: 12 }).reduce<unknown>((inner) => ({ not: inner }), { answered: 'a' })
  for (const one of [null, {}, 'eq', { eq: ['a'] }, { eq: ['a', 0.5] }, { all: {} }, { eq: ['a', 1], not: {} }, deep]) {
    assert.ok(!isCondition(one), JSON.stringify(one))
  }
})
