import type { Citation } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { type Round, settingsOf, strengthOf } from '../../notice/index.ts'
import { readRound } from '../../programmes/server/index.ts'
import { type LeadCount, counts } from '../domain/place.ts'
import { type LeadRow, placesHeld } from './store/leads.ts'
import type { SolutionRow } from './store/solutions.ts'

export interface Quota {
  readonly rule: string
  readonly limit: number | null
  readonly waivable: boolean
  readonly source: Citation
}

/** The round's limit of solutions that one legal person leads; a round without such a rule has none. */
export function quotaOf(round: Round): Quota {
  for (const rule of round.rules) {
    if (rule.kind !== 'quota') continue
    const { per, max } = settingsOf(round, rule)
    if (per !== 'organisation') continue
    return { rule: rule.id, limit: max, waivable: strengthOf(round, rule) === 'in-principle', source: rule.cites[0] }
  }
  return { rule: 'none', limit: null, waivable: false, source: { clause: '0' } }
}

export async function quotaOfProgramme(tx: Tx, programmeId: string): Promise<Quota> {
  const found = await readRound(tx, programmeId)
  if (!found) throw new Error(`the call of ${programmeId} has no round`)
  return quotaOf(found.round)
}

/** What the lead's locked row says, the solution in hand left out. */
export function countOf(quota: Quota, row: SolutionRow, lead: LeadRow): LeadCount {
  const { limit, waivable, source } = quota
  return { held: lead.places - (counts(row.place) ? 1 : 0), limit, waivable, source }
}

/** Places of the lead beside this solution's own; undefined where the actor may not see them. */
export async function placesHeldByOthers(tx: Tx, row: SolutionRow): Promise<number | undefined> {
  const held = await placesHeld(tx, row)
  return held === undefined ? undefined : held - (counts(row.place) ? 1 : 0)
}
