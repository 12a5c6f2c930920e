import assert from 'node:assert/strict'
import test from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { PrintedDocument } from '../index.ts'
import { renderDocx } from './index.ts'
import { sampleLetter, samplePack } from './sample-documents.ts'

async function partsOf(document: PrintedDocument): Promise<Record<string, string>> {
  const parts = unzipSync(await renderDocx(document))
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]))
}

const wordsOf = (xml: string): string => xml.replaceAll(/<[^>]*>/g, '')

test('the DOCX says what the PDF says', async () => {
  const parts = await partsOf(sampleLetter)
  const words = wordsOf(parts['word/document.xml'] ?? '')
  for (const said of [
    '示例工信网安函〔2026〕118号',
    '一、推荐情况',
    '（二）机构具备能力',
    '2,036.00',
    '附件：1.推荐方案汇总表',
    '2026年12月1日',
    '抄送：示例省通信管理局。',
  ]) {
    assert.ok(words.includes(said), said)
  }
  const feet = Object.entries(parts).filter(([name]) => name.startsWith('word/footer'))
  assert.ok(feet.every(([, xml]) => wordsOf(xml).includes('GW-2026-0418')))
})

test('the same data gives the same bytes', async () => {
  const first = await renderDocx(sampleLetter)
  await renderDocx(samplePack)
  assert.deepEqual(await renderDocx(sampleLetter), first)
})

test('every copy of a print pack has its own head, code and page count', async () => {
  const parts = await partsOf(samplePack)
  const heads = Object.entries(parts).filter(([name]) => /word\/header\d+\.xml/.test(name))
  const labels = heads.map(([, xml]) => /第 \d 份 \/ 共 3 份/.exec(wordsOf(xml))?.[0] ?? '')
  assert.deepEqual(
    labels.sort((a, b) => a.localeCompare(b)),
    ['第 1 份 / 共 3 份', '第 2 份 / 共 3 份', '第 3 份 / 共 3 份'],
  )
  assert.equal((parts['word/document.xml'] ?? '').match(/<w:pgNumType w:start="1"/g)?.length, 3)
})

test('the file holds no macro, no link outside and no time of printing', async () => {
  const parts = await partsOf(samplePack)
  assert.deepEqual(
    Object.keys(parts).filter((name) => /vba|embeddings|activeX/i.test(name)),
    [],
  )
  assert.ok(!Object.values(parts).some((xml) => /TargetMode="External"/.test(xml)))
  assert.match(parts['docProps/core.xml'] ?? '', /2026-12-01T02:32:00Z/)
})
