import assert from 'node:assert/strict'
import test from 'node:test'
import { sampleForm } from '../domain/sample-form.ts'
import { sheet, validate } from '../index.ts'
import { answersPart, blankFormPart, differencePart } from './index.ts'

const view = { locale: 'zh' } as const
const answers = {
  'basic.title': '<云平台>',
  'basic.kinds': ['enterprise'],
  'basic.days': '99',
  'basic.proof': [{ id: 'f1', name: '证明.pdf', bytes: 1_048_576, fingerprint: 'abcdef0123456789' }],
}

test('answers are shown with their labels, faults and files, and nothing of them is markup', () => {
  const form = { definition: sampleForm, answers }
  const shown = String(
    answersPart(view, sheet(form, { locale: 'zh', audience: 'own', errors: validate(form) }), {
      changeHref: (section) => `/change/${section}`,
      fileHref: (file) => `/files/${file}`,
    }),
  )
  assert.match(shown, /&lt;云平台&gt;/)
  assert.doesNotMatch(shown, /<云平台>/)
  assert.match(shown, /企业类/)
  assert.match(shown, /工作日不应大于 60 日/)
  assert.match(shown, /href="\/files\/f1">证明\.pdf {2}1\.0 MB/)
  assert.match(shown, /href="\/change\/basic"/)
  assert.match(shown, /本平台自拟表式/)
})

test('an expert is not shown what only officials may see', () => {
  const shown = String(
    answersPart(view, sheet({ definition: sampleForm, answers }, { locale: 'zh', audience: 'experts' })),
  )
  assert.doesNotMatch(shown, /证明/)
})

test('a difference marks what was put in and taken out', () => {
  const after = { ...answers, 'basic.title': '<云平台二>', 'basic.kinds': ['enterprise', 'product'] }
  const shown = String(differencePart(view, { definition: sampleForm, before: answers, after }))
  assert.match(shown, /<ins>二<\/ins>/)
  assert.match(shown, /<ins>；产品服务类<\/ins>/)
  assert.equal(
    String(differencePart(view, { definition: sampleForm, before: answers, after: answers })).includes('相同'),
    true,
  )
})

test('a blank form names each question, what it wants and within which limits', () => {
  const shown = String(blankFormPart({ locale: 'en' }, sampleForm))
  assert.match(shown, /text, 2–10 characters/)
  assert.match(shown, /number, 1–60 days/)
  assert.match(shown, /several choices, 1–2 choices, Enterprise; Product and service/)
})
