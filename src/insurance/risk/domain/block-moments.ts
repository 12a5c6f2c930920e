/** Number, mean, and sums of squares and cubes of the distances from it. */
export interface Moments {
  readonly count: number
  readonly mean: number
  readonly squares: number
  readonly cubes: number
}

export const noMoments: Moments = { count: 0, mean: 0, squares: 0, cubes: 0 }

/** Of one block of years, while it is near at hand. */
export function momentsOf(values: Float64Array): Moments {
  const count = values.length
  if (count === 0) return noMoments
  let sum = 0
  for (let index = 0; index < count; index++) sum += values[index]!
  const mean = sum / count
  let squares = 0
  let cubes = 0
  for (let index = 0; index < count; index++) {
    const away = values[index]! - mean
    const square = away * away
    squares += square
    cubes += square * away
  }
  return { count, mean, squares, cubes }
}

/** Of two samples together (Pébay 2008). Blocks are joined in their order, so that nobody's share of the work shows in the bits. */
export function joined(one: Moments, other: Moments): Moments {
  if (one.count === 0) return other
  if (other.count === 0) return one
  const count = one.count + other.count
  const away = other.mean - one.mean
  const product = (one.count * other.count) / count
  return {
    count,
    mean: one.mean + (away * other.count) / count,
    squares: one.squares + other.squares + away * away * product,
    cubes:
      one.cubes +
      other.cubes +
      (away ** 3 * product * (one.count - other.count)) / count +
      (3 * away * (one.count * other.squares - other.count * one.squares)) / count,
  }
}

/** Of a whole run: besides, how far the means of its blocks lie apart. Years of one block may depend on each other, blocks do not. */
export interface RunMoments extends Moments {
  readonly blocks: number
  /** Sum over blocks of years × (the block's mean − the run's)². */
  readonly between: number
}

export function wholeOf(blocks: readonly Moments[]): RunMoments {
  const whole = blocks.reduce(joined, noMoments)
  const between = blocks.reduce((sum, { count, mean }) => sum + count * (mean - whole.mean) ** 2, 0)
  return { ...whole, blocks: blocks.length, between }
}

/** Numbers that a block's moments take in a row of doubles; the count is known by its place. */
export const momentsWidth = 3

export function keepMoments(kept: Float64Array, block: number, { mean, squares, cubes }: Moments): void {
  kept.set([mean, squares, cubes], block * momentsWidth)
}

export function keptMoments(kept: Float64Array, block: number, count: number): Moments {
  const at = block * momentsWidth
  return { count, mean: kept[at]!, squares: kept[at + 1]!, cubes: kept[at + 2]! }
}
