import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { deflateSync, gzipSync, crc32 } from 'node:zlib'
import { zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import { faultTexts } from '../texts.ts'
import { inspect } from './inspect.ts'

let folder: string
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'shidian-inspect-'))
})
after(() => rmSync(folder, { recursive: true }))

/** The kind that is found, or the code of the fault, with what makes it plain. */
async function judge(name: string, bytes: Uint8Array | string, declared = ''): Promise<string> {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  const file = await open(path)
  try {
    const found = await inspect(file, Buffer.byteLength(bytes), { name, declared })
    if (!found.fault) return found.kind
    const { message, remedy } = faultTexts(found.fault)
    assert.ok(message.zh && message.en && remedy.zh && remedy.en)
    return found.fault.code === 'active-content' ? found.fault.what : found.fault.code
  } finally {
    await file.close()
  }
}

const text = (words: string): Uint8Array => Buffer.from(words, 'utf8')
const zip = (files: Zippable): Uint8Array => zipSync(files, { level: 6 })
const pdf = (inside = ''): string => `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\ntrailer\n%%EOF\n`

function png(width: number, height: number): Buffer {
  const chunk = (name: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), content])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(content.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const data = deflateSync(Buffer.alloc(10))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from('ffc0001108000000000301220002110103110100', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    frame,
    Buffer.from('ffd9', 'hex'),
  ])
}

const types = (more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Types><Default Extension="xml" ContentType="application/xml"/>${more}</Types>`
const relations = (more = ''): string => `<?xml version="1.0"?><Relationships>${more}</Relationships>`
const word = (more: Record<string, string> = {}): Uint8Array =>
  zip(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': types(),
        '_rels/.rels': relations(),
        'word/document.xml': '<w:document><w:t>网络安全保险 DDE 是普通文字</w:t></w:document>',
        ...more,
      }).map(([name, content]) => [name, text(content)]),
    ),
  )
const relation = (type: string, target: string): string =>
  `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`

test('honest files of every kind are taken', async () => {
  assert.equal(await judge('方案.pdf', pdf(), 'application/pdf'), 'pdf')
  assert.equal(await judge('a.PDF', pdf()), 'pdf')
  assert.equal(await judge('a.png', png(1000, 2000), 'image/png'), 'png')
  assert.equal(await judge('a.jpeg', jpeg(4000, 3000), 'image/jpeg'), 'jpg')
  assert.equal(await judge('a.txt', '说明\r\n\t第二行', 'text/plain; charset=utf-8'), 'txt')
  assert.equal(await judge('a.txt', Buffer.from('cbb5c3f7', 'hex')), 'txt', 'GB 18030')
  assert.equal(await judge('a.csv', '名称,金额\n甲,-5\n乙,"=1+2"', 'application/vnd.ms-excel'), 'csv')
  assert.equal(await judge('a.docx', word(), 'application/octet-stream'), 'docx')
  const sheet = { '[Content_Types].xml': text(types()), 'xl/workbook.xml': text('<workbook/>') }
  assert.equal(await judge('a.xlsx', zip(sheet)), 'xlsx')
  assert.equal(await judge('a.ofd', zip({ 'OFD.xml': text('<ofd/>'), 'Doc_0/Document.xml': text('<d/>') })), 'ofd')
  assert.equal(await judge('a.zip', zip({ '材料/一.pdf': text(pdf()), 'b.png': png(1, 1) }), 'application/zip'), 'zip')
})

test('content, extension and declared type must agree', async () => {
  assert.equal(await judge('a.pdf', png(1, 1)), 'not-what-it-says')
  assert.equal(await judge('a.png', pdf()), 'not-what-it-says')
  assert.equal(await judge('a.pdf', pdf(), 'image/png'), 'not-what-it-says')
  assert.equal(await judge('a.pdf', '<html><script>alert(1)</script></html>'), 'not-what-it-says')
  assert.equal(await judge('a.docx', zip({ 'a.pdf': text(pdf()) })), 'not-what-it-says')
  assert.equal(await judge('a.zip', word()), 'not-what-it-says')
  assert.equal(await judge('a.txt', Buffer.from('MZ\u0090\u0000program')), 'not-what-it-says')
  assert.equal(await judge('a.txt', Buffer.from([0xff, 0xff, 0x80])), 'not-what-it-says')
  assert.equal(await judge('a.txt', 'bell \u0007'), 'not-what-it-says')
})

test('kinds that are not on the list are refused by name', async () => {
  for (const name of ['a.exe', 'a.html', 'a.svg', 'a.doc', 'a.xls', 'a.js', 'a.rar', 'a', '报告fdp.exe']) {
    assert.equal(await judge(name, pdf()), 'kind-not-allowed', name)
  }
})

test('an empty file and one that is two kinds at once are refused', async () => {
  assert.equal(await judge('a.pdf', ''), 'file-empty')
  assert.equal(
    await judge('a.pdf', Buffer.concat([Buffer.from(pdf()), zip({ 'a.txt': text('x') })])),
    'two-kinds-at-once',
  )
  assert.equal(await judge('a.png', Buffer.concat([png(1, 1), zip({ 'a.txt': text('x') })])), 'two-kinds-at-once')
  assert.equal(await judge('a.zip', Buffer.concat([zip({ 'a.txt': text('x') }), Buffer.from('more')])), 'damaged')
})

test('a picture has a limit of pixels however small its file is', async () => {
  // 10,000 × 8,000 = 80 million is the limit itself.
  assert.equal(await judge('a.png', png(10_000, 8_000)), 'png')
  assert.equal(await judge('a.png', png(10_000, 8_001)), 'image-too-large')
  assert.equal(await judge('a.jpg', jpeg(20_000, 20_000)), 'image-too-large')
  assert.equal(await judge('a.png', Buffer.concat([png(1, 1), Buffer.from('hidden')])), 'damaged')
  assert.equal(await judge('a.jpg', Buffer.from('ffd8ffe0ffff', 'hex')), 'damaged')
})

test('a PDF that is cut off or that acts by itself is refused', async () => {
  assert.equal(await judge('a.pdf', '%PDF-1.7\n1 0 obj'), 'damaged')
  assert.equal(await judge('a.pdf', pdf('/OpenAction << /S /JavaScript /JS (x) >>')), 'script')
  assert.equal(await judge('a.pdf', pdf('/S /J#61vaScript')), 'script')
  assert.equal(await judge('a.pdf', pdf('/S /Launch')), 'embedded-object')
})

test('an archive may not explode: entries, size, ratio', async () => {
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}.txt`, text('x')]))
  assert.equal(await judge('a.zip', zip(many)), 'archive-too-many-entries')
  delete many['0.txt']
  assert.equal(await judge('a.zip', zip(many)), 'zip')
  // Twenty million zeros become some twenty thousand bytes: a thousand to one.
  assert.equal(await judge('a.zip', zip({ 'a.txt': new Uint8Array(20_000_000).fill(48) })), 'archive-expands-too-far')
})

/** Writes other numbers into the directory of an archive, as a liar would. */
function patched(bytes: Uint8Array, change: (copy: Buffer, directory: number) => void): Buffer {
  const copy = Buffer.from(bytes)
  change(copy, copy.readUInt32LE(copy.length - 6))
  return copy
}

test('an archive that lies about its sizes is found by expanding it', async () => {
  const honest = zip({ 'a.txt': text(Array.from({ length: 500 }, (_, index) => String(index * 7919)).join(' ')) })
  assert.equal(await judge('a.zip', honest), 'zip')
  assert.equal(
    await judge(
      'a.zip',
      patched(honest, (copy, at) => copy.writeUInt32LE(10, at + 24)),
    ),
    'damaged',
  )
  assert.equal(
    await judge(
      'a.zip',
      patched(honest, (copy, at) => copy.writeUInt32LE(0, at + 16)),
    ),
    'damaged',
    'checksum',
  )
  assert.equal(
    await judge(
      'a.zip',
      patched(honest, (copy, at) => copy.writeUInt16LE(99, at + 10)),
    ),
    'damaged',
    'method',
  )
  assert.equal(
    await judge(
      'a.zip',
      patched(honest, (copy) => copy.fill(0, 60, 80)),
    ),
    'damaged',
    'content',
  )
  const two = zip({ 'a.txt': text('first'), 'b.txt': text('other') })
  const overlapping = patched(two, (copy, at) => copy.writeUInt32LE(0, copy.indexOf('PK\u0001\u0002', at + 4) + 42))
  assert.equal(await judge('a.zip', overlapping), 'damaged', 'two entries of one place')
})

test('a password, a link, and names that leave the folder are refused', async () => {
  const one = zip({ 'a.txt': text('x') })
  assert.equal(
    await judge(
      'a.zip',
      patched(one, (copy, at) => copy.writeUInt16LE(1, at + 8)),
    ),
    'encrypted',
  )
  const link = patched(one, (copy, at) => {
    copy[at + 5] = 3
    copy.writeUInt16LE(0xa1ff, at + 40)
  })
  assert.equal(await judge('a.zip', link), 'archive-unsafe-name')
  for (const name of ['../a.txt', 'a/../../b.txt', '/etc/a.txt', 'C:/a.txt', 'a\\b.txt', 'a/./b.txt', 'a\u0001.txt']) {
    assert.equal(await judge('a.zip', zip({ [name]: text('x') })), 'archive-unsafe-name', name)
  }
  assert.equal(await judge('a.zip', zip({ 'a.txt': text('x'), 'A.TXT': text('y') })), 'damaged', 'two of one name')
})

test('nothing is nested, no program hides, and every entry is what it says', async () => {
  const inner = zip({ 'a.txt': text('x') })
  assert.equal(await judge('a.zip', zip({ 'inner.zip': inner })), 'archive-in-archive')
  assert.equal(await judge('a.zip', zip({ 'inner.docx': word() })), 'archive-in-archive')
  assert.equal(await judge('a.zip', zip({ 'a.txt': inner })), 'archive-in-archive')
  assert.equal(await judge('a.zip', zip({ 'a.pdf': gzipSync('x') })), 'archive-in-archive')
  assert.equal(await judge('a.zip', zip({ 'a.txt': Buffer.from('MZ program') })), 'archive-in-archive')
  assert.equal(await judge('a.zip', zip({ 'a.exe': text('x') })), 'kind-not-allowed')
  assert.equal(await judge('a.zip', zip({ 'a.pdf': text('<html>') })), 'not-what-it-says')
  assert.equal(await judge('a.docx', word({ 'word/media/image1.png': 'PK\u0003\u0004 archive' })), 'archive-in-archive')
})

test('macros are refused by part, by type and by relation', async () => {
  assert.equal(await judge('a.docx', word({ 'word/vbaProject.bin': 'x' })), 'macro')
  assert.equal(await judge('a.docx', word({ 'xl/macrosheets/sheet1.xml': 'x' })), 'macro')
  const enabled = '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
  assert.equal(await judge('a.docx', word({ '[Content_Types].xml': types(enabled) })), 'macro')
  const hidden = relation('x', 'a').replace('relationships/x"', 'relationships/vbaProject"')
  assert.equal(await judge('a.docx', word({ 'word/_rels/document.xml.rels': relations(hidden) })), 'macro')
})

test('embedded objects are refused', async () => {
  assert.equal(await judge('a.docx', word({ 'word/embeddings/oleObject1.bin': 'x' })), 'embedded-object')
  assert.equal(await judge('a.docx', word({ 'word/activeX/activeX1.xml': 'x' })), 'embedded-object')
  const ole = relation('oleObject', 'file:///c:/a').replace(' TargetMode="External"', '')
  assert.equal(await judge('a.docx', word({ 'word/_rels/document.xml.rels': relations(ole) })), 'embedded-object')
})

test('a template or picture from outside is refused, a link to a page is not', async () => {
  const rels = (one: string): Uint8Array => word({ 'word/_rels/settings.xml.rels': relations(one) })
  assert.equal(await judge('a.docx', rels(relation('attachedTemplate', 'http://evil/t.dotm'))), 'external-template')
  assert.equal(await judge('a.docx', rels(relation('image', 'http://evil/p.png'))), 'external-content')
  assert.equal(await judge('a.docx', rels(relation('hyperlink', 'https://www.miit.gov.cn'))), 'docx')
  const encoded = relation('attachedTemplate', 'x').replace('External', '&#69;xternal')
  assert.equal(await judge('a.docx', rels(encoded)), 'external-template')
})

test('DDE is refused, even cut into pieces or written in numbers', async () => {
  const document = (inside: string): Uint8Array => word({ 'word/document.xml': `<w:document>${inside}</w:document>` })
  assert.equal(await judge('a.docx', document('<w:instrText>DDEAUTO c:\\\\x</w:instrText>')), 'dde')
  assert.equal(await judge('a.docx', document('<w:instrText>D</w:instrText><w:instrText>DE x</w:instrText>')), 'dde')
  assert.equal(await judge('a.docx', document('<w:fldSimple w:instr=" &#68;DE x"/>')), 'dde')
  assert.equal(await judge('a.docx', document('<w:instrText>PAGE</w:instrText>')), 'docx')
  const sheet = (name: string, xml: string): Uint8Array =>
    zip({ '[Content_Types].xml': text(types()), 'xl/workbook.xml': text('<workbook/>'), [name]: text(xml) })
  assert.equal(await judge('a.xlsx', sheet('xl/externalLinks/externalLink1.xml', '<ddeLink ddeService="cmd"/>')), 'dde')
  assert.equal(await judge('a.csv', `a,b\n=cmd|'/c calc'!A1,c`), 'dde')
})

test('XML that defines entities or is in another encoding is refused rather than misread', async () => {
  const rels = (bytes: Uint8Array): Uint8Array =>
    zip({ '[Content_Types].xml': text(types()), 'word/document.xml': text('<d/>'), 'word/_rels/a.rels': bytes })
  const bomb = '<!DOCTYPE a [<!ENTITY b "b">]><Relationships/>'
  assert.equal(await judge('a.docx', rels(text(bomb))), 'damaged')
  assert.equal(await judge('a.docx', rels(Buffer.from(`\uFEFF${relations()}`, 'utf16le'))), 'damaged')
  assert.equal(await judge('a.docx', rels(text('<?xml version="1.0" encoding="UTF-7"?><a/>'))), 'damaged')
})
