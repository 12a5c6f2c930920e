import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { instant, type Id } from '../../kernel/index.ts'
import { explain } from './explain.ts'
import { permissionTable, visitor, type Actor, type PermissionRow, type Relation } from './permission.ts'
import { actionsOpenTo, permit, permitList } from './permit.ts'
import { notFound, signInFirst } from './refusals.ts'
import { roles, type Role } from './roles.ts'

const at = instant('2024-01-20T02:00:00Z')
const reason = { zh: '理由', en: 'reason' }

function row(words: string, more: Partial<PermissionRow> = {}): PermissionRow {
  const [role = '', relation = '', state = '', action = ''] = words.split(' ')
  return { role, relation, state, action, resource: 'solution', record: 'log', reason, ...more } as PermissionRow
}

function actor(held: readonly Role[], steppedUpAt?: string): Actor {
  const accountId = '018d2b3c-0000-7000-8000-000000000001' as Id<'account'>
  const base = { accountId, name: '甲', organisationId: null, regionCodes: [], roles: held, locale: 'zh', at } as const
  return steppedUpAt === undefined ? base : { ...base, steppedUpAt: instant(steppedUpAt) }
}

const table = permissionTable([
  row('filler own draft edit'),
  row('filler own returned edit', { fields: ['title'] }),
  row('certifier own draft submit', { stepUp: true }),
  row('local-officer region submitted read'),
  row('ministry-approver any submitted approve', { stepUp: true, twoPerson: true }),
  row('visitor any listed read'),
  row('unit-administrator none draft request-to-join'),
])

function answer(who: Actor, action: string, state: string, ...relations: Relation[]): string {
  const result = permit(table, who, action, { resource: 'solution', id: 'x', state, relations })
  return result.ok ? 'allowed' : result.refusal.code
}

test('a filler edits the own draft and nobody else’s', () => {
  assert.equal(answer(actor(['filler']), 'edit', 'draft', 'own'), 'allowed')
  assert.equal(answer(actor(['filler']), 'edit', 'draft'), 'not-found')
  assert.equal(answer(actor(['filler']), 'edit', 'draft', 'partner'), 'not-found')
})

test('what an actor may see but not do is refused with the reason', () => {
  assert.equal(answer(actor(['filler']), 'submit', 'draft', 'own'), 'not-your-role')
  assert.equal(answer(actor(['local-officer']), 'read', 'draft', 'region'), 'not-found')
  assert.equal(answer(actor(['filler', 'certifier']), 'submit', 'returned', 'own'), 'not-in-this-state')
})

test('the second factor counts for five minutes and not for one millisecond more', () => {
  // 02:00:00 less five minutes is 01:55:00
  assert.equal(answer(actor(['certifier'], '2024-01-20T01:55:00Z'), 'submit', 'draft', 'own'), 'allowed')
  const late = answer(actor(['certifier'], '2024-01-20T01:54:59.999Z'), 'submit', 'draft', 'own')
  assert.equal(late, 'fresh-second-factor-needed')
  const future = answer(actor(['certifier'], '2024-01-20T02:00:01Z'), 'submit', 'draft', 'own')
  assert.equal(future, 'fresh-second-factor-needed')
})

test('who drafted does not approve, even with a fresh second factor', () => {
  const approver = actor(['ministry-approver'], '2024-01-20T02:00:00Z')
  assert.equal(answer(approver, 'approve', 'submitted'), 'allowed')
  assert.equal(answer(approver, 'approve', 'submitted', 'drafted'), 'drafter-does-not-approve')
})

test('a conflict of interest hides the object from everybody who has it', () => {
  assert.equal(answer(actor(['filler']), 'edit', 'draft', 'own', 'conflicted'), 'not-found')
  assert.equal(answer(actor(['expert']), 'read', 'listed', 'conflicted'), 'not-found')
})

test('no action is shown as open on what a conflict hides, nor to who drafted what takes two', () => {
  const object = { resource: 'solution', id: 'x', state: 'draft', relations: ['own'] } as const
  assert.deepEqual(actionsOpenTo(table, actor(['filler', 'certifier']), object), ['edit', 'submit'])
  const conflicted = { ...object, relations: ['own', 'conflicted'] } as const
  assert.deepEqual(actionsOpenTo(table, actor(['filler', 'certifier']), conflicted), [])
  const submitted = { ...object, state: 'submitted', relations: [] } as const
  assert.deepEqual(actionsOpenTo(table, actor(['ministry-approver']), submitted), ['approve'])
  const drafted = { ...submitted, relations: ['drafted'] } as const
  assert.deepEqual(actionsOpenTo(table, actor(['ministry-approver']), drafted), [])
})

test('who drafted is told so only where that alone stands in the way', () => {
  // The certifier's row asks for a second factor and not for two people.
  assert.equal(answer(actor(['certifier']), 'submit', 'draft', 'own', 'drafted'), 'fresh-second-factor-needed')
  assert.equal(answer(actor(['ministry-approver']), 'approve', 'submitted'), 'fresh-second-factor-needed')
})

test('a row without relation is for those who have none', () => {
  assert.equal(answer(actor(['unit-administrator']), 'request-to-join', 'draft'), 'allowed')
  assert.equal(answer(actor(['unit-administrator']), 'request-to-join', 'draft', 'own'), 'not-found')
})

test('everybody may do what the public may, and the public is asked to sign in for the rest', () => {
  assert.equal(answer(visitor(at, 'zh'), 'read', 'listed'), 'allowed')
  assert.equal(answer(actor(['expert']), 'read', 'listed'), 'allowed')
  assert.equal(answer(visitor(at, 'zh'), 'edit', 'listed'), 'sign-in-first')
  assert.equal(answer(visitor(at, 'zh'), 'edit', 'draft'), 'not-found')
})

test('fields are limited only when every row that applies limits them', () => {
  const object = { resource: 'solution', id: 'x', relations: ['own'] } as const
  const limited = permit(table, actor(['filler']), 'edit', { ...object, state: 'returned' })
  const free = permit(table, actor(['filler']), 'edit', { ...object, state: 'draft' })
  assert.deepEqual(limited.ok && limited.value.fields, ['title'])
  assert.deepEqual(free.ok && free.value.fields, undefined)
})

test('what anybody may do to an object tells nobody that it is there', () => {
  const open = permissionTable([row('visitor any draft accept'), row('filler own draft edit')])
  const ask = (...relations: Relation[]): string => {
    const result = permit(open, actor(['filler']), 'revoke', {
      resource: 'solution',
      id: 'x',
      state: 'draft',
      relations,
    })
    return result.ok ? 'allowed' : result.refusal.code
  }
  assert.equal(ask(), 'not-found')
  assert.equal(ask('own'), 'not-your-role')
})

test('a list may be asked for by whose role has the action at all', () => {
  assert.ok(permitList(table, actor(['local-officer']), 'read', 'solution').ok)
  const refused = permitList(table, actor(['filler']), 'submit', 'solution')
  assert.equal(!refused.ok && refused.refusal.code, 'not-your-role')
  const visiting = permitList(table, visitor(at, 'zh'), 'submit', 'solution')
  assert.equal(!visiting.ok && visiting.refusal, signInFirst)
})

const someRow = fc.record({
  role: fc.constantFrom(...roles),
  relation: fc.constantFrom('own', 'partner', 'assigned', 'region', 'any', 'none'),
  resource: fc.constantFrom('solution', 'policy'),
  state: fc.constantFrom('draft', 'submitted', '*'),
  action: fc.constantFrom('read', 'edit', 'submit'),
  record: fc.constant('log'),
  reason: fc.constant(reason),
  twoPerson: fc.option(fc.constant(true), { nil: undefined }),
  stepUp: fc.option(fc.constant(true), { nil: undefined }),
}) as fc.Arbitrary<PermissionRow>
const someCase = fc.record({
  rows: fc.array(someRow, { maxLength: 12 }),
  held: fc.subarray([...roles], { maxLength: 4 }),
  fresh: fc.boolean(),
  action: fc.constantFrom('read', 'edit', 'submit'),
  state: fc.constantFrom('draft', 'submitted'),
  relations: fc.subarray<Relation>(['own', 'partner', 'assigned', 'region', 'conflicted', 'drafted']),
})

test('in every table the gate and its explanation agree, and nothing is allowed that no row allows', () => {
  fc.assert(
    fc.property(someCase, ({ rows, held, fresh, action, state, relations }) => {
      const any = permissionTable(rows)
      const who = actor(held, fresh ? at : undefined)
      const object = { resource: 'solution', id: 'x', state, relations }
      const result = permit(any, who, action, object)
      assert.equal(explain(any, who, action, object).allowed, result.ok)
      const roleMay = rows.some(
        (one) => one.resource === 'solution' && one.action === action && [...held, 'visitor'].includes(one.role),
      )
      if (!roleMay) assert.ok(!result.ok)
      if (relations.includes('conflicted')) assert.deepEqual(result, { ok: false, refusal: notFound })
      if (result.ok) assert.ok(actionsOpenTo(any, who, object).includes(action))
      if (result.ok) assert.ok(permitList(any, who, action, 'solution').ok)
    }),
    { numRuns: 2000 },
  )
})

test('in every table more roles never take a right away', () => {
  fc.assert(
    fc.property(someCase, fc.constantFrom(...roles), ({ rows, held, fresh, action, state, relations }, more) => {
      const any = permissionTable(rows)
      const object = { resource: 'solution', id: 'x', state, relations }
      const before = permit(any, actor(held, fresh ? at : undefined), action, object)
      const after = permit(any, actor([...held, more], fresh ? at : undefined), action, object)
      assert.ok(!before.ok || after.ok)
    }),
    { numRuns: 2000 },
  )
})

test('an object without any row for the actor answers exactly as one that does not exist', () => {
  fc.assert(
    fc.property(someCase, ({ rows, held, action, state, relations }) => {
      const mine = rows.filter((one) => one.resource === 'policy')
      const result = permit(permissionTable(mine), actor(held), action, {
        resource: 'solution',
        id: 'x',
        state,
        relations,
      })
      assert.deepEqual(result, { ok: false, refusal: notFound })
    }),
  )
})
