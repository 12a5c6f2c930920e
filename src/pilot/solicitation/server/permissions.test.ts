import assert from 'node:assert/strict'
import test from 'node:test'
import type { PermissionRow, StateMachine } from '../../../foundation/access/index.ts'
import { machines } from '../index.ts'
import { permissions } from './permissions.ts'

/** Rows that the machines do not bear out: a state that is none, or an act in a state that does not know it. */
function strayRows(rows: readonly PermissionRow[], known: readonly StateMachine[]): PermissionRow[] {
  return rows.filter((row) => {
    const machine = known.find((one) => one.resource === row.resource)
    if (!machine) return true
    if (row.state !== '*' && !machine.states.includes(row.state)) return true
    const steps = machine.transitions.filter((one) => one.action === row.action)
    return steps.length > 0 && !steps.some((one) => one.from === row.state)
  })
}

test('the permission table allows a step only in a state that knows it', () => {
  assert.deepEqual(strayRows(permissions, machines), [])
})

test('every step of the machines is somebody’s to take, extensions of the call being decided on their own record', () => {
  const taken = new Set(permissions.map((row) => `${row.resource} ${row.state} ${row.action}`))
  const orphans = machines.flatMap((machine) =>
    machine.transitions
      .filter((one) => !taken.has(`${machine.resource} ${one.from} ${one.action}`))
      .map((one) => `${machine.resource} ${one.from} ${one.action}`),
  )
  assert.deepEqual([...new Set(orphans)], ['call open extend', 'call closing extend', 'call closed extend'])
})

test('acts that set a rule or a deadline aside need two people and a fresh second factor', () => {
  const high = permissions.filter((row) => row.twoPerson).map((row) => `${row.role} ${row.resource} ${row.action}`)
  assert.deepEqual(high, [
    'ministry-approver solution accept-late',
    'ministry-approver solution refuse-late',
    'ministry-approver waiver grant',
    'ministry-approver waiver refuse',
    'ministry-approver extension grant',
    'ministry-approver extension refuse',
    'local-approver recommendation sign',
  ])
  assert.ok(permissions.filter((row) => row.twoPerson).every((row) => row.stepUp))
})

test('planted fault: a row that lets a submitted solution be edited is found', () => {
  const planted = permissions.find((row) => row.action === 'edit' && row.resource === 'solution')
  assert.ok(planted)
  assert.equal(strayRows([{ ...planted, state: 'submitted' }], machines).length, 1)
})
