import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../../tests/database.ts'
import { openNotary, recorder, verifyEvidence } from '../../../foundation/audit/server/index.ts'
import { brokenInvariants, type Database, openDatabase } from '../../../foundation/storage/server/index.ts'
import { auditedTables } from './audited-tables.ts'
import { installRounds } from './install.ts'
import { invariants } from './invariants.ts'

let store: TestDatabase
let reading: Database
const folder = mkdtempSync(join(tmpdir(), 'shidian-rounds-'))
const folders = { keyFolder: join(folder, 'keys'), checkpointFolder: join(folder, 'checkpoints') }

before(async () => {
  store = await testDatabase({ recorder })
  openNotary(folders)
  assert.ok((await installRounds(store.database, { demo: true })).ok)
  assert.ok(store.address.backup)
  reading = await openDatabase({ app: store.address.backup, poolSize: 1 })
})
after(async () => {
  await reading.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

const differing = async (): Promise<readonly string[]> => {
  const { findings } = await verifyEvidence({ database: reading, tables: auditedTables, ...folders, full: true })
  return findings.filter(({ kind }) => kind === 'row-differs').map(({ what }) => what.split(' ')[0] ?? '')
}

const broken = async (): Promise<readonly string[]> => {
  assert.ok(store.address.backup)
  return (await brokenInvariants(store.address.backup, invariants)).map(({ name }) => name)
}

test('rounds and imported texts stand as the log has recorded them', async () => {
  assert.deepEqual(await differing(), [])
  assert.deepEqual(await broken(), [])
})

test('a limit that was changed behind the product’s back is found, by the log and by the rules of the store', async () => {
  const path = `{parameters,0,setting,value}`
  await store.sql(
    `update programmes.programme set definition = jsonb_set(definition, '${path}', '11') where code = '2023-356'`,
  )
  assert.deepEqual(await differing(), ['programmes.programme'])
  assert.deepEqual(await broken(), ['a-round-is-its-latest-version'])
  await store.sql(
    `update programmes.programme set definition = jsonb_set(definition, '${path}', '10') where code = '2023-356'`,
  )
})

test('an imported text of which a word was changed is found, but not one that is spaced differently', async () => {
  await store.sql(`update programmes.notice set text = replace(text, '牵头单位1家', '牵头单位 1 家')`)
  assert.deepEqual(await differing(), [])
  await store.sql(`update programmes.notice set text = replace(text, '牵头单位 1 家', '牵头单位2家')`)
  assert.deepEqual(await differing(), ['programmes.notice'])
})

test('each sentence that must hold of rounds is broken by its planted fault', async () => {
  const faults: readonly (readonly [name: string, plant: string, mend: string])[] = [
    [
      'the-state-of-a-round-is-that-of-its-value',
      `update programmes.programme set state = 'closed' where code = 'demo-open'`,
      `update programmes.programme set state = 'open' where code = 'demo-open'`,
    ],
    [
      'everybody-sees-an-announced-round-and-nobody-else-a-draft',
      `delete from access.relation where resource = (select id from programmes.programme where code = 'demo-open')`,
      `insert into access.relation (resource, subject, relation)
       select id, 'public', 'any' from programmes.programme where code = 'demo-open'`,
    ],
    [
      'versions-of-a-round-have-no-gap',
      `update programmes.programme_version set version = 7
       where programme_id = (select id from programmes.programme where code = '2025-second')`,
      `update programmes.programme_version set version = 1 where version = 7`,
    ],
    [
      'an-open-round-has-a-deadline',
      `update programmes.programme set definition = jsonb_set(definition, '{parameters,3,setting,value}', 'null')
       where code = 'demo-open'`,
      `update programmes.programme p set definition = v.definition from programmes.programme_version v
       where v.programme_id = p.id and v.version = p.version`,
    ],
  ]
  for (const [name, plant, mend] of faults) {
    await store.sql(plant)
    assert.ok((await broken()).includes(name), name)
    await store.sql(mend)
  }
  assert.deepEqual(await broken(), [])
})
