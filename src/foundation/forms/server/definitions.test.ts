import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import type { Actor, Role } from '../../access/index.ts'
import { permissionTable, permit, permitList, visitor } from '../../access/index.ts'
import type { Acting } from '../../access/server/index.ts'
import { recorder } from '../../audit/server/index.ts'
import type { Id, Instant, Result } from '../../kernel/index.ts'
import { ok } from '../../kernel/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import { withTx } from '../../storage/server/index.ts'
import { definition as definitionSchema } from '../contract.ts'
import { sampleForm } from '../domain/sample-form.ts'
import { discardVersion, draftVersion, listForms, publishVersion, readForm, saveDraft } from './edit-definitions.ts'
import { installDefinitions, publishedForm } from './keep-definitions.ts'
import { permissions } from './permissions.ts'

let held: TestDatabase
before(async () => {
  held = await testDatabase({ migrations: ['01', '02', '03', '04'], recorder })
  await withTx(held.database, { kind: 'system', actor: 'test' }, async (tx) =>
    ok(await installDefinitions(tx, [sampleForm])),
  )
})
after(() => held.close())

const table = permissionTable(permissions)

function person(number: number, role: Role): (at: Instant) => Actor {
  const accountId = `01890000-0000-7000-8000-00000000000${number}` as Id<'account'>
  const name = `第${number}人`
  return (at) => ({
    accountId,
    name,
    organisationId: null,
    regionCodes: [],
    roles: [role],
    steppedUpAt: at,
    locale: 'zh',
    at,
  })
}

const officer = person(1, 'ministry-officer')
const approver = person(2, 'ministry-approver')

/** The gate and the use case on the real database; the session is the system's, so the net is not what is tested. */
async function as<Value>(
  who: (at: Instant) => Actor,
  run: (acting: Acting) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return withTx(held.database, { kind: 'system', actor: 'test' }, (tx: Tx) => {
    const actor = who(tx.now)
    const gate = {
      permit: (action: string, object: Parameters<typeof permit>[3]) => permit(table, actor, action, object),
      permitList: (action: string, resource: string) => permitList(table, actor, action, resource),
    }
    return run({ tx, actor, ...gate } as unknown as Acting)
  })
}

async function done<Value>(outcome: Promise<Result<Value>>): Promise<Value> {
  const result = await outcome
  assert.ok(result.ok, result.ok ? '' : result.refusal.code)
  return result.value
}

async function code(outcome: Promise<Result<unknown>>): Promise<string> {
  const result = await outcome
  return result.ok ? 'ok' : result.refusal.code
}

const second = { form: 'sample', version: 2 }

test('the shape of the shipped form is that of the contract', () => {
  assert.deepEqual(definitionSchema.parse(sampleForm), sampleForm)
  assert.ok(!definitionSchema.safeParse({ ...sampleForm, fields: [{ type: 'text' }] }).success)
  assert.ok(!definitionSchema.safeParse({ ...sampleForm, stranger: 1 }).success)
})

test('a draft is the next version, saved by revision, judged, and published for good by another person', async () => {
  const draft = await done(as(officer, (acting) => draftVersion(acting, { form: 'sample' })))
  assert.deepEqual([draft.version, draft.state, draft.body.version], [2, 'draft', 2])
  assert.equal(await code(as(officer, (acting) => draftVersion(acting, { form: 'sample' }))), 'draft-exists')

  const faulty = { ...draft.body, lists: [] }
  const saved = await done(as(officer, (acting) => saveDraft(acting, { ...second, revision: 1, definition: faulty })))
  assert.equal(saved.revision, 2)
  const stale = as(officer, (acting) => saveDraft(acting, { ...second, revision: 1, definition: draft.body }))
  assert.equal(await code(stale), 'draft-edited-meanwhile')
  const publish = (revision: number) => (acting: Acting) =>
    publishVersion(acting, { ...second, revision, reason: '补充行业说明' })
  assert.equal(await code(as(approver, publish(2))), 'definition-faulty')
  await done(as(officer, (acting) => saveDraft(acting, { ...second, revision: 2, definition: draft.body })))

  assert.equal(await code(as(officer, publish(3))), 'not-your-role')
  const published = await done(as(approver, publish(3)))
  assert.deepEqual(
    [published.state, published.publishedByName, published.reason],
    ['published', '第2人', '补充行业说明'],
  )
  assert.match(published.fingerprint ?? '', /^[0-9a-f]{64}$/)
  const late = as(officer, (acting) => saveDraft(acting, { ...second, revision: 3, definition: draft.body }))
  assert.notEqual(await code(late), 'ok')
  const newest = await done(as(officer, ({ tx }) => publishedForm(tx, 'sample')))
  assert.equal(newest.definition.version, 2)
})

test('who drafted a version does not publish it', async () => {
  const both = (at: Instant): Actor => ({ ...officer(at), roles: ['ministry-officer', 'ministry-approver'] })
  const draft = await done(as(both, (acting) => draftVersion(acting, { form: 'sample' })))
  const act = { form: 'sample', version: draft.version, revision: 1, reason: '自己发布' }
  assert.equal(await code(as(both, (acting) => publishVersion(acting, act))), 'drafter-does-not-approve')
  await done(as(officer, (acting) => discardVersion(acting, { form: 'sample', version: draft.version })))
  assert.equal(
    await code(as(officer, (acting) => readForm(acting, { form: 'sample', version: draft.version }))),
    'not-found',
  )
})

test('conditions that wait for each other are not even saved', async () => {
  const draft = await done(as(officer, (acting) => draftVersion(acting, { form: 'sample' })))
  const circle = {
    ...draft.body,
    fields: draft.body.fields.map((field) =>
      field.id === 'basic.sector' ? Object.assign({}, field, { condition: { answered: 'basic.other' } }) : field,
    ),
  }
  const named = { form: 'sample', version: draft.version }
  const save = as(officer, (acting) => saveDraft(acting, { ...named, revision: 1, definition: circle }))
  assert.equal(await code(save), 'conditions-circular')
  await done(as(officer, (acting) => discardVersion(acting, named)))
})

test('everybody reads a published form and nobody outside the office a draft', async () => {
  const draft = await done(as(officer, (acting) => draftVersion(acting, { form: 'sample' })))
  const anybody = (at: Instant): Actor => visitor(at, 'zh')
  assert.equal(await code(as(anybody, (acting) => readForm(acting, { form: 'sample', version: 1 }))), 'ok')
  const drafted = as(anybody, (acting) => readForm(acting, { form: 'sample', version: draft.version }))
  assert.notEqual(await code(drafted), 'ok')
  assert.notEqual(await code(as(anybody, listForms)), 'ok')
  const heads = await done(as(officer, listForms))
  assert.deepEqual(
    heads.map((head) => `${head.form} ${head.version} ${head.state}`),
    ['sample 3 draft', 'sample 2 published', 'sample 1 published'],
  )
})
