/** What a selection is to hold at least, or at most, of a kind. */
export interface PortfolioConstraint {
  readonly of: 'sector' | 'class' | 'region' | 'lead'
  /** A code; for `lead` the id of an organisation, or `*` for each of them. */
  readonly code: string
  readonly least?: number | undefined
  readonly most?: number | undefined
}

export interface Portfolioed {
  readonly solutionId: string
  /** By the published ranking; equals share a place. */
  readonly place: number
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
  readonly regionCode: string
  readonly leadId: string
}

export interface ConstraintFinding {
  readonly constraint: PortfolioConstraint
  /** The largest of any lead for `*`. */
  readonly count: number
  readonly met: boolean
}

export function judgePortfolio(
  constraints: readonly PortfolioConstraint[],
  selected: readonly Portfolioed[],
): readonly ConstraintFinding[] {
  return constraints.map((constraint) => {
    const count = countOf(constraint, selected)
    const { least, most } = constraint
    return { constraint, count, met: (least ?? 0) <= count && count <= (most ?? Infinity) }
  })
}

export interface WhatIf {
  /** In the order of the ranking. */
  readonly selected: readonly string[]
  /** Against the ranking alone. */
  readonly enters: readonly Swap[]
  readonly leaves: readonly Swap[]
  readonly findings: readonly ConstraintFinding[]
}

export interface Swap {
  readonly solutionId: string
  readonly because: PortfolioConstraint
}

/**
 * The places up to `line` (equals at the line are all within, since nothing published parts them), and where that breaks a constraint the least change that mends it: the best below the
 * line that helps comes in, and the last above it that is not needed goes out. What cannot be mended stays named.
 */
export function selectWithin(
  ranked: readonly Portfolioed[],
  line: number,
  constraints: readonly PortfolioConstraint[],
): WhatIf {
  const chosen = new Set(ranked.filter(({ place }) => place <= line).map(({ solutionId }) => solutionId))
  const enters = new Map<string, Swap>()
  const leaves = new Map<string, Swap>()
  const inside = (): readonly Portfolioed[] => ranked.filter(({ solutionId }) => chosen.has(solutionId))
  for (let guard = ranked.length * constraints.length; guard > 0; guard -= 1) {
    const swap = firstSwap(ranked, chosen, constraints)
    if (!swap) break
    chosen.delete(swap.out)
    chosen.add(swap.in)
    enters.set(swap.in, { solutionId: swap.in, because: swap.because })
    leaves.set(swap.out, { solutionId: swap.out, because: swap.because })
  }
  const selected = inside().map(({ solutionId }) => solutionId)
  return {
    selected,
    enters: [...enters.values()].filter(({ solutionId }) => chosen.has(solutionId)),
    leaves: [...leaves.values()].filter(({ solutionId }) => !chosen.has(solutionId)),
    findings: judgePortfolio(constraints, inside()),
  }
}

interface Exchange {
  readonly in: string
  readonly out: string
  readonly because: PortfolioConstraint
}

/** An exchange counts only if fewer constraints are missed, or one by less, and none by more. */
function firstSwap(
  ranked: readonly Portfolioed[],
  chosen: ReadonlySet<string>,
  constraints: readonly PortfolioConstraint[],
): Exchange | undefined {
  const inside = ranked.filter(({ solutionId }) => chosen.has(solutionId))
  const outside = ranked.filter(({ solutionId }) => !chosen.has(solutionId))
  const before = constraints.map((constraint) => missedBy(constraint, inside))
  for (const [index, because] of constraints.entries()) {
    if (before[index] === 0) continue
    for (const comer of outside) {
      for (const goer of inside.toReversed()) {
        const next = [...inside.filter((one) => one !== goer), comer]
        const after = constraints.map((constraint) => missedBy(constraint, next))
        const better = (after[index] ?? 0) < (before[index] ?? 0)
        if (better && after.every((missed, at) => missed <= (before[at] ?? 0)))
          return { in: comer.solutionId, out: goer.solutionId, because }
      }
    }
  }
  return undefined
}

function missedBy(constraint: PortfolioConstraint, selected: readonly Portfolioed[]): number {
  if (constraint.of === 'lead' && constraint.code === '*') {
    const most = constraint.most ?? Infinity
    return [...leadCounts(selected).values()].reduce((sum, count) => sum + Math.max(0, count - most), 0)
  }
  const count = countOf(constraint, selected)
  return Math.max(0, (constraint.least ?? 0) - count) + Math.max(0, count - (constraint.most ?? Infinity))
}

function countOf({ of, code }: PortfolioConstraint, selected: readonly Portfolioed[]): number {
  if (of === 'lead' && code === '*') return Math.max(0, ...leadCounts(selected).values())
  return selected.filter((one) => kindsOf(one, of).includes(code)).length
}

function leadCounts(selected: readonly Portfolioed[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { leadId } of selected) counts.set(leadId, (counts.get(leadId) ?? 0) + 1)
  return counts
}

function kindsOf(one: Portfolioed, of: PortfolioConstraint['of']): readonly string[] {
  if (of === 'sector') return one.sectors
  if (of === 'class') return one.classes
  return [of === 'region' ? one.regionCode : one.leadId]
}
