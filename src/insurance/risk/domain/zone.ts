import { atomicCurve, commonStep } from './atomic-curve.ts'
import { type Bounds, boundsOf, lowerPrices } from './bounds.ts'
import type { AtomicClaim, Claim, SmoothClaim } from './claim.ts'
import { bestTilt, compoundGathered, compoundLaw, putPrices } from './compound.ts'
import { type Curve, curveOf } from './curve.ts'
import type { Frequency } from './frequency.ts'
import { gatherAtoms, gatherWeights, smoothLattice, spreadAtoms, spreadWeights } from './lattice.ts'

/** The law of the sum of a year that has claims, on [0, reach], seen on one lattice. */
export interface Zone {
  readonly reach: number
  /** All sums lie on points of the lattice: nothing is approximate but the arithmetic. */
  readonly exact: boolean
  readonly curve: Curve
  /** The same from steps twice as long: their distance tells how far the curve has converged. */
  readonly check: Curve
  readonly bounds: () => Bounds
}

export interface Grid {
  readonly reach: number
  /** Cells of the finest step, a power of two. */
  readonly cells: number
}

export const mostCells = 2 ** 20

/** `frequency` counts the claims above 0, of which `claim` is the law. */
export function zoneOf(frequency: Frequency, claim: Claim, grid: Grid): Zone {
  return claim.kind === 'smooth' ? smoothZone(frequency, claim, grid) : atomicZone(frequency, claim, grid)
}

/** Steps h, h/2, h/4 with the claim limit on the coarsest lattice, and Richardson's extrapolation of J from each pair. */
function smoothZone(frequency: Frequency, claim: SmoothClaim, { reach, cells }: Grid): Zone {
  const { step, pieceCells } = stepOf(claim.limit, { reach, cells })
  const lattice = smoothLattice(claim, step, cells)
  const levels: Float64Array[] = []
  // A pilot on a sixteenth of the cells tells how much lies beyond the reach, and with it the tilt.
  const beyond = beyondOf(compoundLaw(frequency, spreadWeights(lattice, 16), bestTilt(1)))
  const tilt = bestTilt(beyond)
  for (const stride of [4, 2, 1]) {
    levels.push(putPrices(compoundLaw(frequency, spreadWeights(lattice, stride), tilt), step * stride))
  }
  const [coarse, middle, fine] = levels as [Float64Array, Float64Array, Float64Array]
  return {
    reach: step * cells,
    exact: false,
    curve: curveOf({ step: step * 2, prices: extrapolated(middle, fine), pieceCells: pieceCells * 2 }),
    check: curveOf({ step: step * 4, prices: extrapolated(coarse, middle), pieceCells }),
    bounds: () =>
      boundsOf({
        spread: { step, prices: fine },
        low: lowerPrices(compoundGathered(frequency, gatherWeights(lattice), tilt), step * 2),
        slack: slackOf(tilt, { beyond, reach: step * cells }),
      }),
  }
}

function stepOf(limit: number, { reach, cells }: Grid): { readonly step: number; readonly pieceCells: number } {
  const coarseCells = cells / 4
  const pieceCells = limit > reach ? 0 : Math.floor((limit / reach) * coarseCells * (1 + 1e-12))
  return { step: (pieceCells === 0 ? reach / coarseCells : limit / pieceCells) / 4, pieceCells }
}

const beyondOf = (law: Float64Array): number =>
  Math.min(1, Math.max(1e-9, 1 - law.reduce((sum, weight) => sum + weight, 0)))

const extrapolated = (coarse: Float64Array, fine: Float64Array): Float64Array =>
  coarse.map((price, index) => (4 * fine[2 * index]! - price) / 3)

/** What the ring's fold (e^−tilt of what lies beyond) and rounding (e^tilt·j/size units of 1e−16) may add to J. */
function slackOf(tilt: number, { beyond, reach }: { beyond: number; reach: number }): (x: number) => number {
  return (x) => x * (beyond * Math.exp(-tilt) + 1e-14 * Math.exp((tilt * x) / reach) + 1e-12)
}

function atomicZone(frequency: Frequency, claim: AtomicClaim, { reach, cells }: Grid): Zone {
  const common = commonStep(claim.values, reach / mostCells)
  const step = common ?? reach / cells
  const size = common === undefined ? cells : 2 ** Math.max(3, Math.ceil(Math.log2(reach / common + 1)))
  const atoms = spreadAtoms(claim, step, size)
  const beyond = beyondOf(compoundLaw(frequency, atoms, bestTilt(1)))
  const tilt = bestTilt(beyond)
  const curve = atomicCurve(compoundGathered(frequency, gatherAtoms(claim, step, size), tilt), step)
  return {
    reach: size * step,
    exact: common !== undefined,
    curve,
    check: curve,
    bounds: () =>
      boundsOf({
        spread: { step, prices: putPrices(compoundLaw(frequency, atoms, tilt), step) },
        low: curve.put,
        slack: slackOf(tilt, { beyond, reach: size * step }),
      }),
  }
}
