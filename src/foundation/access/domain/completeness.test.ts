import assert from 'node:assert/strict'
import test from 'node:test'
import { faultsOf, type Composition } from './completeness.ts'
import type { PermissionRow, Prohibition } from './permission.ts'
import { separationsBrokenBy } from './separation.ts'

const reason = { zh: '理由', en: 'reason' }
const edit: PermissionRow = {
  role: 'filler',
  relation: 'own',
  resource: 'solution',
  state: 'draft',
  action: 'edit',
  record: 'none',
  reason,
}
const submit: PermissionRow = { ...edit, role: 'certifier', action: 'submit', record: 'log' }
const machine = {
  resource: 'solution',
  states: ['draft', 'submitted'],
  initial: 'draft',
  transitions: [{ from: 'draft', action: 'submit', to: 'submitted' }],
}
const whole: Composition = {
  rows: [edit, submit],
  prohibitions: [],
  machines: [machine],
  operations: [{ name: 'solutions.edit', resource: 'solution', action: 'edit' }],
  openActs: [{ name: 'POST /solutions/submit', resource: 'solution', action: 'submit' }],
}
const denied: Prohibition = {
  role: 'filler',
  relation: 'own',
  resource: 'solution',
  state: 'draft',
  action: 'edit',
  reason,
}

test('a table with an operation for every action and an action for every operation has no fault', () => {
  assert.deepEqual(faultsOf(whole), [])
})

const planted: readonly (readonly [fault: string, composition: Composition])[] = [
  ['operation a names no action', { ...whole, operations: [...whole.operations, { name: 'a' }] }],
  [
    'b does solution.erase, which no row allows',
    { ...whole, operations: [...whole.operations, { name: 'b', resource: 'solution', action: 'erase' }] },
  ],
  ['no operation and no open route does solution.submit', { ...whole, openActs: [] }],
  ['filler solution.edit in burnt: no such state', { ...whole, rows: [{ ...edit, state: 'burnt' }, edit, submit] }],
  [
    'certifier solution.submit in submitted: the machine moves by it only from draft',
    { ...whole, rows: [edit, submit, { ...submit, state: 'submitted' }] },
  ],
  [
    'certifier solution.submit in *: the machine moves by it only from draft',
    { ...whole, rows: [edit, submit, { ...submit, state: '*' }] },
  ],
  ['the table says twice: filler own solution draft edit', { ...whole, rows: [edit, edit, submit] }],
  ['solution has two state machines', { ...whole, machines: [machine, machine] }],
  [
    'solution never reaches the state lost',
    { ...whole, machines: [{ ...machine, states: [...machine.states, 'lost'] }] },
  ],
  [
    'solution has no state void',
    {
      ...whole,
      machines: [
        { ...machine, transitions: [...machine.transitions, { from: 'submitted', action: 'void', to: 'void' }] },
      ],
    },
  ],
  ['filler solution.edit in draft is allowed though prohibited to filler (own)', { ...whole, prohibitions: [denied] }],
  [
    'certifier solution.submit in draft is allowed though prohibited to certifier (drafted)',
    { ...whole, prohibitions: [{ ...denied, role: 'certifier', action: 'submit', relation: 'drafted' }] },
  ],
]

for (const [fault, composition] of planted) {
  test(`planted fault is found: ${fault}`, () => {
    assert.deepEqual(faultsOf(composition), [fault])
  })
}

test('no person is two of the three administrators, nor an administrator and an officer', () => {
  const broken = (...held: Parameters<typeof separationsBrokenBy>[0]): string[] =>
    separationsBrokenBy(held).map((one) => one.id)
  assert.deepEqual(broken('system-administrator', 'audit-administrator'), ['three-administrators-apart'])
  assert.deepEqual(broken('security-administrator', 'ministry-officer'), ['administrators-do-no-business'])
  assert.deepEqual(broken('expert', 'filler'), ['experts-hold-no-post-in-a-unit'])
  assert.deepEqual(broken('support-officer', 'ministry-officer'), ['support-helps-and-never-decides'])
  assert.deepEqual(broken('local-officer', 'certifier'), ['officials-hold-no-post-in-a-unit'])
  assert.deepEqual(broken('filler', 'certifier', 'unit-administrator'), [])
  assert.deepEqual(broken('audit-administrator'), [])
})
