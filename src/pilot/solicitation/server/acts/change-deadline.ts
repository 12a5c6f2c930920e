import { type PermitObject, notFound, notInThisState } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import { instant, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { type Extension, grantExtension, proposeExtension, refuseExtension } from '../../domain/extension.ts'
import { refusals } from '../../domain/refusals.ts'
import { changed } from '../evidence.ts'
import { writeLetter } from '../letters.ts'
import { callOf, changeCall, lockCall } from '../store/calls.ts'
import {
  type ExtensionRow,
  decideExtension,
  findExtension,
  insertExtension,
  lockExtension,
} from '../store/extensions.ts'
import type { Outcome } from './solution-act.ts'

/** Drafts an extension for all; nothing moves before another official grants it. */
export const proposeExtensionForAll =
  (input: { readonly programme: string; readonly newDeadline: string; readonly reason: string }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor } = acting
    const call = await lockCall(tx, input.programme)
    if (!call) return refuse(notFound)
    const object = { resource: 'extension', id: tx.newId<'extension'>(), state: 'proposed', relations: [] } as const
    const permit = acting.permit('propose', object)
    if (!permit.ok) return permit
    const draft = { newDeadline: instant(input.newDeadline), reason: input.reason, by: actor.accountId }
    const proposed = proposeExtension(callOf(call), draft, tx.now)
    if (!proposed.ok) return proposed
    const { programmeId, deadline: oldDeadline } = call
    const { newDeadline, reason } = proposed.value
    const row = { programmeId, oldDeadline, newDeadline, reason, proposedByName: actor.name }
    return ok(recorded(acting, 'propose', await insertExtension(tx, permit.value, row)))
  }

/** Grants an extension: one recorded act moves the deadline for all and opens a closed call again. */
export const grantExtensionForAll =
  (input: { readonly id: string; readonly reason: string }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor } = acting
    const seen = await findExtension(tx, input.id)
    const call = seen && (await lockCall(tx, seen.programmeId))
    const row = call && (await lockExtension(tx, input.id))
    if (!row) return refuse(notFound)
    const permit = acting.permit('grant', extensionObject(acting, row))
    if (!permit.ok) return permit
    if (row.state !== 'proposed') return refuse(notInThisState('grant', row.state, ['proposed']))
    const granted = grantExtension(asProposed(row), callOf(call), { by: actor.accountId, now: tx.now })
    if (!granted.ok) return granted
    const decided = { state: 'granted', byName: actor.name, reason: input.reason } as const
    const stored = await decideExtension(tx, permit.value, decided)
    const moved = await changeCall(tx, permit.value, call, granted.value.call)
    await writeLetter(acting, 'extended', { extension: stored.id })
    return ok(recorded(acting, 'grant', stored, [changed.call(moved)]))
  }

export const refuseExtensionForAll =
  (input: { readonly id: string; readonly reason: string }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor } = acting
    const row = await lockExtension(tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('refuse', extensionObject(acting, row))
    if (!permit.ok) return permit
    if (row.state !== 'proposed') return refuse(notInThisState('refuse', row.state, ['proposed']))
    if (input.reason.trim() === '') return refuse(refusals.reasonMissing())
    const refused = refuseExtension(asProposed(row), { by: actor.accountId })
    if (!refused.ok) return refused
    const decided = { state: 'refused', byName: actor.name, reason: input.reason } as const
    return ok(recorded(acting, 'refuse', await decideExtension(tx, permit.value, decided)))
  }

export function extensionObject({ actor }: Acting, row: ExtensionRow): PermitObject<'extension'> {
  const drafted = row.proposedBy === actor.accountId
  return { resource: 'extension', id: row.id, state: row.state, relations: drafted ? ['drafted'] : [] }
}

const asProposed = (row: ExtensionRow): Extension & { readonly state: 'proposed' } => ({
  state: 'proposed',
  newDeadline: row.newDeadline,
  reason: row.reason,
  proposedBy: row.proposedBy,
})

function recorded(
  { tx }: Acting,
  action: string,
  row: ExtensionRow,
  more: readonly ReturnType<typeof changed.call>[] = [],
): Outcome {
  const { id, version, state } = row
  const changes = [changed.extension(row), ...more]
  tx.record({ action: `extension.${action}`, resource: 'extension', id, version, clause: '4.1.p2.s1', changes })
  return { id, state }
}
