import assert from 'node:assert/strict'
import test from 'node:test'
import { attemptLimits, countedKinds, mayTry } from './attempt-limits.ts'
import { stateAfter, accountMachine, roleGrantMachine } from './machines.ts'
import { passwordFaultsOf } from './password-rule.ts'
import { isUnitRole, needsSecondFactor, roleDescriptions, roles, unitRoles } from './roles.ts'
import { linesOf } from './table-lines.ts'

test('a password is judged by length, by the sign-in name and by how plain it is', () => {
  assert.deepEqual(passwordFaultsOf('eleven char', 'somebody'), ['too-short']) // eleven characters
  assert.deepEqual(passwordFaultsOf('twelve chars', 'somebody'), [])
  assert.deepEqual(passwordFaultsOf('三个不相干的词语连成一句话', 'somebody'), []) // thirteen
  assert.deepEqual(passwordFaultsOf('Somebody goes far', 'somebody'), ['holds-login'])
  assert.deepEqual(passwordFaultsOf('aaaaaaaaaaaaaaaa', 'x'), ['too-plain'])
  assert.deepEqual(passwordFaultsOf('abcdefghijklmnop', 'x'), ['too-plain']) // each follows the last
  assert.deepEqual(passwordFaultsOf('my Password is long', 'x'), ['well-known'])
  assert.deepEqual(passwordFaultsOf('x7'.repeat(65), 'y'), ['too-long', 'too-plain']) // 130 characters, two different
})

test('the last allowed try is judged and the next is not', () => {
  for (const [kind, limit] of Object.entries(attemptLimits) as [keyof typeof attemptLimits, number][]) {
    assert.ok(mayTry([{ kind, tries: limit }]), kind)
    assert.ok(!mayTry([{ kind, tries: limit + 1 }]), kind)
  }
  assert.ok(
    !mayTry([
      { kind: 'pair', tries: 1 },
      { kind: 'source', tries: attemptLimits.source + 1 },
    ]),
  )
  assert.deepEqual(countedKinds(true), ['device'])
  assert.deepEqual(countedKinds(false), ['account', 'pair', 'source'])
})

test('the roles that the design names need a second factor, and fillers and insured contacts do not', () => {
  const without = roles.filter((role) => !roleDescriptions[role].secondFactor)
  assert.deepEqual(without, ['visitor', 'filler', 'insured-contact'])
  assert.ok(needsSecondFactor(['filler', 'certifier']))
  assert.ok(!needsSecondFactor([]))
})

test('a unit gives no office of an authority, of review or of the administration', () => {
  const sides = new Set(unitRoles.map((role) => roleDescriptions[role].side))
  assert.deepEqual([...sides].sort(), ['enterprise', 'insurer', 'organisation', 'provider'])
  assert.ok(!isUnitRole('unit-administrator') && !isUnitRole('expert') && !isUnitRole('security-administrator'))
})

test('a machine moves only as it says', () => {
  assert.equal(stateAfter(accountMachine, 'active', 'stop'), 'stopped')
  assert.equal(stateAfter(accountMachine, 'stopped', 'stop'), undefined)
  assert.equal(stateAfter(roleGrantMachine, 'refused', 'grant'), undefined)
})

test('rows that differ only in role or state are told in one line', () => {
  const reason = { zh: '理由', en: 'reason' }
  const row = { relation: 'own', resource: 'solution', action: 'read', record: 'none', reason } as const
  const lines = linesOf([
    { ...row, role: 'filler', state: 'draft' },
    { ...row, role: 'filler', state: 'submitted' },
    { ...row, role: 'certifier', state: 'draft' },
    { ...row, role: 'certifier', state: 'submitted' },
    { ...row, role: 'certifier', state: 'draft', action: 'submit', stepUp: true },
  ])
  assert.deepEqual(
    lines.map(({ roles: held, states, action, stepUp }) => ({ held, states, action, stepUp })),
    [
      { held: ['filler', 'certifier'], states: ['draft', 'submitted'], action: 'read', stepUp: false },
      { held: ['certifier'], states: ['draft'], action: 'submit', stepUp: true },
    ],
  )
})
