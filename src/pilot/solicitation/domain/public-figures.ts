import type { Instant } from '../../../foundation/kernel/index.ts'

/** A figure that everybody may see; null is hidden because it is small. */
export type Shown = number | null

export interface Cell {
  readonly code: string
  readonly count: Shown
}

/** What everybody may know of a sealed round. A solution may have several categories and sectors. */
export interface PublicFigures {
  readonly sealedAt: Instant
  readonly submitted: Shown
  readonly leads: Shown
  readonly members: Shown
  readonly byCategory: readonly Cell[]
  readonly bySector: readonly Cell[]
}

export interface CountedFigures {
  readonly sealedAt: Instant
  readonly submitted: number
  readonly leads: number
  readonly members: number
  readonly byCategory: readonly { readonly code: string; readonly count: number }[]
  readonly bySector: readonly { readonly code: string; readonly count: number }[]
}

export const smallestShown = 5

const shownOrHidden = (count: number): Shown => (count < smallestShown ? null : count)

/** Cells under five are hidden, so that nobody is known again by a figure. */
export function publicFigures({ byCategory, bySector, ...counted }: CountedFigures): PublicFigures {
  return {
    sealedAt: counted.sealedAt,
    submitted: shownOrHidden(counted.submitted),
    leads: shownOrHidden(counted.leads),
    members: shownOrHidden(counted.members),
    byCategory: hideSmall(byCategory),
    bySector: hideSmall(bySector),
  }
}

/** One hidden cell alone could be worked out from the total, so the smallest shown one is hidden with it. */
function hideSmall(cells: CountedFigures['bySector']): readonly Cell[] {
  const small = cells.filter((cell) => cell.count < smallestShown)
  const shown = cells.filter((cell) => cell.count >= smallestShown).toSorted((a, b) => a.count - b.count)
  const beside = small.length === 1 ? shown[0]?.code : undefined
  return cells.map(({ code, count }) => ({ code, count: code === beside ? null : shownOrHidden(count) }))
}
