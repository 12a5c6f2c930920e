import type { Acting } from '../../../../foundation/access/server/index.ts'
import type { EvidenceEntry } from '../../../../foundation/storage/server/index.ts'
import { changed } from '../evidence.ts'
import { tieToLead } from '../relations.ts'
import { insertWaiver } from '../store/waivers.ts'
import type { SolutionAct } from './solution-act.ts'

/** Asks, with the arrival itself, that the in-principle limit be set aside for this solution. */
export async function requestWaiver(
  { tx }: Acting,
  act: SolutionAct<'submit' | 'accept-late'>,
  request: { readonly rule: string; readonly reason: string },
): Promise<EvidenceEntry['changes'][number]> {
  const id = tx.newId<'waiver'>()
  await tieToLead(tx, id, act.row)
  const { programmeId } = act.row
  const row = { id, programmeId, rule: request.rule, applicantReason: request.reason }
  return changed.waiver(await insertWaiver(tx, act.permit, row))
}
