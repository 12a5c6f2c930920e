import assert from 'node:assert/strict'
import test from 'node:test'
import { day, instant } from '../../kernel/index.ts'
import {
  chineseNumber,
  isDocumentNumber,
  neutralCell,
  numberBlocks,
  officialDay,
  printable,
  readCsv,
  sheetInstant,
  shortFingerprint,
  writeCsv,
} from '../index.ts'
import type { Heading } from '../index.ts'

test('headings are numbered 一、（一）1.（1） and a higher heading starts the lower count again', () => {
  const heading = (level: Heading['level']): Heading => ({ kind: 'heading', level, text: 'x' })
  const labels = numberBlocks([1, 2, 2, 3, 4, 1, 2].map((level) => heading(level as Heading['level']))).map((block) =>
    block.kind === 'heading' ? block.label : '',
  )
  assert.deepEqual(labels, ['一、', '（一）', '（二）', '1.', '（1）', '二、', '（一）'])
  assert.deepEqual([1, 10, 11, 20, 99].map(chineseNumber), ['一', '十', '十一', '二十', '九十九'])
  assert.throws(() => chineseNumber(0), RangeError)
})

test('a date of 公文 is in Arabic numerals without leading zeros and a sheet names its zone', () => {
  assert.equal(officialDay(day('2026-01-05')), '2026年1月5日')
  assert.equal(sheetInstant(instant('2026-12-01T16:05:00Z')), '2026-12-02 00:05 +08:00')
})

test('a document number has hexagonal brackets and no leading zero', () => {
  assert.ok(isDocumentNumber('工信厅网安函〔2023〕356号'))
  for (const wrong of [
    '工信厅网安函[2023]356号',
    '工信厅网安函〔2023〕0356号',
    '工信厅网安函〔23〕356号',
    '〔2023〕356号',
  ]) {
    assert.ok(!isDocumentNumber(wrong), wrong)
  }
})

test('hidden characters and direction marks become visible', () => {
  assert.equal(printable('甲\u202E乙\u200B丙\r\n丁\u0000'), '甲□乙□丙\n丁□')
})

test('a fingerprint is shortened to its first four groups and its last', () => {
  assert.equal(shortFingerprint('e05b71c298d43f60aaaa1a7e'), 'e05b 71c2 98d4 3f60 … 1a7e')
})

test('a text that a spreadsheet would run is disarmed, a negative number is not', () => {
  for (const text of ['=1+1', '+cmd', '-2', '@SUM(A1)', ' =x', '\t=x', '＝1', '\r=1'])
    assert.equal(neutralCell(text)[0], "'")
  assert.equal(neutralCell('2026-12-01'), '2026-12-01')
  assert.equal(writeCsv([['=1+1', -2, null, true]]), "\uFEFF'=1+1,-2,,TRUE\r\n")
})

test('CSV comes back as it went out, with quotes, commas and line ends inside cells', () => {
  const rows = [
    ['a,b', 'say "yes"', 'two\nlines'],
    ['', '中文', 'x'],
  ]
  assert.deepEqual(readCsv(writeCsv(rows)), { rows, faults: [] })
  assert.deepEqual(readCsv('a,\n'), { rows: [['a', '']], faults: [] })
  assert.deepEqual(readCsv('a,'), { rows: [['a', '']], faults: [] })
})

test('a quote left open and text after a quote name their row', () => {
  assert.deepEqual(readCsv('ok\n"open').faults, [{ row: 2, fault: 'quote-not-closed' }])
  assert.deepEqual(readCsv('"a"b,c').faults, [{ row: 1, fault: 'text-after-quote' }])
})
