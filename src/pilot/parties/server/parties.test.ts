import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import { plantPeople } from '../../../../tests/planted-people.ts'
import type { PlantedPeople, PlantedPerson } from '../../../../tests/planted-people.ts'
import { act, actOpenly, look, lookOpenly } from '../../../foundation/access/server/index.ts'
import type { Acting } from '../../../foundation/access/server/index.ts'
import { recorder, verifyEvidence } from '../../../foundation/audit/server/index.ts'
import { day, ok } from '../../../foundation/kernel/index.ts'
import type { Id, Result } from '../../../foundation/kernel/index.ts'
import { withTx } from '../../../foundation/storage/server/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import type { OrganisationChange } from '../index.ts'
import { acceptEnrolment, declineEnrolment, listWaiting, unitInvitations } from './answer-enrolment.ts'
import { changeAuthority, readRegions } from './authorities.ts'
import { editRecord } from './edit-organisation.ts'
import { askToEnrol } from './enrol.ts'
import { addEvidence, addLicence, addLink, joinLegalPerson, withdraw } from './hold.ts'
import {
  authoritiesOf,
  factsOf,
  installOrganisation,
  legalPersonOf,
  memberOf,
  parties,
  setStanding,
  tiesOf,
} from './index.ts'
import type { InstalledOrganisation } from './index.ts'
import { listRecords, readRecord } from './read-organisation.ts'
import { returnRecord, verifyRecord } from './verify-organisation.ts'

const system = { kind: 'system', actor: 'test' } as const
const today = day('2026-12-01')
let db: TestDatabase
let people: PlantedPeople
let qinghe: string
let xuantie: string
let administrator: PlantedPerson
let filler: PlantedPerson
let stranger: PlantedPerson
let officer: PlantedPerson
let shanghai: PlantedPerson
let beijing: PlantedPerson
let support: PlantedPerson

const record = (more: Partial<InstalledOrganisation>): InstalledOrganisation => ({
  name: '青禾示例财产保险股份有限公司',
  creditCode: '91310000DEM000014U',
  state: 'unverified',
  kind: 'insurer',
  registeredInPrc: true,
  legalPerson: true,
  capability: true,
  capabilityGrounds: '',
  holdsNoLicence: false,
  regionCode: '310000',
  address: '',
  size: 'large',
  industry: 'J',
  branchOf: null,
  licences: [],
  links: [],
  isDemo: true,
  ...more,
})

async function installing(one: InstalledOrganisation): Promise<string> {
  const made = await withTx(db.database, system, async (tx) => ok(await installOrganisation(tx, one)))
  assert.ok(made.ok)
  return made.value
}

async function asking<Value>(run: (tx: Tx) => Promise<Value>): Promise<Value> {
  const asked = await look(filler.context, async ({ tx }) => ok(await run(tx)))
  assert.ok(asked.ok)
  return asked.value
}

const doing = <Value>(person: PlantedPerson, run: (acting: Acting) => Promise<Result<Value>>): Promise<Result<Value>> =>
  act(person.context, {}, run)

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)

async function versionOf(id: string): Promise<number> {
  const [row] = await db.sql<{ version: number }>('select version from parties.organisation where id = $1', [id])
  return row?.version ?? 0
}

const job = async (name: string, payload: { readonly id: string }): Promise<void> => {
  await parties.jobs?.find((one) => one.name === name)?.run(people.host, payload, () => Promise.resolve(true))
}

before(async () => {
  db = await testDatabase({ recorder, migrations: ['01', '02', '03', '06', '07', '11'] })
  people = plantPeople(db, parties.permissions)
  qinghe = await installing(record({}))
  const adjuster = { kind: 'loss-adjuster', number: '1', scope: '', validFrom: null, validUntil: null } as const
  xuantie = await installing(
    record({
      name: '玄铁示例网络安全股份有限公司',
      creditCode: '91110000DEM000129L',
      kind: 'security-company',
      regionCode: '110000',
      holdsNoLicence: true,
      licences: [adjuster],
    }),
  )
  administrator = await people.person({ name: '甲示例', roles: ['unit-administrator'], organisationId: qinghe })
  filler = await people.person({ name: '乙示例', roles: ['filler'], organisationId: qinghe })
  stranger = await people.person({ name: '丙示例', roles: ['unit-administrator'], organisationId: xuantie })
  officer = await people.person({ name: '丁示例', roles: ['ministry-officer'] })
  support = await people.person({ name: '戊示例', roles: ['support-officer'] })
  shanghai = await people.person({ name: '己示例', roles: ['local-officer'], regionCodes: ['310000'] })
  beijing = await people.person({ name: '庚示例', roles: ['local-officer'], regionCodes: ['110000'] })
})
after(() => db.close())

const readBy = (person: PlantedPerson, id: string): ReturnType<typeof readRecord> =>
  look(person.context, (acting) => readRecord(acting, id))

async function presentChange(id: string): Promise<OrganisationChange> {
  const read = await readBy(officer, id)
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
  for (const person of [administrator, filler, officer, support, shanghai])
    assert.equal(codeOf(await readBy(person, qinghe)), 'ok')
  for (const person of [stranger, beijing]) assert.equal(codeOf(await readBy(person, qinghe)), 'not-found')
  const random = await readBy(stranger, '019aa000-0000-7000-8000-0000000000ff')
  assert.deepEqual(random, await readBy(stranger, qinghe))
})

test('a unit administrator adds a paper and a licence, an official verifies against them, and the grade is kept', async () => {
  const paper = await doing(administrator, (acting) =>
    addEvidence(acting, qinghe, {
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
  const licence = await doing(administrator, (acting) =>
    addLicence(acting, qinghe, {
      kind: 'insurer',
      number: '演示许可001号',
      scope: '财产保险',
      validFrom: null,
      validUntil: 'long-term',
      evidenceId,
    }),
  )
  assert.ok(licence.ok)
  const version = await versionOf(qinghe)
  const checks = (['identity', 'registration', 'legal-person', 'licence'] as const).map((about) => ({
    about,
    evidenceId: about === 'licence' ? evidenceId : null,
    grade: 'checked' as const,
  }))
  assert.equal(
    codeOf(await doing(support, (acting) => verifyRecord(acting, { id: qinghe, version, checks }))),
    'not-your-role',
  )
  const short = await doing(officer, (acting) => verifyRecord(acting, { id: qinghe, version, checks: checks.slice(1) }))
  assert.equal(codeOf(short), 'checks-missing')
  const stale = await doing(officer, (acting) => verifyRecord(acting, { id: qinghe, version: version - 1, checks }))
  assert.equal(codeOf(stale), 'record-changed-before-decision')
  const verified = await doing(officer, (acting) => verifyRecord(acting, { id: qinghe, version, checks }))
  assert.ok(verified.ok)
  assert.equal(verified.value.state, 'verified')
  const read = await readBy(administrator, qinghe)
  assert.ok(read.ok)
  assert.deepEqual(
    [read.value.evidence[0]?.grade, read.value.verifications[0]?.outcome, read.value.verifications[0]?.decidedBy],
    ['checked', 'verified', '丁示例'],
  )
  const [letter] = await db.sql<{ subject: string }>('select subject_zh as subject from outbox.letter')
  assert.equal(letter?.subject, '青禾示例财产保险股份有限公司：单位档案已核验')
})

test('a paper of another unit cannot carry a check', async () => {
  const paper = await doing(stranger, (acting) =>
    addEvidence(acting, xuantie, {
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
  const other = await installing(
    record({ name: '示例测评有限公司', creditCode: '91510000DEM0001455', holdsNoLicence: true }),
  )
  const checks = (['identity', 'registration', 'legal-person'] as const).map((about) => ({
    about,
    evidenceId: about === 'identity' ? foreign : null,
    grade: 'checked' as const,
  }))
  const refused = await doing(officer, (acting) => verifyRecord(acting, { id: other, version: 1, checks }))
  assert.equal(codeOf(refused), 'checks-missing')
})

test('a change makes the record unverified again, a stale one is refused with the difference, an equal one is no change', async () => {
  const change = await presentChange(qinghe)
  const version = await versionOf(qinghe)
  assert.equal(
    codeOf(await doing(filler, (acting) => editRecord(acting, { id: qinghe, version, change }))),
    'not-your-role',
  )
  const same = await doing(administrator, (acting) => editRecord(acting, { id: qinghe, version: 1, change }))
  assert.ok(same.ok)
  assert.deepEqual([same.value.state, same.value.version], ['verified', version])
  const wanted = { ...change, address: '示例路 1 号' }
  const edited = await doing(administrator, (acting) => editRecord(acting, { id: qinghe, version, change: wanted }))
  assert.ok(edited.ok)
  assert.deepEqual([edited.value.state, edited.value.version], ['unverified', version + 1])
  const late = { ...change, address: '示例路 2 号' }
  const stale = await doing(administrator, (acting) => editRecord(acting, { id: qinghe, version, change: late }))
  assert.ok(!stale.ok)
  assert.deepEqual(stale.refusal.facts, {
    version: version + 1,
    difference: [{ field: 'address', present: '示例路 1 号', yours: '示例路 2 号' }],
  })
})

test('a unit that moves is seen by its new region and no longer by the old one', async () => {
  const change = { ...(await presentChange(qinghe)), regionCode: '110000' }
  const version = await versionOf(qinghe)
  assert.ok((await doing(administrator, (acting) => editRecord(acting, { id: qinghe, version, change }))).ok)
  assert.equal(codeOf(await readBy(beijing, qinghe)), 'ok')
  assert.equal(codeOf(await readBy(shanghai, qinghe)), 'not-found')
  const back = { ...change, regionCode: '310000' }
  assert.ok(
    (await doing(administrator, (acting) => editRecord(acting, { id: qinghe, version: version + 1, change: back }))).ok,
  )
})

test('a return tells the unit why, field by field', async () => {
  const reasons = [{ field: 'name', text: '与营业执照不一致' }]
  const version = await versionOf(qinghe)
  const returned = await doing(officer, (acting) => returnRecord(acting, { id: qinghe, version, reasons }))
  assert.ok(returned.ok)
  const read = await readBy(administrator, qinghe)
  assert.ok(read.ok)
  assert.deepEqual([read.value.organisation.state, read.value.verifications[0]?.reasons], ['returned', reasons])
})

test('facts for the rules are given also of a partner whose record cannot be opened, and absent stays unknown', async () => {
  const facts = await asking((tx) => factsOf(tx, [qinghe, xuantie, '019aa000-0000-7000-8000-0000000000ff'], today))
  assert.equal(facts.size, 2)
  assert.deepEqual(facts.get(qinghe)?.member.insuranceLicence, {
    kind: 'insurer',
    number: '演示许可001号',
    validUntil: 'long-term',
  })
  assert.equal(facts.get(xuantie)?.member.insuranceLicence, null)
  assert.equal(facts.get(xuantie)?.member.kind, 'security-company')
})

test('a branch acts for its legal person: quota, licence and membership are the legal person’s', async () => {
  const branch = await installing(
    record({
      name: '青禾示例财产保险股份有限公司江苏分公司',
      creditCode: '91320000DEM000057D',
      regionCode: '320000',
      legalPerson: null,
    }),
  )
  const manager = await people.person({ name: '辛示例', roles: ['unit-administrator'], organisationId: branch })
  const wrong = await doing(manager, (acting) => joinLegalPerson(acting, branch, '91310000DEM000014X'))
  assert.equal(codeOf(wrong), 'credit-code-wrong')
  const joined = await doing(manager, (acting) => joinLegalPerson(acting, branch, '91310000dem000014u'))
  assert.ok(joined.ok, JSON.stringify(joined))
  const facts = (await asking((tx) => factsOf(tx, [branch], today))).get(branch)
  assert.deepEqual([facts?.legalPersonId, facts?.isBranch, facts?.member.legalPerson], [qinghe, true, false])
  assert.equal(facts?.member.insuranceLicence?.number, '演示许可001号')
  assert.equal(await asking((tx) => legalPersonOf(tx, branch)), qinghe)
  const acts = await look(manager.context, async ({ tx, actor }) => ok(await memberOf(tx, actor, qinghe)))
  const foreign = await look(stranger.context, async ({ tx, actor }) => ok(await memberOf(tx, actor, qinghe)))
  assert.deepEqual([acts.ok && acts.value, foreign.ok && foreign.value], [true, false])
  const chain = await doing(administrator, (acting) => joinLegalPerson(acting, qinghe, '91320000DEM000057D'))
  assert.equal(codeOf(chain), 'branch-of-a-branch')
})

test('ties are found through a group and a holder, also of units whose records are closed to the asker', async () => {
  const broker = await installing(
    record({
      name: '晴川示例保险经纪有限公司',
      creditCode: '91420000DEM0001025',
      kind: 'insurance-intermediary',
      links: [{ kind: 'parent', otherId: qinghe, otherName: '青禾示例', sharePpm: 1_000_000, from: null, until: null }],
    }),
  )
  const held = await doing(stranger, (acting) =>
    addLink(acting, xuantie, {
      kind: 'holder',
      otherCreditCode: '91420000DEM0001025',
      otherName: '晴川示例保险经纪有限公司',
      sharePpm: 120_000,
      from: day('2025-01-01'),
      until: null,
      evidenceId: null,
    }),
  )
  assert.ok(held.ok)
  const ties = await asking((tx) => tiesOf(tx, [qinghe], today))
  assert.deepEqual([...(ties.get(qinghe) ?? [])].sort(), [broker, xuantie].sort())
  const gone = await doing(stranger, (acting) => withdraw(acting, xuantie, { kind: 'link', id: held.value.id }))
  assert.ok(gone.ok)
  const later = await asking((tx) => tiesOf(tx, [qinghe], today))
  assert.deepEqual([...(later.get(qinghe) ?? [])], [broker])
  const again = await doing(stranger, (acting) => withdraw(acting, xuantie, { kind: 'link', id: held.value.id }))
  assert.equal(codeOf(again), 'not-found')
})

test('standing holds from its day', async () => {
  const set = await withTx(db.database, system, (tx) =>
    setStanding(tx, {
      organisationId: xuantie,
      standing: 'disqualified',
      from: day('2026-12-10'),
      until: null,
      reason: '示例',
      source: { resource: 'exit-case', id: '1' },
      by: officer.accountId,
    }),
  )
  assert.ok(set.ok)
  const on = async (at: string): Promise<string | undefined> =>
    (await asking((tx) => factsOf(tx, [xuantie], day(at)))).get(xuantie)?.standing
  assert.deepEqual([await on('2026-12-09'), await on('2026-12-10')], ['good', 'disqualified'])
})

test('asking to enrol answers the same for a known and an unknown code, and only afterwards goes different ways', async () => {
  const ask = (creditCode: string): Promise<Result<unknown>> =>
    actOpenly(people.visitor, { creditCode }, (acting) =>
      askToEnrol(acting, { creditCode, organisationName: '某单位', personName: '壬示例', email: 'ren@example.test' }),
    )
  const known = await ask('91310000DEM000014U')
  const unknown = await ask('91440000DEM000030L')
  assert.deepEqual(known, unknown)
  assert.deepEqual(known, { ok: true, value: { received: true } })
  assert.equal(codeOf(await ask('91440000DEM000030X')), 'credit-code-wrong')
  const rows = await db.sql<{ id: string }>('select id from parties.enrolment order by id')
  assert.equal(rows.length, 2)
  for (const { id } of rows) await job('parties.pass-enrolment', { id })
  const mails = await db.sql<{ subject: string }>(
    `select subject_zh as subject from outbox.letter where recipient = 'address' order by id`,
  )
  assert.deepEqual(new Set(mails.map((one) => one.subject)), new Set(['已收到登记或加入单位的申请']))
})

test('the unit decides on who joins it, an official on a new unit, and nobody sees the other’s requests', async () => {
  const waiting = async (person: PlantedPerson): Promise<readonly { id: string; state: string }[]> => {
    const list = await look(person.context, listWaiting)
    assert.ok(list.ok, JSON.stringify(list))
    return list.value.enrolments
  }
  const [joining] = await waiting(administrator)
  const [fresh] = await waiting(officer)
  assert.deepEqual([joining?.state, fresh?.state], ['waiting-for-unit', 'waiting-for-office'])
  assert.deepEqual(await waiting(stranger), [])
  assert.ok(joining && fresh)
  const invited: string[] = []
  const inviting = people.host.with(unitInvitations, {
    invite: (_acting, one) => {
      invited.push(`${one.email} ${one.roles.join()}`)
      return Promise.resolve(ok(null))
    },
  })
  const early = await act({ ...stranger.context, host: inviting }, {}, (acting) => acceptEnrolment(acting, joining.id))
  assert.equal(codeOf(early), 'not-found')
  const accepted = await act({ ...officer.context, host: inviting }, {}, (acting) => acceptEnrolment(acting, fresh.id))
  assert.ok(accepted.ok, JSON.stringify(accepted))
  assert.deepEqual(invited, ['ren@example.test unit-administrator'])
  const [made] = await db.sql<{ state: string }>(
    `select state from parties.organisation where credit_code = '91440000DEM000030L'`,
  )
  assert.equal(made?.state, 'unverified')
  const declined = await doing(administrator, (acting) =>
    declineEnrolment(acting, { id: joining.id, reason: '不是本单位人员' }),
  )
  assert.ok(declined.ok)
  assert.equal(
    codeOf(await doing(administrator, (acting) => declineEnrolment(acting, { id: joining.id, reason: 'x' }))),
    'not-in-this-state',
  )
})

test('authorities are public; the ministry corrects a name or renames from a day, and the former name stays', async () => {
  const all = await lookOpenly(people.visitor, readRegions)
  assert.ok(all.ok)
  assert.deepEqual([all.value.regions.length, all.value.mayChange], [37, false])
  // 32 industry authorities of provinces and corps, 5 of planning cities, 31 telecom administrations.
  assert.equal(all.value.regions.flatMap((region) => region.authorities).length, 68)
  const before = all.value.regions.find((region) => region.code === '440300')?.authorities[0]
  assert.ok(before && !before.isVerified)
  const input = {
    id: before.id,
    version: 1,
    name: '深圳市示例局',
    isVerified: true,
    source: '示例来源',
    from: day('2027-01-01'),
  }
  assert.equal(codeOf(await doing(shanghai, (acting) => changeAuthority(acting, input))), 'not-your-role')
  assert.ok((await doing(officer, (acting) => changeAuthority(acting, input))).ok)
  const on = async (at: string): Promise<string | undefined> =>
    (await asking((tx) => authoritiesOf(tx, ['440300'], day(at))))[0]?.name
  assert.deepEqual([await on('2026-12-31'), await on('2027-01-01')], [before.name, '深圳市示例局'])
  assert.equal(codeOf(await doing(officer, (acting) => changeAuthority(acting, input))), 'authority-changed-meanwhile')
})

test('the list is filtered by region and words, pages by key, and takes at most ten statements', async () => {
  const list = (person: PlantedPerson, more: object = {}): ReturnType<typeof listRecords> =>
    look(person.context, (acting) =>
      listRecords(acting, { state: null, region: null, kind: null, words: '', after: null, limit: 2, ...more }),
    )
  const before = db.database.statementsSent
  const first = await list(officer)
  assert.ok(first.ok)
  assert.ok(db.database.statementsSent - before <= 10, String(db.database.statementsSent - before))
  const seen = new Set(first.value.organisations.map((one) => one.id))
  const second = await list(officer, { after: first.value.next })
  assert.ok(second.ok)
  assert.ok(second.value.organisations.every((one) => !seen.has(one.id)))
  const found = await list(officer, { words: '玄铁' })
  assert.ok(found.ok)
  assert.deepEqual(
    found.value.organisations.map((one) => one.id),
    [xuantie],
  )
  assert.deepEqual((await list(officer, { words: '%' })).ok && (await list(officer, { words: '%' })), {
    ok: true,
    value: { organisations: [], counts: first.value.counts, next: null },
  })
  const local = await list(beijing, { limit: 50 })
  assert.ok(local.ok)
  assert.deepEqual(
    local.value.organisations.map((one) => one.id),
    [xuantie],
  )
  assert.equal(codeOf(await list(filler)), 'not-your-role')
})

test('the verifier finds every row as recorded, and a planted change', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shidian-parties-'))
  const verify = async (): Promise<readonly [rows: number, differ: number]> => {
    const { rows, counts } = await verifyEvidence({
      database: db.database,
      tables: parties.auditedTables ?? [],
      keyFolder: folder,
      checkpointFolder: folder,
      full: false,
    })
    return [rows, counts['row-differs']]
  }
  const [rows, differ] = await verify()
  assert.ok(rows > 10, String(rows))
  assert.equal(differ, 0)
  await db.sql(`update parties.licence set number = 'forged' where number = '演示许可001号'`)
  await db.sql(`update parties.organisation set region_code = '440000' where id = $1`, [xuantie])
  assert.deepEqual(await verify(), [rows, 2])
  rmSync(folder, { recursive: true })
})
