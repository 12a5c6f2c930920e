import { type Eigen, eigenOf } from './eigen.ts'
import { byItem, compareTexts, type Score } from './score.ts'

/** Scores laid out: row by row of items and columns of experts, both by number. */
export interface Design {
  readonly items: readonly string[]
  readonly experts: readonly string[]
  readonly cells: readonly { readonly item: number; readonly expert: number; readonly value: number }[]
}

/** y = item + severity + noise, in points; severities are drawn from a normal law around 0. */
export interface SeverityModel {
  readonly design: Design
  /** By REML from these scores alone, in points². */
  readonly severityVariance: number
  readonly noiseVariance: number
  /** By expert: points by which the expert scores above the others, shrunk to 0 as far as the data are thin. */
  readonly severity: Float64Array
  /** By item: mean after taking the severities out, and its standard error, in points. */
  readonly adjusted: Float64Array
  readonly standardError: Float64Array
}

export function designOf(scores: readonly Score[]): Design {
  const items = [...byItem(scores).keys()].sort(compareTexts)
  const experts = [...new Set(scores.map(({ expert }) => expert))].sort(compareTexts)
  const [itemAt, expertAt] = [placesOf(items), placesOf(experts)]
  const cells = scores.map(({ item, expert, hundredths }) => ({
    item: itemAt.get(item)!,
    expert: expertAt.get(expert)!,
    value: hundredths / 100,
  }))
  return { items, experts, cells }
}

/**
 * Items are fixed, severities random. Sweeping the items out leaves one quadratic form per eigenvector of the experts'
 * reduced information matrix, of expectation noise + severity × eigenvalue; their restricted likelihood (REML: Patterson
 * and Thompson, Biometrika 58, 1971) then depends on one ratio only. Undefined where no noise could be told apart.
 */
export function fitSeverity(design: Design): SeverityModel | undefined {
  const swept = sweep(design)
  const eigen = eigenOf(swept.information, design.experts.length)
  const parts = partsOf(swept, eigen)
  const free = design.cells.length - design.items.length
  const residual = Math.max(0, swept.squares - parts.reduce((sum, { square }) => sum + square, 0))
  if (free < 2 || (residual === 0 && parts.every(({ square }) => square === 0))) return undefined
  const ratio = bestRatio(parts, residual, free)
  const noiseVariance = noiseAt(parts, residual, ratio) / free
  const severity = new Float64Array(design.experts.length)
  for (const { vector, value, projection } of parts) {
    const weight = (ratio / (1 + ratio * value)) * projection
    for (let expert = 0; expert < severity.length; expert += 1) severity[expert]! += weight * vector[expert]!
  }
  return {
    design,
    severityVariance: ratio * noiseVariance,
    noiseVariance,
    severity,
    ...adjust(design, severity, { eigen, ratio, noiseVariance }),
  }
}

interface Swept {
  /** Experts by experts: what is left of the counts when items explain what they can. */
  readonly information: Float64Array
  readonly right: Float64Array
  /** Sum of squares within items. */
  readonly squares: number
}

function sweep({ items, experts, cells }: Design): Swept {
  const size = experts.length
  const information = new Float64Array(size * size)
  const right = new Float64Array(size)
  let squares = 0
  for (const group of groupsOf(items.length, cells)) {
    const mean = group.reduce((sum, { value }) => sum + value, 0) / group.length
    for (const { expert, value } of group) {
      information[expert * size + expert]! += 1
      right[expert]! += value - mean
      squares += (value - mean) ** 2
      for (const other of group) information[expert * size + other.expert]! -= 1 / group.length
    }
  }
  return { information, right, squares }
}

interface Part {
  readonly value: number
  readonly vector: Float64Array
  readonly projection: number
  /** Of expectation noise + severity × value. */
  readonly square: number
}

/** One part per eigenvalue above 0: the others are shifts of whole unconnected groups, of which the scores say nothing. */
function partsOf({ right }: Swept, { values, vectors }: Eigen): readonly Part[] {
  const size = values.length
  return [...values].flatMap((value, index) => {
    if (value < 1e-9) return []
    const vector = vectors.subarray(index * size, (index + 1) * size)
    const projection = vector.reduce((sum, weight, expert) => sum + weight * right[expert]!, 0)
    return [{ value, vector, projection, square: (projection * projection) / value }]
  })
}

function noiseAt(parts: readonly Part[], residual: number, ratio: number): number {
  return parts.reduce((sum, { value, square }) => sum + square / (1 + ratio * value), residual)
}

/** The ratio severity : noise of the greatest restricted likelihood, by golden section over its logarithm, or 0. */
function bestRatio(parts: readonly Part[], residual: number, free: number): number {
  const deviance = (ratio: number): number =>
    free * Math.log(noiseAt(parts, residual, ratio)) +
    parts.reduce((sum, { value }) => sum + Math.log(1 + ratio * value), 0)
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [Math.log(1e-6), Math.log(1e4)]
  for (let step = 0; step < 80; step += 1) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)]
    if (deviance(Math.exp(left)) < deviance(Math.exp(right))) high = right
    else low = left
  }
  const ratio = Math.exp((low + high) / 2)
  return deviance(ratio) < deviance(0) ? ratio : 0
}

interface Fitted {
  readonly eigen: Eigen
  readonly ratio: number
  readonly noiseVariance: number
}

function adjust({ items, cells }: Design, severity: Float64Array, { eigen, ratio, noiseVariance }: Fitted) {
  const size = severity.length
  const adjusted = new Float64Array(items.length)
  const standardError = new Float64Array(items.length)
  for (const [item, group] of groupsOf(items.length, cells).entries()) {
    adjusted[item] = group.reduce((sum, { value, expert }) => sum + value - severity[expert]!, 0) / group.length
    // Noise of the mean, and what is not known of the severities of just these experts.
    let unknown = 0
    for (let index = 0; index < size; index += 1) {
      const mean = group.reduce((sum, { expert }) => sum + eigen.vectors[index * size + expert]!, 0) / group.length
      unknown += (ratio / (1 + ratio * Math.max(0, eigen.values[index]!))) * mean * mean
    }
    standardError[item] = Math.sqrt(noiseVariance * (1 / group.length + unknown))
  }
  return { adjusted, standardError }
}

function groupsOf(items: number, cells: Design['cells']): readonly Design['cells'][number][][] {
  const groups: Design['cells'][number][][] = Array.from({ length: items }, () => [])
  for (const one of cells) groups[one.item]!.push(one)
  return groups
}

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]))
}
