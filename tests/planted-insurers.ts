import assert from 'node:assert/strict'
import type { Role } from '../src/foundation/access/index.ts'
import { ok } from '../src/foundation/kernel/index.ts'
import { withTx } from '../src/foundation/storage/server/index.ts'
import { installOrganisation } from '../src/pilot/parties/server/index.ts'
import { insurersLicence, plantedRecord } from './planted-parties.ts'
import type { TestClient, TestServer } from './server.ts'

/** A verified unit by its credit code: an insurer with its licence, or an enterprise. */
export async function plantVerified(
  server: TestServer,
  creditCode: string,
  kind: 'insurer' | 'other-industry',
): Promise<string> {
  const record = plantedRecord({
    name: `${creditCode.slice(8, 17)}示例${kind === 'insurer' ? '财产保险' : ''}有限公司`,
    creditCode,
    kind,
    licences: kind === 'insurer' ? [insurersLicence] : [],
    state: 'verified',
    holdsNoLicence: kind !== 'insurer',
  })
  const made = await withTx(server.database, { kind: 'system', actor: 'test' }, async (tx) =>
    ok(await installOrganisation(tx, record)),
  )
  assert.ok(made.ok)
  return made.value
}

export interface Seat {
  readonly login: string
  readonly role: Role
  readonly organisationId: string
}

export const seatOf = (server: TestServer, { login, role, organisationId }: Seat): Promise<TestClient> =>
  server.signIn({ login, name: `${login}示例`, grants: [{ role, regionCode: null }], organisationId })
