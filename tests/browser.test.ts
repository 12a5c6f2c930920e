import assert from 'node:assert/strict'
import test from 'node:test'
import { findTools, missingWords } from './browser.ts'

test('a machine without browser and font is told both by name', () => {
  const words = missingWords({ chromium: undefined, chineseFont: false })
  assert.equal(words.length, 2)
  assert.match(words[0] ?? '', /Chromium.*apt-get install chromium/)
  assert.match(words[1] ?? '', /fonts-noto-cjk/)
  assert.deepEqual(missingWords({ chromium: '/usr/bin/chromium', chineseFont: true }), [])
})

test('a browser is looked for in the folders of the path', () => {
  assert.equal(findTools('/nowhere/at/all').chromium?.startsWith('/nowhere'), undefined)
})
