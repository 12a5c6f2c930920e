import { ok, refuse, type Result } from '../../kernel/index.ts'
import { accountMachine, stateAfter, type AccountState } from '../domain/machines.ts'
import { notFound, type Actor, type PermitObject } from '../index.ts'
import type { Acting } from './acting.ts'
import { accountChange } from './evidence.ts'
import { staleVersion } from './refusals.ts'
import { lockAccount, moveAccount, resetSecondFactor, type Account } from './store/accounts.ts'

export interface OnVersion {
  readonly id: string
  readonly version: number
}

export interface Moved {
  readonly id: string
  readonly state: string
  readonly version: number
}

/** Own are the people of one's organisation; nobody acts on the own account by an office. */
export function accountObject(
  actor: Actor,
  account: Pick<Account, 'id' | 'organisationId' | 'state'>,
): PermitObject<'account'> {
  const isOwn = account.organisationId !== null && account.organisationId === actor.organisationId
  const relations = isOwn && account.id !== actor.accountId ? (['own'] as const) : []
  return { resource: 'account', id: account.id, state: account.state, relations }
}

/** Stops an account, which ends its sessions at once, or lets it sign in again. */
export async function moveAccountState(
  acting: Acting,
  { id, version }: OnVersion,
  action: 'stop' | 'resume',
): Promise<Result<Moved>> {
  const { tx, actor } = acting
  const account = await lockAccount(tx, id)
  if (!account) return refuse(notFound)
  const permit = acting.permit(action, accountObject(actor, account))
  if (!permit.ok) return permit
  if (account.version !== version) return refuse(staleVersion(account.version))
  const state = stateAfter(accountMachine, account.state, action) as AccountState
  await moveAccount(tx, permit.value, state)
  const moved = { ...account, state, version: version + 1 }
  tx.record({ action, resource: 'account', id, version: moved.version, changes: [accountChange(moved)] })
  return ok({ id, state, version: moved.version })
}

/** Forgets a lost authenticator; its owner enrols a new one after the next sign-in. */
export async function forgetSecondFactor(acting: Acting, { id, version }: OnVersion): Promise<Result<Moved>> {
  const { tx, actor } = acting
  const account = await lockAccount(tx, id)
  if (!account) return refuse(notFound)
  const permit = acting.permit('reset-second-factor', accountObject(actor, account))
  if (!permit.ok) return permit
  if (account.version !== version) return refuse(staleVersion(account.version))
  await resetSecondFactor(tx, permit.value)
  tx.record({ action: 'reset-second-factor', resource: 'account', id, changes: [] })
  return ok({ id, state: account.state, version })
}
