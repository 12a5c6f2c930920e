import type { SolutionLine } from '../store/lists.ts'
import type { SolutionRow } from '../store/solutions.ts'

/** A solution as every page names it. */
export function solutionViewOf(row: SolutionRow) {
  const { id, programmeId, number, title, leadName, regionCode, state, place, version } = row
  const lists = { sectors: [...row.sectors], classes: [...row.classes] }
  return { id, programmeId, number, title, leadName, regionCode, state, place, version, ...lists }
}

export type SolutionView = ReturnType<typeof solutionViewOf>

export function solutionLineOf(line: SolutionLine) {
  const { arrivedAt, receiptNumber, partnerCount, unconfirmedCount, paperInHand, paperDiffers } = line
  const counts = { partnerCount, unconfirmedCount, paperInHand, paperDiffers }
  return { ...solutionViewOf(line), arrivedAt, receiptNumber, ...counts, recommendedBy: [...line.recommendedBy] }
}
