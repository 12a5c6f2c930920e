import assert from 'node:assert/strict'
import test from 'node:test'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { day } from '../../../foundation/kernel/index.ts'
import { demoDays, demoNoticeText, parseNotice } from '../index.ts'
import { readOfficialText, sm3 } from './index.ts'

const text = demoNoticeText(demoDays(day('2026-03-01')))
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const types = (type = main): string =>
  `<?xml version="1.0"?><Types xmlns="x"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`
const paragraph = (words: string): string => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
const document = (inside: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${inside}</w:body></w:document>`

/** A small DOCX of these paragraphs, with other parts added or put in their place. */
function docx(inside: string, parts: Zippable = {}): Uint8Array {
  return zipSync({ '[Content_Types].xml': strToU8(types()), 'word/document.xml': strToU8(document(inside)), ...parts })
}

const refused = (bytes: Uint8Array): string => {
  const read = readOfficialText(bytes)
  assert.ok(!read.ok)
  return read.refusal.code
}

const words = (bytes: Uint8Array): string => {
  const read = readOfficialText(bytes)
  assert.ok(read.ok, read.ok ? '' : read.refusal.code)
  return read.value
}

test('a DOCX is read as the same notice as its text', () => {
  const lines = text.trim().split('\n')
  const fromDocx = parseNotice(words(docx(lines.map(paragraph).join(''))), sm3)
  assert.deepEqual(fromDocx, parseNotice(text, sm3))
})

test('runs of one paragraph are one line, and deleted passages are not the text', () => {
  const inside =
    '<w:p><w:r><w:t>关于</w:t></w:r><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:r><w:t>某事&amp;</w:t></w:r><w:r><w:br/><w:t>下行</w:t></w:r></w:p>'
  assert.equal(words(docx(inside)).trim(), '关于某事&\n下行')
})

test('text in UTF-8, UTF-16 and GB 18030 reads alike', () => {
  const gb = Uint8Array.from([0xb9, 0xd8, 0xd3, 0xda]) // 关于
  assert.equal(words(gb), '关于')
  assert.equal(words(Uint8Array.from([0xff, 0xfe, 0x73, 0x51, 0x8e, 0x4e])), '关于')
  assert.equal(words(strToU8('\ufeff关于')), '关于')
})

test('macros, embedded objects, updating fields and external templates are refused', () => {
  const body = paragraph('关于某事的通知')
  assert.equal(refused(docx(body, { 'word/vbaProject.bin': strToU8('x') })), 'docx-active-content')
  assert.equal(refused(docx(body, { 'word/embeddings/one.docx': strToU8('x') })), 'docx-active-content')
  const macro = 'application/vnd.ms-word.document.macroEnabled.main+xml'
  assert.equal(refused(docx(body, { '[Content_Types].xml': strToU8(types(macro)) })), 'docx-active-content')
  const rels = `<Relationships><Relationship Type="x/attachedTemplate" TargetMode="External" Target="http://example/t.dotm"/></Relationships>`
  assert.equal(refused(docx(body, { 'word/_rels/settings.xml.rels': strToU8(rels) })), 'docx-active-content')
  const field = '<w:p><w:r><w:instrText> DDEAUTO c:\\\\x </w:instrText></w:r></w:p>'
  assert.equal(refused(docx(field)), 'docx-active-content')
})

test('an archive that explodes, climbs or is cut is refused at once', () => {
  const zeros = new Uint8Array(5 * 1024 * 1024)
  assert.equal(refused(docx(paragraph('x'), { 'word/media/a.png': zeros })), 'docx-too-large-unpacked')
  const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`word/p${index}.xml`, strToU8('x')]))
  assert.equal(refused(docx(paragraph('x'), many)), 'docx-too-large-unpacked')
  assert.equal(refused(docx(paragraph('x'), { '../evil.xml': strToU8('x') })), 'docx-unreadable')
  assert.equal(refused(docx(paragraph('x')).subarray(0, 60)), 'docx-unreadable')
  assert.equal(refused(docx('<w:p><w:r>')), 'docx-unreadable')
  assert.equal(refused(zipSync({ 'a.txt': strToU8('x') })), 'docx-unreadable')
})

test('automatic numbers would be lost, so the file is refused with what to do', () => {
  const numbered = '<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>范围</w:t></w:r></w:p>'
  assert.equal(refused(docx(numbered)), 'docx-automatic-numbers')
})

test('a file that is no text, an old format and one that is too large are refused', () => {
  assert.equal(refused(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x00, 0x01, 0x02])), 'official-file-not-text')
  assert.equal(refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])), 'official-file-old-format')
  assert.equal(refused(new Uint8Array(20 * 1024 * 1024 + 1)), 'official-file-too-large')
})
