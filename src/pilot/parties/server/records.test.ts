import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf, doing, plantedRecord, plantParties } from '../../../../tests/planted-parties.ts'
import type { PlantedParties } from '../../../../tests/planted-parties.ts'
import type { PlantedPerson } from '../../../../tests/planted-people.ts'
import { look } from '../../../foundation/access/server/index.ts'
import { verifyEvidence } from '../../../foundation/audit/server/index.ts'
import { day } from '../../../foundation/kernel/index.ts'
import type { Id } from '../../../foundation/kernel/index.ts'
import type { OrganisationChange } from '../index.ts'
import { editRecord } from './edit-organisation.ts'
import { addEvidence, addLicence } from './hold.ts'
import { parties } from './index.ts'
import { listRecords, readRecord } from './read-organisation.ts'
import { returnRecord, verifyRecord } from './verify-organisation.ts'

const today = day('2026-12-01')
let stage: PlantedParties

before(async () => {
  stage = await plantParties()
})
after(() => stage.db.close())

const readBy = (person: PlantedPerson, id: string): ReturnType<typeof readRecord> =>
  look(person.context, (acting) => readRecord(acting, id))

async function presentChange(id: string): Promise<OrganisationChange> {
  const read = await readBy(stage.officer, id)
  assert.ok(read.ok)
  const { name, kind, registeredInPrc, legalPerson, capability, capabilityGrounds, holdsNoLicence } =
    read.value.organisation
  const { regionCode, address, size, industry } = read.value.organisation
  return {
    name,
    kind,
    registeredInPrc,
    legalPerson,
    capability,
    capabilityGrounds,
    holdsNoLicence,
    regionCode,
    address,
    size,
    industry,
  }
}

test('a record is read by its unit, its region and the ministry, and is not there for anybody else', async () => {
  for (const person of [stage.administrator, stage.filler, stage.officer, stage.support, stage.shanghai])
    assert.equal(codeOf(await readBy(person, stage.qinghe)), 'ok')
  for (const person of [stage.stranger, stage.beijing])
    assert.equal(codeOf(await readBy(person, stage.qinghe)), 'not-found')
  const random = await readBy(stage.stranger, '019aa000-0000-7000-8000-0000000000ff')
  assert.deepEqual(random, await readBy(stage.stranger, stage.qinghe))
})

test('a unit stage.administrator adds a paper and a licence, an official verifies against them, and the grade is kept', async () => {
  const paper = await doing(stage.administrator, (acting) =>
    addEvidence(acting, stage.qinghe, {
      about: 'licence',
      grade: 'uploaded',
      title: '保险许可证扫描件',
      fileId: null,
      reference: '',
      observedOn: today,
      expiresOn: null,
    }),
  )
  assert.ok(paper.ok, JSON.stringify(paper))
  const evidenceId = paper.value.id as Id<'evidence'>
  const licence = await doing(stage.administrator, (acting) =>
    addLicence(acting, stage.qinghe, {
      kind: 'insurer',
      number: '演示许可001号',
      scope: '财产保险',
      validFrom: null,
      validUntil: 'long-term',
      evidenceId,
    }),
  )
  assert.ok(licence.ok)
  // A paper that is not among those of the record carries nothing.
  const foreign = await doing(stage.stranger, (acting) =>
    addLicence(acting, stage.xuantie, {
      kind: 'insurer',
      number: '演示许可002号',
      scope: '',
      validFrom: null,
      validUntil: null,
      evidenceId,
    }),
  )
  assert.equal(codeOf(foreign), 'evidence-not-there')
  const version = await stage.versionOf(stage.qinghe)
  const checks = (['identity', 'registration', 'legal-person', 'capability', 'licence'] as const).map((about) => ({
    about,
    evidenceId: about === 'licence' ? evidenceId : null,
    grade: 'checked' as const,
  }))
  assert.equal(
    codeOf(await doing(stage.support, (acting) => verifyRecord(acting, { id: stage.qinghe, version, checks }))),
    'not-your-role',
  )
  const short = await doing(stage.officer, (acting) =>
    verifyRecord(acting, { id: stage.qinghe, version, checks: checks.slice(1) }),
  )
  assert.equal(codeOf(short), 'checks-missing')
  const stale = await doing(stage.officer, (acting) =>
    verifyRecord(acting, { id: stage.qinghe, version: version - 1, checks }),
  )
  assert.equal(codeOf(stale), 'record-changed-before-decision')
  const verified = await doing(stage.officer, (acting) => verifyRecord(acting, { id: stage.qinghe, version, checks }))
  assert.ok(verified.ok)
  assert.equal(verified.value.state, 'verified')
  const read = await readBy(stage.administrator, stage.qinghe)
  assert.ok(read.ok)
  assert.deepEqual(
    [read.value.evidence[0]?.grade, read.value.verifications[0]?.outcome, read.value.verifications[0]?.decidedBy],
    ['checked', 'verified', '丁示例'],
  )
  const [letter] = await stage.db.sql<{ subject: string }>('select subject_zh as subject from outbox.letter')
  assert.equal(letter?.subject, '青禾示例财产保险股份有限公司：单位档案已核验')
})

test('a paper of another unit cannot carry a check', async () => {
  const paper = await doing(stage.stranger, (acting) =>
    addEvidence(acting, stage.xuantie, {
      about: 'identity',
      grade: 'self-made',
      title: '说明',
      fileId: null,
      reference: '',
      observedOn: today,
      expiresOn: null,
    }),
  )
  assert.ok(paper.ok)
  const foreign = paper.value.id as Id<'evidence'>
  const other = await stage.installing(
    plantedRecord({ name: '示例测评有限公司', creditCode: '91510000DEM0001455', holdsNoLicence: true }),
  )
  const checks = (['identity', 'registration', 'legal-person', 'capability'] as const).map((about) => ({
    about,
    evidenceId: about === 'identity' ? foreign : null,
    grade: 'checked' as const,
  }))
  const refused = await doing(stage.officer, (acting) => verifyRecord(acting, { id: other, version: 1, checks }))
  assert.equal(codeOf(refused), 'checks-missing')
})

test('a change makes the record unverified again, a stale one is refused with the difference, an equal one is no change', async () => {
  const change = await presentChange(stage.qinghe)
  const version = await stage.versionOf(stage.qinghe)
  assert.equal(
    codeOf(await doing(stage.filler, (acting) => editRecord(acting, { id: stage.qinghe, version, change }))),
    'not-your-role',
  )
  const same = await doing(stage.administrator, (acting) =>
    editRecord(acting, { id: stage.qinghe, version: 1, change }),
  )
  assert.ok(same.ok)
  assert.deepEqual([same.value.state, same.value.version], ['verified', version])
  const wanted = { ...change, address: '示例路 1 号' }
  const edited = await doing(stage.administrator, (acting) =>
    editRecord(acting, { id: stage.qinghe, version, change: wanted }),
  )
  assert.ok(edited.ok)
  assert.deepEqual([edited.value.state, edited.value.version], ['unverified', version + 1])
  const late = { ...change, address: '示例路 2 号' }
  const stale = await doing(stage.administrator, (acting) =>
    editRecord(acting, { id: stage.qinghe, version, change: late }),
  )
  assert.ok(!stale.ok)
  assert.deepEqual(stale.refusal.facts, {
    version: version + 1,
    difference: [{ field: 'address', present: '示例路 1 号', yours: '示例路 2 号' }],
  })
})

test('a unit that moves is seen by its new region and no longer by the old one', async () => {
  const change = { ...(await presentChange(stage.qinghe)), regionCode: '110000' }
  const version = await stage.versionOf(stage.qinghe)
  assert.ok(
    (await doing(stage.administrator, (acting) => editRecord(acting, { id: stage.qinghe, version, change }))).ok,
  )
  assert.equal(codeOf(await readBy(stage.beijing, stage.qinghe)), 'ok')
  assert.equal(codeOf(await readBy(stage.shanghai, stage.qinghe)), 'not-found')
  const back = { ...change, regionCode: '310000' }
  assert.ok(
    (
      await doing(stage.administrator, (acting) =>
        editRecord(acting, { id: stage.qinghe, version: version + 1, change: back }),
      )
    ).ok,
  )
})

test('a return tells the unit why, field by field', async () => {
  const reasons = [{ field: 'name', text: '与营业执照不一致' }]
  const version = await stage.versionOf(stage.qinghe)
  const returned = await doing(stage.officer, (acting) => returnRecord(acting, { id: stage.qinghe, version, reasons }))
  assert.ok(returned.ok)
  const read = await readBy(stage.administrator, stage.qinghe)
  assert.ok(read.ok)
  assert.deepEqual([read.value.organisation.state, read.value.verifications[0]?.reasons], ['returned', reasons])
})

test('the list is filtered by region and words, pages by key, and takes at most ten statements', async () => {
  const list = (person: PlantedPerson, more: object = {}): ReturnType<typeof listRecords> =>
    look(person.context, (acting) =>
      listRecords(acting, { state: null, region: null, kind: null, words: '', after: null, limit: 2, ...more }),
    )
  const before = stage.db.database.statementsSent
  const first = await list(stage.officer)
  assert.ok(first.ok)
  assert.ok(stage.db.database.statementsSent - before <= 10, String(stage.db.database.statementsSent - before))
  const seen = new Set(first.value.organisations.map((one) => one.id))
  const second = await list(stage.officer, { after: first.value.next })
  assert.ok(second.ok)
  assert.ok(second.value.organisations.every((one) => !seen.has(one.id)))
  const found = await list(stage.officer, { words: '玄铁' })
  assert.ok(found.ok)
  assert.deepEqual(
    found.value.organisations.map((one) => one.id),
    [stage.xuantie],
  )
  assert.deepEqual((await list(stage.officer, { words: '%' })).ok && (await list(stage.officer, { words: '%' })), {
    ok: true,
    value: { organisations: [], counts: first.value.counts, next: null },
  })
  const local = await list(stage.beijing, { limit: 50 })
  assert.ok(local.ok)
  assert.deepEqual(
    local.value.organisations.map((one) => one.id),
    [stage.xuantie],
  )
  assert.equal(codeOf(await list(stage.filler)), 'not-your-role')
})

test('the verifier finds every row as recorded, and a planted change', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shidian-parties-'))
  const verify = async (): Promise<readonly [rows: number, differ: number]> => {
    const { rows, counts } = await verifyEvidence({
      database: stage.db.database,
      tables: parties.auditedTables ?? [],
      keyFolder: folder,
      checkpointFolder: folder,
      full: false,
    })
    return [rows, counts['row-differs']]
  }
  // Three organisations, two licences and two papers were named by entries.
  assert.deepEqual(await verify(), [7, 0])
  await stage.db.sql(`update parties.licence set number = 'forged' where number = '演示许可001号'`)
  await stage.db.sql(`update parties.organisation set region_code = '440000' where id = $1`, [stage.xuantie])
  assert.deepEqual(await verify(), [7, 2])
  rmSync(folder, { recursive: true })
})
