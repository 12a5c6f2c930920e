import type { Tx } from '../../../foundation/storage/server/index.ts'
import { attributionOf } from '../../../insurance/policies/server/index.ts'
import { releaseReports } from '../../implementation/server/index.ts'
import { readRound } from '../../programmes/server/index.ts'
import { pilotsOf } from '../../work-plans/server/index.ts'
import type { ExitEffect } from '../index.ts'
import { entriesLedBy } from './store/notices.ts'

export interface LedByUnit {
  readonly part: 'institution' | 'enterprise'
  readonly effects: readonly ExitEffect[]
  /** Plans that it leads, by their ids. */
  readonly pilots: readonly string[]
}

/**
 * What a unit leads in a round: entries in force and selected plans. Undefined for who leads nothing, partners and
 * authorities among them: the clause is about those who lead.
 */
export async function ledBy(tx: Tx, organisationId: string, programme: string): Promise<LedByUnit | undefined> {
  const [entries, pilots] = await Promise.all([entriesLedBy(tx, organisationId, programme), pilotsOf(tx, programme)])
  const own = pilots.filter(({ applicantId, kind }) => applicantId === organisationId && kind !== 'authority')
  if (entries.length === 0 && own.length === 0) return undefined
  return {
    part: entries.length > 0 || own.some(({ kind }) => kind === 'institution') ? 'institution' : 'enterprise',
    pilots: own.map(({ id }) => id),
    effects: [
      ...entries.map(({ number, title }): ExitEffect => ({ kind: 'entry', number, title })),
      ...own.map(({ number, title }): ExitEffect => ({ kind: 'pilot', number, title })),
    ],
  }
}

/** Policies in force stay valid whatever is decided; how many the unit has reported is shown beside the decision. */
export async function policiesThatStay(tx: Tx, organisationId: string, programme: string): Promise<ExitEffect> {
  const round = await readRound(tx, programme)
  const { reported } = round ? await attributionOf(tx, organisationId, round.id) : { reported: 0 }
  return { kind: 'policies', number: String(reported), title: '' }
}

/** Reports that the unit has not handed in fall away with the plans that it leads; what it has handed in counts on. */
export async function reportsThatFall(
  tx: Tx,
  pilots: readonly string[],
  reason: string,
): Promise<readonly ExitEffect[]> {
  let count = 0
  for (const pilotId of pilots) count += await releaseReports(tx, { pilotId, reason })
  return count === 0 ? [] : [{ kind: 'reports', number: String(count), title: '' }]
}
