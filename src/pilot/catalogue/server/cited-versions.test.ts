import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testDatabase, type TestDatabase } from '../../../../tests/database.ts'
import { instant } from '../../../foundation/kernel/index.ts'
import { readTx } from '../../../foundation/storage/server/index.ts'
import { entryVersionOf } from './index.ts'

const release = '018d2b3c-0000-7000-8000-0000000000c1'
const entry = '018d2b3c-0000-7000-8000-0000000000c2'
const versionId = (last: number): string => `018d2b3c-0000-7000-8000-0000000000d${last}`
const nobody = { kind: 'session', sessionHash: null } as const

let held: TestDatabase
before(async () => {
  held = await testDatabase()
  await held.setClock(instant('2026-02-01T04:00:00Z'))
  await held.sql(
    `insert into catalogue.release (id, programme_id, number, state, effective_from, prepared_by, prepared_by_name,
       prepared_at, published_by, published_by_name, published_at)
     values ($1, 'demo-last', '2026-1', 'published', '2026-01-29', $1, '甲（示例）', now(), $2, '乙（示例）', now())`,
    [release, entry],
  )
  await held.sql(
    `insert into catalogue.entry (id, number, programme_id, created_at) values ($1, 'ML-2026-0001', 'demo-last', now())`,
    [entry],
  )
  // 2026-01-29 to 2026-03-01, then on from there; the clock stands on 2026-02-01.
  await plant(1, ['2026-01-29', '2026-03-01'])
  await plant(2, ['2026-03-01', null])
})
after(() => held.close())

async function plant(version: number, [from, until]: readonly [string, string | null]): Promise<void> {
  await held.sql(
    `insert into catalogue.entry_version (id, entry_id, entry_version, release_id, title, summary, lead_name, kind,
       region_code, sectors, classes, scenarios, cover, words, effective_from, effective_until, ended_by)
     values ($1, $2, $3, $4, '示例方案', '', '示例保险公司', 'insurer', '310000', '{industrial-internet}', '{property}', '{}',
       '{}', '', $5, $6::date, case when $6 is null then null else 'superseded' end)`,
    [versionId(version), entry, version, release, from, until],
  )
}

const cited = (version: number): ReturnType<typeof entryVersionOf> =>
  readTx(held.database, nobody, (tx) => entryVersionOf({ tx }, { entryId: entry, version }))

test('anybody may cite a version that is in force, by entry and version', async () => {
  assert.deepEqual(await cited(1), {
    entryId: entry,
    version: 1,
    round: 'demo-last',
    solutionId: null,
    number: 'ML-2026-0001',
    leadOrganisationId: null,
    leadOrganisation: '示例保险公司',
    title: '示例方案',
    sectors: ['industrial-internet'],
    classes: ['property'],
    scenarios: [],
    region: '310000',
    kind: 'insurer',
    effectiveFrom: '2026-01-29',
    effectiveUntil: '2026-03-01',
    standing: 'in force',
  })
})

test('what is only announced, or not there, cannot be cited', async () => {
  assert.equal(await cited(2), undefined)
  assert.equal(await cited(7), undefined)
  assert.equal(await cited(0), undefined)
})

test('on the day of the later version the earlier one is superseded', async () => {
  // 2026-03-01 begins in Asia/Shanghai at 16:00 UTC of the day before.
  await held.setClock(instant('2026-02-28T16:00:00Z'))
  assert.equal((await cited(1))?.standing, 'superseded')
  assert.equal((await cited(2))?.standing, 'in force')
})
