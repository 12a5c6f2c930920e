import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { uploadTo } from '../../../../tests/planted-client.ts'
import {
  type PlantedSolicitation,
  type PlantedUnit,
  expectStatus,
  plantSolicitation,
  programme,
} from '../../../../tests/planted-solicitation.ts'
import type { TestClient } from '../../../../tests/server.ts'
import type { SealedScan } from '../index.ts'

let planted: PlantedSolicitation
let lead: PlantedUnit
let officer: TestClient & { readonly accountId?: string }
let approver: TestClient
let id: string
const documentNumber = '示例工信网安函〔2026〕118号'

before(async () => {
  planted = await plantSolicitation()
  lead = await planted.unit('示例财产保险股份有限公司')
  const filed = await planted.readyDraft(lead)
  const body = { answersVersion: filed.answersVersion }
  await expectStatus(lead.certifier.ask(`POST /api/solutions/${filed.id}/submit`, { body }), 200)
  const office = await planted.organisation('示例市经济和信息化委员会', { region: '310000' })
  officer = await planted.official('local-officer', { organisationId: office.id, region: '310000' })
  approver = await planted.official('local-approver', { organisationId: office.id, region: '310000' })
  const made = await expectStatus(officer.ask('POST /api/recommendations', { body: { programme } }), 200)
  id = (made as { id: string }).id
  const entries = [{ solutionId: filed.id, rank: 1, opinion: '责任范围与场景逐项对应，建议列入目录' }]
  await expectStatus(officer.ask(`PUT /api/recommendations/${id}`, { body: { version: 1, remarks: '', entries } }), 200)
})
after(() => planted.close())

interface Listed {
  readonly fingerprint: string
  readonly scans: readonly SealedScan[]
}

const listed = async (by: TestClient = officer): Promise<Listed> => {
  const all = (await expectStatus(by.ask(`GET /api/recommendations?programme=${programme}`), 200)) as Listed[]
  return all[0] as Listed
}
const codeOf = (answer: { readonly body: unknown }): string => (answer.body as { code: string }).code
const attach = (given: object) => officer.ask(`POST /api/recommendations/${id}/scan`, { body: given })

test('a scan is kept only for the signed list whose number and version stand on the paper', async () => {
  const scan = await uploadTo(planted.origin, officer, 'letter')
  const draft = { attachmentId: scan.id, documentNumber, issuer: '示例主任', fingerprint: 'ab'.repeat(32) }
  assert.equal(codeOf(await attach(draft)), 'not-in-this-state')
  await expectStatus(approver.ask(`POST /api/recommendations/${id}/sign`, { body: { documentNumber } }), 200)
  const { fingerprint } = await listed()
  const paper = { attachmentId: scan.id, documentNumber, issuer: '示例主任', fingerprint: fingerprint.slice(0, 8) }
  assert.equal(
    codeOf(await attach({ ...paper, documentNumber: '示例工信网安函〔2026〕119号' })),
    'letter-number-differs',
  )
  assert.equal(codeOf(await attach(draft)), 'letter-of-another-version')
  assert.equal(codeOf(await attach({ ...paper, fingerprint: fingerprint.slice(0, 4) })), 'letter-of-another-version')
  assert.deepEqual((await listed()).scans, [])
  await expectStatus(attach(paper), 200)
  assert.deepEqual(
    (await listed()).scans.map((one) => [one.documentNumber, one.issuer, one.listFingerprint, one.fileFingerprint]),
    [[documentNumber, '示例主任', fingerprint, scan.fingerprint]],
  )
})

test('the office reads the scan with the list, another unit does not', async () => {
  const [scan] = (await listed(planted.officer)).scans
  assert.ok(scan)
  assert.equal((await planted.officer.ask(`GET /attachments/${scan.fileId}`)).status, 200)
  assert.equal((await lead.filler.ask(`GET /attachments/${scan.fileId}`)).status, 404)
})

test('a better scan is one more; the former stays', async () => {
  const { fingerprint } = await listed()
  const scan = await uploadTo(planted.origin, officer, 'letter-again')
  const scanned = `https://example.test/r/${fingerprint}`
  await expectStatus(attach({ attachmentId: scan.id, documentNumber, issuer: '示例主任', fingerprint: scanned }), 200)
  assert.equal((await listed()).scans.length, 2)
})

test('a scan of somebody else’s upload is unknown', async () => {
  const { fingerprint } = await listed()
  const foreign = await uploadTo(planted.origin, lead.filler, 'foreign')
  const given = { attachmentId: foreign.id, documentNumber, issuer: '示例主任', fingerprint }
  assert.equal((await attach(given)).status, 404)
})
