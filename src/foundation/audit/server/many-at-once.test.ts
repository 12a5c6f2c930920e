import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import { ok } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import type { Scope } from '../../storage/server/index.ts'
import { forgetPerson, openNotary, openReadLog, personalDigest, recordBulk, recorder } from './index.ts'
import type { Notary } from './index.ts'

const somebody: Scope = { kind: 'session', sessionHash: null }

let held: TestDatabase
let folder: string
let notary: Notary

before(async () => {
  held = await testDatabase({ recorder, migrations: ['01', '02'] })
  folder = mkdtempSync(join(tmpdir(), 'shidian-records-'))
  notary = openNotary({ keyFolder: join(folder, 'keys'), checkpointFolder: join(folder, 'checkpoints') })
})
after(async () => {
  await held.close()
  rmSync(folder, { recursive: true })
})

const entries = () => held.sql<{ pre: string }>('select pre from audit.entry order by seq')

test('sensitive reads of a second are written as one entry', async () => {
  const log = openReadLog(held.database, (error) => assert.fail(String(error)))
  const before = (await entries()).length
  for (let id = 1; id <= 30; id += 1)
    log.note({ actor: 'account:9', action: 'file.read', resource: 'file', id: `${id}` })
  await log.flush()
  const added = (await entries()).slice(before)
  await log.close()
  assert.equal(added.length, 1)
  assert.equal((JSON.parse(added[0]?.pre ?? '{}') as { facts: { reads: unknown[] } }).facts.reads.length, 30)
})

test('a personal value is known again by its digest until the person is deleted', async () => {
  const digest = (person: string, value: string) =>
    withTx(held.database, somebody, async (tx) => ok(await personalDigest(tx, notary, person, value)))
  const [first, again, other] = [await digest('p1', '王芳'), await digest('p1', '王芳'), await digest('p2', '王芳')]
  assert.deepEqual(first, again)
  assert.notDeepEqual(first, other)
  await withTx(held.database, somebody, async (tx) => ok(await forgetPerson(tx, 'p1')))
  assert.notDeepEqual(await digest('p1', '王芳'), first)
})

test('a bulk act is one entry with the root over its rows', async () => {
  const rows = Array.from({ length: 7 }, (_, index) => ({
    table: 'policies.policy',
    id: `b${index}`,
    version: 1,
    row: { premium: String(index) },
  }))
  const before = (await entries()).length
  await withTx(held.database, somebody, async (tx) =>
    ok(await recordBulk(tx, { action: 'policy.import', resource: 'import', id: '1' }, rows)),
  )
  const added = (await entries()).slice(before)
  assert.equal(added.length, 1)
  assert.equal((await held.sql('select from audit.bulk_row')).length, 7)
  assert.equal((JSON.parse(added[0]?.pre ?? '{}') as { facts: { bulk: { count: number } } }).facts.bulk.count, 7)
})
