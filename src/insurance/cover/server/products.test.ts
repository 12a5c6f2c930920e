import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { interruption, soundProduct } from '../../../../tests/fixtures/sound-product.ts'
import { plantVerified, seatOf } from '../../../../tests/planted-insurers.ts'
import { enterprise, insurers } from '../../../../tests/planted-policies.ts'
import { startTestServer, type Answer, type TestClient, type TestServer } from '../../../../tests/server.ts'
import { verifyEvidence } from '../../../foundation/audit/server/index.ts'
import { writeMoney } from '../index.ts'
import { coverSlice } from './index.ts'

let server: TestServer
let underwriter: TestClient
let officer: TestClient
let rival: TestClient
let unlicensed: TestClient

before(async () => {
  server = await startTestServer()
  const one = await plantVerified(server, insurers.one, 'insurer')
  const two = await plantVerified(server, insurers.two, 'insurer')
  const firm = await plantVerified(server, enterprise, 'other-industry')
  underwriter = await seatOf(server, { login: 'files.products', role: 'underwriter', organisationId: one })
  officer = await seatOf(server, { login: 'issues.policies', role: 'policy-officer', organisationId: one })
  rival = await seatOf(server, { login: 'rival.files', role: 'underwriter', organisationId: two })
  unlicensed = await seatOf(server, { login: 'no.licence', role: 'underwriter', organisationId: firm })
})
after(() => server.close())

const { insurer: _insurer, ...filed } = soundProduct
let keys = 0
const act = (who: TestClient, line: string, body: object): Promise<Answer> => {
  keys += 1
  return who.ask(line, { key: `products-${keys}`, body })
}
const file = (who: TestClient, changes: object = {}): Promise<Answer> =>
  act(who, 'POST /api/products', { product: writeMoney({ ...filed, ...changes }) })

interface Kept {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly findings: readonly { readonly verdict: string }[]
  readonly facts: { readonly insurer: string; readonly tariff?: unknown }
}
const codeOf = ({ body }: Answer): string => (body as { readonly code: string }).code

test('a product is put on record as filed, with the finding of every rule, and its version never rewritten', async () => {
  const answer = await file(underwriter)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  const { state, findings, facts } = answer.body as Kept
  assert.equal(state, 'filed')
  assert.equal(facts.insurer, insurers.one)
  assert.deepEqual([...new Set(findings.map(({ verdict }) => verdict))], ['met'])
  const again = await file(underwriter)
  assert.deepEqual([again.status, codeOf(again)], [409, 'edition-on-record'])
  assert.equal((await file(underwriter, { version: '2026-2' })).status, 200)
})

test('a product that breaks a rule is refused with the places that break it', async () => {
  const covers = [{ ...interruption, waiting: { ...interruption.waiting, minutes: 721 } }]
  const answer = await file(underwriter, { version: '2026-3', covers, pools: [{ id: 'main', heads: ['fp.bi'] }] })
  assert.deepEqual([answer.status, codeOf(answer)], [422, 'product-does-not-hold'])
  const { facts } = answer.body as { readonly facts: { readonly findings: readonly { readonly places: string[] }[] } }
  assert.ok(facts.findings.some(({ places }) => places.some((place) => place.startsWith('covers[0]'))))
})

test('money with decimals, in yuan words or below zero is refused at the edge', async () => {
  for (const amount of ['12.5', '-1', '5万', '１２', '01'])
    assert.equal(
      (
        await act(underwriter, 'POST /api/products', {
          product: {
            ...(writeMoney({ ...filed, version: '2026-4' }) as object),
            tariff: { minimumPremium: { fen: amount } },
          },
        })
      ).status,
      400,
    )
})

test('only a licensed insurer files, and another insurer sees neither the product nor its rates', async () => {
  assert.deepEqual(
    [(await file(unlicensed)).status, codeOf(await file(unlicensed))],
    [403, 'licensed-institutions-only'],
  )
  const { id } = (await file(underwriter, { code: 'EX-OWN' })).body as Kept
  assert.equal((await officer.ask(`GET /api/products/${id}`)).status, 200)
  assert.equal((await rival.ask(`GET /api/products/${id}`)).status, 404)
  assert.equal((await act(officer, `POST /api/products/${id}/withdraw`, { version: 1 })).status, 403)
})

test('terms are compared under the licence of who compares, and no price stands in the answer', async () => {
  const own = (await file(underwriter, { code: 'EX-A' })).body as Kept
  const { id: other } = (
    await file(rival, {
      code: 'EX-B',
      covers: [{ ...interruption, indemnityDays: 180 }, ...soundProduct.covers.slice(1)],
    })
  ).body as Kept
  const { status, body } = await officer.ask(`GET /api/product-comparison?first=${own.id}&second=${other}`)
  assert.equal(status, 200, JSON.stringify(body))
  const { licence, compared } = body as {
    readonly licence: { readonly kind: string }
    readonly compared: { readonly heads: readonly { readonly head: string; readonly differs: readonly string[] }[] }
  }
  assert.equal(licence.kind, 'insurer')
  assert.deepEqual(compared.heads.find(({ head }) => head === 'fp.bi')?.differs, ['indemnityDays'])
  assert.ok(!/tariff|baseRates|minimumPremium/.test(JSON.stringify(body)))
  assert.equal((await unlicensed.ask('GET /api/product-comparison')).status, 403)
})

test('a sale is ended once, even when two end it at the same moment', async () => {
  const { id, version } = (await file(underwriter, { code: 'EX-END' })).body as Kept
  const end = (): Promise<Answer> => act(underwriter, `POST /api/products/${id}/withdraw`, { version })
  const answers = await Promise.all([end(), end()])
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  assert.ok(answers.every(({ status }) => status < 500))
})

test('a list of products takes the same few statements however long it is', async () => {
  const before = server.database.statementsSent
  assert.equal((await underwriter.ask('GET /api/products?limit=2')).status, 200)
  const few = server.database.statementsSent - before
  assert.equal((await underwriter.ask('GET /api/products?limit=100')).status, 200)
  assert.equal(server.database.statementsSent - before - few, few)
})

test('the log proves every filing, and a product rewritten behind it is found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'products-log-'))
  const verify = async (): Promise<readonly [number, number | undefined]> => {
    const { rows, counts } = await verifyEvidence({
      database: server.database,
      tables: coverSlice.auditedTables ?? [],
      keyFolder: folder,
      checkpointFolder: folder,
      full: false,
    })
    return [rows, counts['row-differs']]
  }
  const { id } = (await file(underwriter, { code: 'EX-LOG' })).body as Kept
  const [rows, differing] = await verify()
  assert.ok(rows > 5 && !differing, `${rows} rows, ${differing} differ`)
  await server.sql(`update cover.product set filing_number = 'EX-0' where id = $1`, [id])
  assert.equal((await verify())[1], 1)
})
