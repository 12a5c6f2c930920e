import { createHash } from 'node:crypto'
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
import type { TestClient } from '../../../../tests/server.ts'
import { type Canonical, canonicalText } from '../../../foundation/kernel/index.ts'
import { readTx, statement } from '../../../foundation/storage/server/index.ts'
import { solicitationSlice } from './index.ts'
import { draftLetters } from './letters/draft-letters.ts'

let planted: PlantedSolicitation
let lead: PlantedUnit
let filed: ReadyDraft

before(async () => {
  planted = await plantSolicitation()
  lead = await planted.unit('示例财产保险股份有限公司', { region: '310000' })
  filed = await planted.readyDraft(lead)
  await submit(filed)
})

after(async () => {
  await planted.close()
})

async function submit(draft: ReadyDraft): Promise<void> {
  const body = { answersVersion: draft.answersVersion }
  await expectStatus(lead.certifier.ask(`POST /api/solutions/${draft.id}/submit`, { body }), 200)
}

const codeOf = (answer: { readonly body: unknown }): string => (answer.body as { code: string }).code

interface Copy {
  readonly code: string
  readonly state: string
}

async function copiesOf(draft: ReadyDraft): Promise<readonly Copy[]> {
  const page = await expectStatus(lead.filler.ask(`GET /api/solutions/${draft.id}/receipt`), 200)
  return (page as { copies: Copy[] }).copies
}

test('the desk registers copies by their code and shows one that was printed from another version', async () => {
  const [first, second] = await copiesOf(filed)
  assert.ok(first && second)
  const register = (desk: TestClient, code: string, printed: string) =>
    desk.ask(`POST /api/paper-copies/${code}/register`, { body: { printed } })
  const agrees = await expectStatus(register(planted.officer, first.code, filed.fingerprint), 200)
  assert.equal((agrees as Copy).state, 'registered')
  const differs = await expectStatus(register(planted.support, second.code, 'cd'.repeat(32)), 200)
  assert.equal((differs as Copy).state, 'differs')
  assert.equal(codeOf(await register(planted.officer, 'no-such-code', filed.fingerprint)), 'unknown-copy-code')
  assert.equal(codeOf(await register(planted.officer, second.code, 'cd')), 'fingerprint-unreadable')
  assert.equal((await register(lead.filler, first.code, filed.fingerprint)).status, 403)
  const replaced = await expectStatus(register(planted.officer, second.code, filed.fingerprint), 200)
  assert.equal((replaced as Copy).state, 'registered')
})

interface Recommendation {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly entries: readonly { readonly title: string; readonly rank: number }[]
}

async function authority(name: string, region: string) {
  const office = await planted.organisation(name, { region })
  const [officer, approver] = await Promise.all([
    planted.official('local-officer', { organisationId: office.id, region }),
    planted.official('local-approver', { organisationId: office.id, region }),
  ])
  const listed = async (): Promise<readonly Recommendation[]> =>
    (await expectStatus(officer.ask(`GET /api/recommendations?programme=${programme}`), 200)) as Recommendation[]
  return { officer, approver, listed }
}

test('two authorities of one region recommend the same solution; each sees its own list, another person signs', async () => {
  const industry = await authority('示例市经济和信息化委员会', '310000')
  const telecom = await authority('示例市通信管理局', '310000')
  const lists = await expectStatus(industry.officer.ask(`GET /api/solutions?programme=${programme}`), 200)
  assert.deepEqual(
    (lists as { lines: { id: string }[] }).lines.map((line) => line.id),
    [filed.id],
  )
  for (const office of [industry, telecom]) {
    const made = await expectStatus(office.officer.ask('POST /api/recommendations', { body: { programme } }), 200)
    const { id } = made as { id: string }
    const again = await office.officer.ask('POST /api/recommendations', { body: { programme } })
    assert.equal(codeOf(again), 'list-in-hand')
    const entries = [{ solutionId: filed.id, rank: 1, opinion: '责任范围与场景逐项对应，建议列入目录' }]
    const body = { version: 1, remarks: '', entries }
    await expectStatus(office.officer.ask(`PUT /api/recommendations/${id}`, { body }), 200)
    const letter = { documentNumber: '示例工信网安函〔2026〕118号' }
    assert.equal((await office.officer.ask(`POST /api/recommendations/${id}/sign`, { body: letter })).status, 403)
    await expectStatus(office.approver.ask(`POST /api/recommendations/${id}/sign`, { body: letter }), 200)
    assert.deepEqual(
      (await office.listed()).map(({ state, entries: [entry] }) => [state, entry?.rank]),
      [['signed', 1]],
    )
    const docx = await office.officer.ask(`GET /recommendations/${id}/letter.docx`)
    const xlsx = await office.officer.ask(`GET /recommendations/${id}/summary.xlsx`)
    assert.deepEqual([docx.status, xlsx.status], [200, 200], JSON.stringify([docx.body, xlsx.body]).slice(0, 500))
  }
  const office = await expectStatus(planted.officer.ask(`GET /api/solutions?programme=${programme}`), 200)
  const [line] = (office as { lines: { recommendedBy: string[] }[] }).lines
  assert.deepEqual(line?.recommendedBy, ['示例市经济和信息化委员会', '示例市通信管理局'])
})

test('an authority of another region sees neither the solution nor that it exists', async () => {
  const far = await authority('示例省工业和信息化厅', '510000')
  const lists = await expectStatus(far.officer.ask(`GET /api/solutions?programme=${programme}`), 200)
  assert.deepEqual(lists, { lines: [], total: 0, next: null })
  assert.equal((await far.officer.ask(`GET /api/solutions/${filed.id}`)).status, 404)
  const made = await expectStatus(far.officer.ask('POST /api/recommendations', { body: { programme } }), 200)
  const entries = [{ solutionId: filed.id, rank: 1, opinion: '推荐' }]
  const body = { version: 1, remarks: '', entries }
  const foreign = await far.officer.ask(`PUT /api/recommendations/${(made as { id: string }).id}`, { body })
  assert.equal(codeOf(foreign), 'not-among-the-regions-solutions')
})

test('of drafts the office learns only how many there are', async () => {
  await expectStatus(
    lead.administrator.ask('POST /api/solutions', { body: { programme, title: '只是一份示例草稿' } }),
    200,
  )
  const overview = await expectStatus(planted.officer.ask(`GET /api/calls/${programme}/overview`), 200)
  const { drafts, byState } = overview as { drafts: number; byState: { state: string }[] }
  assert.equal(drafts, 1)
  assert.ok(!byState.some((one) => one.state === 'draft'))
  const lists = await expectStatus(planted.officer.ask(`GET /api/solutions?programme=${programme}&words=草稿`), 200)
  assert.equal((lists as { total: number }).total, 0)
})

test('officials search the list in the one search language, and are told what is not understood', async () => {
  const search = (typed: string) =>
    planted.officer.ask(`GET /api/solutions?programme=${programme}&words=${encodeURIComponent(typed)}`)
  const numbers = async (typed: string): Promise<readonly string[]> =>
    ((await expectStatus(search(typed), 200)) as { lines: { number: string }[] }).lines.map(({ number }) => number)
  const all = await numbers('')
  assert.ok(all.length > 0)
  const [first = ''] = all
  assert.deepEqual(await numbers(`编号:${first}`), [first])
  assert.deepEqual(await numbers(first), [first])
  assert.deepEqual(
    await numbers(`-${first}`),
    all.filter((one) => one !== first),
  )
  const [paper, none] = [await numbers('含:纸质版'), await numbers('-含:纸质版')]
  assert.deepEqual([...paper, ...none].toSorted(), all.toSorted())
  assert.ok(paper.length > 0)
  assert.deepEqual(await numbers('牵头:没有这样的单位'), [])
  assert.deepEqual(await numbers('100%'), [])
  assert.equal(codeOf(await search('行页:x')), 'search-unknown-field')
  assert.equal(codeOf(await search('排序:名称')), 'search-unknown-order')
})

test('the print pack has three numbered copies, the fingerprint and a seal page, as DOCX and queued as PDF', async () => {
  const docx = await lead.filler.ask(`GET /solutions/${filed.id}/pack.docx`)
  assert.equal(docx.status, 200, String(docx.body).slice(0, 300))
  assert.match(docx.headers.get('content-disposition') ?? '', /filename\*=UTF-8''FA-/)
  const asked = await expectStatus(lead.filler.ask(`POST /api/solutions/${filed.id}/print`, { body: {} }), 200)
  const { state, address } = asked as { state: string; address: string }
  assert.equal(state, 'queued')
  assert.equal((await lead.filler.ask(`GET ${address}`)).status, 202)
  const [print] = await planted.sql<{
    document: { copies: unknown[]; sealPages: unknown[]; verification: { fingerprint: string } }
  }>('select document from documents.print where subject_id = $1', [filed.id])
  assert.deepEqual(
    [print?.document.copies.length, print?.document.sealPages.length, print?.document.verification.fingerprint],
    [3, 1, filed.fingerprint],
  )
})

test('acts are followed by their letters, and a job that runs twice writes them once', async () => {
  const jobs = await planted.sql<{ data: Canonical }>(`select data from pgboss.job where name = 'solicitation.letter'`)
  assert.ok(jobs.length >= 2, `${jobs.length} jobs`)
  const written = async (): Promise<readonly { template: string; count: number }[]> =>
    planted.sql('select template, count(*)::integer as count from outbox.letter group by template order by template')
  for (const { data } of jobs) await draftLetters(planted.host, data)
  const once = await written()
  assert.deepEqual(once, [
    { template: 'solicitation.paper-differs', count: 1 },
    { template: 'solicitation.submitted', count: 1 },
  ])
  for (const { data } of jobs) await draftLetters(planted.host, data)
  assert.deepEqual(await written(), once)
})

test('a page of 1,000 solutions needs at most ten statements and the export holds them all', async () => {
  await planted.sql(
    `with made as (
       insert into solicitation.solution (id, programme_id, number, lead_id, lead_name, legal_person_id, region_code, state,
         place, title, sectors, answer_set_id, created_at, created_by)
       select gen_random_uuid(), programme_id, 'FA-0000-' || lpad(serial::text, 4, '0'), lead_id, lead_name, legal_person_id,
         region_code, 'withdrawn', 'none', 'x' || serial, sectors, gen_random_uuid(), created_at, created_by
       from solicitation.solution, generate_series(1, 1000) as serial where solution.id = $1 returning id)
     insert into access.relation (subject, relation, resource) select 'role:ministry-officer', 'any', id from made`,
    [filed.id],
  )
  await planted.sql('analyze solicitation.solution')
  const path = `GET /api/solutions?programme=${programme}&limit=1000`
  await planted.officer.ask(path)
  const before = planted.database.statementsSent
  const page = await expectStatus(planted.officer.ask(path), 200)
  const statements = planted.database.statementsSent - before
  assert.equal((page as { lines: unknown[] }).lines.length, 1000)
  assert.ok(statements <= 10, `${statements} statements`)
  const export_ = await planted.officer.ask(`GET /solutions.xlsx?programme=${programme}`)
  assert.equal(export_.status, 200)
})

test('the evidence log agrees with every row that it names', async () => {
  await planted.sql(
    `delete from access.relation where resource in (select id from solicitation.solution where number like 'FA-0000-%')`,
  )
  await planted.sql(`delete from solicitation.solution where number like 'FA-0000-%'`)
  const last = new Map<string, string>()
  for (const { pre } of await planted.sql<{ pre: string }>('select pre from audit.entry order by seq')) {
    const { changes } = JSON.parse(pre) as { changes: { table: string; id: string; sm3: string }[] }
    for (const { table, id, sm3 } of changes) last.set(`${table} ${id}`, sm3)
  }
  let compared = 0
  await readTx(planted.database, { kind: 'system', actor: 'test' }, async (tx) => {
    for (const { table, read, row } of solicitationSlice.auditedTables ?? []) {
      for (const columns of await tx.query<{ id: string }>(statement(`test.${table}`, read))) {
        const digest = createHash('sm3')
          .update(canonicalText(row?.(columns as never) ?? null))
          .digest('hex')
        assert.equal(digest, last.get(`${table} ${columns.id}`), `${table} ${columns.id}`)
        compared += 1
      }
    }
  })
  assert.ok(compared >= 9, `${compared} rows`)
})

test('every sentence that is always true is true', async () => {
  for (const { name, sql } of solicitationSlice.invariants ?? []) assert.deepEqual(await planted.sql(sql), [], name)
})
