import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { plantedRecord } from '../../../../tests/planted-parties.ts'
import { startTestServer } from '../../../../tests/server.ts'
import type { TestClient, TestServer } from '../../../../tests/server.ts'
import type { AttachmentReference } from '../../../foundation/attachments/index.ts'
import { ok } from '../../../foundation/kernel/index.ts'
import type { Id } from '../../../foundation/kernel/index.ts'
import { withTx } from '../../../foundation/storage/server/index.ts'
import { installOrganisation } from './index.ts'

const pdf = '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n'

let server: TestServer
let unit: Id<'organisation'>
let administrator: TestClient
let stranger: TestClient
let officer: TestClient
let region: TestClient

before(async () => {
  server = await startTestServer()
  const install = async (more: Parameters<typeof plantedRecord>[0]): Promise<Id<'organisation'>> => {
    const made = await withTx(server.database, { kind: 'system', actor: 'test' }, async (tx) =>
      ok(await installOrganisation(tx, plantedRecord(more))),
    )
    assert.ok(made.ok)
    return made.value
  }
  unit = await install({ regionCode: '310000' })
  const other = await install({ name: '玄铁示例网络安全股份有限公司', creditCode: '91110000DEM000129L' })
  const grants = [{ role: 'unit-administrator', regionCode: null }] as const
  administrator = await server.signIn({ login: 'keeper.of.papers', name: '甲示例', grants, organisationId: unit })
  stranger = await server.signIn({ login: 'another.keeper', name: '乙示例', grants, organisationId: other })
  officer = await server.signIn({
    login: 'an.officer',
    name: '丙示例',
    grants: [{ role: 'ministry-officer', regionCode: null }],
    organisationId: null,
  })
  region = await server.signIn({
    login: 'a.local.officer',
    name: '丁示例',
    grants: [{ role: 'local-officer', regionCode: '310000' }],
    organisationId: null,
  })
})
after(() => server.close())

async function upload(who: TestClient, name: string): Promise<AttachmentReference> {
  const answer = await fetch(`${server.origin}/attachments?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: pdf,
    headers: { cookie: who.cookie, origin: server.origin, 'content-type': 'application/pdf' },
  })
  assert.equal(answer.status, 201)
  return (await answer.json()) as AttachmentReference
}

const paper = (fileId: string | null, about = 'capability') => ({
  about,
  grade: 'uploaded',
  title: '业务能力证明',
  fileId,
  reference: '',
  observedOn: '2026-11-30',
  expiresOn: null,
})
const add = (who: TestClient, fileId: string | null, key: string) =>
  who.ask(`POST /api/organisations/${unit}/evidence`, { key, body: { evidence: paper(fileId) } })
const opening = async (who: TestClient, file: AttachmentReference): Promise<number> =>
  (await who.ask(`GET /attachments/${file.id}`)).status

interface Read {
  readonly organisation: { readonly version: number; readonly state: string }
  readonly evidence: readonly { readonly id: string; readonly fileId: string | null; readonly grade: string }[]
  readonly files: readonly { readonly id: string; readonly name: string; readonly state: string }[]
  readonly checksNeeded: readonly string[]
}
const read = async (who: TestClient): Promise<Read> => (await who.ask(`GET /api/organisations/${unit}`)).body as Read

test('a scan becomes the record’s: the official and the region open it, another unit learns nothing of it', async () => {
  const file = await upload(administrator, '能力证明.pdf')
  assert.equal(await opening(officer, file), 404, 'before it belongs to the record it is the unit’s own')
  const added = await add(administrator, file.id, 'paper-1')
  assert.equal(added.status, 200, JSON.stringify(added.body))
  const { files, evidence } = await read(officer)
  assert.deepEqual(
    files.map(({ id, name, state }) => ({ id, name, state })),
    [{ id: file.id, name: '能力证明.pdf', state: 'unscanned' }],
  )
  assert.equal(evidence[0]?.fileId, file.id)
  assert.deepEqual(
    [await opening(administrator, file), await opening(officer, file), await opening(region, file)],
    [200, 200, 200],
  )
  assert.equal(await opening(stranger, file), 404)
})

test('nobody makes evidence of a file that somebody else uploaded, or of one that is not there', async () => {
  const theirs = await upload(stranger, '别人的.pdf')
  for (const [index, id] of [theirs.id, '019aa000-0000-7000-8000-0000000000ff'].entries()) {
    const refused = await add(administrator, id, `theirs-${index}`)
    assert.deepEqual([refused.status, (refused.body as { code: string }).code], [404, 'not-found'])
  }
  assert.equal((await add(stranger, theirs.id, 'strange')).status, 404)
})

test('an official grades the scan while verifying, and a changed record is to be verified again', async () => {
  const before = await read(officer)
  const [scan] = before.evidence
  const checks = before.checksNeeded.map((about) => ({
    about,
    grade: 'checked',
    evidenceId: about === 'capability' ? (scan?.id ?? null) : null,
  }))
  const body = { version: before.organisation.version, checks }
  const verified = await officer.ask(`POST /api/organisations/${unit}/verify`, { key: 'verify-1', body })
  assert.equal(verified.status, 200, JSON.stringify(verified.body))
  const after = await read(officer)
  assert.deepEqual([after.organisation.state, after.evidence[0]?.grade], ['verified', scan ? 'checked' : undefined])
  const self = await administrator.ask(`POST /api/organisations/${unit}/evidence`, {
    key: 'self-graded',
    body: { evidence: { ...paper(null), grade: 'checked' } },
  })
  assert.equal(self.status, 400, 'a unit cannot give itself the grade of an official')
  assert.equal((await add(administrator, null, 'paper-2')).status, 200)
  assert.equal((await read(officer)).organisation.state, 'unverified')
})
