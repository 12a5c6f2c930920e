import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import type { Actor, Permit } from '../../access/index.ts'
import type { Host } from '../../access/server/index.ts'
import { relate } from '../../access/server/index.ts'
import { nationalCrypto } from '../../audit/server/index.ts'
import type { Id, Result } from '../../kernel/index.ts'
import { ok } from '../../kernel/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import { withTx } from '../../storage/server/index.ts'
import { sampleForm } from '../domain/sample-form.ts'
import {
  answersAt,
  installDefinitions,
  openAnswerSet,
  openPaths,
  prepareSeal,
  readAnswerHistory,
  readAnswerSet,
  readSealed,
  reopenAnswers,
  restoreSealed,
  reuseAnswers,
  saveGroup,
  sealAnswers,
} from './index.ts'
import type { RecordsOfAnswers } from './index.ts'

let held: TestDatabase
before(async () => {
  held = await testDatabase({ migrations: ['01', '02', '03', '04'] })
  await system(async (tx) => ok(await installDefinitions(tx, [sampleForm])))
})
after(() => held.close())

// The gate belongs to the slices that own answers; here a permit stands for what they were given.
const permitOn = (id: string): Permit =>
  ({ resource: 'thing', action: 'edit', id, by: '01890000-0000-7000-8000-000000000001' }) as unknown as Permit
const actor = { name: '林沐' } as Actor
const insurer = { id: 'org-1', name: '东澜财产保险股份有限公司', creditCode: '91110000600037341L' }
const proof = { id: 'file-1', name: '证明.pdf', bytes: 2048, fingerprint: 'abcd' }
const records: RecordsOfAnswers = {
  files: async (_tx, _resource, ids) => (ids.includes(proof.id) ? [proof] : []),
  organisations: async (_tx, ids) => (ids.includes(insurer.id) ? [insurer] : []),
}
const host = { use: () => records } as unknown as Host
const other = { name: '周以宁' } as Actor

async function system<Value>(run: (tx: Tx) => Promise<Result<Value>>): Promise<Result<Value>> {
  return withTx(held.database, { kind: 'system', actor: 'test' }, run)
}

async function value<Value>(run: (tx: Tx) => Promise<Result<Value>>): Promise<Value> {
  const result = await system(run)
  assert.ok(result.ok, result.ok ? '' : result.refusal.code)
  return result.value
}

async function refusal(run: (tx: Tx) => Promise<Result<unknown>>) {
  const result = await system(run)
  assert.ok(!result.ok, 'it was not refused')
  return result.refusal
}

interface Draft {
  readonly set: Id<'answer-set'>
  readonly permit: Permit
  readonly save: (
    group: string,
    version: number,
    answers: unknown,
    by?: Actor,
  ) => (tx: Tx) => ReturnType<typeof saveGroup>
}

async function draft(answers = {}): Promise<Draft> {
  const { set, permit } = await value(async (tx) => {
    const permit = permitOn(tx.newId())
    await relate(tx, [{ subject: 'organisation:a', relation: 'own', resource: permit.id }])
    const opened = await openAnswerSet({ tx, actor }, permit, { form: 'sample', answers })
    return opened.ok ? ok({ set: opened.value, permit }) : opened
  })
  return {
    set,
    permit,
    save:
      (group, version, sent, by = actor) =>
      (tx) =>
        saveGroup({ tx, actor: by, host }, permit, { answerSet: set, group, version, answers: sent }),
  }
}

test('a shipped form is installed once, and again changes nothing', async () => {
  assert.equal(await value(async (tx) => ok(await installDefinitions(tx, [sampleForm]))), 0)
})

test('a group is saved, read back, and saved again on its version', async () => {
  const { set, permit, save } = await draft()
  assert.equal((await value(save('basic', 0, { 'basic.title': ' 云平台 ' }))).version, 1)
  assert.equal((await value(save('basic', 1, { 'basic.title': '云平台保障', finished: 'yes' }))).version, 2)
  const read = await value((tx) => readAnswerSet(tx, permit, set))
  assert.deepEqual(read.answers, { 'basic.title': '云平台保障' })
  assert.deepEqual(read.finished, ['basic'])
  assert.equal(read.revision, 2)
  assert.equal(read.definition.id, 'sample')
})

test('a stale save is refused with theirs, yours and base, and the stored answers stay', async () => {
  const { set, permit, save } = await draft()
  await value(save('basic', 0, { 'basic.title': '甲' }))
  await value(save('basic', 1, { 'basic.title': '乙' }, other))
  const { kind, code, message, facts } = await refusal(save('basic', 1, { 'basic.title': '丙' }))
  assert.equal(`${kind} ${code}`, 'conflict edited-meanwhile')
  assert.match(message.zh, /^没有保存：周以宁 在 \d{2}:\d{2} 改过同一组内容。$/)
  const { base, theirs, yours, version, conflicts } = facts as Record<string, unknown>
  assert.deepEqual(
    { base, theirs, yours, version, conflicts },
    {
      base: { 'basic.title': '甲' },
      theirs: { 'basic.title': '乙' },
      yours: { 'basic.title': '丙' },
      version: 2,
      conflicts: [{ key: 'basic.title', base: '甲', theirs: '乙', yours: '丙' }],
    },
  )
  assert.deepEqual((await value((tx) => readAnswerSet(tx, permit, set))).answers, { 'basic.title': '乙' })
})

test('answers equal to what is stored are accepted whatever the version', async () => {
  const { save } = await draft()
  await value(save('basic', 0, { 'basic.title': '甲' }))
  assert.equal((await value(save('basic', 0, { 'basic.title': ' 甲' }, other))).version, 1)
})

test('of twenty first saves of one group at once exactly one is kept and nineteen are told', async () => {
  const { save } = await draft()
  const results = await Promise.all(
    Array.from({ length: 20 }, (_one, index) => system(save('basic', 0, { 'basic.title': `第${index}份` }))),
  )
  assert.equal(results.filter((result) => result.ok).length, 1)
  const codes = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]))
  assert.deepEqual(new Set(codes), new Set(['edited-meanwhile']))
})

test('two rows are saved side by side, and a removed row is told and can be put back', async () => {
  const { set, permit, save } = await draft()
  await value(save('consortium.partners', 0, { rows: ['row-00001', 'row-00002'] }))
  await value(save('consortium.partners/row-00001', 0, { duties: ['underwriting'] }))
  await value(save('consortium.partners/row-00002', 0, { duties: ['other'] }, other))
  await value(save('consortium.partners', 1, { rows: ['row-00001'] }, other))
  const gone = await refusal(save('consortium.partners/row-00002', 1, { duties: ['underwriting'] }))
  assert.equal(`${gone.kind} ${gone.code}`, 'conflict row-removed')
  await value(save('consortium.partners', 2, { rows: ['row-00001', 'row-00002'] }))
  const { answers } = await value((tx) => readAnswerSet(tx, permit, set))
  assert.deepEqual(answers['consortium.partners'], [
    { id: 'row-00001', answers: { duties: ['underwriting'] } },
    { id: 'row-00002', answers: { duties: ['other'] } },
  ])
})

test('unknown groups and fields are refused, and so is the set of another object', async () => {
  const { save, set } = await draft()
  assert.equal((await refusal(save('nowhere', 0, {}))).code, 'unknown-group')
  assert.equal((await refusal(save('basic', 0, { 'basic.none': 'x' }))).code, 'unknown-field')
  const stranger = permitOn((await draft()).permit.id)
  const request = { answerSet: set, group: 'basic', version: 0, answers: {} }
  assert.equal((await refusal((tx) => saveGroup({ tx, actor, host }, stranger, request))).code, 'not-found')
})

test('what a client says of a file or an organisation is replaced by what is on record', async () => {
  const { set, permit, save } = await draft()
  const forged = { ...proof, name: '别的.pdf', bytes: 1, fingerprint: 'ffff' }
  await value(save('basic', 0, { 'basic.proof': [forged] }))
  await value(save('consortium.partners', 0, { rows: ['row-00001'] }))
  await value(save('consortium.partners/row-00001', 0, { unit: { ...insurer, name: '冒名公司' } }))
  const { answers } = await value((tx) => readAnswerSet(tx, permit, set))
  assert.deepEqual(answers, {
    'basic.proof': [proof],
    'consortium.partners': [{ id: 'row-00001', answers: { unit: insurer } }],
  })
  assert.equal((await refusal(save('basic', 1, { 'basic.proof': [{ ...proof, id: 'file-9' }] }))).code, 'file-unknown')
})

test('every save is kept with who and when, and the answers of any instant can be read', async () => {
  const { set, permit, save } = await draft()
  const first = await value(save('basic', 0, { 'basic.title': '甲' }))
  await value(save('basic', 1, { 'basic.title': '乙' }, other))
  const history = await value((tx) => readAnswerHistory(tx, permit, { answerSet: set }))
  assert.deepEqual(
    history.map((one) => [one.version, one.savedByName, one.answers['basic.title'], one.manner]),
    [
      [2, '周以宁', '乙', 'typed'],
      [1, '林沐', '甲', 'typed'],
    ],
  )
  const then = await value((tx) => answersAt(tx, permit, { answerSet: set, at: first.savedAt }))
  assert.deepEqual(then.answers, { 'basic.title': '甲' })
})

test('sealing fixes the checked revision, its text has its fingerprint, and nothing can be saved after', async () => {
  const { set, permit, save } = await draft({ 'basic.title': '云平台', 'basic.kinds': ['enterprise'] })
  const request = { answerSet: set, revision: 1, facts: { ledAlready: 0 } }
  const prepared = await value((tx) => prepareSeal(tx, permit, request))
  await value(save('basic', 1, { 'basic.title': '云平台二', 'basic.kinds': ['enterprise'] }))
  assert.equal((await refusal((tx) => sealAnswers(tx, permit, request))).code, 'answers-moved')
  const seal = await value((tx) => sealAnswers(tx, permit, { ...request, revision: 2 }))
  assert.notEqual(seal.fingerprint, prepared.fingerprint)
  assert.equal(seal.fingerprint, nationalCrypto.sm3Hex(seal.canonical))
  assert.equal(
    seal.canonical,
    '{"answers":{"basic.kinds":["enterprise"],"basic.title":"云平台二"},"form":"sample","version":1}',
  )
  assert.equal((await refusal(save('basic', 2, { 'basic.title': '又改' }))).code, 'answers-frozen')
  assert.equal((await value((tx) => readSealed(tx, permit, { answerSet: set }))).fingerprint, seal.fingerprint)
})

test('what was prepared while checking is what submitting marks', async () => {
  const { set, permit } = await draft({ 'basic.title': '云平台' })
  const request = { answerSet: set, revision: 1 }
  const prepared = await value((tx) => prepareSeal(tx, permit, request))
  const sealed = await value((tx) => sealAnswers(tx, permit, request))
  assert.equal(sealed.id, prepared.id)
  assert.ok(sealed.sealedAt)
})

test('what was prepared still serves when a fact has moved, until a question comes or goes by it', async () => {
  const { set, permit } = await draft({ 'basic.title': '云平台' })
  const checked = { answerSet: set, revision: 1, facts: { ledAlready: 0 } }
  const prepared = await value((tx) => prepareSeal(tx, permit, checked))
  const sealed = await value((tx) => sealAnswers(tx, permit, { ...checked, facts: { ledAlready: 4 } }))
  assert.equal(sealed.id, prepared.id)
  const kept = await value((tx) => readSealed(tx, permit, { answerSet: set }))
  assert.deepEqual([kept.facts, kept.fingerprint], [{ ledAlready: 4 }, prepared.fingerprint])
  const other = await draft({ 'basic.title': '云平台' })
  const early = { answerSet: other.set, revision: 1, facts: { ledAlready: 4 } }
  const before = await value((tx) => prepareSeal(tx, other.permit, early))
  const after = await value((tx) => sealAnswers(tx, other.permit, { ...early, facts: { ledAlready: 5 } }))
  assert.notEqual(after.id, before.id)
})

test('a correction opens the named fields only, and unanswered it leaves what was sealed', async () => {
  const { set, permit, save } = await draft({ 'basic.title': '云平台', 'basic.summary': '摘要' })
  await value((tx) => sealAnswers(tx, permit, { answerSet: set, revision: 1 }))
  await value((tx) => openPaths(tx, permit, { answerSet: set, paths: ['basic.summary'] }))
  const both = { 'basic.title': '换名', 'basic.summary': '新摘要' }
  const refused = await refusal(save('basic', 1, both))
  assert.deepEqual([refused.code, refused.facts], ['fields-not-opened', { paths: ['basic.title'] }])
  await value(save('basic', 1, { 'basic.title': '云平台', 'basic.summary': '新摘要' }))
  await value((tx) => restoreSealed(tx, permit, { answerSet: set, byName: '部经办人' }))
  const { answers, state } = await value((tx) => readAnswerSet(tx, permit, set))
  assert.deepEqual([answers['basic.summary'], state], ['摘要', 'frozen'])
})

test('an answered correction is sealed as the next copy, and the first stays', async () => {
  const { set, permit, save } = await draft({ 'basic.title': '云平台', 'basic.summary': '摘要' })
  const first = await value((tx) => sealAnswers(tx, permit, { answerSet: set, revision: 1 }))
  await value((tx) => openPaths(tx, permit, { answerSet: set, paths: ['basic.summary'] }))
  await value(save('basic', 1, { 'basic.title': '云平台', 'basic.summary': '新摘要' }))
  const second = await value((tx) => sealAnswers(tx, permit, { answerSet: set, revision: 2 }))
  assert.deepEqual([first.sequence, second.sequence], [1, 2])
  const kept = await value((tx) => readSealed(tx, permit, { answerSet: set, sequence: 1 }))
  assert.equal(kept.fingerprint, first.fingerprint)
})

test('a withdrawn filing is open again', async () => {
  const { set, permit, save } = await draft({ 'basic.title': '云平台' })
  await value((tx) => sealAnswers(tx, permit, { answerSet: set, revision: 1 }))
  await value((tx) => reopenAnswers(tx, permit, set))
  assert.equal((await value(save('basic', 1, { 'basic.title': '改名' }))).version, 2)
})

test('an earlier set is brought in without files, behind what is filled in already', async () => {
  const file = { id: 'f', name: 'a.pdf', bytes: 1, fingerprint: 'ab' }
  const partner = (id: string) => ({ id, answers: { duties: ['other'] } })
  const old = await draft({
    'basic.title': '旧名',
    'basic.summary': '旧摘要',
    'basic.proof': [file],
    'consortium.partners': [partner('row-00001'), partner('row-00002')],
  })
  const fresh = await draft({ 'basic.title': '新名', 'consortium.partners': [partner('row-00009')] })
  const from = { answerSet: old.set, permit: old.permit }
  const reuse = { answerSet: fresh.set, from, sections: ['basic', 'consortium'] }
  const { left } = await value((tx) => reuseAnswers({ tx, actor }, fresh.permit, reuse))
  assert.deepEqual(left, [{ field: 'basic.proof', reason: 'file' }])
  const { answers } = await value((tx) => readAnswerSet(tx, fresh.permit, fresh.set))
  assert.deepEqual(answers, {
    'basic.title': '新名',
    'basic.summary': '旧摘要',
    'consortium.partners': [partner('row-00009'), partner('row-00001'), partner('row-00002')],
  })
})
