import { isRole, type Actor } from '../../index.ts'
import type { Id, Instant } from '../../../kernel/index.ts'
import { statement, type Tx } from '../../../storage/server/index.ts'

/** Who is signed in, as of this transaction. */
export interface Present {
  readonly actor: Actor
  readonly sessionId: Id<'session'>
  readonly kind: 'browser' | 'token'
  /** By password alone, although a role of the person asks for a second factor. */
  readonly isSecondFactorDue: boolean
  readonly mayWrite: boolean
  readonly lastSeenAt: Instant
  readonly endsAt: Instant
}

interface PresentRow {
  readonly accountId: Id<'account'>
  readonly name: string
  readonly locale: 'zh' | 'en'
  readonly organisationId: Id<'organisation'> | null
  readonly roles: readonly string[]
  readonly regionCodes: readonly string[]
  readonly kind: 'browser' | 'token'
  readonly stage: string
  readonly mayWrite: boolean
  readonly sessionId: Id<'session'>
  readonly steppedUpAt: Instant | null
  readonly lastSeenAt: Instant
  readonly endsAt: Instant
}

/** Leaves with BEGIN: every request says first whose session it is and asks who that is. */
export const entering = statement(
  'access.enter',
  `select now, account_id as "accountId", name, locale, organisation_id as "organisationId", roles,
     region_codes as "regionCodes", kind, stage, may_write as "mayWrite", session_id as "sessionId",
     stepped_up_at as "steppedUpAt", last_seen_at as "lastSeenAt", ends_at as "endsAt"
   from access.enter($1)`,
)
const touch = statement('access.touch', 'select access.touch_session()')

/** Who the session of this transaction belongs to, from its opening row; undefined when there is none or it has ended. */
export function presentIn(tx: Tx): Present | undefined {
  // A visitor's transaction opens with the time alone.
  const row = tx.opened as PresentRow | { readonly accountId?: null }
  if (!row.accountId) return undefined
  const { accountId, name, organisationId, regionCodes, locale, steppedUpAt } = row
  const roles = row.roles.filter(isRole)
  const base = { accountId, name, organisationId, regionCodes, roles, locale, at: tx.now }
  return {
    actor: steppedUpAt === null ? base : { ...base, steppedUpAt },
    sessionId: row.sessionId,
    kind: row.kind,
    isSecondFactorDue: row.stage !== 'full',
    mayWrite: row.mayWrite,
    lastSeenAt: row.lastSeenAt,
    endsAt: row.endsAt,
  }
}

export async function touchSession(tx: Tx): Promise<void> {
  await tx.query(touch)
}
