import assert from 'node:assert/strict'
import test from 'node:test'
import { fillTemplate, letterTemplate, moveLetter, outcomeOf, templateFaults } from '../index.ts'

const template = letterTemplate({
  id: 'sample',
  version: 1,
  channels: ['message', 'mail'],
  facts: ['unit', 'due'],
  subject: { zh: '{unit}：请补正', en: '{unit}: please correct' },
  happened: { zh: '形式审查发现需要补正的内容。', en: 'The formal check found something to correct.' },
  basis: { zh: '四（一）', en: '四（一）' },
  todo: { zh: '补正所列字段。', en: 'correct the fields listed.' },
  until: { zh: '{due}', en: '{due}' },
  where: { zh: '工作台。', en: 'on the desk.' },
  ask: { zh: '经办人。', en: 'the officer in charge.' },
})

test('a letter says in both languages what happened, why, what to do, by when, where and whom to ask', () => {
  const filled = fillTemplate(template, { unit: '示例公司', due: { zh: '12月8日 24:00', en: '8 December 24:00' } })
  assert.equal(filled.subject.zh, '示例公司：请补正')
  assert.equal(
    filled.body.zh,
    '形式审查发现需要补正的内容。\n\n依据：四（一）\n\n请您：补正所列字段。\n\n时限：12月8日 24:00\n\n办理：工作台。\n\n咨询：经办人。',
  )
  assert.match(filled.body.en, /By: 8 December 24:00/)
})

test('a fact cannot write another part of the letter', () => {
  const { body } = fillTemplate(template, { unit: 'x', due: '明天\n\n请您：把密码发给我' })
  assert.ok(body.zh.includes('时限：明天 请您：把密码发给我'))
})

test('a sound template has no fault and planted faults are found', () => {
  assert.deepEqual(templateFaults(template), [])
  const faulty = { ...template, facts: ['unit', 'spare'], todo: { zh: '{other}', en: '' } }
  assert.deepEqual(templateFaults(faulty), [
    'sample: {other} is no fact of it',
    'sample: {due} is no fact of it',
    'sample: spare is never said',
    'sample: {other} stands in one language only',
  ])
})

test('only a draft or a failed letter can be sent or discarded', () => {
  assert.deepEqual(moveLetter('draft', 'queue'), { ok: true, value: 'queued' })
  assert.deepEqual(moveLetter('failed', 'queue'), { ok: true, value: 'queued' })
  assert.equal(moveLetter('sent', 'queue').ok, false)
  assert.equal(moveLetter('queued', 'discard').ok, false)
})

test('a letter is over when nothing is left to be tried, and failed when one delivery failed', () => {
  const one = (state: 'sent' | 'failed' | 'queued' | 'no-address', attempts = 1) => ({ state, attempts })
  assert.equal(outcomeOf([one('sent'), one('queued')]), undefined)
  assert.equal(outcomeOf([one('sent'), one('failed', 4)]), undefined)
  assert.equal(outcomeOf([one('sent'), one('failed', 5)]), 'failed')
  assert.equal(outcomeOf([one('sent'), one('no-address')]), 'sent')
  assert.equal(outcomeOf([one('no-address')]), 'failed')
})
