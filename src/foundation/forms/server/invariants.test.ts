import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import type { Actor, Permit } from '../../access/index.ts'
import { relate } from '../../access/server/index.ts'
import { brokenInvariants, withTx } from '../../storage/server/index.ts'
import { sampleForm } from '../domain/sample-form.ts'
import { installDefinitions, openAnswerSet, sealAnswers } from './index.ts'
import { invariants } from './invariants.ts'

let held: TestDatabase
before(async () => {
  held = await testDatabase({ migrations: ['01', '02', '03', '04'] })
  const sealed = await withTx(held.database, { kind: 'system', actor: 'test' }, async (tx) => {
    await installDefinitions(tx, [sampleForm])
    const by = '01890000-0000-7000-8000-000000000001'
    const permit = { resource: 'thing', action: 'edit', id: tx.newId(), by } as unknown as Permit
    await relate(tx, [{ subject: 'organisation:a', relation: 'own', resource: permit.id }])
    const answers = { 'basic.title': '云平台' }
    const opened = await openAnswerSet({ tx, actor: { name: '林沐' } as Actor }, permit, { form: 'sample', answers })
    return opened.ok ? sealAnswers(tx, permit, { answerSet: opened.value, revision: 1 }) : opened
  })
  assert.ok(sealed.ok)
})
after(() => held.close())

test('a published version and a sealed copy cannot be changed even behind the product’s back', async () => {
  await assert.rejects(held.sql(`update forms.definition set body = '{}'`), /never changes/)
  await assert.rejects(held.sql(`update forms.sealed_answers set canonical = ''`), /never change/)
})

test('all invariants hold, and each planted breach is found', async () => {
  const { backup } = held.address
  assert.ok(backup)
  const broken = async () => (await brokenInvariants(backup, invariants)).map((one) => one.name)
  assert.deepEqual(await broken(), [])
  await held.sql(`update forms.answer_group set answers = '{"basic.title": "planted"}'`)
  await held.sql(`alter table forms.sealed_answers disable trigger keep_sealed`)
  await held.sql(`update forms.sealed_answers set fingerprint = repeat('0', 64)`)
  assert.deepEqual(await broken(), [
    'every-group-is-the-last-of-its-history',
    'every-sealed-text-has-its-fingerprint',
    'frozen-answers-are-those-that-were-sealed',
  ])
})
