import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  everything,
  parseSearch,
  phraseQuery,
  schemeFor,
  vectorOf,
  type SearchScheme,
  type SearchTerm,
} from '../index.ts'

const scheme: SearchScheme = {
  list: 'example',
  fields: [
    {
      name: 'sector',
      kind: 'codes',
      label: { zh: '行业', en: 'Sector' },
      aliases: ['领域'],
      values: [
        { code: 'industry', label: { zh: '工业互联网企业', en: 'Industrial internet' }, aliases: ['工业互联网'] },
        { code: 'vehicle', label: { zh: '车联网企业', en: 'Connected vehicles' }, aliases: ['车联网'] },
      ],
    },
    { name: 'title', kind: 'text', label: { zh: '名称', en: 'Title' } },
    { name: 'limit', kind: 'number', label: { zh: '限额', en: 'Limit' } },
    { name: 'since', kind: 'day', label: { zh: '生效', en: 'Since' } },
    {
      name: 'score',
      kind: 'number',
      label: { zh: '得分', en: 'Score' },
      needs: { resource: 'score', action: 'read' },
    },
  ],
  has: [{ name: 'partners', label: { zh: '联合单位', en: 'Partners' } }],
  orders: [{ name: 'limit', label: { zh: '限额', en: 'Limit' } }],
}

function termsOf(typed: string): readonly SearchTerm[] {
  const read = parseSearch(typed, scheme)
  assert.ok(read.ok, read.ok ? '' : read.refusal.message.zh)
  return read.value.terms
}

function codeOf(typed: string, at: SearchScheme = scheme): string {
  const read = parseSearch(typed, at)
  assert.ok(!read.ok, `${typed} is refused`)
  const { message, remedy } = read.refusal
  for (const text of [message.zh, message.en, remedy.zh, remedy.en]) assert.ok(text.length > 2)
  return read.refusal.code
}

test('a field goes by its Chinese name, full-width colon and a value as people say it', () => {
  const expected = [{ kind: 'codes', negated: false, field: 'sector', codes: ['industry'] }]
  for (const typed of [
    'sector:industry',
    '行业:工业互联网',
    '行业：工业互联网企业',
    '领域:"Industrial internet"',
    'SECTOR:工业',
  ])
    assert.deepEqual(termsOf(typed), expected, typed)
})

test('several values of one field are joined by commas of either width', () => {
  const expected = [{ kind: 'codes', negated: false, field: 'sector', codes: ['vehicle', 'industry'] }]
  for (const typed of ['行业:车联网,工业互联网', '行业：车联网，工业互联网', '行业:车联网、工业互联网'])
    assert.deepEqual(termsOf(typed), expected, typed)
})

test('a minus takes away, quotes keep a phrase whole, has: asks for what is there', () => {
  assert.deepEqual(termsOf('停产 -勒索 -"数据 泄露" 含:联合单位'), [
    { kind: 'words', negated: false, words: '停产', match: 'beginning' },
    { kind: 'words', negated: true, words: '勒索', match: 'beginning' },
    { kind: 'words', negated: true, words: '数据 泄露', match: 'whole' },
    { kind: 'has', negated: false, possession: 'partners' },
  ])
})

test('numbers and days are asked for alone, from, until or between', () => {
  const span = (typed: string): unknown => (termsOf(typed)[0] as { span?: unknown }).span
  assert.deepEqual(span('限额:500'), { from: 500, until: 500 })
  assert.deepEqual(span('limit:>=1,000'), { from: 1000, until: null })
  assert.deepEqual(span('限额:不超过5000'), { from: null, until: 5000 })
  assert.deepEqual(span('限额:500～5000'), { from: 500, until: 5000 })
  assert.deepEqual(span('生效:2026-01-01..'), { from: '2026-01-01', until: null })
})

test('an order is kept apart from what is sought, and a minus turns it round', () => {
  const read = parseSearch('停产 排序:-限额', scheme)
  assert.ok(read.ok)
  assert.deepEqual(read.value.ordering, { order: 'limit', direction: 'descending' })
  assert.equal(read.value.terms.length, 1)
  assert.deepEqual(parseSearch('  ', scheme), { ok: true, value: everything })
})

test('what is not understood is named, and the nearest known word is offered', () => {
  assert.equal(codeOf('行页:车联网'), 'search-unknown-field')
  const read = parseSearch('sektor:vehicle', scheme)
  assert.ok(!read.ok)
  assert.match(read.refusal.remedy.en, /Did you mean sector\?/)
  assert.equal(codeOf('行业:航空'), 'search-unknown-value')
  // 联网 stands in both labels.
  assert.equal(codeOf('行业:联网'), 'search-unknown-value')
  assert.equal(codeOf('行业:'), 'search-value-missing')
  assert.equal(codeOf('限额:很多'), 'search-not-a-number')
  assert.equal(codeOf('生效:2026-02-30'), 'search-not-a-day')
  assert.equal(codeOf('"停产'), 'search-quote-not-closed')
  assert.equal(codeOf('has:wings'), 'search-unknown-possession')
  assert.equal(codeOf('order:wings'), 'search-unknown-order')
  assert.equal(codeOf('order:limit order:-limit'), 'search-ordered-twice')
  assert.equal(codeOf('a '.repeat(21)), 'search-too-many-terms')
  assert.equal(codeOf('停'.repeat(301)), 'search-too-long')
})

test('a term that needs a right answers, to who lacks it, word for word as one that does not exist', () => {
  const lacking = schemeFor(scheme, () => false)
  const hidden = parseSearch('score:80', lacking)
  const strange = parseSearch('scxre:80', lacking)
  assert.ok(!hidden.ok && !strange.ok)
  assert.deepEqual(
    JSON.parse(JSON.stringify(hidden.refusal).replaceAll('score', 'scxre')),
    JSON.parse(JSON.stringify(strange.refusal)),
  )
  assert.ok(
    parseSearch(
      'score:80',
      schemeFor(scheme, () => true),
    ).ok,
  )
})

test('whatever is typed is read or refused, and never throws', () => {
  const bits = fc.constantFrom(
    '行业',
    ':',
    '：',
    '-',
    '"',
    '“',
    '”',
    '「',
    ',',
    '，',
    ' ',
    '停产',
    'has',
    'order',
    '..',
    '>=',
    '9',
    '\u0000',
    '𠮷',
    "'",
    '\\',
  )
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 40 }), (pieces) => {
      const read = parseSearch(pieces.join(''), scheme)
      if (!read.ok) assert.equal(read.refusal.kind, 'invalid')
    }),
    { numRuns: 10_000 },
  )
})

test('neighbouring characters are found as pairs at their places', () => {
  // 停产事故: 停产 at 1, 产事 at 2, 事故 at 3 and the tail 故 at 4.
  assert.equal(vectorOf(['停产事故']), `'停产':1 '产事':2 '事故':3 '故':4`)
  assert.equal(phraseQuery('停产', 'beginning'), `'停产'`)
  assert.equal(phraseQuery('停产事故', 'beginning'), `'停产' <1> '产事' <1> '事故'`)
  assert.equal(phraseQuery('停', 'whole'), `'停':*`)
  assert.equal(phraseQuery('AI 保险', 'whole'), `'ai' <1> '保险'`)
  assert.equal(phraseQuery('ran', 'beginning'), `'ran':*`)
  assert.equal(phraseQuery('，。', 'whole'), undefined)
})
