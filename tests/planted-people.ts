import { createHash } from 'node:crypto'
import { permissionTable } from '../src/foundation/access/index.ts'
import type { PermissionRow, Role } from '../src/foundation/access/index.ts'
import { openHost } from '../src/foundation/access/server/index.ts'
import type { Host, RequestContext } from '../src/foundation/access/server/index.ts'
import { instantOf, makeId } from '../src/foundation/kernel/index.ts'
import type { TestDatabase } from './database.ts'

export interface PlantedPerson {
  readonly accountId: string
  readonly context: RequestContext
  /** The same person with an idempotency key for one act. */
  readonly once: (key: string) => RequestContext
}

export interface PlantedPeople {
  readonly host: Host
  readonly visitor: RequestContext
  /** Puts an account and an open session that never idles out into the database, without going through sign-in. */
  readonly person: (who: {
    readonly name: string
    readonly roles: readonly Role[]
    readonly organisationId?: string
    readonly regionCodes?: readonly string[]
    readonly email?: string
    readonly locale?: 'zh' | 'en'
  }) => Promise<PlantedPerson>
}

/** People for tests of use cases below HTTP. */
export function plantPeople(db: TestDatabase, permissions: readonly PermissionRow[], given?: Host): PlantedPeople {
  const host = given ?? openHost(db.database, permissionTable(permissions, []))
  const contextOf = (sessionHash: string | null): RequestContext =>
    ({
      host,
      sessionHash,
      arrival: instantOf(Date.now()),
      locale: 'zh',
      requestId: 'test',
      source: '127.0.0.1',
    }) satisfies RequestContext
  let count = 0
  return {
    host,
    visitor: contextOf(null),
    async person({ name, roles, organisationId, regionCodes = [], email, locale = 'zh' }) {
      count += 1
      const id = makeId<'account'>(Date.now(), createHash('sm3').update(`${name}${count}`).digest().subarray(0, 10))
      const hash = createHash('sm3').update(`session of ${id}`).digest('hex')
      const subjects = [
        `account:${id}`,
        ...(organisationId === undefined ? [] : [`organisation:${organisationId}`]),
        ...regionCodes.map((code) => `region:${code}`),
        ...roles.map((role) => `role:${role}`),
        'public',
      ]
      await db.sql(
        `insert into access.account (id, login, name, email, organisation_id, locale, created_at)
         values ($1, $2, $3, $4, $5, $6, clock_now())`,
        [id, `person${count}.${id.slice(-6)}`, name, email ?? null, organisationId ?? null, locale],
      )
      await db.sql(
        `insert into access.role_grant (id, account_id, role, region_code, state, proposed_by, proposed_at, decided_by, decided_at)
         select gen_random_uuid(), $1, role, region, 'granted', $1, clock_now(), $1, clock_now()
         from unnest($2::text[]) role, unnest($3::text[]) region`,
        [id, roles, regionCodes.length === 0 ? [null] : regionCodes],
      )
      await db.sql(
        `insert into access.session (hash, id, account_id, kind, roles, region_codes, organisation_id, subjects,
           created_at, last_seen_at, stepped_up_at, ends_at)
         values ($1, gen_random_uuid(), $2, 'browser', $3, $4, $5, $6, clock_now(), clock_now() + interval '10 years', clock_now(),
           clock_now() + interval '10 years')`,
        [hash, id, roles, regionCodes, organisationId ?? null, subjects],
      )
      const context = contextOf(hash)
      return { accountId: id, context, once: (key) => ({ ...context, idempotencyKey: key }) }
    },
  }
}
