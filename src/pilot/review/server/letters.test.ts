import assert from 'node:assert/strict'
import test from 'node:test'
import { templateFaults } from '../../../foundation/outbox/index.ts'
import { letters } from './letters.ts'

test('every letter of a review names its facts in both languages and forgets none', () => {
  for (const template of Object.values(letters)) assert.deepEqual(templateFaults(template), [], template.id)
})
