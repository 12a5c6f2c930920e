import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
import { act } from '../../../foundation/access/server/index.ts'
import { verifyEvidence } from '../../../foundation/audit/server/index.ts'
import type { Result } from '../../../foundation/kernel/index.ts'
import { tickClock } from '../../../foundation/storage/server/index.ts'
import { auditedTables } from './audited-tables.ts'
import { copyDrafts } from './index.ts'

let planted: PlantedSolicitation
let lead: PlantedUnit
let partner: PlantedUnit
let source: ReadyDraft

before(async () => {
  planted = await plantSolicitation()
  lead = await planted.unit('示例财产保险股份有限公司')
  partner = await planted.unit('示例安全技术有限公司', { licensed: false })
  source = await planted.readyDraft(lead, [partner])
})
after(() => planted.close())

const copy = async (person: TestClient, count: number): Promise<Result<number>> => {
  const titles = Array.from({ length: count }, (_, index) => `抄录的第 ${index + 1} 份`)
  const arrival = await tickClock(planted.database)
  return act(planted.at(person, arrival), undefined, copyDrafts({ from: source.id, titles }))
}

const draftsCalled = (title: string): Promise<readonly Record<string, unknown>[]> =>
  planted.sql(
    `select s.state, s.place, s.lead_id, s.lead_name, s.legal_person_id, s.region_code, s.programme_id, s.created_by,
       s.version, a.state as answers_state, a.definition_id,
       (select array_agg(r.subject || ' ' || r.relation order by 1) from access.relation r where r.resource = s.id) as ties,
       (select array_agg(f.account_name) from solicitation.filler f where f.solution_id = s.id) as fillers,
       (select jsonb_object_agg(g.name, g.answers - 'overview.title') from forms.answer_group g
        where g.answer_set_id = a.id) as answers,
       (select bool_and(h.manner = 'reused') from forms.answer_history h where h.answer_set_id = a.id) as reused
     from solicitation.solution s join forms.answer_set a on a.id = s.answer_set_id where s.title = $1`,
    [title],
  )

test('a draft copied in bulk is the draft that taking answers over makes, but for its number and title', async () => {
  const body = { programme, title: '一份一份建的', reuse: source.id }
  await expectStatus(lead.administrator.ask('POST /api/solutions', { body }), 200)
  assert.deepEqual(await copy(lead.administrator, 3), { ok: true, value: 3 })
  const [singly] = await draftsCalled('一份一份建的')
  const [copied] = await draftsCalled('抄录的第 2 份')
  assert.ok(singly)
  assert.deepEqual(copied, singly)
})

test('the copies are listed as drafts with numbers that follow one another, and each can be edited', async () => {
  const { lines } = (await expectStatus(lead.filler.ask('GET /api/solutions/mine'), 200)) as {
    lines: { id: string; title: string; number: string }[]
  }
  const copies = lines
    .filter(({ title }) => title.startsWith('抄录的'))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1))
  const serials = copies.map(({ number }) => Number(number.split('-')[2]))
  assert.deepEqual(serials, [serials[0], (serials[0] ?? 0) + 1, (serials[0] ?? 0) + 2])
  const [first] = copies
  const answers = { 'overview.title': '改过的题目' }
  const save = { group: 'overview', version: 1, answers }
  await expectStatus(lead.filler.ask(`PUT /api/solutions/${first?.id}/answers`, { body: save }), 200)
})

test('the copies are one entry of the evidence log, which agrees with every row, and a changed copy is found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copies-'))
  const verify = async (): Promise<number | undefined> => {
    const folders = { keyFolder: folder, checkpointFolder: folder }
    const { counts } = await verifyEvidence({
      database: planted.database,
      tables: auditedTables,
      ...folders,
      full: true,
    })
    return counts['row-differs']
  }
  const entries = await planted.sql(`select from audit.entry where pre like '%"solution.copy"%'`)
  const rows = await planted.sql(`select from audit.bulk_row where table_name = 'solicitation.solution'`)
  assert.deepEqual([entries.length, rows.length], [1, 3])
  assert.ok(!(await verify()))
  await planted.sql(`update solicitation.solution set number = 'FA-2023-0000' where title = '抄录的第 3 份'`)
  assert.equal(await verify(), 1)
})

test('a copy of what one does not lead is refused to a partner, a stranger and an office, and nothing is written', async () => {
  const stranger = await planted.unit('示例陌生保险股份有限公司')
  const count = async (): Promise<number> => (await planted.sql('select from solicitation.solution')).length
  const before = await count()
  for (const person of [partner.administrator, stranger.administrator, planted.officer]) {
    assert.equal((await copy(person, 2)).ok, false)
  }
  assert.equal(await count(), before)
})
