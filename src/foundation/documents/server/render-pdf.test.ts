import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import test from 'node:test'
import type { Block, OfficialDocument } from '../index.ts'
import { openPdfPrinter } from './index.ts'
import { openFonts } from './faces.ts'
import { sampleLetter, samplePack, sampleVerification } from './sample-documents.ts'

const printer = openPdfPrinter()

function pdfOf(document: Parameters<typeof printer.renderPdf>[0]): { text: string; pages: number } {
  const rendered = printer.renderPdf(document)
  assert.ok(rendered.ok, JSON.stringify(rendered))
  return { text: Buffer.from(rendered.value.bytes).toString('latin1'), pages: rendered.value.pages }
}

/** Names of the fonts inside a PDF without the tag of the subset. */
function embeddedFonts(pdf: string): string[] {
  return [...new Set(Array.from(pdf.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g), (match) => match[1] ?? ''))].sort()
}

const bodyOf = (body: readonly Block[]): OfficialDocument => ({
  kind: 'official',
  issuers: [],
  title: [],
  addressees: [],
  body,
  attachments: [],
  copiesTo: [],
  verification: sampleVerification,
})

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
// A paragraph starts two characters in, so 26 characters fill its only line of 28.
const fullLine = paragraph('网'.repeat(26))

test('the only fonts in a PDF are those of the package', () => {
  const fonts = embeddedFonts(pdfOf(sampleLetter).text)
  assert.ok(fonts.length >= 3, fonts.join())
  assert.deepEqual(
    fonts.filter((name) => !name.startsWith('NotoSansHans-')),
    [],
  )
  // The planted fault: a foreign font is seen.
  assert.deepEqual(embeddedFonts('/FontName /ABCDEF+SimSun'), ['SimSun'])
})

test('the same data gives the same bytes, whichever document was printed between', () => {
  const first = pdfOf(sampleLetter).text
  pdfOf(samplePack)
  assert.equal(pdfOf(sampleLetter).text, first)
  assert.equal(openPdfPrinter().renderPdf(sampleLetter).ok && pdfOf(sampleLetter).text, first)
})

test('a page of 公文 holds 22 lines and no 23rd', () => {
  const pages = (count: number): number => pdfOf(bodyOf(Array.from({ length: count }, () => fullLine))).pages
  assert.deepEqual([22, 23, 44, 45].map(pages), [1, 2, 2, 3])
})

test('a line of 公文 holds 28 characters and no 29th', () => {
  const filled = (text: string): number => pdfOf(bodyOf(Array.from({ length: 40 }, () => paragraph(text)))).pages
  // 40 paragraphs of 26 + 2 characters are 40 lines; with one character more they are 80.
  assert.equal(filled('网'.repeat(26)), 2)
  assert.equal(filled('网'.repeat(27)), 4)
})

test('three numbered copies have the same sheets', () => {
  const one = pdfOf({ ...samplePack, copies: samplePack.copies.slice(0, 1) }).pages
  assert.equal(one, 2) // the answers and the seal page
  assert.equal(pdfOf(samplePack).pages, 3 * one)
})

test('the PDF is of the archive kind and bears the frozen time, not that of printing', () => {
  const { text } = pdfOf(sampleLetter)
  assert.match(text, /<pdfaid:part>2<\/pdfaid:part>|pdfaid:part="2"/)
  assert.match(text, /D:20261201023200/)
})

test('a text is never read as markup', () => {
  const rendered = printer.renderPdf(bodyOf([paragraph('#panic("x") $ * _ \\ @a <b> // c')]))
  assert.ok(rendered.ok)
})

test('a character that no font has refuses the print and is named', () => {
  const rendered = printer.renderPdf(bodyOf([paragraph('示例𠀀公司')]))
  assert.ok(!rendered.ok)
  assert.equal(rendered.refusal.code, 'font-lacks-characters')
  assert.deepEqual(rendered.refusal.facts, { missing: ['𠀀'] })
  assert.match(rendered.refusal.message.zh, /U\+20000/)
})

test('fonts of the site are used where they stand and named families of the machine are not', () => {
  const folder = '/usr/share/fonts/opentype/noto'
  const bundled = openFonts().faces
  assert.deepEqual(bundled.body.families, ['Noto Sans S Chinese'])
  if (!existsSync(`${folder}/NotoSerifCJK-Regular.ttc`)) return
  assert.deepEqual(openFonts(folder).faces.body.families, ['Noto Serif CJK SC', 'Noto Sans S Chinese'])
})
