import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import {
  type PlantedSolicitation,
  type PlantedUnit,
  expectStatus,
  plantSolicitation,
  programme,
} from '../../../../tests/planted-solicitation.ts'
import type { Canonical } from '../../../foundation/kernel/index.ts'
import type { AssignedSolution, TaskListPage } from '../index.ts'
import { draftLetters } from './letters/draft-letters.ts'

let planted: PlantedSolicitation
let lead: PlantedUnit
let id: string

before(async () => {
  planted = await plantSolicitation()
  lead = await planted.unit('示例财产保险股份有限公司')
  const body = { programme, title: '示例分工方案' }
  id = ((await expectStatus(lead.administrator.ask('POST /api/solutions', { body }), 200)) as { id: string }).id
})
after(() => planted.close())

const codeOf = (answer: { readonly body: unknown }): string => (answer.body as { code: string }).code

const assign = (
  by: PlantedUnit['filler'],
  section: string | null,
  accountId: string | null,
  was: string | null = null,
) => by.ask(`POST /api/solutions/${id}/assignments`, { body: { section, accountId, was } })

const taskList = async (): Promise<TaskListPage> =>
  (await expectStatus(lead.administrator.ask(`GET /api/solutions/${id}`), 200)) as TaskListPage

const given = async (): Promise<readonly AssignedSolution[]> =>
  ((await expectStatus(lead.filler.ask('GET /api/solutions/mine'), 200)) as { assigned: AssignedSolution[] }).assigned

test('the administrator gives a section to a filler, who finds it among what is his', async () => {
  const { colleagues } = await taskList()
  assert.ok(colleagues.some((one) => one.id === lead.filler.accountId && one.roles.includes('filler')))
  await expectStatus(assign(lead.administrator, 'claims', lead.filler.accountId), 200)
  await expectStatus(assign(lead.certifier, 'product', lead.filler.accountId), 200)
  assert.deepEqual(await given(), [{ solutionId: id, sections: ['claims', 'product'], whole: false }])
  assert.deepEqual(
    (await taskList()).assignments.map((one) => [one.section, one.accountId]),
    [
      ['claims', lead.filler.accountId],
      ['product', lead.filler.accountId],
    ],
  )
})

test('a filler does not assign, nor does anybody outside the unit', async () => {
  assert.equal((await assign(lead.filler, 'claims', lead.filler.accountId, lead.filler.accountId)).status, 403)
  const stranger = await planted.unit('示例另一家保险股份有限公司')
  assert.equal((await assign(stranger.administrator, 'claims', stranger.filler.accountId)).status, 404)
  assert.equal(
    codeOf(await assign(lead.administrator, 'value', stranger.filler.accountId)),
    'not-a-filler-of-this-unit',
  )
  assert.equal(codeOf(await assign(lead.administrator, 'no-such', lead.filler.accountId)), 'no-such-section')
})

test('of two who assign the same section at once, the second is told and changes nothing', async () => {
  const late = await assign(lead.certifier, 'claims', lead.certifier.accountId, null)
  assert.deepEqual([late.status, codeOf(late)], [409, 'assigned-meanwhile'])
  await expectStatus(assign(lead.certifier, 'claims', lead.certifier.accountId, lead.filler.accountId), 200)
  await expectStatus(assign(lead.certifier, 'claims', null, lead.certifier.accountId), 200)
  assert.deepEqual(await given(), [{ solutionId: id, sections: ['product'], whole: false }])
})

test('each assignment writes to the person, once an act, and stands in the log', async () => {
  const jobs = await planted.sql<{ data: Canonical }>(
    `select data from pgboss.job where name = 'solicitation.letter' and data ->> 'kind' = 'assigned' order by id`,
  )
  for (const { data } of [...jobs, ...jobs]) await draftLetters(planted.host, data)
  const letters = await planted.sql<{ recipient: string }>(
    `select recipient from outbox.letter where template = 'solicitation.assigned' order by id`,
  )
  const { filler, certifier } = lead
  const to = letters.map((one) => one.recipient).toSorted()
  // Two sections to the filler, one to the certifier; taking it back writes to nobody.
  assert.deepEqual(to, [filler, filler, certifier].map((one) => `account:${one.accountId}`).toSorted())
  const [log] = await planted.sql<{ count: number }>(
    `select count(*)::integer as count from audit.entry where pre like '%"solution.assign"%'`,
  )
  assert.equal(log?.count, 4)
})
