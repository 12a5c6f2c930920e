import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { soundProduct } from '../../../../tests/fixtures/sound-product.ts'
import { plantVerified, seatOf } from '../../../../tests/planted-insurers.ts'
import { enterprise, insurers } from '../../../../tests/planted-policies.ts'
import { startTestServer, type Answer, type TestClient, type TestServer } from '../../../../tests/server.ts'
import { verifyEvidence } from '../../../foundation/audit/server/index.ts'
import { fen } from '../../../foundation/kernel/index.ts'
import { readTx, withTx } from '../../../foundation/storage/server/index.ts'
import { installProduct } from '../../cover/server/index.ts'
import { questionsOf } from '../index.ts'
import { acceptedQuotation, underwritingSlice } from './index.ts'

let server: TestServer
let administrator: TestClient
let first: TestClient
let second: TestClient
let rival: TestClient

before(async () => {
  server = await startTestServer()
  const one = await plantVerified(server, insurers.one, 'insurer')
  const two = await plantVerified(server, insurers.two, 'insurer')
  await plantVerified(server, enterprise, 'other-industry')
  const product = {
    ...soundProduct,
    insurer: insurers.one,
    tariff: { ...soundProduct.tariff, minimumPremium: fen(1n) },
  }
  await withTx(server.database, { kind: 'system', actor: 'test' }, (tx) =>
    installProduct(tx, { insurerId: one, product }),
  )
  administrator = await seatOf(server, { login: 'unit.admin', role: 'unit-administrator', organisationId: one })
  first = await seatOf(server, { login: 'first.uw', role: 'underwriter', organisationId: one })
  second = await seatOf(server, { login: 'second.uw', role: 'underwriter', organisationId: one })
  rival = await seatOf(server, { login: 'rival.uw', role: 'underwriter', organisationId: two })
  const { people } = (await administrator.ask('GET /api/underwriting-authority')).body as {
    readonly people: readonly { readonly accountId: string }[]
  }
  assert.equal(people.length, 2)
  for (const { accountId } of people)
    assert.equal(
      (await act(administrator, 'POST /api/underwriting-authority', { account: accountId, grade: 'G3' })).status,
      200,
    )
})
after(() => server.close())

let keys = 0
const act = (who: TestClient, line: string, body: object): Promise<Answer> => {
  keys += 1
  return who.ask(line, { key: `underwriting-${keys}`, body })
}
async function done<Body>(who: TestClient, line: string, body: object): Promise<Body> {
  const answer = await act(who, line, body)
  assert.equal(answer.status, 200, `${line}: ${JSON.stringify(answer.body)}`)
  return answer.body as Body
}
async function refused(who: TestClient, line: string, body: object): Promise<string> {
  const answer = await act(who, line, body)
  assert.ok(answer.status >= 400 && answer.status < 500, `${line} answers ${answer.status}`)
  return (answer.body as { readonly code: string }).code
}

interface Issue {
  readonly id: string
  readonly code: string
  readonly state: string
  readonly version: number
}
interface Proposal {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly answersHash: string | null
  readonly consents: readonly { readonly id: string }[]
  readonly findings: readonly unknown[]
  readonly issues: readonly Issue[]
  readonly contingencies: readonly { readonly code: string; readonly state: string }[]
}
interface Quotation {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly premium: string
  readonly technical: { readonly price?: { readonly mean: { readonly fen: string } } }
  readonly openBlocks: readonly { readonly code: string }[]
}

const sector = 'telecom-internet'
const best = Object.fromEntries(
  questionsOf(sector).map(({ id, answers }) => [id, answers.find(({ score }) => score === 1_000_000)?.value ?? '']),
)
const days = { startsOn: '2027-01-01', endsOn: '2028-01-01' }
const parties = { applicant: enterprise, insured: enterprise }
const opening = { productCode: 'EX-CYB', productEdition: '2026-1', sector, ...parties, ...days }
const wanted = {
  riskClass: 'high',
  size: 'medium',
  items: [{ head: 'fp.bi', limit: '9000', waitingMinutes: 720 }],
  factors: [
    { id: 'score', option: 'B', factor: 1_000_000 },
    { id: 'size', option: 'large', factor: 1_250_000 },
  ],
} as const

const signed = async (answers: object = best): Promise<Proposal> => {
  const { id, version } = await done<Proposal>(first, 'POST /api/proposals', opening)
  const saved = await done<Proposal>(first, `POST /api/proposals/${id}/answers`, { version, answers })
  const signature = { version: saved.version, signedBy: '甲示例', signedOn: '2026-01-01' }
  return done<Proposal>(first, `POST /api/proposals/${id}/sign`, signature)
}
const assessed = async (answers?: object): Promise<Proposal> => {
  const { id, version } = await signed(answers)
  return done<Proposal>(first, `POST /api/proposals/${id}/assess`, { version })
}
const priced = async (proposal: string, changes: object = {}): Promise<Quotation> => {
  const draft = await done<Quotation>(first, 'POST /api/quotations', { proposal, wanted: { ...wanted, ...changes } })
  return done<Quotation>(first, `POST /api/quotations/${draft.id}/price`, { version: draft.version })
}
const later = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const offer = (who: TestClient, { id, version }: Quotation): Promise<Answer> =>
  act(who, `POST /api/quotations/${id}/quote`, { version, validUntil: later(30) })

test('from a proposal to the accepted offer that a policy is bound from', async () => {
  const proposal = await assessed()
  assert.deepEqual([proposal.state, proposal.issues], ['assessed', []])
  const quotation = await priced(proposal.id)
  // 9,000 × 9,500 ppm = 85.5; × 1.25 = 106.875 → 107 fen
  assert.equal(quotation.premium, '107')
  assert.ok(BigInt(quotation.technical.price?.mean.fen ?? '0') > 0n)
  const quoted = (await offer(first, quotation)).body as Quotation
  const acceptance = { version: quoted.version, acceptedBy: '乙示例', acceptedOn: today() }
  const { state } = await done<Quotation>(first, `POST /api/quotations/${quotation.id}/accept`, acceptance)
  assert.equal(state, 'accepted')
  const bound = await readTx(server.database, { kind: 'system', actor: 'test' }, (tx) =>
    acceptedQuotation(tx, quotation.id),
  )
  assert.ok(bound.ok)
  const { answersHash, presentAnswersHash, openBlocks, premium } = bound.value
  assert.deepEqual([answersHash, openBlocks, premium], [presentAnswersHash, [], 107n])
})

test('a second version of the same proposal cannot be accepted, not even at the same moment', async () => {
  const { id } = await assessed()
  const offers = await Promise.all([priced(id), priced(id, { riskClass: 'standard' })])
  const quoted: Quotation[] = []
  for (const one of offers) quoted.push((await offer(first, one)).body as Quotation)
  const answers = await Promise.all(
    quoted.map(({ id: quotation, version }) =>
      act(first, `POST /api/quotations/${quotation}/accept`, { version, acceptedBy: '乙示例', acceptedOn: today() }),
    ),
  )
  assert.deepEqual(
    answers.map(({ status }) => status).sort((a, b) => a - b),
    [200, 422],
  )
})

test('an issue is decided by neither its assessor nor its raiser, and the offer waits for it', async () => {
  const { id, issues, contingencies } = await assessed({ ...best, 'response-plan': 'no' })
  assert.deepEqual(
    [issues.map(({ code }) => code), contingencies.map(({ code }) => code)],
    [['no-response-plan'], ['write-and-exercise-plan']],
  )
  const [issue] = issues
  assert.ok(issue)
  const quotation = await priced(id)
  assert.equal(((await offer(first, quotation)).body as { readonly code: string }).code, 'blocking-issues-open')
  const decision = { version: issue.version, reason: '已核对预案' }
  assert.equal((await act(first, `POST /api/underwriting-issues/${issue.id}/approve`, decision)).status, 403)
  await done(second, `POST /api/underwriting-issues/${issue.id}/approve`, decision)
  assert.equal(
    await refused(second, `POST /api/underwriting-issues/${issue.id}/approve`, { ...decision, version: 2 }),
    'not-in-this-state',
  )
  assert.equal((await offer(first, quotation)).status, 200)
})

test('a rate outside the filing blocks binding, nobody waives it, and a version inside clears it', async () => {
  const { id } = await assessed()
  const factors = [wanted.factors[0], { ...wanted.factors[1], factor: 1_500_001 }]
  const outside = await priced(id, { factors })
  assert.deepEqual(
    outside.openBlocks.map(({ code }) => code),
    ['rate-outside-filing'],
  )
  const { issues } = (await second.ask(`GET /api/proposals/${id}`)).body as Proposal
  const [issue] = issues
  assert.ok(issue)
  const decision = { version: issue.version, reason: '市场竞争' }
  assert.equal(
    await refused(second, `POST /api/underwriting-issues/${issue.id}/approve`, decision),
    'waivable-by-nobody',
  )
  assert.equal(
    await refused(second, `POST /api/underwriting-issues/${issue.id}/clear`, decision),
    'cleared-by-fact-alone',
  )
  assert.deepEqual((await priced(id)).openBlocks, [])
})

test('answers that are opened again take the signature with them; the same answers have the same hash', async () => {
  const proposal = await assessed()
  const quotation = await priced(proposal.id)
  const { version } = (await first.ask(`GET /api/proposals/${proposal.id}`)).body as Proposal
  const opened = await done<Proposal>(first, `POST /api/proposals/${proposal.id}/reopen`, { version, reason: '更正' })
  assert.deepEqual([opened.state, opened.answersHash], ['draft', null])
  assert.equal(((await offer(first, quotation)).body as { readonly code: string }).code, 'proposal-not-assessed')
  const signature = { version: opened.version, signedBy: '甲示例', signedOn: '2026-01-02' }
  const again = await done<Proposal>(first, `POST /api/proposals/${proposal.id}/sign`, signature)
  assert.equal(again.answersHash, proposal.answersHash)
})

test('no finding is taken up without a written consent signed before the scan', async () => {
  const { id } = await signed()
  const text =
    'id,target,title,severity,exploited,observed\nV-1,www.example.cn,旧版本,critical,yes,2026-02-10\nV-2,a.example.cn,旧版本,low,no,2026-02-10'
  const consent = {
    targets: ['www.example.cn'],
    from: '2026-02-01',
    until: '2026-03-01',
    method: '外部扫描',
    withdrawBy: '书面',
    signedBy: '甲示例',
    signedOn: '2026-01-31',
  }
  assert.equal(
    await refused(first, `POST /api/proposals/${id}/findings`, { consent: id, text }),
    'no-scan-without-consent',
  )
  assert.equal(
    await refused(first, `POST /api/proposals/${id}/consents`, { ...consent, signedOn: '2026-02-02' }),
    'window-reversed',
  )
  const { consents } = await done<Proposal>(first, `POST /api/proposals/${id}/consents`, consent)
  const { taken, faults, proposal } = await done<{
    taken: number
    faults: readonly { fault: string }[]
    proposal: Proposal
  }>(first, `POST /api/proposals/${id}/findings`, { consent: consents[0]?.id, text })
  assert.deepEqual(
    [taken, faults.map(({ fault }) => fault), proposal.findings.length],
    [1, ['target-without-consent'], 1],
  )
  const { issues } = await done<Proposal>(first, `POST /api/proposals/${id}/assess`, { version: proposal.version })
  assert.ok(issues.some(({ code }) => code === 'open-exploited-weakness'))
})

test('what does not fit is refused with its reason', async () => {
  const { id, version } = await done<Proposal>(first, 'POST /api/proposals', opening)
  const create = (changes: object): Promise<string> => refused(first, 'POST /api/proposals', { ...opening, ...changes })
  assert.equal(await create({ endsOn: '2027-01-01' }), 'term-reversed')
  assert.equal(await create({ sector: 'key-manufacturing' }), 'product-not-sold-on-that-day')
  assert.equal(await create({ startsOn: '2025-12-31', endsOn: '2026-12-31' }), 'product-not-sold-on-that-day')
  assert.equal(await create({ insured: '91110000600037341L' }), 'party-not-on-record')
  const answers = { 'offline-backup': 'perhaps' }
  assert.equal(
    await refused(first, `POST /api/proposals/${id}/answers`, { version, answers }),
    'answer-not-of-this-form',
  )
  const signature = { version, signedBy: '甲示例', signedOn: '2026-01-01' }
  assert.equal(await refused(first, `POST /api/proposals/${id}/sign`, signature), 'answers-missing')
  assert.equal(await refused(rival, 'POST /api/proposals', opening), 'product-not-sold-on-that-day')
})

test('an underwriter of another insurer sees neither proposal nor offer, and a list takes few statements', async () => {
  const { id } = await assessed()
  const quotation = await priced(id)
  assert.equal((await rival.ask(`GET /api/proposals/${id}`)).status, 404)
  assert.equal((await rival.ask(`GET /api/quotations/${quotation.id}`)).status, 404)
  assert.deepEqual(
    ((await rival.ask('GET /api/proposals')).body as { readonly proposals: readonly unknown[] }).proposals,
    [],
  )
  const earlier = server.database.statementsSent
  assert.equal((await first.ask('GET /api/proposals?limit=100')).status, 200)
  assert.ok(server.database.statementsSent - earlier <= 8, String(server.database.statementsSent - earlier))
})

test('the log proves what was decided, and a decision changed behind it is found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'underwriting-log-'))
  const verify = async (): Promise<readonly [number, number | undefined]> => {
    const { rows, counts } = await verifyEvidence({
      database: server.database,
      tables: underwritingSlice.auditedTables ?? [],
      keyFolder: folder,
      checkpointFolder: folder,
      full: false,
    })
    return [rows, counts['row-differs']]
  }
  const { issues } = await assessed({ ...best, 'offline-backup': 'no' })
  const [rows, differing] = await verify()
  assert.ok(rows > 10 && !differing, `${rows} rows, ${differing} differ`)
  await server.sql(`update underwriting.issue set level = 'INFO' where id = $1`, [issues[0]?.id])
  assert.equal((await verify())[1], 1)
})
