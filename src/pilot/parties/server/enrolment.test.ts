import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { codeOf, doing, plantParties } from '../../../../tests/planted-parties.ts'
import type { PlantedParties } from '../../../../tests/planted-parties.ts'
import type { PlantedPerson } from '../../../../tests/planted-people.ts'
import { act, actOpenly, look } from '../../../foundation/access/server/index.ts'
import { ok } from '../../../foundation/kernel/index.ts'
import type { Result } from '../../../foundation/kernel/index.ts'
import { acceptEnrolment, declineEnrolment, listWaiting, unitInvitations } from './answer-enrolment.ts'
import { askToEnrol } from './enrol.ts'

let stage: PlantedParties

before(async () => {
  stage = await plantParties()
})
after(() => stage.db.close())

test('asking to enrol answers the same for a known and an unknown code, and only afterwards goes different ways', async () => {
  const ask = (creditCode: string): Promise<Result<unknown>> =>
    actOpenly(stage.people.visitor, { creditCode }, (acting) =>
      askToEnrol(acting, { creditCode, organisationName: '某单位', personName: '壬示例', email: 'ren@example.test' }),
    )
  const known = await ask('91310000DEM000014U')
  const unknown = await ask('91440000DEM000030L')
  assert.deepEqual(known, unknown)
  assert.deepEqual(known, { ok: true, value: { received: true } })
  assert.equal(codeOf(await ask('91440000DEM000030X')), 'credit-code-wrong')
  const rows = await stage.db.sql<{ id: string }>('select id from parties.enrolment order by id')
  assert.equal(rows.length, 2)
  for (const { id } of rows) await stage.work('parties.pass-enrolment', { id })
  const mails = await stage.db.sql<{ subject: string }>(
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
  const [joining] = await waiting(stage.administrator)
  const [fresh] = await waiting(stage.officer)
  assert.deepEqual([joining?.state, fresh?.state], ['waiting-for-unit', 'waiting-for-office'])
  assert.deepEqual(await waiting(stage.stranger), [])
  assert.ok(joining && fresh)
  const invited: string[] = []
  const inviting = stage.people.host.with(unitInvitations, {
    invite: (_acting, one) => {
      invited.push(`${one.email} ${one.roles.join()}`)
      return Promise.resolve(ok(null))
    },
  })
  const early = await act({ ...stage.stranger.context, host: inviting }, {}, (acting) =>
    acceptEnrolment(acting, joining.id),
  )
  assert.equal(codeOf(early), 'not-found')
  const accepted = await act({ ...stage.officer.context, host: inviting }, {}, (acting) =>
    acceptEnrolment(acting, fresh.id),
  )
  assert.ok(accepted.ok, JSON.stringify(accepted))
  assert.deepEqual(invited, ['ren@example.test unit-administrator'])
  const [made] = await stage.db.sql<{ state: string }>(
    `select state from parties.organisation where credit_code = '91440000DEM000030L'`,
  )
  assert.equal(made?.state, 'unverified')
  const declined = await doing(stage.administrator, (acting) =>
    declineEnrolment(acting, { id: joining.id, reason: '不是本单位人员' }),
  )
  assert.ok(declined.ok)
  assert.equal(
    codeOf(await doing(stage.administrator, (acting) => declineEnrolment(acting, { id: joining.id, reason: 'x' }))),
    'not-in-this-state',
  )
})
