import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import {
  type PlantedSolicitation,
  type PlantedUnit,
  type ReadyDraft,
  expectStatus,
  plantSolicitation,
  programme,
} from '../../../../tests/planted-solicitation.ts'
import { act } from '../../../foundation/access/server/index.ts'
import { type Instant, type Result, instantOf, millisecondsOf } from '../../../foundation/kernel/index.ts'
import { fileLateSolution } from './acts/file-late.ts'
import type { Outcome } from './acts/solution-act.ts'
import { submitSolution } from './acts/submit-solution.ts'
import { closeDueCalls } from './jobs.ts'

let planted: PlantedSolicitation
let lead: PlantedUnit
let first: ReadyDraft
let deadline: Instant

before(async () => {
  planted = await plantSolicitation()
  lead = await planted.unit('示例财产保险股份有限公司')
  first = await planted.readyDraft(lead)
  await expectStatus(submitNow(first), 200)
  const [call] = (await expectStatus(planted.visitor.ask('GET /api/calls'), 200)) as { deadline: Instant }[]
  assert.ok(call)
  deadline = call.deadline
})

after(async () => {
  await planted.close()
})

const submitNow = (draft: ReadyDraft) =>
  lead.certifier.ask(`POST /api/solutions/${draft.id}/submit`, { body: { answersVersion: draft.answersVersion } })

const moved = (milliseconds: number): Instant => instantOf(millisecondsOf(deadline) + milliseconds)

/** Submits as if the complete request had arrived at that instant, whatever time it is now. */
function submitAt(draft: ReadyDraft, arrival: Instant): Promise<Result<Outcome>> {
  const { id, answersVersion } = draft
  return act(planted.at(lead.certifier, arrival), {}, submitSolution({ id, answersVersion }))
}

const codeOf = (result: Result<Outcome>): string => (result.ok ? result.value.state : result.refusal.code)

async function readyCopy(): Promise<ReadyDraft> {
  const [draft] = await planted.readyCopies(lead, first.id, 1)
  assert.ok(draft)
  return draft
}

test('a request that is complete in the last millisecond is in time, at 24:00 it is late and nothing is lost', async () => {
  const draft = await readyCopy()
  const late = await submitAt(draft, deadline)
  assert.equal(codeOf(late), 'deadline-has-passed')
  assert.deepEqual(late.ok ? [] : late.refusal.cites?.map((cite) => cite.clause), ['4.1.p2.s1'])
  const kept = (await expectStatus(lead.filler.ask(`GET /api/solutions/${draft.id}`), 200)) as {
    solution: { state: string }
    answersVersion: number
  }
  assert.deepEqual([kept.solution.state, kept.answersVersion], ['draft', draft.answersVersion])
  assert.equal(codeOf(await submitAt(draft, moved(-1))), 'submitted')
})

test('a late filing is receipted as late, and counts only when one official has drafted and another decided', async () => {
  const draft = await readyCopy()
  const filing = { ...draft, lateReason: '机房断电，恢复后立即提交' }
  const filed = await act(planted.at(lead.certifier, moved(7 * 60_000)), {}, fileLateSolution(filing))
  assert.equal(codeOf(filed), 'late')
  assert.match(filed.ok ? (filed.value.receiptNumber ?? '') : '', /^SL-/)
  const path = `/api/solutions/${draft.id}/late`
  const decision = { body: { reason: '平台故障属实' } }
  const alone = await planted.approver.ask(`POST ${path}/accept`, decision)
  assert.equal((alone.body as { code: string }).code, 'not-drafted-yet')
  const opinion = { opinion: 'accept', reason: '建议受理' }
  await expectStatus(planted.officer.ask(`POST ${path}/opinion`, { body: opinion }), 200)
  assert.equal((await planted.officer.ask(`POST ${path}/accept`, decision)).status, 403)
  const accepted = (await expectStatus(planted.approver.ask(`POST ${path}/accept`, decision), 200)) as Outcome
  assert.deepEqual([accepted.state, accepted.place], ['submitted', 'counted'])
})

test('a late filing that is not taken stays on record as refused', async () => {
  const draft = await readyCopy()
  const filing = { ...draft, lateReason: '忘记提交' }
  await act(planted.at(lead.certifier, moved(7 * 60_000)), {}, fileLateSolution(filing))
  const path = `/api/solutions/${draft.id}/late`
  const opinion = { opinion: 'refuse', reason: '无正当理由' }
  await expectStatus(planted.officer.ask(`POST ${path}/opinion`, { body: opinion }), 200)
  const refused = await expectStatus(planted.approver.ask(`POST ${path}/refuse`, { body: { reason: '不予受理' } }), 200)
  assert.equal((refused as Outcome).state, 'refused')
})

test('one recorded act of two officials moves the deadline for all', async () => {
  const draft = await readyCopy()
  assert.equal(codeOf(await submitAt(draft, moved(1000))), 'deadline-has-passed')
  const body = { programme, newDeadline: moved(86_400_000), reason: '平台故障 40 分钟' }
  const proposed = (await expectStatus(planted.officer.ask('POST /api/extensions', { body }), 200)) as Outcome
  const grant = `POST /api/extensions/${proposed.id}/grant`
  assert.equal((await planted.officer.ask(grant, { body: { reason: '同意' } })).status, 403)
  await expectStatus(planted.approver.ask(grant, { body: { reason: '同意' } }), 200)
  assert.equal(codeOf(await submitAt(draft, moved(1000))), 'submitted')
})

test('the call closes by itself after the drain, and the sealed list is exactly the set of receipts', async () => {
  const draft = await readyCopy()
  const [call] = (await expectStatus(planted.visitor.ask('GET /api/calls'), 200)) as { deadline: Instant }[]
  deadline = call?.deadline ?? deadline
  await planted.setClock(moved(60_000))
  await closeDueCalls(planted.host)
  assert.deepEqual(await stateOfCall(), 'closing')
  // A certifier of the new day: the sessions of the old one are over.
  const late = await planted.official('certifier', { organisationId: lead.id })
  const submission = submitSolution({ id: draft.id, answersVersion: draft.answersVersion })
  assert.equal(codeOf(await act(planted.at(late, moved(-1)), {}, submission)), 'submitted')
  await planted.setClock(moved(5 * 60_000))
  await closeDueCalls(planted.host)
  assert.deepEqual(await stateOfCall(), 'closed')
  const [list] = await planted.sql<{ receipts: string[] }>('select receipts from solicitation.sealed_list')
  const receipts = await planted.sql<{ number: string }>(
    `select receipt.number from audit.receipt join solicitation.solution on solution.id::text = receipt.subject_id
     where solution.state = 'submitted' order by receipt.number`,
  )
  assert.deepEqual(
    list?.receipts,
    receipts.map((one) => one.number),
  )
})

async function stateOfCall(): Promise<string | undefined> {
  return (await planted.sql<{ state: string }>('select state from solicitation.call'))[0]?.state
}
