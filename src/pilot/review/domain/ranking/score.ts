/** One expert's total for one item, 0 to 10000 hundredths of a point: rounded once, when the sheet was handed in. */
export interface Score {
  readonly item: string
  readonly expert: string
  readonly hundredths: number
}

/** The basis of decision, published before scoring. */
export type DecisionMethod =
  | { readonly kind: 'mean' }
  /** Leaves out so many of the highest and as many of the lowest; a mean where that would leave nothing. */
  | { readonly kind: 'trimmed-mean'; readonly eachEnd: number }
  /** What the panel agreed on in its meeting, in hundredths by item. */
  | { readonly kind: 'panel-consensus'; readonly agreed: ReadonlyMap<string, number> }

/** An exact mean: sum over count, both whole, so that equal is equal. */
export interface ExactMean {
  readonly sum: number
  readonly count: number
}

export interface Ranked {
  readonly item: string
  readonly mean: ExactMean
  /** From 1; equals share a place and the next places stay empty. */
  readonly place: number
}

/** The published ranking. Items without a score are not in it. */
export function rankBy(method: DecisionMethod, scores: readonly Score[]): readonly Ranked[] {
  const means = [...byItem(scores)].flatMap(([item, all]) => {
    const mean = meanBy(method, item, all)
    return mean ? [{ item, mean }] : []
  })
  const ordered = means.sort((a, b) => compareMeans(b.mean, a.mean) || compareTexts(a.item, b.item))
  let place = 1
  return ordered.map(({ item, mean }, index) => {
    const before = ordered[index - 1]
    if (before && compareMeans(before.mean, mean) !== 0) place = index + 1
    return { item, mean, place }
  })
}

export function compareMeans(a: ExactMean, b: ExactMean): number {
  return a.sum * b.count - b.sum * a.count
}

/** Points with two decimals, half away from zero: for people to read, never to compare by. */
export function pointsOf({ sum, count }: ExactMean): number {
  return Math.round(sum / count) / 100
}

export function byItem(scores: readonly Score[]): ReadonlyMap<string, readonly Score[]> {
  const groups = new Map<string, Score[]>()
  for (const score of scores) {
    const group = groups.get(score.item)
    if (group) group.push(score)
    else groups.set(score.item, [score])
  }
  return groups
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function meanBy(method: DecisionMethod, item: string, scores: readonly Score[]): ExactMean | undefined {
  if (method.kind === 'panel-consensus') {
    const agreed = method.agreed.get(item)
    return agreed === undefined ? undefined : { sum: agreed, count: 1 }
  }
  const values = scores.map(({ hundredths }) => hundredths).sort((a, b) => a - b)
  const cut = method.kind === 'trimmed-mean' && values.length > 2 * method.eachEnd ? method.eachEnd : 0
  const kept = values.slice(cut, values.length - cut)
  return { sum: kept.reduce((sum, value) => sum + value, 0), count: kept.length }
}
