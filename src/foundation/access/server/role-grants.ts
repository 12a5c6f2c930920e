import { ok, refuse, type Result } from '../../kernel/index.ts'
import { isUnitRole, notFound, separationsBrokenBy, type Actor, type PermitObject, type Role } from '../index.ts'
import type { Acting } from './acting.ts'
import { grantChange } from './evidence.ts'
import type { Moved, OnVersion } from './move-account.ts'
import { roleHeldAlready, separated, staleVersion } from './refusals.ts'
import { lockAccount, namesOf } from './store/accounts.ts'
import {
  decideGrant,
  endGrant,
  insertProposal,
  listGrants,
  liveGrants,
  lockGrant,
  type Proposal,
  type RoleGrant,
} from './store/role-grants.ts'

type Judged = Pick<RoleGrant, 'id' | 'accountId' | 'organisationId' | 'role' | 'state'> & {
  readonly proposedBy: string | null
}

/**
 * A unit administrator has to do with staff roles of the own organisation only. Who proposed a role, and who would get
 * it, counts as its drafter.
 */
export function grantObject(actor: Actor, grant: Judged): PermitObject<'role-grant'> {
  const isOwn = grant.organisationId !== null && grant.organisationId === actor.organisationId && isUnitRole(grant.role)
  const isDrafted = grant.proposedBy === actor.accountId || grant.accountId === actor.accountId
  const relations = [...(isOwn ? (['own'] as const) : []), ...(isDrafted ? (['drafted'] as const) : [])]
  return { resource: 'role-grant', id: grant.id, state: grant.state, relations }
}

export async function proposeGrant(acting: Acting, proposal: Proposal): Promise<Result<Moved>> {
  const { tx, actor } = acting
  const account = await lockAccount(tx, proposal.accountId)
  if (!account) return refuse(notFound)
  const id = tx.newId<'role-grant'>()
  const { role, regionCode } = proposal
  const grant = {
    id,
    accountId: account.id,
    organisationId: account.organisationId,
    role,
    regionCode,
    state: 'proposed',
    version: 1,
  } as const
  const permit = acting.permit('propose', grantObject(actor, { ...grant, proposedBy: null }))
  if (!permit.ok) return permit
  const broken = await separationsWith(acting, account.id, role, ['proposed', 'granted'])
  if (broken) return broken
  if (!(await insertProposal(tx, permit.value, proposal))) return refuse(roleHeldAlready)
  tx.record({
    action: 'propose',
    resource: 'role-grant',
    id,
    version: 1,
    facts: { reason: proposal.reason },
    changes: [grantChange(grant)],
  })
  return ok({ id, state: 'proposed', version: 1 })
}

export async function decideOnGrant(
  acting: Acting,
  { id, version }: OnVersion,
  action: 'grant' | 'refuse',
): Promise<Result<Moved>> {
  const { tx, actor } = acting
  const grant = await lockGrant(tx, id)
  if (!grant) return refuse(notFound)
  const permit = acting.permit(action, grantObject(actor, grant))
  if (!permit.ok) return permit
  if (grant.version !== version) return refuse(staleVersion(grant.version))
  const broken =
    action === 'grant' ? await separationsWith(acting, grant.accountId, grant.role, ['granted']) : undefined
  if (broken) return broken
  const state = action === 'grant' ? 'granted' : 'refused'
  await decideGrant(tx, permit.value, state)
  return recorded(acting, { ...grant, state, version: version + 1 }, action)
}

export async function endRoleGrant(acting: Acting, { id, version }: OnVersion): Promise<Result<Moved>> {
  const { tx, actor } = acting
  const grant = await lockGrant(tx, id)
  if (!grant) return refuse(notFound)
  const permit = acting.permit('end', grantObject(actor, grant))
  if (!permit.ok) return permit
  if (grant.version !== version) return refuse(staleVersion(grant.version))
  await endGrant(tx, permit.value)
  return recorded(acting, { ...grant, state: 'ended', version: version + 1 }, 'end')
}

export interface GrantView extends Omit<RoleGrant, 'proposedBy' | 'decidedBy'> {
  readonly name: string
  readonly proposedBy: string
  readonly decidedBy: string | null
  readonly actions: readonly string[]
}

export async function listGrantsFor(acting: Acting): Promise<Result<{ grants: GrantView[] }>> {
  const { tx, actor } = acting
  const permit = acting.permitList('read', 'role-grant')
  if (!permit.ok) return permit
  const rows = await listGrants(tx)
  const names = await namesOf(
    tx,
    rows.flatMap((row) => [row.accountId, row.proposedBy, row.decidedBy ?? row.proposedBy]),
  )
  const grants = rows.map((row) =>
    Object.assign({}, row, {
      name: names.get(row.accountId) ?? '',
      // Who came with a role at the start of an installation was proposed by nobody.
      proposedBy: row.proposedBy === row.accountId ? '' : (names.get(row.proposedBy) ?? ''),
      decidedBy: row.decidedBy === null || row.decidedBy === row.accountId ? null : (names.get(row.decidedBy) ?? ''),
      actions: acting.actionsOpenTo(grantObject(actor, row)),
    }),
  )
  return ok({ grants })
}

/** The refusal when the role and those that the person has or is about to get must be held by different people. */
async function separationsWith(
  { tx }: Acting,
  accountId: string,
  role: Role,
  states: readonly string[],
): Promise<Result<never> | undefined> {
  const held = (await liveGrants(tx, accountId)).filter((one) => states.includes(one.state)).map((one) => one.role)
  const broken = separationsBrokenBy([...held, role])
  return broken.length > 0 ? refuse(separated(broken)) : undefined
}

function recorded({ tx }: Acting, grant: RoleGrant, action: string): Result<Moved> {
  const { id, state, version } = grant
  tx.record({ action, resource: 'role-grant', id, version, changes: [grantChange(grant)] })
  return ok({ id, state, version })
}
