import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import {
  type PlantedSolicitation,
  expectStatus,
  plantSolicitation,
  programme,
} from '../../../../tests/planted-solicitation.ts'
import { type Instant, instantOf, millisecondsOf } from '../../../foundation/kernel/index.ts'
import type { PublicFigures } from '../index.ts'
import { closeDueCalls } from './jobs.ts'

let planted: PlantedSolicitation

before(async () => {
  planted = await plantSolicitation()
  const lead = await planted.unit('示例财产保险股份有限公司')
  const filed = await planted.readyDraft(lead)
  const body = { answersVersion: filed.answersVersion }
  await expectStatus(lead.certifier.ask(`POST /api/solutions/${filed.id}/submit`, { body }), 200)
  // Five more leads with one submitted solution each, and a sixth that has withdrawn its own.
  await planted.sql(
    `insert into solicitation.solution (id, programme_id, number, lead_id, lead_name, legal_person_id, region_code, state,
       place, title, categories, sectors, answer_set_id, created_at, created_by)
     select gen_random_uuid(), programme_id, 'FA-0000-' || serial, person, 'canary-lead', person, region_code,
       case serial when 6 then 'withdrawn' else 'submitted' end, 'counted', 'canary-title', '{enterprise}',
       case when serial <= 5 then '{internet,vehicles}' else '{internet}' end::text[],
       gen_random_uuid(), created_at, created_by
     from solicitation.solution,
       (select serial, gen_random_uuid() as person from generate_series(1, 6) as serial) made where solution.id = $1`,
    [filed.id],
  )
})
after(() => planted.close())

interface Answered {
  readonly deadline: Instant
  readonly figures: PublicFigures | null
}

const asked = async (): Promise<Answered> =>
  (await expectStatus(planted.visitor.ask(`GET /api/calls/${programme}/figures`), 200)) as Answered

const home = async (address = '/'): Promise<string> => String((await planted.visitor.ask(`GET ${address}`)).body)

test('while the call is open nobody learns a figure, neither by the page nor by the database', async () => {
  assert.equal((await asked()).figures, null)
  assert.doesNotMatch(await home(), /提交方案<\/dt>|canary/)
  const [row] = await planted.sql<{ figures: unknown }>('select solicitation.public_figures($1) as figures', [
    programme,
  ])
  assert.equal(row?.figures, null)
})

test('an extension for all moves the deadline on the public page', async () => {
  const { deadline } = await asked()
  const body = { programme, newDeadline: instantOf(millisecondsOf(deadline) + 172_800_000), reason: '示例：平台故障' }
  const made = await expectStatus(planted.officer.ask('POST /api/extensions', { body }), 200)
  const { id } = made as { id: string }
  await expectStatus(planted.approver.ask(`POST /api/extensions/${id}/grant`, { body: { reason: '同意' } }), 200)
  assert.equal((await asked()).deadline, body.newDeadline)
  assert.ok((await home()).includes(`data-due="${body.newDeadline}"`))
})

test('once the list is sealed the figures stand on the public page, small cells hidden and no name among them', async () => {
  const { deadline } = await asked()
  await planted.setClock(instantOf(millisecondsOf(deadline) + 60_000))
  await closeDueCalls(planted.host)
  await planted.setClock(instantOf(millisecondsOf(deadline) + 600_000))
  await closeDueCalls(planted.host)
  const { figures } = await asked()
  // Six submitted by six leads, the withdrawn one left out; one member each.
  assert.deepEqual([figures?.submitted, figures?.leads, figures?.members], [6, 6, 6])
  const vehicles = figures?.bySector.find((cell) => cell.code === 'vehicles')
  assert.equal(vehicles?.count, 5)
  const [zh, en] = [await home(), await home('/?lang=en')]
  assert.match(zh, /本轮征集情况/)
  assert.match(zh, /不足 5/)
  assert.match(en, /The round in figures/)
  assert.match(zh, /<svg[^>]*>[\s\S]*<rect/)
  assert.doesNotMatch(zh, /canary/)
})
