import { type Instant, type Result, ok, refuse } from '../../../foundation/kernel/index.ts'
import { type Call, extend } from './call.ts'
import type { ExtensionState } from './machines.ts'
import { refusals } from './refusals.ts'

/** 延期: one recorded act for all applicants, drafted by one official and decided by another. */
export interface Extension {
  readonly state: ExtensionState
  readonly newDeadline: Instant
  readonly reason: string
  readonly proposedBy: string
  readonly decidedBy?: string
}

export function proposeExtension(
  call: Call,
  proposal: { readonly newDeadline: Instant; readonly reason: string; readonly by: string },
  now: Instant,
): Result<Extension> {
  if (proposal.reason.trim() === '') return refuse(refusals.reasonMissing())
  const possible = extend(call, proposal.newDeadline, now)
  if (!possible.ok) return possible
  return ok({
    state: 'proposed',
    newDeadline: proposal.newDeadline,
    reason: proposal.reason,
    proposedBy: proposal.by,
  })
}

export function grantExtension(
  extension: Extension & { readonly state: 'proposed' },
  call: Call,
  decision: { readonly by: string; readonly now: Instant },
): Result<{ readonly extension: Extension; readonly call: Call }> {
  if (extension.proposedBy === decision.by) return refuse(refusals.drafterMayNotDecide())
  const moved = extend(call, extension.newDeadline, decision.now)
  if (!moved.ok) return moved
  return ok({ extension: { ...extension, state: 'granted', decidedBy: decision.by }, call: moved.value })
}

export function refuseExtension(
  extension: Extension & { readonly state: 'proposed' },
  decision: { readonly by: string },
): Result<Extension> {
  if (extension.proposedBy === decision.by) return refuse(refusals.drafterMayNotDecide())
  return ok({ ...extension, state: 'refused', decidedBy: decision.by })
}
