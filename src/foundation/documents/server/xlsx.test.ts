import assert from 'node:assert/strict'
import test from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { day } from '../../kernel/index.ts'
import { sheetLimits } from '../index.ts'
import type { ReadCell, Sheet } from '../index.ts'
import { readXlsx, writeXlsx } from './index.ts'

const sheet: Sheet = {
  name: '推荐方案汇总表',
  preface: ['示例数据　截至 2026-12-01'],
  columns: [
    { title: '名称', width: 30 },
    { title: '保费（元）', width: 14, format: 'money' },
    { title: '日期', width: 12, format: 'day' },
  ],
  rows: [
    ['=HYPERLINK("x")', 1236.5, { day: day('2024-02-29') }],
    ['甲 & <乙>\n丙', { number: '123456789012345.67' }, null],
    ['', 12n, true],
  ],
}

function readBack(bytes: Uint8Array): readonly (readonly ReadCell[])[] {
  const read = readXlsx(bytes)
  assert.ok(read.ok, JSON.stringify(read))
  return read.value[0]?.rows ?? []
}

const change = (bytes: Uint8Array, parts: Record<string, string>): Uint8Array => {
  const changed = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  return zipSync({ ...unzipSync(bytes), ...changed })
}

const codeOf = (bytes: Uint8Array, limits = sheetLimits): string => {
  const read = readXlsx(bytes, limits)
  return read.ok ? 'read' : read.refusal.code
}

test('a workbook comes back with its values, days and line ends', () => {
  assert.deepEqual(readBack(writeXlsx([sheet])).slice(2), [
    [
      { kind: 'text', text: '=HYPERLINK("x")' },
      { kind: 'number', text: '1236.5' },
      { kind: 'day', day: '2024-02-29' },
    ],
    // 17 digits are more than a spreadsheet keeps, so they travel as text.
    [
      { kind: 'text', text: '甲 & <乙>\n丙' },
      { kind: 'text', text: '123456789012345.67' },
    ],
    [
      { kind: 'text', text: '' },
      { kind: 'number', text: '12' },
      { kind: 'boolean', value: true },
    ],
  ])
})

test('what looks like a formula is written as quoted text and no formula is ever written', () => {
  const xml = strFromU8(unzipSync(writeXlsx([sheet]))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  assert.ok(!xml.includes('<f'))
  assert.match(xml, /s="7" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK/)
})

test('the same sheets give the same bytes and names that clash are told apart', () => {
  assert.deepEqual(writeXlsx([sheet]), writeXlsx([sheet]))
  const read = readXlsx(writeXlsx([sheet, sheet, { ...sheet, name: 'a/b:c' }]))
  assert.ok(read.ok)
  assert.deepEqual(
    read.value.map((one) => one.name),
    ['推荐方案汇总表', '推荐方案汇总表-2', 'a b c'],
  )
})

test('a formula gives its stored result and is marked', () => {
  const one = writeXlsx([{ name: 'a', columns: [], rows: [] }])
  const bytes = change(one, {
    'xl/worksheets/sheet1.xml':
      '<worksheet xmlns="x"><sheetData><row r="2"><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="e"><v>#REF!</v></c></row></sheetData></worksheet>',
  })
  assert.deepEqual(readBack(bytes), [
    [],
    [{ kind: 'empty' }, { kind: 'number', text: '2', formula: true }, { kind: 'fault', text: '#REF!' }],
  ])
})

test('rich texts are joined and readings above characters left out', () => {
  const one = writeXlsx([{ name: 'a', columns: [], rows: [] }])
  const bytes = change(one, {
    'xl/sharedStrings.xml':
      '<sst xmlns="x"><si><r><t>网络</t></r><r><t>安全</t></r><rPh sb="0" eb="1"><t>wang</t></rPh></si></sst>',
    'xl/worksheets/sheet1.xml':
      '<worksheet xmlns="x"><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>',
  })
  assert.deepEqual(readBack(bytes), [[{ kind: 'text', text: '网络安全' }]])
})

test('an archive that explodes is refused before it is unpacked', () => {
  const bomb = change(writeXlsx([sheet]), { 'xl/media/x.xml': ' '.repeat(30 * 1024 * 1024) })
  assert.equal(codeOf(bomb), 'workbook-too-large')
  assert.equal(codeOf(writeXlsx([sheet]), { ...sheetLimits, entries: 3 }), 'workbook-too-large')
})

test('an archive that lies about its sizes gains nothing', () => {
  const honest = zipSync({ 'xl/workbook.xml': strToU8('<a>'.repeat(500_000)) }, { level: 9 })
  // Declared sizes of the central directory and the local head are set to 10 bytes.
  const view = new DataView(honest.buffer, honest.byteOffset)
  for (let at = 0; at < honest.length - 30; at += 1) {
    const sign = view.getUint32(at, true)
    if (sign === 0x02014b50) view.setUint32(at + 24, 10, true)
    if (sign === 0x04034b50) view.setUint32(at + 22, 10, true)
  }
  assert.equal(codeOf(honest), 'workbook-unreadable')
})

test('macros, embedded objects and links outside are refused', () => {
  for (const name of ['xl/vbaProject.bin', 'xl/embeddings/a.xlsx', 'xl/externalLinks/externalLink1.xml']) {
    assert.equal(codeOf(change(writeXlsx([sheet]), { [name]: 'x' })), 'workbook-with-active-content', name)
  }
})

test('a DTD, a cut file, an old format and a path that climbs are refused as data', () => {
  const whole = writeXlsx([sheet])
  const dtd = change(whole, { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst xmlns="x"/>' })
  assert.equal(codeOf(dtd), 'workbook-unreadable')
  assert.equal(codeOf(whole.slice(0, whole.length / 2)), 'workbook-unreadable')
  assert.equal(codeOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2])), 'workbook-old-or-encrypted')
  assert.equal(codeOf(change(whole, { '../../x': 'x' })), 'workbook-unreadable')
  assert.equal(codeOf(new Uint8Array()), 'workbook-unreadable')
})

test('a cell far away does not make a table of a billion cells', () => {
  const one = writeXlsx([{ name: 'a', columns: [], rows: [] }])
  const far = (reference: string, row: number): Uint8Array =>
    change(one, {
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="x"><sheetData><row r="${row}"><c r="${reference}"><v>1</v></c></row></sheetData></worksheet>`,
    })
  assert.equal(codeOf(far('XFD1', 1)), 'workbook-too-large')
  assert.equal(codeOf(far('A1048576', 1048576)), 'workbook-too-large')
})
