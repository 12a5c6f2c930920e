import type { AtomicClaim, SmoothClaim } from './claim.ts'

/** A claim seen on the points 0, step, 2·step, … cells·step. */
export interface SmoothLattice {
  readonly step: number
  readonly cells: number
  /** E[min(Y, x)] at each of the cells + 1 points. */
  readonly limited: Float64Array
  /** P(Y > x) there, 0 from the limit on. */
  readonly survival: Float64Array
}

/** Nodes stand this many to a length of the density: the quintic between them is then good to about 1e-13. */
const nodesPerLength = 24

/**
 * The exact functions at a few nodes, spaced by the length over which the density changes, and the quintic that agrees with
 * value, slope and curvature at both ends in between: E[min(Y, x)] has slope P(Y > x) and curvature −density.
 */
export function smoothLattice(claim: SmoothClaim, step: number, cells: number): SmoothLattice {
  const limited = new Float64Array(cells + 1)
  const survival = new Float64Array(cells + 1)
  survival[0] = 1
  const last = Math.min(cells, Math.round(claim.limit / step))
  let from = nodeAt(claim, step, 0)
  while (from.index < last) {
    const stride = Math.max(1, Math.floor(claim.length(from.index * step) / (nodesPerLength * step)))
    const to = nodeAt(claim, step, Math.min(last, from.index + stride))
    fillBetween({ limited, survival }, from, to, step)
    from = to
  }
  if (last * step >= claim.limit * (1 - 1e-12)) survival[last] = 0
  limited.fill(limited[last]!, last)
  return { step, cells, limited, survival }
}

interface Node {
  readonly index: number
  readonly value: number
  readonly slope: number
  readonly curvature: number
}

function nodeAt(claim: SmoothClaim, step: number, index: number): Node {
  const x = index * step
  // Where the density may be infinite at 0 the length is 0 there, and no quintic starts from this node.
  if (index === 0) return { index, value: 0, slope: 1, curvature: claim.length(0) > 0 ? -claim.density(0) : 0 }
  return { index, value: claim.limited(x), slope: claim.survival(x), curvature: -claim.density(x) }
}

function fillBetween(
  { limited, survival }: Pick<SmoothLattice, 'limited' | 'survival'>,
  from: Node,
  to: Node,
  step: number,
): void {
  limited[to.index] = to.value
  survival[to.index] = to.slope
  const cells = to.index - from.index
  if (cells < 2) return
  const width = cells * step
  const rise = to.value - from.value
  const b = from.slope * width
  const c = (from.curvature * width * width) / 2
  const slopeEnd = to.slope * width
  const bendEnd = to.curvature * width * width
  const d = 10 * rise - 6 * b - 4 * slopeEnd - 3 * c + bendEnd / 2
  const e = -15 * rise + 8 * b + 7 * slopeEnd + 3 * c - bendEnd
  const f = 6 * rise - 3 * (b + slopeEnd) - c + bendEnd / 2
  for (let index = 1; index < cells; index++) {
    const t = index / cells
    limited[from.index + index] = from.value + t * (b + t * (c + t * (d + t * (e + t * f))))
    survival[from.index + index] = (b + t * (2 * c + t * (3 * d + t * (4 * e + t * 5 * f)))) / width
  }
}

/**
 * Weights on every `stride`th point that keep the mass and the mean of each cell (local moment matching): a law larger in
 * convex order than the claim.
 */
export function spreadWeights({ step, cells, limited }: SmoothLattice, stride: number): Float64Array {
  const size = cells / stride
  const weights = new Float64Array(size)
  const scale = 1 / (step * stride)
  weights[0] = 1 - limited[stride]! * scale
  for (let j = 1, at = stride; j < size; j++, at += stride) {
    weights[j] = (2 * limited[at]! - limited[at - stride]! - limited[at + stride]!) * scale
  }
  return weights
}

/** Mass of each cell, and mass × the distance of the cell's own mean from its point. */
export interface Gathered {
  readonly mass: Float64Array
  readonly marks: Float64Array
}

/** Every loss to the nearest point of every second one, remembering by how much: smaller in convex order than the claim. */
export function gatherWeights({ step, cells, limited, survival }: SmoothLattice): Gathered {
  const size = cells / 2
  const mass = new Float64Array(size)
  const marks = new Float64Array(size)
  let above = 1
  let belowLimited = 0
  for (let j = 0, at = 1; j < size; j++, at += 2) {
    mass[j] = above - survival[at]!
    marks[j] = limited[at]! - belowLimited - step * survival[at]! - (j === 0 ? 0 : step * above)
    above = survival[at]!
    belowLimited = limited[at]!
  }
  return { mass, marks }
}

/** The same two for losses that are atoms. */
export function spreadAtoms(claim: AtomicClaim, step: number, size: number): Float64Array {
  const weights = new Float64Array(size)
  for (const [index, value] of claim.values.entries()) {
    const at = Math.floor(value / step)
    const part = value / step - at
    if (at < size) weights[at] = weights[at]! + claim.weights[index]! * (1 - part)
    if (at + 1 < size) weights[at + 1] = weights[at + 1]! + claim.weights[index]! * part
  }
  return weights
}

export function gatherAtoms(claim: AtomicClaim, step: number, size: number): Gathered {
  const mass = new Float64Array(size)
  const marks = new Float64Array(size)
  for (const [index, value] of claim.values.entries()) {
    const at = Math.round(value / step)
    if (at >= size) continue
    mass[at] = mass[at]! + claim.weights[index]!
    marks[at] = marks[at]! + claim.weights[index]! * (value - at * step)
  }
  return { mass, marks }
}
