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
import type { DeterminationView, ReceiptPage, TaskListPage } from '../index.ts'
import { solicitationSlice } from './index.ts'
import { draftLetters } from './letters/draft-letters.ts'

let planted: PlantedSolicitation
const rule = 'one-member-holds-insurance-licence'
const ask = { rule, reason: '联合体由保险经纪机构牵头，承保由其合作的保险公司另行出单，请认定是否符合。' }

before(async () => {
  planted = await plantSolicitation()
})
after(() => planted.close())

/** A lead whose only licence is a broker's. */
async function broker(name: string): Promise<PlantedUnit> {
  const unit = await planted.unit(name, { licensed: false })
  const number = `演示经纪〔DEMO〕${name.length}号`
  const lead = { ...unit, licence: { kind: 'broker', number, until: 'long-term' } } as const
  await planted.sql('update parties.organisation set holds_no_licence = false where id = $1', [lead.id])
  await planted.sql(
    `insert into parties.licence (id, organisation_id, kind, number, long_term)
     values (gen_random_uuid(), $1, 'broker', $2, true)`,
    [lead.id, number],
  )
  return lead
}

const codeOf = (answer: { readonly body: unknown }): string => (answer.body as { code: string }).code

const taskList = async (lead: PlantedUnit, id: string): Promise<TaskListPage> =>
  (await expectStatus(lead.filler.ask(`GET /api/solutions/${id}`), 200)) as TaskListPage

const questions = async (): Promise<readonly DeterminationView[]> =>
  (await expectStatus(
    planted.approver.ask(`GET /api/determinations?programme=${programme}`),
    200,
  )) as DeterminationView[]

const noteOn = (page: TaskListPage) => page.findings.find((finding) => finding.rule === rule)?.determination

const owed = async (): Promise<readonly string[]> => {
  const due = await expectStatus(planted.approver.ask('GET /api/due'), 200)
  return (due as { items: { object: { label: string } }[] }).items.map((item) => item.object.label)
}

const submit = (lead: PlantedUnit, draft: { readonly id: string; readonly answersVersion: number }) =>
  lead.certifier.ask(`POST /api/solutions/${draft.id}/submit`, { body: { answersVersion: draft.answersVersion } })

test('a broker’s consortium is refused until it asks, and the official who finds it met is named with time and reason', async () => {
  const lead = await broker('示例保险经纪有限公司')
  const draft = await planted.readyDraft(lead)
  const refused = await submit(lead, draft)
  assert.deepEqual([refused.status, codeOf(refused)], [422, 'rules-unmet'])
  const path = `POST /api/solutions/${draft.id}/determinations`
  assert.equal((await planted.officer.ask(path, { body: ask })).status, 404, 'a draft is the applicant’s alone')
  await expectStatus(lead.filler.ask(path, { body: ask }), 200)
  const [question] = await questions()
  assert.ok(question)
  assert.deepEqual(
    [
      question.state,
      question.applicantReason,
      question.members.map((one) => one.licence?.kind),
      question.solutionTitle,
    ],
    ['asked', ask.reason, ['broker'], null],
  )
  assert.equal((await planted.approver.ask(`GET /api/solutions/${draft.id}`)).status, 404)
  assert.deepEqual(await owed(), [draft.id === question.solutionId ? question.solutionNumber : ''])
  const body = { reason: '经纪业务许可属于保险业务许可，出单由合作保险公司承担' }
  assert.equal((await planted.officer.ask(`POST /api/determinations/${question.id}/met`, { body })).status, 403)
  await expectStatus(planted.approver.ask(`POST /api/determinations/${question.id}/met`, { body }), 200)
  const again = await planted.approver.ask(`POST /api/determinations/${question.id}/unmet`, { body })
  assert.equal(codeOf(again), 'not-in-this-state')
  assert.deepEqual(await owed(), [])
  const note = noteOn(await taskList(lead, draft.id))
  assert.deepEqual([note?.state, note?.decisionReason], ['met', body.reason])
  assert.match(note?.decidedByName ?? '', /ministry-approver/)
  await expectStatus(submit(lead, draft), 200)
})

test('once asked the filing is in time without the answer, and an official finds it unmet after submission', async () => {
  const lead = await broker('示例第二保险经纪有限公司')
  const draft = await planted.readyDraft(lead)
  await expectStatus(lead.certifier.ask(`POST /api/solutions/${draft.id}/determinations`, { body: ask }), 200)
  await expectStatus(submit(lead, draft), 200)
  const question = (await questions()).find((one) => one.solutionId === draft.id)
  const body = { reason: '该经纪机构许可范围不含本险种' }
  await expectStatus(planted.approver.ask(`POST /api/determinations/${question?.id}/unmet`, { body }), 200)
  const receipt = (await expectStatus(lead.filler.ask(`GET /api/solutions/${draft.id}/receipt`), 200)) as ReceiptPage
  assert.deepEqual(
    receipt.determinations.map((one) => [one.state, one.decisionReason]),
    [['unmet', body.reason]],
  )
  // What was sealed stays as it was at that moment: asked, not decided.
  const sealed = receipt.sealed.findings.find((finding) => finding.rule === rule)
  assert.deepEqual([sealed?.verdict, sealed?.determination?.state], ['undetermined', 'asked'])
})

test('a decision holds for the facts that were asked about; a changed licence is asked anew', async () => {
  const lead = await broker('示例第三家保险经纪有限公司')
  const draft = await planted.readyDraft(lead)
  const path = `POST /api/solutions/${draft.id}/determinations`
  await expectStatus(lead.filler.ask(path, { body: ask }), 200)
  const question = (await questions()).find((one) => one.solutionId === draft.id)
  const body = { reason: '许可范围符合' }
  await expectStatus(planted.approver.ask(`POST /api/determinations/${question?.id}/met`, { body }), 200)
  assert.equal(codeOf(await lead.filler.ask(path, { body: ask })), 'determined-already')
  await planted.sql(`update parties.licence set number = '演示经纪〔DEMO〕换发号' where organisation_id = $1`, [
    lead.id,
  ])
  assert.equal(noteOn(await taskList(lead, draft.id)), undefined)
  assert.equal(codeOf(await submit(lead, draft)), 'rules-unmet')
  await expectStatus(lead.filler.ask(path, { body: ask }), 200)
  assert.equal(noteOn(await taskList(lead, draft.id))?.state, 'asked')
})

test('a rule that is met or unknown is no question', async () => {
  const lead = await planted.unit('示例财产保险股份有限公司')
  const draft = await planted.readyDraft(lead)
  const path = `POST /api/solutions/${draft.id}/determinations`
  assert.equal(codeOf(await lead.filler.ask(path, { body: ask })), 'nothing-to-determine')
  assert.equal(codeOf(await lead.filler.ask(path, { body: { ...ask, rule: 'no-such-rule' } })), 'nothing-to-determine')
})

test('question and decision are written to the approver and the applicant, once', async () => {
  const jobs = await planted.sql<{ data: Canonical }>(
    `select data from pgboss.job where name = 'solicitation.letter' and data ->> 'kind' like 'determination-%'`,
  )
  for (const { data } of [...jobs, ...jobs]) await draftLetters(planted.host, data)
  const written = await planted.sql(
    `select template, recipient_roles as roles, count(*)::integer as count from outbox.letter
     where template like 'solicitation.determination%' group by 1, 2 order by 1`,
  )
  assert.deepEqual(written, [
    // Three questions were asked; of the third the decided one is history and the one asked anew is open.
    { template: 'solicitation.determination-asked', roles: [], count: 1 },
    { template: 'solicitation.determination-decided', roles: ['certifier', 'filler'], count: 3 },
  ])
})

test('every sentence about determinations holds', async () => {
  for (const { name, sql } of solicitationSlice.invariants ?? []) assert.deepEqual(await planted.sql(sql), [], name)
})
