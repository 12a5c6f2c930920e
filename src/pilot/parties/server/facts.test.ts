import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { codeOf, doing, insurersLicence, plantedRecord, plantParties } from '../../../../tests/planted-parties.ts'
import type { PlantedParties } from '../../../../tests/planted-parties.ts'
import { look, lookOpenly } from '../../../foundation/access/server/index.ts'
import { day, ok } from '../../../foundation/kernel/index.ts'
import { withTx } from '../../../foundation/storage/server/index.ts'
import { changeAuthority, readRegions } from './authorities.ts'
import { addLink, joinLegalPerson, withdraw } from './hold.ts'
import { authoritiesOf, factsOf, legalPersonOf, memberOf, setStanding, tiesOf } from './index.ts'

const system = { kind: 'system', actor: 'test' } as const
const today = day('2026-12-01')
let stage: PlantedParties

before(async () => {
  stage = await plantParties({ licences: [insurersLicence] })
})
after(() => stage.db.close())

test('facts for the rules are given also of a partner whose record cannot be opened, and absent stays unknown', async () => {
  const facts = await stage.asking((tx) =>
    factsOf(tx, [stage.qinghe, stage.xuantie, '019aa000-0000-7000-8000-0000000000ff'], today),
  )
  assert.equal(facts.size, 2)
  assert.deepEqual(facts.get(stage.qinghe)?.member.insuranceLicence, {
    kind: 'insurer',
    number: '演示许可001号',
    validUntil: 'long-term',
  })
  assert.equal(facts.get(stage.xuantie)?.member.insuranceLicence, null)
  assert.equal(facts.get(stage.xuantie)?.member.kind, 'security-company')
})

test('a branch acts for its legal person: quota, licence and membership are the legal person’s', async () => {
  const branch = await stage.installing(
    plantedRecord({
      name: '青禾示例财产保险股份有限公司江苏分公司',
      creditCode: '91320000DEM000057D',
      regionCode: '320000',
      legalPerson: null,
    }),
  )
  const manager = await stage.people.person({ name: '辛示例', roles: ['unit-administrator'], organisationId: branch })
  const wrong = await doing(manager, (acting) => joinLegalPerson(acting, branch, '91310000DEM000014X'))
  assert.equal(codeOf(wrong), 'credit-code-wrong')
  const joined = await doing(manager, (acting) => joinLegalPerson(acting, branch, '91310000dem000014u'))
  assert.ok(joined.ok, JSON.stringify(joined))
  const facts = (await stage.asking((tx) => factsOf(tx, [branch], today))).get(branch)
  assert.deepEqual([facts?.legalPersonId, facts?.isBranch, facts?.member.legalPerson], [stage.qinghe, true, false])
  assert.equal(facts?.member.insuranceLicence?.number, '演示许可001号')
  assert.equal(await stage.asking((tx) => legalPersonOf(tx, branch)), stage.qinghe)
  const acts = await look(manager.context, async ({ tx, actor }) => ok(await memberOf(tx, actor, stage.qinghe)))
  const foreign = await look(stage.stranger.context, async ({ tx, actor }) =>
    ok(await memberOf(tx, actor, stage.qinghe)),
  )
  assert.deepEqual([acts.ok && acts.value, foreign.ok && foreign.value], [true, false])
  const chain = await doing(stage.administrator, (acting) =>
    joinLegalPerson(acting, stage.qinghe, '91320000DEM000057D'),
  )
  assert.equal(codeOf(chain), 'branch-of-a-branch')
})

test('ties are found through a group and a holder, also of units whose records are closed to the asker', async () => {
  const broker = await stage.installing(
    plantedRecord({
      name: '晴川示例保险经纪有限公司',
      creditCode: '91420000DEM0001025',
      kind: 'insurance-intermediary',
      links: [
        { kind: 'parent', otherId: stage.qinghe, otherName: '青禾示例', sharePpm: 1_000_000, from: null, until: null },
      ],
    }),
  )
  const held = await doing(stage.stranger, (acting) =>
    addLink(acting, stage.xuantie, {
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
  const ties = await stage.asking((tx) => tiesOf(tx, [stage.qinghe], today))
  assert.deepEqual([...(ties.get(stage.qinghe) ?? [])].sort(), [broker, stage.xuantie].sort())
  const gone = await doing(stage.stranger, (acting) =>
    withdraw(acting, stage.xuantie, { kind: 'link', id: held.value.id }),
  )
  assert.ok(gone.ok)
  const later = await stage.asking((tx) => tiesOf(tx, [stage.qinghe], today))
  assert.deepEqual([...(later.get(stage.qinghe) ?? [])], [broker])
  const again = await doing(stage.stranger, (acting) =>
    withdraw(acting, stage.xuantie, { kind: 'link', id: held.value.id }),
  )
  assert.equal(codeOf(again), 'not-found')
})

test('standing holds from its day', async () => {
  const set = await withTx(stage.db.database, system, (tx) =>
    setStanding(tx, {
      organisationId: stage.xuantie,
      standing: 'disqualified',
      from: day('2026-12-10'),
      until: null,
      reason: '示例',
      source: { resource: 'exit-case', id: '1' },
      by: stage.officer.accountId,
    }),
  )
  assert.ok(set.ok)
  const on = async (at: string): Promise<string | undefined> =>
    (await stage.asking((tx) => factsOf(tx, [stage.xuantie], day(at)))).get(stage.xuantie)?.standing
  assert.deepEqual([await on('2026-12-09'), await on('2026-12-10')], ['good', 'disqualified'])
})

test('authorities are public; the ministry corrects a name or renames from a day, and the former name stays', async () => {
  const all = await lookOpenly(stage.people.visitor, readRegions)
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
  assert.equal(codeOf(await doing(stage.shanghai, (acting) => changeAuthority(acting, input))), 'not-your-role')
  assert.ok((await doing(stage.officer, (acting) => changeAuthority(acting, input))).ok)
  const on = async (at: string): Promise<string | undefined> =>
    (await stage.asking((tx) => authoritiesOf(tx, ['440300'], day(at))))[0]?.name
  assert.deepEqual([await on('2026-12-31'), await on('2027-01-01')], [before.name, '深圳市示例局'])
  assert.equal(
    codeOf(await doing(stage.officer, (acting) => changeAuthority(acting, input))),
    'authority-changed-meanwhile',
  )
})
