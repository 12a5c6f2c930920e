import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import {
  type PlantedSolicitation,
  type PlantedUnit,
  type ReadyDraft,
  expectStatus,
  plantSolicitation,
  programme,
  section,
} from '../../../../tests/planted-solicitation.ts'
import type { TaskListPage } from '../index.ts'

let planted: PlantedSolicitation
let lead: PlantedUnit
let partner: PlantedUnit
let filed: ReadyDraft

before(async () => {
  planted = await plantSolicitation()
  lead = await planted.unit('示例财产保险股份有限公司')
  partner = await planted.unit('示例安全技术有限公司', { licensed: false })
  filed = await planted.readyDraft(lead, [partner])
  await expectStatus(submit(lead, filed), 200)
})

after(async () => {
  await planted.close()
})

const submit = (unit: PlantedUnit, draft: ReadyDraft) =>
  unit.certifier.ask(`POST /api/solutions/${draft.id}/submit`, { body: { answersVersion: draft.answersVersion } })

const codeOf = (answer: { readonly body: unknown }): string => (answer.body as { code: string }).code

test('the receipt holds number, arrival, fingerprint and signature, and anybody can check it', async () => {
  const page = (await expectStatus(lead.filler.ask(`GET /api/solutions/${filed.id}/receipt`), 200)) as {
    receiptNumber: string
    receipt: { text: string }
    sealed: { fingerprint: string; members: unknown[] }
    copies: { code: string; state: string }[]
  }
  assert.match(page.receiptNumber, /^SQ-\d{4}-\d{6}-[0-9A-Z]{2}$/)
  assert.equal(page.sealed.fingerprint, filed.fingerprint)
  assert.match(page.receipt.text, new RegExp(`content-sm3: ${filed.fingerprint}`))
  assert.deepEqual(
    page.copies.map((copy) => copy.state),
    ['expected', 'expected', 'expected'],
  )
  const checked = await expectStatus(planted.visitor.ask(`GET /api/receipts/${page.receiptNumber}`), 200)
  assert.equal((checked as { standing: string }).standing, 'received')
  assert.ok(!JSON.stringify(checked).includes('示例'), 'nothing of the filing is told')
  const shown = await planted.visitor.ask(`GET /receipts/${page.receiptNumber}`)
  assert.equal(shown.status, 200)
  assert.match(String(shown.body), /电子版已收到/)
  assert.equal(String(shown.body).match(/（北京时间）/g)?.length, 2, 'once at the head and once among the facts')
  const wrong = await planted.visitor.ask('GET /receipts?number=SQ-2026-000001-00')
  assert.ok([400, 404].includes(wrong.status))
  assert.match(String(wrong.body), /错误：/)
})

test('all answers are shown in the language of the page, whatever language the account prefers', async () => {
  const inLanguage = async (language: string): Promise<string | undefined> => {
    const headers = { cookie: `${lead.filler.cookie}; shidian-language=${language}` }
    const page = await fetch(`${planted.origin}/api/solutions/${filed.id}/answers`, { headers })
    return ((await page.json()) as { sheet: { sections: { title: string }[] } }).sheet.sections[0]?.title
  }
  assert.deepEqual([await inLanguage('zh'), await inLanguage('en')], ['方案概况', 'Overview'])
})

test('a filler, a partner and a stranger cannot submit, and the stranger learns nothing', async () => {
  const draft = await planted.readyDraft(lead, [partner])
  const body = { answersVersion: draft.answersVersion }
  const stranger = await planted.unit('示例陌生保险股份有限公司')
  assert.equal((await lead.filler.ask(`POST /api/solutions/${draft.id}/submit`, { body })).status, 403)
  assert.equal((await partner.certifier.ask(`POST /api/solutions/${draft.id}/submit`, { body })).status, 403)
  const foreign = await stranger.certifier.ask(`POST /api/solutions/${draft.id}/submit`, { body })
  const random = await stranger.certifier.ask(`POST /api/solutions/018f0000-0000-7000-8000-000000000000/submit`, {
    body,
  })
  const without = (answer: { readonly body: unknown }): unknown => ({ ...(answer.body as object), requestId: '' })
  assert.deepEqual([foreign.status, without(foreign)], [404, without(random)])
})

test('an invited organisation sees title and lead only, and the whole draft once it has confirmed', async () => {
  const other = await planted.unit('示例检测中心', { licensed: false })
  const body = { programme, title: '两家联合的示例方案' }
  const { id } = (await expectStatus(lead.administrator.ask('POST /api/solutions', { body }), 200)) as { id: string }
  const invited = (await expectStatus(
    lead.filler.ask(`POST /api/solutions/${id}/partners`, { body: { organisationId: other.id } }),
    200,
  )) as { id: string }
  const seen = (await expectStatus(other.filler.ask(`GET /api/partnerships/${invited.id}`), 200)) as {
    solutionTitle: string
    leadName: string
  }
  assert.deepEqual([seen.solutionTitle, seen.leadName], [body.title, lead.name])
  assert.equal((await other.filler.ask(`GET /api/solutions/${id}`)).status, 404)
  assert.equal((await lead.administrator.ask(`POST /api/partnerships/${invited.id}/confirm`, { body: {} })).status, 403)
  await expectStatus(other.administrator.ask(`POST /api/partnerships/${invited.id}/confirm`, { body: {} }), 200)
  await expectStatus(other.filler.ask(`GET /api/solutions/${id}`), 200)
  await expectStatus(
    other.administrator.ask(`POST /api/partnerships/${invited.id}/leave`, { body: { reason: '人手不足' } }),
    200,
  )
  assert.equal((await other.filler.ask(`GET /api/solutions/${id}`)).status, 404)
})

test('two people who edit one group are told apart: the stale save is refused with the difference and nothing is lost', async () => {
  const body = { programme, title: '两人同时编辑的示例方案' }
  const { id } = (await expectStatus(lead.administrator.ask('POST /api/solutions', { body }), 200)) as { id: string }
  const overview = (await section(lead, id)).groups.find((group) => group.name === 'overview')
  const save = (who: PlantedUnit['filler'], summary: string) =>
    who.ask(`PUT /api/solutions/${id}/answers`, {
      body: {
        group: 'overview',
        version: overview?.version ?? 0,
        answers: { ...overview?.answers, 'overview.summary': summary },
      },
    })
  await expectStatus(save(lead.filler, '甲写的摘要'), 200)
  const stale = await save(lead.administrator, '乙写的摘要')
  assert.deepEqual([stale.status, codeOf(stale)], [409, 'edited-meanwhile'])
  const { facts } = stale.body as { facts: { theirs: Record<string, string>; yours: Record<string, string> } }
  assert.deepEqual([facts.theirs['overview.summary'], facts.yours['overview.summary']], ['甲写的摘要', '乙写的摘要'])
  await expectStatus(save(lead.administrator, '甲写的摘要'), 200)
})

test('the task list judges live: findings with clause, words and what to do', async () => {
  const body = { programme, title: '现场判定的示例方案' }
  const { id } = (await expectStatus(partner.administrator.ask('POST /api/solutions', { body }), 200)) as { id: string }
  const page = (await expectStatus(partner.filler.ask(`GET /api/solutions/${id}`), 200)) as TaskListPage
  const licence = page.findings.find((finding) => finding.rule === 'one-member-holds-insurance-licence')
  assert.equal(licence?.verdict, 'unmet')
  assert.equal(licence?.clause, '4.1.p1.s3')
  assert.ok((licence?.message.zh ?? '') !== '' && (licence?.message.en ?? '') !== '')
  const early = await partner.certifier.ask(`POST /api/solutions/${id}/submit`, {
    body: { answersVersion: page.answersVersion },
  })
  assert.equal(early.status, 422)
})

test('a correction opens the named field alone, and the corrected version has a receipt of its own', async () => {
  const draft = await planted.readyDraft(lead, [partner])
  await expectStatus(submit(lead, draft), 200)
  const request = {
    until: new Date(Date.now() + 86_400_000).toISOString(),
    fields: [{ path: 'overview.summary', remark: '请写明保障对象' }],
  }
  await expectStatus(planted.officer.ask(`POST /api/solutions/${draft.id}/correction`, { body: request }), 200)
  const overview = (await section(lead, draft.id)).groups.find((group) => group.name === 'overview')
  const save = (answers: Record<string, unknown>) =>
    lead.filler.ask(`PUT /api/solutions/${draft.id}/named-fields`, {
      body: { group: 'overview', version: overview?.version ?? 0, answers: { ...overview?.answers, ...answers } },
    })
  const closed = await save({ 'overview.title': '换一个名称的示例方案' })
  assert.equal(codeOf(closed), 'fields-not-opened')
  const summary = `${String(overview?.answers['overview.summary'])}面向互联网平台企业。`
  await expectStatus(save({ 'overview.summary': summary }), 200)
  const body = { answersVersion: (await section(lead, draft.id)).revision }
  const again = (await expectStatus(lead.certifier.ask(`POST /api/solutions/${draft.id}/resubmit`, { body }), 200)) as {
    state: string
    receiptNumber: string
  }
  assert.equal(again.state, 'submitted')
  const sealed = await planted.sql(
    'select sequence, kind, fingerprint = $2 as same from solicitation.sealed_version where solution_id = $1 order by sequence',
    [draft.id, draft.fingerprint],
  )
  assert.deepEqual(sealed, [
    { sequence: 1, kind: 'submission', same: true },
    { sequence: 2, kind: 'correction', same: false },
  ])
})

test('the ten-thousandth solution of the platform gets a number of its own', async () => {
  await planted.sql(`select setval('solicitation.solution_number', 9998)`)
  const numbers: string[] = []
  for (const title of ['第 9999 份', '第 10000 份', '第 10001 份']) {
    const made = await expectStatus(lead.administrator.ask('POST /api/solutions', { body: { programme, title } }), 200)
    numbers.push((made as { number: string }).number.replace(/^FA-\d{4}-/, ''))
  }
  assert.deepEqual(numbers, ['9999', '10000', '10001'])
})
