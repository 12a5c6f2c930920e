import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { findSentence, firstRoundVocabulary, parseNotice } from '../../../pilot/notice/index.ts'
import {
  coverClasses,
  findCause,
  findHead,
  findSector,
  headsOf,
  scenarioLibrary,
  scenariosOf,
  sectors,
} from '../index.ts'

test('the two classes have seven and six heads, and each an open one that needs words', () => {
  assert.deepEqual(
    coverClasses.map(({ code }) => [code, headsOf(code).length, headsOf(code).filter(({ open }) => open).length]),
    [
      ['property', 8, 1],
      ['liability', 7, 1],
    ],
  )
})

test('the sectors are those of the round, in its order', () => {
  assert.deepEqual(
    sectors.map(({ code, category }) => [code, category]),
    firstRoundVocabulary.sectors.map(({ code, category }) => [code, category]),
  )
})

test('the library holds every cause × consequence of a sector', () => {
  // 2×2 + 2×3 + 2×3 + 3×2 + 3×4 + 2×2 + 3×2 + 1×2 = 4 + 6 + 6 + 6 + 12 + 4 + 6 + 2 = 46
  assert.equal(scenarioLibrary.length, 46)
  assert.equal(new Set(scenarioLibrary.map(({ id }) => id)).size, 46)
  assert.equal(scenariosOf('other').length, 12)
})

test('every scenario touches heads of cover that exist', () => {
  const unknown = scenarioLibrary.flatMap(({ heads }) => heads).filter((code) => findHead(code) === undefined)
  assert.deepEqual(unknown, [])
})

test('other industries list no cover: the solution states its own', () => {
  assert.equal(findSector('other')?.lists, null)
  for (const { code, lists } of sectors) if (code !== 'other') assert.ok(lists && lists.length > 0, code)
})

test('quoted words stand in their sentence, where the official text is at hand', (context) => {
  const path = new URL('../../../../../shared/notice/356.txt', import.meta.url)
  if (!existsSync(path)) {
    assert.notEqual(process.env['CI'], 'true', 'CI needs the official text beside the checkout')
    context.skip('official text: absent')
    return
  }
  const notice = parseNotice(readFileSync(path, 'utf8'), () => '')
  assert.ok(notice.ok)
  const missing = sectors.flatMap(({ clause, subjects, causes, consequences }) => {
    const sentence = findSentence(notice.value, clause)?.text ?? ''
    const named = causes.map(findCause).filter(({ own }) => !own)
    const words = [...subjects, ...consequences.map((one) => one.words ?? ''), ...named.map(({ label }) => label.zh)]
    return words.filter((one) => !sentence.includes(one)).map((one) => `${clause}: ${one}`)
  })
  assert.deepEqual(missing, [])
})
