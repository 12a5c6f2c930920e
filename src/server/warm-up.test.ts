import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant } from '../foundation/kernel/index.ts'
import { statementNamed } from '../foundation/storage/server/index.ts'
import { rehearseFiling } from '../pilot/solicitation/server/index.ts'
import { carryTheLoad } from './warm-up.ts'

test('every statement that a start rehearses belongs to a store and only reads', () => {
  for (const name of carryTheLoad) assert.match(statementNamed(name).text, /^\s*select\b/i, name)
})

test('a filing is rehearsed without a fault at any time of the year', () => {
  for (const at of ['2024-02-29T16:00:00Z', '2026-12-31T15:59:59Z']) rehearseFiling(instant(at))
})
