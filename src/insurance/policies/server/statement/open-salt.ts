import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, type Result } from '../../../../foundation/kernel/index.ts'
import { licensedInsurer, roundToReport } from '../licensed-insurer.ts'
import { roundSalt } from '../store/keys.ts'

/** Gives a licensed insurer the round's salt for its own machine; that it was given goes into the log. */
export async function openSalt(
  acting: Acting,
  { round: code }: { readonly round: string },
): Promise<Result<{ readonly salt: string }>> {
  const { tx, actor } = acting
  const round = await roundToReport(tx, code)
  if (!round.ok) return round
  const { id } = round.value
  const permit = acting.permit('open', { resource: 'policy-salt', id, state: '*', relations: [] })
  if (!permit.ok) return permit
  const insurer = await licensedInsurer(tx, actor.organisationId)
  if (!insurer.ok) return insurer
  const salt = await roundSalt(tx, permit.value, id)
  const facts = { organisationId: insurer.value.id }
  tx.record({ action: 'policy-salt.open', resource: 'policy-salt', id, clause: '4.3.p1.s2', facts, changes: [] })
  return ok({ salt })
}
