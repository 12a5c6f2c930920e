import assert from 'node:assert/strict'
import test from 'node:test'
import { check } from './check.ts'
import type { Definition, Field } from './definition.ts'
import { definitionDifference } from './definition-difference.ts'
import { decidingFields } from './dependencies.ts'
import { sampleForm } from './sample-form.ts'
import { untranslated } from './untranslated.ts'

const faults = (change: Partial<Definition>): readonly string[] =>
  check({ ...sampleForm, ...change }).map((fault) => `${fault.code} ${fault.at}`)

const withField = (id: string, change: (field: Field) => Field): Partial<Definition> => ({
  fields: sampleForm.fields.map((field) => (field.id === id ? change(field) : field)),
})

test('the sample has no fault', () => {
  assert.deepEqual(check(sampleForm), [])
})

test('each planted fault of a definition is found', () => {
  const planted: readonly (readonly [string, Partial<Definition>])[] = [
    ['wrong-id form', { id: 'Sample' }],
    ['wrong-label form', { title: { zh: ' ' } }],
    ['duplicate-id field:basic.title', { fields: [...sampleForm.fields, ...sampleForm.fields.slice(0, 1)] }],
    ['unknown-chapter section:basic', { sections: sampleForm.sections.map((one) => ({ ...one, chapter: 'none' })) }],
    ['unknown-section field:basic.title', withField('basic.title', (field) => ({ ...field, section: 'none' }))],
    ['unknown-list field:basic.sector', { lists: sampleForm.lists.filter((list) => list.id !== 'sectors') }],
    ['empty-list list:kinds', { lists: sampleForm.lists.map((list) => ({ ...list, options: [] })) }],
    [
      'unknown-path field:basic.other',
      withField('basic.other', (field) => ({ ...field, condition: { answered: 'basic.none' } })),
    ],
    [
      'unknown-option field:basic.other',
      withField('basic.other', (field) => ({ ...field, condition: { eq: ['basic.sector', 'others'] } })),
    ],
    [
      'wrong-operator field:basic.other',
      withField('basic.other', (field) => ({ ...field, condition: { gt: ['basic.sector', 3] } })),
    ],
    [
      'wrong-literal field:basic.other',
      withField('basic.other', (field) => ({ ...field, condition: { gt: ['basic.days', 'many'] } })),
    ],
    ['unknown-condition field:consortium.agreement', { conditions: [] }],
    [
      'wrong-limit field:basic.title',
      withField('basic.title', (field) =>
        field.type === 'text' ? { ...field, limits: { minChars: 9, maxChars: 3 } } : field,
      ),
    ],
    [
      'unknown-headline field:consortium.partners',
      withField('consortium.partners', (field) => (field.type === 'repeat' ? { ...field, headline: 'x' } : field)),
    ],
    ['unknown-path check:someone-underwrites', { checks: sampleForm.checks.map((one) => ({ ...one, field: 'x.y' })) }],
    [
      'empty-section section:bare',
      { sections: [...sampleForm.sections, { id: 'bare', chapter: 'all', title: { zh: '空' } }] },
    ],
  ]
  for (const [expected, change] of planted) {
    assert.ok(faults(change).includes(expected), `${expected}, got ${faults(change).join('; ')}`)
  }
})

test('a circle of conditions is refused and its path is told', () => {
  const circle = {
    ...sampleForm,
    fields: sampleForm.fields.map((field) =>
      field.id === 'basic.sector' ? { ...field, condition: { answered: 'basic.other' } as const } : field,
    ),
  }
  const [fault] = check(circle)
  assert.equal(fault?.code, 'cycle')
  assert.equal(fault?.message.zh, '条件互相等待，无法判断：行业 → 其他行业 → 行业')
})

test('a row field cannot read a root field without the slash', () => {
  const wrong = withField('consortium.partners', (field) =>
    field.type === 'repeat'
      ? {
          ...field,
          fields: field.fields.map((inner) =>
            inner.id === 'title-again' ? { ...inner, condition: { eq: ['basic.title', 'x'] } as const } : inner,
          ),
        }
      : field,
  )
  assert.deepEqual(faults(wrong), ['unknown-path field:consortium.partners.title-again'])
})

test('fields that decide something are known, so that other keystrokes redraw nothing else', () => {
  const names = decidingFields(sampleForm)
  for (const name of ['basic.sector', 'basic.kinds', 'basic.title', 'consortium.partners', 'basic.start']) {
    assert.ok(names.has(name), name)
  }
  assert.ok(!names.has('basic.premium'))
})

test('the difference of two versions names each part and property', () => {
  const next: Definition = {
    ...sampleForm,
    version: 2,
    fields: [
      ...sampleForm.fields
        .filter((field) => field.id !== 'basic.premium')
        .map((field) => (field.id === 'basic.summary' ? Object.assign({}, field, { required: true }) : field)),
      { id: 'basic.new', section: 'basic', type: 'text', label: { zh: '新增' } },
    ],
  }
  assert.deepEqual(
    definitionDifference(sampleForm, next).map(({ kind, part, id, properties }) => ({ kind, part, id, properties })),
    [
      { kind: 'removed', part: 'field', id: 'basic.premium', properties: undefined },
      {
        kind: 'changed',
        part: 'field',
        id: 'basic.summary',
        properties: [{ property: 'required', before: undefined, after: true }],
      },
      { kind: 'added', part: 'field', id: 'basic.new', properties: undefined },
    ],
  )
})

test('labels without English stand in the list for the translator', () => {
  assert.deepEqual(untranslated(sampleForm), [])
  const [first] = untranslated({ ...sampleForm, title: { zh: '样表' } })
  assert.deepEqual(first, { at: 'title', zh: '样表' })
})
