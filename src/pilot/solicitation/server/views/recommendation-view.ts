import type { Acting } from '../../../../foundation/access/server/index.ts'
import type { SealedScan } from '../../index.ts'
import { recommendationObject } from '../objects.ts'
import type { ScanRow } from '../store/recommendation-scans.ts'
import type { Entry, RecommendationRow } from '../store/recommendations.ts'
import type { SolutionRow } from '../store/solutions.ts'

type Named = Pick<SolutionRow, 'title' | 'number' | 'leadName'>

export function recommendationViewOf(
  acting: Acting,
  row: RecommendationRow,
  list: {
    readonly entries: readonly Entry[]
    readonly scans: readonly ScanRow[]
    readonly solutions: ReadonlyMap<string, Named>
  },
) {
  const { id, programmeId, authorityName, regionCode, state, remarks, draftedByName, documentNumber } = row
  const { signedByName, signedAt, fingerprint, withdrawReason, version } = row
  const drafted = { id, programmeId, authorityName, regionCode, state, remarks, draftedByName, version }
  const signed = { documentNumber, signedByName, signedAt, fingerprint, withdrawReason }
  const entries = list.entries
    .filter((entry) => entry.recommendationId === id)
    .map(({ solutionId, rank, opinion }) => {
      const { title = '', number = '', leadName = '' } = list.solutions.get(solutionId) ?? {}
      return { solutionId, rank, opinion, title, number, leadName }
    })
  const scans = list.scans.filter((scan) => scan.recommendationId === id).map(scanOf)
  return {
    ...drafted,
    scans,
    ...signed,
    entries,
    actions: acting.actionsOpenTo(recommendationObject(acting.actor, row)),
  }
}

function scanOf({ recommendationId: _list, ...scan }: ScanRow): SealedScan {
  return scan
}

export type RecommendationView = ReturnType<typeof recommendationViewOf>
