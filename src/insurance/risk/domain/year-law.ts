import type { Claim } from './claim.ts'
import type { Curve } from './curve.ts'
import { dispersion, type Frequency, meanNumber, probabilityOfSome } from './frequency.ts'
import { type Zone, zoneOf } from './zone.ts'

/**
 * The law of S, the year's sum of claims before annual terms, put together from zones of growing reach. All but `some` speaks
 * of years that have claims.
 */
export interface YearLaw {
  /** P(S > 0). */
  readonly some: number
  readonly mean: number
  readonly meanSquare: number
  /** Ascending reach. */
  readonly zones: readonly Zone[]
  /** ∫ P(S > x) dx and ∫ x·P(S > x) dx from the reach of the last zone to an end: one large claim, to first order. */
  readonly far: (end: number) => { readonly first: number; readonly second: number }
}

/** Cells with which a claim of mean size is about one step, as far as that can be asked of a lattice. */
export function cellsFor(frequency: Frequency, claim: Claim, end: number): number {
  return 2 ** Math.ceil(Math.log2(Math.min(end, guessReach(frequency, claim)) / claim.mean))
}

export interface Wanted {
  /** Where the annual limit is used up; Infinity without one. */
  readonly end: number
  readonly cells: number
}

const widening = 16

export function yearLaw(frequency: Frequency, claim: Claim, { end, cells }: Wanted): YearLaw {
  const number = meanNumber(frequency)
  const mean = number * claim.mean
  const variance = number * (claim.meanSquare + (dispersion(frequency) - 1) * claim.mean ** 2)
  const main = mainZone(frequency, claim, { end, cells })
  const zones = [...lowerZones(frequency, claim, { main, cells }), main]
  // Rounding may leave the last reach a hair below the end. Three widenings are 4,096 times as far: see farIntegral.
  for (let zone = main, round = 0; zone.reach < end * (1 - 1e-9) && worthWidening(zone) && round < 3; round++) {
    if (end === Infinity) break
    zone = zoneOf(frequency, claim, { reach: Math.min(end, zone.reach * widening), cells })
    zones.push(zone)
  }
  const reach = zones.at(-1)!.reach
  const some = probabilityOfSome(frequency)
  return {
    some,
    mean: mean / some,
    meanSquare: (variance + mean * mean) / some,
    zones,
    far: farIntegral(frequency, claim, reach),
  }
}

/** The level among years with claims that is level p among all; 0 or less where the quantile is 0. */
export const levelAmong = (p: number, some: number): number => 1 - (1 - p) / some

/** Covers the annual limit where that is near, else the year that comes once in a thousand. */
function mainZone(frequency: Frequency, claim: Claim, { end, cells }: Wanted): Zone {
  let reach = guessReach(frequency, claim)
  // Many small claims need every cell: they are not spent on a limit that is far away.
  const generous = reach > 1e4 * claim.mean ? 1.2 : 4
  if (end <= generous * reach) return zoneOf(frequency, claim, { reach: end, cells })
  let zone = zoneOf(frequency, claim, { reach, cells })
  const enough = levelAmong(0.9993, probabilityOfSome(frequency))
  while (zone.curve.below(zone.reach) < Math.max(0.5, enough) && zone.reach < end * (1 - 1e-9) && reach < 1e300) {
    reach = Math.min(end, reach * 2)
    zone = zoneOf(frequency, claim, { reach, cells })
  }
  return zone
}

/** Where one claim is passed once in two thousand years, and four deviations of the sum of claims cut there. */
function guessReach(frequency: Frequency, claim: Claim): number {
  const number = meanNumber(frequency)
  const large = claimPassed(claim, Math.min(0.5, 5e-4 / number))
  const mean = number * limitedMean(claim, large)
  const spread = large * mean + ((dispersion(frequency) - 1) * (mean * mean)) / number
  return mean + Math.max(large, 3.5 * Math.sqrt(Math.min(spread, number * claim.meanSquare * dispersion(frequency))))
}

function claimPassed(claim: Claim, probability: number): number {
  if (claim.kind === 'atomic') return claim.values.at(-1)!
  let low = 0
  let high = Math.min(claim.limit, 1)
  while (high < claim.limit && claim.survival(high) > probability) high = Math.min(claim.limit, high * 4)
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2
    if (claim.survival(middle) > probability) low = middle
    else high = middle
  }
  return high
}

function limitedMean(claim: Claim, top: number): number {
  return claim.kind === 'atomic' ? claim.mean : claim.limited(Math.min(top, claim.limit))
}

/** A quantile far below the reach has a lattice of its own, so that its digits do not depend on the tail's length. */
function lowerZones(
  frequency: Frequency,
  claim: Claim,
  { main, cells }: { readonly main: Zone; readonly cells: number },
): readonly Zone[] {
  const zones: Zone[] = []
  if (main.exact) return zones
  const narrow = claim.kind === 'smooth' ? 24 : 1.6
  let curve: Curve = main.curve
  const some = probabilityOfSome(frequency)
  for (const p of [0.999, 0.995, 0.99, 0.95, 0.9]) {
    const place = curve.quantile(levelAmong(p, some)) ?? Infinity
    if (place === 0 || place * narrow > (zones[0]?.reach ?? main.reach)) continue
    const zone = zoneOf(frequency, claim, { reach: place * 1.5, cells })
    zones.unshift(zone)
    curve = zone.curve
  }
  return zones
}

/** Beyond a survival of 1e-11 the lattice knows no more than the tail of one claim does. */
const worthWidening = (zone: Zone): boolean => 1 - zone.curve.below(zone.reach) > 1e-11

/**
 * P(S > x) ≈ E N·P(Y > x − m), m the mean of the other claims of a year that has one: one large claim, to second order (Omey
 * and Willekens 1987); at 4,096 times the main reach that is some 1e-7 of the rest.
 */
function farIntegral(frequency: Frequency, claim: Claim, reach: number): YearLaw['far'] {
  const number = meanNumber(frequency) / probabilityOfSome(frequency)
  const others = (meanNumber(frequency) + dispersion(frequency) - 1) * limitedMean(claim, reach)
  return (end) => {
    if (claim.kind === 'atomic' || end <= reach || reach >= claim.limit || others >= reach)
      return { first: 0, second: 0 }
    const [from, to] = [reach - others, Math.min(end, claim.limit) - others]
    const first = number * (claim.limited(to) - claim.limited(from))
    return { first, second: others * first + (number * (claim.limitedSquare(to) - claim.limitedSquare(from))) / 2 }
  }
}
