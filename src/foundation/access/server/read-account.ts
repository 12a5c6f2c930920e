import { instantOf, millisecondsOf, ok, refuse, type Instant, type Result } from '../../kernel/index.ts'
import { notFound, signInFirst, stepUpMilliseconds, type Role } from '../index.ts'
import type { Acting } from './acting.ts'
import { namesOfOrganisations } from './list-people.ts'
import { ownAccount } from './own-account.ts'
import { enrolledAmong, namesOf } from './store/accounts.ts'
import { loginOf } from './store/proofs.ts'
import { endSession, findSession, listSessions, type KeptSession } from './store/sessions.ts'

export interface SessionView extends KeptSession {
  readonly name: string
  readonly isPresent: boolean
}

export interface OwnAccountView {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly organisationId: string | null
  readonly organisation: string | null
  readonly roles: Role[]
  readonly regionCodes: string[]
  readonly hasSecondFactor: boolean
  readonly steppedUpUntil: Instant | null
  readonly endsAt: Instant
  readonly sessions: SessionView[]
}

export async function readOwnAccount(acting: Acting): Promise<Result<OwnAccountView>> {
  const { tx, actor, session } = acting
  const permit = acting.permit('read', ownAccount(actor))
  if (!permit.ok) return permit
  if (!session) return refuse(signInFirst)
  const { accountId: id, name, organisationId, steppedUpAt } = actor
  const [login, names, sessions, enrolled] = await Promise.all([
    loginOf(tx, id),
    namesOfOrganisations(acting, [organisationId]),
    listSessions(tx, id),
    enrolledAmong(tx, [id]),
  ])
  const until = steppedUpAt && instantOf(millisecondsOf(steppedUpAt) + stepUpMilliseconds)
  return ok({
    id,
    login,
    name,
    organisationId,
    organisation: names.get(organisationId ?? '') ?? null,
    roles: [...actor.roles],
    regionCodes: [...actor.regionCodes],
    hasSecondFactor: enrolled.has(id),
    steppedUpUntil: until && until > tx.now ? until : null,
    endsAt: session.endsAt,
    sessions: sessions.map((one) => Object.assign({}, one, { name, isPresent: one.id === session.id })),
  })
}

/** Live sessions and tokens of everybody, for the security and the audit administrator. */
export async function listAllSessions(acting: Acting): Promise<Result<{ sessions: SessionView[] }>> {
  const { tx, session } = acting
  const permit = acting.permitList('read', 'session')
  if (!permit.ok) return permit
  const rows = await listSessions(tx, null)
  const names = await namesOf(
    tx,
    rows.map((row) => row.accountId),
  )
  const views = rows.map((row) =>
    Object.assign({}, row, { name: names.get(row.accountId) ?? '', isPresent: row.id === session?.id }),
  )
  return ok({ sessions: views })
}

export async function endSomebodysSession(acting: Acting, id: string): Promise<Result<{ done: true }>> {
  const { tx } = acting
  const found = await findSession(tx, id)
  if (!found) return refuse(notFound)
  const permit = acting.permit('end', { resource: 'session', id, state: '*', relations: [] })
  if (!permit.ok) return permit
  await endSession(tx, id)
  tx.record({ action: 'end', resource: 'session', id, facts: { account: found.accountId }, changes: [] })
  return ok({ done: true })
}
