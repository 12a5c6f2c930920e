import { compareTexts, type DecisionMethod, rankBy, type Ranked, type Score } from './score.ts'
import { type Design, designOf, fitSeverity, type SeverityModel } from './severity.ts'

/** Fixed and published before scoring. */
export type OutlierRule =
  | { readonly kind: 'none' }
  /** A score so many standard deviations from what item and severity lead to expect is flagged and left out of the advice. */
  | { readonly kind: 'standardised-residual'; readonly beyond: number }

export interface Advised {
  readonly item: string
  /** In points, with the bounds of the 95 % interval. */
  readonly adjusted: number
  readonly low: number
  readonly high: number
  readonly place: number
  /** The interval holds the draw line, or the two rankings put the item on different sides of it. */
  readonly border: boolean
}

export type ChangeCause = { readonly kind: 'severity' } | { readonly kind: 'without-expert'; readonly expert: string }

/** What would change in the selection, and why. */
export interface SelectionChange {
  readonly cause: ChangeCause
  readonly enters: readonly string[]
  readonly leaves: readonly string[]
}

/** Beside the published ranking, as advice; never instead of it. */
export interface Advice {
  readonly published: readonly Ranked[]
  readonly advised: readonly Advised[]
  readonly severityDeviation: number
  readonly noiseDeviation: number
  readonly severity: readonly { readonly expert: string; readonly points: number }[]
  readonly outliers: readonly { readonly item: string; readonly expert: string; readonly deviations: number }[]
  /** Groups of experts with no item in common: severities are compared only within a group. One group is as it should be. */
  readonly groups: readonly (readonly string[])[]
  readonly changes: readonly SelectionChange[]
}

export interface AdviceRequest {
  readonly scores: readonly Score[]
  readonly method: DecisionMethod
  readonly outliers: OutlierRule
  /** How many are to be selected: the draw line runs behind this place. */
  readonly selected: number
}

/** Undefined while there are too few scores to tell an expert from noise. */
export function adviceOn({ scores, method, outliers, selected }: AdviceRequest): Advice | undefined {
  const first = fitSeverity(designOf(scores))
  if (!first) return undefined
  const flagged = outliers.kind === 'none' ? [] : outliersOf(first, outliers.beyond)
  const kept = scores.filter(({ item, expert }) => !flagged.some((one) => one.item === item && one.expert === expert))
  const model = flagged.length === 0 ? first : (fitSeverity(designOf(kept)) ?? first)
  const published = rankBy(method, scores)
  const advised = rankAdvised(model, topOf(published, selected), selected)
  return {
    published,
    advised,
    severityDeviation: Math.sqrt(model.severityVariance),
    noiseDeviation: Math.sqrt(model.noiseVariance),
    severity: model.design.experts.map((expert, index) => ({ expert, points: model.severity[index]! })),
    outliers: flagged,
    groups: groupsOfExperts(designOf(scores)),
    changes: changesOf({ scores, method, selected, published, advised }),
  }
}

function rankAdvised(model: SeverityModel, selectedNow: ReadonlySet<string>, selected: number): readonly Advised[] {
  const rows = model.design.items
    .map((item, index) => ({ item, adjusted: model.adjusted[index]!, margin: 1.96 * model.standardError[index]! }))
    .sort((a, b) => b.adjusted - a.adjusted || compareTexts(a.item, b.item))
  const [last, next] = [rows[selected - 1], rows[selected]]
  const line = last && next ? (last.adjusted + next.adjusted) / 2 : undefined
  return rows.map(({ item, adjusted, margin }, index) => ({
    item,
    adjusted,
    low: adjusted - margin,
    high: adjusted + margin,
    place: index + 1,
    border:
      line !== undefined &&
      ((adjusted - margin < line && line < adjusted + margin) || selectedNow.has(item) !== index < selected),
  }))
}

/** A residual has the variance of the noise less the share that the item's own mean takes. */
function outliersOf({ design, adjusted, severity, noiseVariance }: SeverityModel, beyond: number) {
  const counts = new Float64Array(design.items.length)
  for (const { item } of design.cells) counts[item]! += 1
  return design.cells
    .map(({ item, expert, value }) => {
      const spread = Math.sqrt(noiseVariance * Math.max(1e-9, 1 - 1 / counts[item]!))
      const deviations = (value - adjusted[item]! - severity[expert]!) / spread
      return { item: design.items[item]!, expert: design.experts[expert]!, deviations }
    })
    .filter(({ deviations }) => Math.abs(deviations) > beyond)
}

/** Experts who are joined by items in common, directly or through others. */
export function groupsOfExperts({ experts, items, cells }: Design): readonly (readonly string[])[] {
  const leader = experts.map((_, index) => index)
  const find = (index: number): number => {
    let at = index
    while (leader[at] !== at) at = leader[at]!
    return at
  }
  const firstOn = items.map(() => -1)
  for (const { item, expert } of cells) {
    if (firstOn[item]! < 0) firstOn[item] = expert
    leader[find(expert)] = find(firstOn[item]!)
  }
  const groups = new Map<number, string[]>()
  for (const [index, expert] of experts.entries()) groups.set(find(index), [...(groups.get(find(index)) ?? []), expert])
  return [...groups.values()]
}

interface Compared {
  readonly scores: readonly Score[]
  readonly method: DecisionMethod
  readonly selected: number
  readonly published: readonly Ranked[]
  readonly advised: readonly Advised[]
}

/** 「会不会变」: by the adjusted means, and by leaving out each expert in turn. */
function changesOf({ scores, method, selected, published, advised }: Compared): readonly SelectionChange[] {
  const now = topOf(published, selected)
  const compare = (cause: ChangeCause, then: ReadonlySet<string>): readonly SelectionChange[] => {
    const enters = [...then].filter((item) => !now.has(item))
    const leaves = [...now].filter((item) => !then.has(item))
    return enters.length + leaves.length === 0 ? [] : [{ cause, enters, leaves }]
  }
  const bySeverity = new Set(advised.slice(0, selected).map(({ item }) => item))
  const experts =
    method.kind === 'panel-consensus' ? [] : [...new Set(scores.map(({ expert }) => expert))].sort(compareTexts)
  return [
    ...compare({ kind: 'severity' }, bySeverity),
    ...experts.flatMap((expert) => {
      const others = scores.filter((score) => score.expert !== expert)
      return compare({ kind: 'without-expert', expert }, topOf(rankBy(method, others), selected))
    }),
  ]
}

/** Those before the draw line; equals at the line are all before it, since nothing published parts them. */
function topOf(ranked: readonly Ranked[], selected: number): ReadonlySet<string> {
  return new Set(ranked.filter(({ place }) => place <= selected).map(({ item }) => item))
}
