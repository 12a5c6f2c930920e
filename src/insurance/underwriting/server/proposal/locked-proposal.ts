import { notFound, type Permit } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { proposalObject } from '../objects.ts'
import { lockProposal, type ProposalRow } from '../store/proposals.ts'
import { proposalRefusals } from './proposal-refusals.ts'

export interface Locked<Action extends string> {
  readonly row: ProposalRow
  readonly permit: Permit<'proposal', Action>
}

/** The proposal under a lock, with leave to act on it as it stands; a stale version is refused. */
export async function lockedProposal<Action extends string>(
  acting: Acting,
  action: Action,
  { id, version }: { readonly id: string; readonly version?: number },
): Promise<Result<Locked<Action>>> {
  const row = await lockProposal(acting.tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit(action, proposalObject(acting, row))
  if (!permit.ok) return permit
  if (version !== undefined && version !== row.version) return refuse(proposalRefusals.changedMeanwhile)
  return ok({ row, permit: permit.value })
}
