import assert from 'node:assert/strict'
import test from 'node:test'
import type { Instant } from '../../../foundation/kernel/index.ts'
import { type Assignment, assign, fillerOf } from './assignment.ts'

const given = (section: string | null, accountId: string): Assignment => ({
  section,
  accountId,
  name: `示例人员 ${accountId}`,
  assignedByName: '示例管理员',
  assignedAt: '2026-12-01T02:00:00.000Z' as Instant,
})

test('a section is filled by whoever it was given to, else by whoever has the whole draft, else by nobody', () => {
  const both = [given(null, 'a'), given('claims', 'b')]
  assert.deepEqual([fillerOf(both, 'claims')?.accountId, fillerOf(both, 'value')?.accountId], ['b', 'a'])
  assert.equal(fillerOf([given('claims', 'b')], 'value'), undefined)
})

test('a certifier may be given a section, an underwriter of the same insurer may not', () => {
  const colleagues = [
    { id: 'c', name: '示例签发人', roles: ['certifier'] },
    { id: 'u', name: '示例核保人', roles: ['underwriter'] },
  ] as const
  const to = (accountId: string) =>
    assign({ section: 'claims', accountId, was: null }, { sections: ['claims'], colleagues, present: undefined })
  assert.deepEqual([to('c').ok, to('u').ok], [true, false])
})
