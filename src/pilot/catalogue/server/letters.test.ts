import assert from 'node:assert/strict'
import { test } from 'node:test'
import { templateFaults } from '../../../foundation/outbox/index.ts'
import { letters } from './letters.ts'

test('every letter to an objector uses its facts in both languages', () => {
  for (const template of Object.values(letters)) assert.deepEqual(templateFaults(template), [], template.id)
})
