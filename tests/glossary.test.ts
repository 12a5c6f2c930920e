import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { ambiguities, readTerms, renderGlossary } from './glossary.ts'

const terms = readTerms(readFileSync('docs/glossary.csv', 'utf8'))

test('the printed glossary is that of the terms', () => {
  assert.equal(readFileSync('docs/glossary.md', 'utf8'), renderGlossary(terms))
})

test('one word has one identifier and one meaning', () => {
  assert.deepEqual(ambiguities(terms), [])
  assert.deepEqual(ambiguities([...terms, { zh: '方案', identifier: 'solution', meaning: '', insteadOf: '' }]), [
    'identifier solution',
  ])
})
