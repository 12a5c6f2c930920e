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

let planted: PlantedSolicitation
const reason =
  '能源行业的场景与前面几个方案都不重叠，需要单独的等待期与限额结构，合并以后其他方案的条款会失去重点，本单位已为它单列核保与理赔人员。'

before(async () => {
  planted = await plantSolicitation()
})

after(async () => {
  await planted.close()
})

interface Filed {
  readonly state: string
  readonly place: string
  readonly receiptNumber: string
}

interface Refused {
  readonly code: string
  readonly cites: readonly { readonly clause: string }[]
}

const submit = (lead: PlantedUnit, draft: ReadyDraft, given: { readonly reason?: string } = {}) =>
  lead.certifier.ask(`POST /api/solutions/${draft.id}/submit`, {
    body: { answersVersion: draft.answersVersion, ...given },
    key: `submit-${draft.id}`,
  })

/** A lead with so many solutions submitted, and more ready. */
async function leadWith(
  submitted: number,
  ready: number,
): Promise<{ lead: PlantedUnit; drafts: readonly ReadyDraft[]; first: ReadyDraft }> {
  const lead = await planted.unit('示例牵头财产保险股份有限公司')
  const first = await planted.readyDraft(lead)
  await expectStatus(submit(lead, first), 200)
  const copies = await planted.readyCopies(lead, first.id, submitted - 1 + ready)
  for (const draft of copies.slice(0, submitted - 1)) await expectStatus(submit(lead, draft), 200)
  return { lead, first, drafts: copies.slice(submitted - 1) }
}

test('of 20 submissions at once by a lead with four in, one more counts; without a reason 19 are refused with the clause, with one they await a waiver', async () => {
  const { lead, drafts } = await leadWith(4, 20)
  const answers = await Promise.all(drafts.map((draft) => submit(lead, draft)))
  const accepted = answers.filter((answer) => answer.status === 200)
  const refused = answers.filter((answer) => answer.status === 422)
  assert.deepEqual(
    [accepted.length, refused.length],
    [1, 19],
    JSON.stringify(answers.map((one) => one.body)).slice(0, 2000),
  )
  assert.deepEqual(
    accepted.map(({ body }) => (body as Filed).place),
    ['counted'],
  )
  for (const { body } of refused) {
    assert.equal((body as Refused).code, 'at-most-five-solutions-led')
    assert.equal((body as Refused).cites[0]?.clause, '4.1.p1.s2')
  }
  const waiting = drafts.filter((_, index) => answers[index]?.status === 422)
  const again = await Promise.all(waiting.map((draft) => submit(lead, draft, { reason })))
  assert.deepEqual(
    again.map((answer) => (answer.body as Filed).place),
    again.map(() => 'awaiting-waiver'),
  )
  const places = await planted.sql('select places from solicitation.lead where organisation_id = $1', [lead.id])
  assert.deepEqual(places, [{ places: 5 }])
})

test('a waiver is drafted by the officer, granted by the approver, and only then the sixth counts', async () => {
  const { lead, drafts } = await leadWith(5, 2)
  const [sixth, seventh] = drafts
  assert.ok(sixth && seventh)
  const filed = (await expectStatus(submit(lead, sixth, { reason }), 200)) as Filed
  assert.equal(filed.place, 'awaiting-waiver')
  await expectStatus(submit(lead, seventh, { reason }), 200)
  const waivers = (await expectStatus(planted.officer.ask(`GET /api/waivers?programme=${programme}`), 200)) as {
    id: string
    solutionId: string
    actions: string[]
  }[]
  const waiver = waivers.find((one) => one.solutionId === sixth.id)
  const other = waivers.find((one) => one.solutionId === seventh.id)
  assert.ok(waiver && other)
  const decide = { body: { reason: '场景确不重叠' } }
  const early = await planted.approver.ask(`POST /api/waivers/${waiver.id}/grant`, decide)
  assert.equal((early.body as Refused).code, 'not-drafted-yet')
  const officerGrants = await planted.officer.ask(`POST /api/waivers/${waiver.id}/grant`, decide)
  assert.equal(officerGrants.status, 403)
  for (const one of [waiver, other]) {
    const body = { opinion: 'grant', reason: '建议同意' }
    await expectStatus(planted.officer.ask(`POST /api/waivers/${one.id}/opinion`, { body }), 200)
  }
  const granted = (await expectStatus(
    planted.approver.ask(`POST /api/waivers/${waiver.id}/grant`, decide),
    200,
  )) as Filed
  assert.equal(granted.place, 'waived')
  const refused = (await expectStatus(
    planted.approver.ask(`POST /api/waivers/${other.id}/refuse`, decide),
    200,
  )) as Filed
  assert.equal(refused.place, 'not-granted')
  const places = await planted.sql('select places from solicitation.lead where organisation_id = $1', [lead.id])
  assert.deepEqual(places, [{ places: 6 }])
})

test('withdrawing and filing another does not open the limit; filing the same again uses its own place', async () => {
  const { lead, first, drafts } = await leadWith(5, 1)
  const [other] = drafts
  assert.ok(other)
  const body = { reason: '内容有误' }
  await expectStatus(lead.certifier.ask(`POST /api/solutions/${first.id}/withdraw`, { body }), 200)
  assert.equal(((await submit(lead, other)).body as Refused).code, 'at-most-five-solutions-led')
  await expectStatus(lead.certifier.ask(`POST /api/solutions/${first.id}/reopen`, { body: {} }), 200)
  const list = (await expectStatus(lead.filler.ask(`GET /api/solutions/${first.id}`), 200)) as {
    answersVersion: number
  }
  const again = await lead.certifier.ask(`POST /api/solutions/${first.id}/submit`, {
    body: { answersVersion: list.answersVersion },
    key: 'once-more',
  })
  assert.equal((again.body as Filed).place, 'counted', JSON.stringify(again.body))
})

test('fifty duplicates with one key have one effect and one receipt', async () => {
  const lead = await planted.unit('示例重复提交财产保险股份有限公司')
  const draft = await planted.readyDraft(lead)
  const answers = await Promise.all(Array.from({ length: 50 }, () => submit(lead, draft)))
  const texts = new Set(answers.map((answer) => JSON.stringify(answer.body)))
  assert.deepEqual([answers.filter((answer) => answer.status === 200).length, texts.size], [50, 1])
  const sealed = await planted.sql(
    'select count(*)::integer as count from solicitation.sealed_version where solution_id = $1',
    [draft.id],
  )
  assert.deepEqual(sealed, [{ count: 1 }])
  const receipts = await planted.sql(`select count(*)::integer as count from audit.receipt where subject_id = $1`, [
    draft.id,
  ])
  assert.deepEqual(receipts, [{ count: 1 }])
})

test('after all this every sentence about places and receipts still holds', async () => {
  const { solicitationSlice } = await import('./index.ts')
  for (const { name, sql } of solicitationSlice.invariants ?? []) {
    assert.deepEqual(await planted.sql(sql), [], name)
  }
})
