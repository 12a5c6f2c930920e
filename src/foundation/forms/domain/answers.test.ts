import assert from 'node:assert/strict'
import test from 'node:test'
import type { Answers } from './answers.ts'
import { answersFor } from './audience.ts'
import { canonicalAnswers } from './canonical-answers.ts'
import { countCharacters } from './characters.ts'
import { completeness } from './completeness.ts'
import { fenFromYuan, yuanFromFen } from './decimal.ts'
import { answersDifference } from './difference.ts'
import { summaryLine } from './errors.ts'
import { groupAt } from './groups.ts'
import { mergeGroups } from './merge.ts'
import { normalise } from './normalise.ts'
import { fieldAt } from './path.ts'
import { readGroup } from './read-group.ts'
import { sampleForm } from './sample-form.ts'
import { sheet } from './sheet.ts'
import { validate } from './validate.ts'

const good: Answers = { 'basic.title': '云平台', 'basic.kinds': ['enterprise'] }
const fault = (answers: Answers, facts = {}): readonly string[] =>
  validate({ definition: sampleForm, answers: { ...good, ...answers }, facts }).map(
    (error) => `${error.path} ${error.code}`,
  )

const field = (path: string) => {
  const found = fieldAt(sampleForm, path)
  assert.ok(found && found.type !== 'repeat')
  return found
}

test('an empty form misses what is required and nothing else', () => {
  const errors = validate({ definition: sampleForm, answers: {} })
  assert.deepEqual(
    errors.map((error) => error.message),
    [
      { zh: '请填写方案名称', en: 'Enter title' },
      { zh: '请选择类别', en: 'Choose kinds' },
    ],
  )
})

test('limits are in characters after NFC: ten are taken and eleven refused', () => {
  assert.equal(countCharacters('e\u0301'), 1) // e and its accent are one character
  assert.deepEqual(fault({ 'basic.title': '一二三四五六七八九十' }), [])
  assert.deepEqual(fault({ 'basic.title': '一二三四五六七八九十一' }), ['basic.title too-long'])
  assert.deepEqual(fault({ 'basic.title': '𠮷' }), ['basic.title too-short']) // one character, two code units
})

test('control and direction characters are refused with their place; invisible marks from pasting are dropped', () => {
  const [error] = validate({ definition: sampleForm, answers: { ...good, 'basic.title': '云平\u202e台' } })
  assert.equal(error?.message.zh, '方案名称第 3 个字符（U+202E）是不可见的控制或方向字符，请删去后重新输入')
  assert.equal(normalise(sampleForm, field('basic.title'), ' 云\u200b平\u00a0台\r\n'), '云平 台')
  assert.equal(normalise(sampleForm, field('basic.title'), 'a\u0000b'), 'a\ufffdb')
  assert.deepEqual(fault({ 'basic.title': 'a\ufffdb' }), ['basic.title forbidden-character'])
})

test('money is typed in yuan and kept in fen', () => {
  assert.equal(fenFromYuan('1,236,789.45'), '123678945')
  assert.equal(fenFromYuan('１２．５ 元'), '1250')
  assert.equal(fenFromYuan('0.1'), '10')
  for (const typed of ['12.345', 'abc', '', '1e3']) assert.equal(fenFromYuan(typed), undefined, typed)
  assert.equal(yuanFromFen('123678945'), '1,236,789.45')
  assert.equal(yuanFromFen('-5'), '−0.05')
  assert.deepEqual(fault({ 'basic.premium': '12.345' }), ['basic.premium not-money'])
  assert.deepEqual(fault({ 'basic.premium': '99' }), ['basic.premium too-small']) // the limit is 1.00 yuan
  assert.deepEqual(fault({ 'basic.limit': { from: '200', to: '100' } }), ['basic.limit reversed-range'])
  assert.deepEqual(fault({ 'basic.limit': { from: '200', to: '' } }), ['basic.limit half-range'])
})

test('a number keeps its decimals exactly and what is none stays as typed', () => {
  assert.equal(normalise(sampleForm, field('basic.days'), '０１２.50'), '12.5')
  assert.equal(normalise(sampleForm, field('basic.days'), '十二天'), '十二天')
  assert.deepEqual(fault({ 'basic.days': '十二天' }), ['basic.days not-a-number'])
  assert.deepEqual(fault({ 'basic.days': '1.5' }), ['basic.days too-many-decimals'])
  assert.deepEqual(fault({ 'basic.days': '61' }), ['basic.days too-large'])
  assert.deepEqual(fault({ 'basic.days': '60' }), [])
})

test('a day is read in the ways people write it and judged against other days', () => {
  assert.equal(normalise(sampleForm, field('basic.start'), '2026年2月3日'), '2026-02-03')
  assert.equal(normalise(sampleForm, field('basic.start'), '20260203'), '2026-02-03')
  assert.deepEqual(fault({ 'basic.start': '2026-02-30' }), ['basic.start not-a-day'])
  assert.deepEqual(fault({ 'basic.start': '2026-03-02', 'basic.end': '2026-03-01' }), ['basic.end too-early'])
  assert.deepEqual(fault({ 'basic.end': '2026-03-02' }, { lastDay: '2026-03-01' }), ['basic.end too-late'])
})

test('an option that no longer fits the other answers is named', () => {
  assert.deepEqual(fault({ 'basic.sector': 'telecom' }), [])
  assert.deepEqual(fault({ 'basic.sector': 'security' }), ['basic.sector not-an-option'])
})

test('a wrong credit code is told from a right one, and the summary leads with the row', () => {
  const partner = (creditCode: string): Answers => ({
    ...good,
    'consortium.agreement': '按协议',
    'consortium.partners': [
      { id: 'row-00001', answers: { unit: { id: '', name: '甲', creditCode }, duties: ['underwriting'] } },
    ],
  })
  assert.deepEqual(validate({ definition: sampleForm, answers: partner('91110000600037341L') }), [])
  const [error] = validate({ definition: sampleForm, answers: partner('911100006000373410') })
  assert.ok(error)
  assert.deepEqual(summaryLine(sampleForm, error), {
    zh: '联合单位 1：统一社会信用代码第 18 位校验不符，请对照营业执照核对',
    en: 'Partner 1: Character 18 of the unified social credit code does not match; check it against the business licence',
  })
})

test('a check between answers counts once its field is answered', () => {
  const partners = (duty: string): Answers => ({
    'consortium.agreement': '按协议',
    'consortium.partners': [
      {
        id: 'row-00001',
        answers: {
          unit: { id: '', name: '甲', creditCode: '91110000600037341L' },
          duties: [duty],
          'duty-words': '推广',
        },
      },
    ],
  })
  assert.deepEqual(fault(partners('underwriting')), [])
  assert.deepEqual(fault(partners('other')), ['consortium.partners check'])
})

test('a file is judged by its format, size and number', () => {
  const file = (name: string, bytes: number) => ({ id: 'f', name, bytes, fingerprint: 'ab' })
  assert.deepEqual(fault({ 'basic.proof': [file('a.PDF', 1_048_576)] }), [])
  assert.deepEqual(fault({ 'basic.proof': [file('a.PDF', 1_048_577)] }), ['basic.proof file-too-large'])
  assert.deepEqual(fault({ 'basic.proof': [file('a.exe', 1)] }), ['basic.proof file-format'])
  const three = [file('a.pdf', 1), file('b.pdf', 1), file('c.pdf', 1)]
  assert.deepEqual(fault({ 'basic.proof': three }), ['basic.proof too-many-files'])
})

test('a section is not started, in progress, finished or faulty', () => {
  const state = (answers: Answers, finished: readonly string[] = []): string | undefined =>
    completeness({ definition: sampleForm, answers }, finished)[0]?.state
  assert.equal(state({}), 'not-started')
  assert.equal(state({ 'basic.title': '云平台' }), 'in-progress')
  assert.equal(state(good), 'finished')
  assert.equal(state({ ...good, 'basic.days': '99' }), 'faulty')
  assert.equal(state({ 'basic.title': '云平台' }, ['basic']), 'faulty') // said to be finished, kinds are missing
})

test('the sealed answers hold what exists, in one form, and leave the seal page out', () => {
  const answers: Answers = {
    'basic.title': '  云平台 ',
    'basic.kinds': ['product', 'enterprise'],
    'basic.other': '隐藏',
    'basic.seal': [{ id: 'f', name: 'seal.pdf', bytes: 1, fingerprint: 'ab' }],
  }
  assert.deepEqual(canonicalAnswers({ definition: sampleForm, answers }), {
    form: 'sample',
    version: 1,
    answers: { 'basic.title': '云平台', 'basic.kinds': ['enterprise', 'product'] },
  })
})

test('an audience gets only the fields that it may see', () => {
  const answers: Answers = { ...good, 'basic.proof': [{ id: 'f', name: 'a.pdf', bytes: 1, fingerprint: 'ab' }] }
  assert.deepEqual(answersFor(sampleForm, answers, 'experts'), good)
  assert.deepEqual(answersFor(sampleForm, answers, 'officials'), answers)
  assert.deepEqual(answersFor(sampleForm, answers, 'public'), {})
})

test('what a client sends is refused when it is unknown or has another shape', () => {
  const group = groupAt(sampleForm, 'basic')
  assert.ok(group)
  const code = (sent: unknown): string => {
    const read = readGroup(sampleForm, group, sent)
    return read.ok ? 'ok' : read.refusal.code
  }
  assert.equal(code({ 'basic.title': '云' }), 'ok')
  assert.equal(code({ 'basic.title': 5 }), 'unreadable-answer')
  assert.equal(code({ 'basic.titel': '云' }), 'unknown-field')
  assert.equal(code({ 'basic.title': 'x'.repeat(20_001) }), 'answer-too-large')
  assert.equal(code([]), 'unreadable-answer')
  assert.equal(groupAt(sampleForm, 'nowhere'), undefined)
  assert.equal(groupAt(sampleForm, 'consortium.partners/../x'), undefined)
})

test('two edits of one group are put together, and a contradiction keeps both sides', () => {
  const base = { 'basic.title': '甲', 'basic.summary': '旧' }
  const theirs = { 'basic.title': '乙', 'basic.summary': '旧' }
  assert.deepEqual(mergeGroups(base, theirs, { ...base, 'basic.summary': '新' }), {
    answers: { 'basic.title': '乙', 'basic.summary': '新' },
    conflicts: [],
  })
  assert.deepEqual(mergeGroups(base, theirs, { ...base, 'basic.title': '丙' }).conflicts, [
    { key: 'basic.title', base: '甲', theirs: '乙', yours: '丙' },
  ])
  const rows = (ids: readonly string[]) => ({ rows: ids })
  assert.deepEqual(mergeGroups(rows(['a', 'b']), rows(['a', 'x', 'b']), rows(['b', 'a', 'y'])).answers, {
    rows: ['b', 'a', 'x', 'y'],
  })
})

test('the difference follows a row by its id through a move', () => {
  const rows = (ids: readonly string[]): Answers => ({
    'consortium.partners': ids.map((id) => ({ id, answers: { duties: ['other'] } })),
  })
  const kinds = answersDifference(sampleForm, rows(['row-a', 'row-b']), rows(['row-b', 'row-c'])).map(
    (change) => `${change.kind} ${change.path}`,
  )
  assert.deepEqual(kinds, [
    'row-removed consortium.partners/row-a',
    'row-added consortium.partners/row-c',
    'added consortium.partners/row-c/duties',
  ])
})

test('the sheet writes answers in words of the language, with units and labels', () => {
  const answers: Answers = { ...good, 'basic.premium': '123678945', 'basic.days': '1500' }
  const [section] = sheet(
    { definition: sampleForm, answers },
    { locale: 'zh', audience: 'own', answeredOnly: true },
  ).sections
  assert.deepEqual(
    section?.entries.map((entry) => (entry.kind === 'answer' ? [entry.label].concat(entry.lines) : [])),
    [
      ['方案名称', '云平台'],
      ['类别', '企业类'],
      ['保费', '1,236,789.45 元'],
      ['工作日', '1,500 日'],
    ],
  )
})
