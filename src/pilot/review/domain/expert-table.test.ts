import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { ReadCell } from '../../../foundation/documents/index.ts'
import { day } from '../../../foundation/kernel/index.ts'
import { readExpertTable } from './expert-table.ts'
import { columnsOfTable } from './expert-table-words.ts'

const text = (words: string): ReadCell => (words === '' ? { kind: 'empty' } : { kind: 'text', text: words })
const heads = Object.values(columnsOfTable).map(({ zh }) => text(zh))
const isFilled = (cell: ReadCell): boolean =>
  cell.kind === 'boolean' || ((cell.kind === 'text' || cell.kind === 'number') && cell.text.trim() !== '')
const codes = (...rows: readonly (readonly ReadCell[])[]): readonly string[] =>
  readExpertTable(rows).findings.map(({ row, code, column }) => `${row} ${code} ${column ?? ''}`.trim())

test('a row is read by its heads, wherever they stand; an empty employer is unknown and 无 is none', () => {
  const { experts, findings } = readExpertTable([
    [{ kind: 'empty' }],
    [
      text('Profession'),
      text('姓名'),
      text('现任职单位'),
      text('曾任职单位'),
      text('最多评阅件数'),
      text('不能参加自'),
      text('不能参加至'),
    ],
    [
      text('法律'),
      text('甲子（示例）'),
      text('示例大学甲；示例所 91110000600037341L'),
      text('示例公司 2024-05-31'),
      { kind: 'number', text: '12' },
      { kind: 'day', day: day('2026-03-01') },
      text('2026-03-10'),
    ],
    [],
    [text('security'), text('乙丑（示例）'), text('无')],
    [text('精算'), text('丙寅（示例）')],
  ])
  assert.deepEqual(findings, [])
  assert.deepEqual(
    experts.map(({ row, name, profession, maxLoad }) => [row, name, profession, maxLoad]),
    [
      [3, '甲子（示例）', 'law', 12],
      [5, '乙丑（示例）', 'security', 8],
      [6, '丙寅（示例）', 'actuarial', 8],
    ],
  )
  assert.deepEqual(experts[0]?.employers, [
    { organisationId: null, name: '示例大学甲', until: null },
    { organisationId: null, name: '示例所', until: null, creditCode: '91110000600037341L' },
  ])
  assert.deepEqual(experts[0]?.former, [{ organisationId: null, name: '示例公司', until: '2024-05-31' }])
  assert.deepEqual(experts[0]?.away, { from: '2026-03-01', until: '2026-03-10' })
  assert.deepEqual([experts[1]?.employers, experts[2]?.employers], [[], null])
})

test('wrong columns are named before any row is read', () => {
  assert.deepEqual(codes([text('姓名'), text('电话'), text('姓名')], [text('甲子')]), [
    '1 unknown-column 电话',
    '1 column-twice 姓名',
    '1 column-missing 专业',
  ])
  assert.deepEqual(codes(), ['0 column-missing 姓名', '0 column-missing 专业'])
})

test('every fault of every row is found: doubles, impossible days, formulas, numbers out of range', () => {
  const row = (name: string, profession: string, ...more: readonly ReadCell[]): readonly ReadCell[] => [
    text(name),
    text(profession),
    ...more,
  ]
  const empty: ReadCell = { kind: 'empty' }
  const faults = codes(
    heads,
    row('甲', '诗歌'),
    row('乙丑', '法律', empty, text('示例公司 2024-02-30')),
    row('丙寅', '法律', empty, empty, empty, empty, { kind: 'number', text: '0' }),
    row('丁卯', '法律', empty, empty, empty, empty, empty, text('明天'), text('2026-03-01')),
    row('戊辰', '法律', { kind: 'text', text: '示例大学', formula: true }),
    row('己巳', '法律', { kind: 'fault', text: '#REF!' }),
    row('庚午', '法律'),
    row('庚午', '法律'),
    row('庚午', '保险'),
  )
  assert.deepEqual(faults, [
    '2 name-missing 姓名',
    '2 profession-unknown 专业',
    '3 line-unread 曾任职单位',
    '4 load-out-of-range 最多评阅件数',
    '5 no-such-day 不能参加自',
    '5 away-out-of-order 不能参加自',
    '6 formula 现任职单位',
    '7 cell-fault 现任职单位',
    '9 twice-in-table 姓名',
  ])
})

test('whatever stands in a table, it is read without an exception, each filled row once and in order', () => {
  const cell = fc.oneof(
    fc.constant<ReadCell>({ kind: 'empty' }),
    fc.string().map((words): ReadCell => ({ kind: 'text', text: words })),
    fc.double().map((value): ReadCell => ({ kind: 'number', text: String(value) })),
    fc.boolean().map((value): ReadCell => ({ kind: 'boolean', value })),
    fc.constantFrom(...heads),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 8 }), (rows) => {
      const { experts } = readExpertTable([heads, ...rows])
      const filled = rows.flatMap((row, index) => (row.some(isFilled) ? [index + 2] : []))
      assert.deepEqual(
        experts.map(({ row }) => row),
        filled,
      )
    }),
    { numRuns: 1000, seed: 8 },
  )
})
