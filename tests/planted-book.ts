import assert from 'node:assert/strict'
import type { Role } from '../src/foundation/access/index.ts'
import { withTx } from '../src/foundation/storage/server/index.ts'
import { installQuotation } from '../src/insurance/underwriting/server/index.ts'
import { arrangedFor } from './planted-agreement.ts'
import { enterprise, insurers, plantUnit, type PlantedUnit } from './planted-policies.ts'
import { installedQuotation } from './planted-underwriting.ts'
import type { Answer, TestClient, TestServer } from './server.ts'

/** An insurer with its people and an enterprise that it insures. */
export interface PlantedBook {
  readonly server: TestServer
  readonly insurer: PlantedUnit
  readonly insured: PlantedUnit
  readonly officer: TestClient
  /** A fresh accepted quotation of this insurer, as planted in tests/planted-underwriting.ts: 4,240,000 fen for 2027. */
  readonly quotation: () => Promise<string>
  readonly as: (role: Role, unit?: PlantedUnit) => Promise<TestClient>
}

export async function plantBook(server: TestServer): Promise<PlantedBook> {
  const insurer = await plantUnit(server, insurers.one)
  const insured = await plantUnit(server, enterprise, 'other-industry')
  let people = 0
  const as = (role: Role, unit = insurer): Promise<TestClient> =>
    server.signIn({
      login: `book.${role}.${(people += 1)}`,
      name: `${role}示例`,
      grants: [{ role, regionCode: null }],
      organisationId: unit.id,
    })
  const quotation = async (): Promise<string> => {
    const parties = { insurerId: insurer.id, applicantId: insured.id, insuredId: insured.id }
    const made = await withTx(server.database, { kind: 'system', actor: 'test' }, (tx) =>
      installQuotation(tx, installedQuotation(parties)),
    )
    assert.ok(made.ok)
    return made.value
  }
  return { server, insurer, insured, officer: await as('policy-officer'), quotation, as }
}

export interface SeenPolicy {
  readonly policy: {
    readonly id: string
    readonly state: string
    readonly version: number
    readonly number: string | null
  }
  readonly findings: readonly { readonly rule: string; readonly verdict: string }[]
  readonly transactions: readonly {
    readonly id: string
    readonly act: string
    readonly recordedAt: string
    readonly charges: readonly { readonly gross: string; readonly tax: string }[]
  }[]
  readonly asOf: {
    readonly status: string
    readonly segment: {
      readonly premium: string
      readonly terms: { readonly covers: readonly { readonly aggregate: string }[] }
    } | null
  }
  readonly actions: readonly string[]
}

let keys = 0
export const acts = (who: TestClient, line: string, body: object, key = `book-${(keys += 1)}`): Promise<Answer> =>
  who.ask(line, { key, body })

/** What an act answers when it goes through. */
export async function done(asked: Promise<Answer>): Promise<SeenPolicy> {
  const { status, body } = await asked
  assert.equal(status, 200, JSON.stringify(body))
  return body as SeenPolicy
}

/** A policy with everything arranged and the premium received, ready to be issued. */
export async function preparedPolicy({ officer, insurer, quotation }: PlantedBook): Promise<SeenPolicy> {
  const { policy } = await done(acts(officer, 'POST /api/policies', { quotationId: await quotation() }))
  const arranged = arrangedFor(insurer.creditCode)
  await done(acts(officer, `POST /api/policies/${policy.id}/arrangement`, { version: policy.version, arranged }))
  return done(
    acts(officer, `POST /api/policies/${policy.id}/receipts`, {
      amount: '4240000',
      receivedAt: '2026-12-01T09:30:00+08:00',
      holder: 'insurer',
      voucher: 'ICBC-0001',
    }),
  )
}

export async function issuedPolicy(book: PlantedBook, number: string): Promise<SeenPolicy> {
  const { policy } = await preparedPolicy(book)
  return done(acts(book.officer, `POST /api/policies/${policy.id}/issue`, { version: policy.version, number }))
}
