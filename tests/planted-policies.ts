import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import type { Role } from '../src/foundation/access/index.ts'
import { day, ok } from '../src/foundation/kernel/index.ts'
import { withTx } from '../src/foundation/storage/server/index.ts'
import { installOrganisation } from '../src/pilot/parties/server/index.ts'
import { statementOf, type WantedStatement } from './fixtures/statement-file.ts'
import { insurersLicence, plantedRecord } from './planted-parties.ts'
import type { Answer, TestClient, TestServer } from './server.ts'

/** Fictitious credit codes with right check characters. */
export const insurers = { one: '91310000DEM000014U', two: '91110000DEM000129L' } as const
export const provider = '91110000600037341L'
export const enterprise = '9144030071526726XG'

export interface PlantedUnit {
  readonly id: string
  readonly creditCode: string
  readonly clerk: TestClient
  readonly certifier: TestClient
}

/** A verified unit with a clerk and a certifier; an insurer by its licence. */
export async function plantUnit(
  server: TestServer,
  creditCode: string,
  kind: 'insurer' | 'security-company' | 'other-industry' = 'insurer',
): Promise<PlantedUnit> {
  const licences = kind === 'insurer' ? [insurersLicence] : []
  const name = `${creditCode.slice(8, 17)}示例${kind === 'insurer' ? '财产保险' : ''}有限公司`
  const record = plantedRecord({
    name,
    creditCode,
    kind,
    licences,
    state: 'verified',
    holdsNoLicence: kind !== 'insurer',
  })
  const made = await withTx(server.database, { kind: 'system', actor: 'test' }, async (tx) =>
    ok(await installOrganisation(tx, record)),
  )
  assert.ok(made.ok)
  const enter = (role: Role): Promise<TestClient> =>
    server.signIn({
      login: `${role}.${creditCode.toLowerCase()}`,
      name: `${role}示例`,
      grants: [{ role, regionCode: null }],
      organisationId: made.value,
    })
  return { id: made.value, creditCode, clerk: await enter('filler'), certifier: await enter('certifier') }
}

export const sm3Of = (text: string): string => createHash('sm3').update(text).digest('hex')

let keys = 0
/** Sends an act under a fresh key. */
export const acting = (
  who: TestClient,
  line: string,
  body: unknown,
  key = `policies-${(keys += 1)}`,
): Promise<Answer> => who.ask(line, { key, body })

export async function saltFor(unit: PlantedUnit, round = 'demo-open'): Promise<string> {
  const { status, body } = await acting(unit.clerk, 'POST /api/policies/salt', { round })
  assert.equal(status, 200, JSON.stringify(body))
  return (body as { readonly salt: string }).salt
}

/** What the insurer's own machine would answer; the day of the figures is long past. */
export async function statementFor(
  unit: PlantedUnit,
  wanted: Partial<WantedStatement>,
): Promise<ReturnType<typeof statementOf>> {
  const saltDigest = sm3Of(`salt|${await saltFor(unit)}`)
  return statementOf({
    reporter: unit.creditCode,
    saltDigest,
    asOf: day('2026-01-31'),
    led: 0,
    followed: 0,
    ...wanted,
  })
}

export interface KeptStatement {
  readonly statement: {
    readonly id: string
    readonly state: string
    readonly number: number
    readonly version: number
    readonly led: { readonly policies: number }
  }
  readonly difference: { readonly figures: readonly { readonly field: string; readonly change: string }[] } | null
  readonly actions: readonly string[]
}

export async function uploaded(unit: PlantedUnit, file: object): Promise<KeptStatement> {
  const { status, body } = await acting(unit.clerk, 'POST /policies/statements?round=demo-open', file)
  assert.equal(status, 201, JSON.stringify(body))
  return body as KeptStatement
}

export async function signed(unit: PlantedUnit, file: object): Promise<KeptStatement> {
  const { statement } = await uploaded(unit, file)
  const { id, version } = statement
  const { status, body } = await acting(unit.certifier, `POST /api/policies/statements/${id}/sign`, { version })
  assert.equal(status, 200, JSON.stringify(body))
  return body as KeptStatement
}
