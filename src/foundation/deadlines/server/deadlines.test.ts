import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import { plantPeople } from '../../../../tests/planted-people.ts'
import type { PlantedPeople, PlantedPerson } from '../../../../tests/planted-people.ts'
import type { PermissionRow, Role } from '../../access/index.ts'
import { accessSettings, act, look } from '../../access/server/index.ts'
import { recorder } from '../../audit/server/index.ts'
import { day, instant, ok } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import type { Obligation } from '../index.ts'
import { listDue } from './due-for.ts'
import { enterCalendarYear } from './enter-calendar-year.ts'
import { deadlines, escalationTeller, moveDue, obligationsOf, owe, pause, release, resume, settle } from './index.ts'
import type { Owed } from './index.ts'

const mine = '019aa000-0000-7000-8000-00000000000a'
const other = '019aa000-0000-7000-8000-00000000000b'
const system = { kind: 'system', actor: 'test' } as const
let db: TestDatabase
let people: PlantedPeople
let filler: PlantedPerson
let stranger: PlantedPerson
let officer: PlantedPerson

const reads = (role: Role): PermissionRow => ({
  role,
  relation: 'any',
  resource: 'solution',
  state: '*',
  action: 'read',
  record: 'none',
  reason: { zh: '测试', en: 'A test' },
})

before(async () => {
  db = await testDatabase({ recorder, migrations: ['01', '02', '03', '07'] })
  people = plantPeople(db, [...deadlines.permissions, reads('filler'), reads('ministry-officer')])
  filler = await people.person({ name: '甲示例', roles: ['filler'], organisationId: mine })
  stranger = await people.person({ name: '乙示例', roles: ['filler'], organisationId: other })
  officer = await people.person({ name: '丙示例', roles: ['ministry-officer'] })
})
after(() => db.close())

const owed = (more: Partial<Owed> = {}): Owed => ({
  key: 'solution:1:paper',
  owner: `organisation:${mine}`,
  title: { zh: '补交纸质件', en: 'Send the missing copies' },
  object: {
    resource: 'solution',
    id: '1',
    label: 'FA-2026-0007',
    action: { zh: '登记', en: 'Register' },
    href: '/desk/solutions/1',
  },
  source: { clause: '4.1.p2.s1' },
  due: { instant: instant('2026-12-05T00:00:00+08:00') },
  ...more,
})

const doing = async (run: (tx: Tx) => Promise<unknown>): Promise<void> => {
  const outcome = await withTx(db.database, system, async (tx) => ok((await run(tx), null)))
  assert.ok(outcome.ok)
}

const dueOfPerson = async (person: PlantedPerson): Promise<readonly (Obligation & { urgency: string })[]> => {
  const found = await look(person.context, listDue)
  assert.ok(found.ok, JSON.stringify(found))
  return found.value.items
}

const labels = async (person: PlantedPerson): Promise<string[]> =>
  (await dueOfPerson(person)).map((one) => `${one.title.zh} ${one.urgency}`)

test('a duty stands in the list of whom it belongs to and in no other', async () => {
  await db.setClock(instant('2026-12-01T10:00:00+08:00'))
  await doing((tx) => owe(tx, owed()))
  assert.deepEqual(await labels(filler), ['补交纸质件 this-week'])
  assert.deepEqual(await labels(stranger), [])
  assert.deepEqual(await labels(officer), [])
})

test('of a unit’s people only those are told who may read what the duty is about', async () => {
  const claims = await people.person({ name: '丁示例', roles: ['claims-handler'], organisationId: mine })
  await doing((tx) => owe(tx, owed()))
  assert.deepEqual(await labels(filler), ['补交纸质件 this-week'])
  assert.deepEqual(await labels(claims), [])
})

test('a certifier’s act makes a duty for an office that the certifier does not see', async () => {
  const outcome = await act(filler.context, {}, async ({ tx }) => {
    await owe(tx, owed({ key: 'waiver:1', owner: 'role:ministry-officer', title: { zh: '审批第六个', en: 'Decide' } }))
    return ok(null)
  })
  assert.ok(outcome.ok)
  assert.deepEqual(await labels(officer), ['审批第六个 this-week'])
  assert.equal((await labels(filler)).length, 1)
  await doing((tx) => release(tx, 'waiver:1'))
})

test('owing the same duty again changes it instead of doubling it', async () => {
  await doing((tx) => owe(tx, owed({ due: { instant: instant('2026-11-30T00:00:00+08:00') } })))
  assert.deepEqual(await labels(filler), ['补交纸质件 overdue'])
  await doing((tx) => moveDue(tx, 'solution:1:paper', instant('2026-12-02T00:00:00+08:00')))
  assert.deepEqual(await labels(filler), ['补交纸质件 today'])
})

test('a paused duty is not overdue and its due day is counted again without the paused days', async () => {
  const key = 'claim:1:decide'
  // 1 December + 30 = 31 December, a Thursday.
  await doing((tx) =>
    owe(
      tx,
      owed({
        key,
        title: { zh: '核定', en: 'Decide' },
        due: { period: { count: 30, unit: 'day' }, from: day('2026-12-01') },
      }),
    ),
  )
  await doing((tx) => pause(tx, key, '一次性补充通知'))
  assert.ok((await labels(filler)).includes('核定 paused'))
  await db.setClock(instant('2026-12-04T10:00:00+08:00'))
  await doing((tx) => resume(tx, key))
  await withTx(db.database, system, async (tx) => {
    const one = (await obligationsOf(tx, 'solution', ['1'])).find((found) => found.key === key)
    // Three days more: 3 January 2027 is a Sunday, so Monday 4; 2027 has no calendar yet.
    assert.equal(one?.due, instant('2027-01-05T00:00:00+08:00'))
    assert.equal(one.provisional, true)
    assert.deepEqual(
      one.pauses.map((part) => part.reason),
      ['一次性补充通知'],
    )
    return ok(null)
  })
})

test('when the year’s calendar is entered, what was provisional is counted again', async () => {
  const year = { year: 2027, off: [day('2027-01-01'), day('2027-01-04')], working: [], source: '示例年节假日安排通知' }
  const entered = await act(officer.context, year, (acting) => enterCalendarYear(acting, year))
  assert.ok(entered.ok, JSON.stringify(entered))
  const job = deadlines.jobs?.find((one) => one.name === 'deadlines.recount')
  await job?.run(people.host, {}, () => Promise.resolve(true))
  const found = (await dueOfPerson(filler)).find((one) => one.title.zh === '核定')
  assert.deepEqual([found?.due, found?.provisional], [instant('2027-01-06T00:00:00+08:00'), false])
})

test('a calendar that cannot be right is refused with each fault, and a filler may not enter one', async () => {
  const wrong = { year: 2028, off: [day('2028-01-01')], working: [day('2028-01-03')], source: '示例年节假日安排通知' }
  const refused = await act(officer.context, wrong, (acting) => enterCalendarYear(acting, wrong))
  assert.ok(!refused.ok)
  assert.equal(refused.refusal.code, 'calendar-year-faulty') // a Saturday as off, a Monday as worked weekend
  const denied = await act(filler.context, wrong, (acting) => enterCalendarYear(acting, wrong))
  assert.ok(!denied.ok)
  assert.equal(denied.refusal.code, 'not-your-role')
})

test('an escalation is told once and puts the duty into the list of whom it was told', async () => {
  await db.setClock(instant('2026-12-10T09:00:00+08:00'))
  await doing((tx) =>
    owe(
      tx,
      owed({
        key: 'report:1',
        title: { zh: '季度报告', en: 'Quarterly report' },
        due: { instant: instant('2026-12-11T00:00:00+08:00') },
        escalations: [{ hours: 12, to: 'role:ministry-officer' }],
      }),
    ),
  )
  const told: string[] = []
  const host = people.host.with(escalationTeller, {
    tell: (_tx, { to, hours }) => Promise.resolve(void told.push(`${to} ${hours}`)),
  })
  const job = deadlines.jobs?.find((one) => one.name === 'deadlines.escalate')
  const runAt = async (at: string): Promise<void> => {
    await db.setClock(instant(at))
    await job?.run(host, {}, () => Promise.resolve(true))
  }
  await runAt('2026-12-11T11:00:00+08:00')
  assert.deepEqual(told, [])
  await runAt('2026-12-11T12:00:01+08:00')
  await runAt('2026-12-11T13:00:00+08:00')
  assert.deepEqual(told, ['role:ministry-officer 12'])
  assert.deepEqual(await labels(officer), ['季度报告 overdue'])
})

test('the calendar feed holds what is due from the owner of the token and refuses a token of nobody', async () => {
  const token = 'a-token-of-the-filler-for-reading-only'
  await db.sql(
    `insert into access.session (hash, id, account_id, kind, may_write, roles, region_codes, organisation_id, subjects,
       created_at, last_seen_at, ends_at)
     select $1, gen_random_uuid(), account_id, 'token', false, roles, region_codes, organisation_id, subjects,
       created_at, last_seen_at, ends_at from access.session where account_id = $2`,
    [createHash('sm3').update(token).digest('hex'), filler.accountId],
  )
  const host = people.host.with(accessSettings, {
    publicUrl: 'https://shidian.example',
    installationKey: new Uint8Array(16),
    platform: '',
    demo: false,
  })
  const fetchFeed = async (given: string): Promise<string> => {
    const request = new Request(`https://shidian.example/feeds/due.ics?token=${given}`)
    const visit = { request, params: {}, nonce: '', context: { ...people.visitor, host } }
    const response = await deadlines.openRoutes?.[0]?.handle(visit)
    return (await response?.text()) ?? ''
  }
  assert.match((await fetchFeed(token)).replaceAll('\r\n ', ''), /SUMMARY:季度报告\r\n/)
  await assert.rejects(fetchFeed('a-token-that-nobody-has-ever-made'), { name: 'Refused' })
})

test('what is done leaves the list', async () => {
  for (const key of ['solution:1:paper', 'claim:1:decide', 'report:1', 'no-such-duty'])
    await doing((tx) => settle(tx, key))
  assert.deepEqual(await labels(filler), [])
  assert.deepEqual(await labels(officer), [])
})
