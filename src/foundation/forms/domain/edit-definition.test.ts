import assert from 'node:assert/strict'
import test from 'node:test'
import { check } from './check.ts'
import type { Definition } from './definition.ts'
import {
  addField,
  addSection,
  findField,
  moveField,
  moveSection,
  putField,
  putOption,
  removeField,
  removeSection,
} from './edit-definition.ts'
import { sampleForm } from './sample-form.ts'
import { translate } from './translate.ts'
import { untranslated } from './untranslated.ts'

const idsOf = (definition: Definition, section: string): readonly string[] =>
  definition.fields.filter((field) => field.section === section).map((field) => field.id)

test('every kind of field can be added to a section and to a row without a fault', () => {
  const types = ['text', 'long', 'choice', 'multi', 'date', 'range', 'number', 'money', 'organisation', 'file'] as const
  let grown = sampleForm
  for (const type of types) {
    const wanted = { name: `new-${type}`, type, label: { zh: '新增', en: 'New' } }
    grown = addField(grown, { section: 'basic' }, wanted)
    grown = addField(grown, { section: 'consortium', inside: 'consortium.partners' }, wanted)
  }
  assert.deepEqual(check(grown), [])
  assert.equal(findField(grown, 'basic.new-date')?.type, 'date')
  assert.equal(findField(grown, 'consortium.partners.new-file')?.type, 'file')
})

test('a field moves among its neighbours only', () => {
  const [first, second] = idsOf(sampleForm, 'basic')
  assert.deepEqual(idsOf(moveField(sampleForm, second ?? '', -1), 'basic').slice(0, 2), [second, first])
  assert.deepEqual(idsOf(moveField(sampleForm, first ?? '', -1), 'basic'), idsOf(sampleForm, 'basic'))
  const rows = moveField(sampleForm, 'consortium.partners.duties', -1).fields.find(
    (field) => field.id === 'consortium.partners',
  )
  assert.deepEqual(rows?.type === 'repeat' ? rows.fields.map((field) => field.id).slice(0, 2) : [], ['duties', 'unit'])
})

test('taking something away shows at once who still names it', () => {
  const faults = check(removeField(sampleForm, 'consortium.partners.duties')).map(
    (fault) => `${fault.code} ${fault.at}`,
  )
  assert.ok(faults.includes('unknown-path field:consortium.other-duties'))
  assert.equal(
    removeSection(sampleForm, 'over').fields.some((field) => field.section === 'over'),
    false,
  )
})

test('sections are added behind and moved', () => {
  const grown = addSection(sampleForm, 'more', { zh: '更多' })
  const order = moveSection(grown, 'more', -1).sections.map((section) => section.id)
  assert.deepEqual(order, ['basic', 'consortium', 'more', 'over'])
})

test('a field is replaced in its place, an option added and removed', () => {
  const field = findField(sampleForm, 'basic.title')
  assert.ok(field)
  const changed = putField(sampleForm, 'basic.title', { ...field, label: { zh: '名称' } })
  assert.equal(findField(changed, 'basic.title')?.label.zh, '名称')
  const option = { code: 'fresh', label: { zh: '新' } }
  const grown = putOption(sampleForm, 'kinds', 2, option)
  assert.deepEqual(grown.lists[0]?.options[2], option)
  assert.deepEqual(putOption(grown, 'kinds', 2, undefined), sampleForm)
})

test('every label that lacks English can be translated at the place that the list names', () => {
  const strip = (tree: unknown): unknown => {
    if (Array.isArray(tree)) return tree.map(strip)
    if (typeof tree !== 'object' || tree === null) return tree
    const { en: _en, ...others } = tree as Record<string, unknown>
    return Object.fromEntries(Object.entries('zh' in tree ? others : tree).map(([key, part]) => [key, strip(part)]))
  }
  let bare = strip(sampleForm) as Definition
  const lacking = untranslated(bare)
  assert.ok(lacking.length > 25, `${lacking.length} labels`)
  for (const { at } of lacking) bare = translate(bare, at, `English of ${at}`)
  assert.deepEqual(untranslated(bare), [])
  assert.equal(findField(bare, 'basic.title')?.label.en, 'English of fields/basic.title/label')
})
