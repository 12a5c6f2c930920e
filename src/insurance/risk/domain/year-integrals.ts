import type { Bounds } from './bounds.ts'
import type { Curve } from './curve.ts'
import { levelAmong, type YearLaw } from './year-law.ts'

/** ∫ P(S > x) dx and ∫ x·P(S > x) dx over an interval. */
export interface Survived {
  readonly first: number
  readonly second: number
}

/** Sums over the zones; with `end` Infinity from the moments of S, of which what lies below `from` is taken off. */
export function survived(law: YearLaw, pick: Pick, range: Range): Survived {
  const { first, second } = survivedAmong(law, pick, range)
  return { first: law.some * first, second: law.some * second }
}

type Pick = (zone: YearLaw['zones'][number]) => Curve

function survivedAmong(law: YearLaw, pick: Pick, range: Range): Survived {
  if (range.to === Infinity) {
    const below = survivedAmong(law, pick, { from: 0, to: range.from })
    return { first: law.mean - below.first, second: law.meanSquare / 2 - below.second }
  }
  let first = 0
  let second = 0
  let at = range.from
  for (const zone of law.zones) {
    const to = Math.min(range.to, zone.reach)
    if (to <= at) continue
    const curve = pick(zone)
    const [putFrom, putTo] = [curve.put(at), curve.put(to)]
    first += to - at - (putTo - putFrom)
    second += (to * to - at * at) / 2 - (to * putTo - at * putFrom) + curve.putIntegral(to) - curve.putIntegral(at)
    at = to
  }
  const far = law.far(range.to)
  return at < range.to ? { first: first + far.first, second: second + far.second } : { first, second }
}

export interface Range {
  readonly from: number
  readonly to: number
}

/** inf {x: F(x) ≥ p} in the first zone that reaches it; Infinity beyond them all. */
export function quantileOf(law: YearLaw, pick: Pick, p: number): number {
  const level = levelAmong(p, law.some)
  if (level <= 0) return 0
  for (const zone of law.zones) {
    const found = pick(zone).quantile(level)
    if (found !== undefined) return found
  }
  return Infinity
}

/** Bounds of ∫ P(S > x) dx: the zones' own, and beyond them nothing or the whole of the rest. */
export function survivedBounds(law: YearLaw, bounds: readonly Bounds[], range: Range): readonly [number, number] {
  const [low, high] = boundsAmong(law, bounds, range)
  return [law.some * low, law.some * high]
}

function boundsAmong(law: YearLaw, bounds: readonly Bounds[], range: Range): readonly [number, number] {
  if (range.to === Infinity) {
    const [low, high] = boundsAmong(law, bounds, { from: 0, to: range.from })
    const doubt = 1e-11 * law.mean
    return [law.mean - high - doubt, law.mean - low + doubt]
  }
  let low = 0
  let high = 0
  let at = range.from
  for (const zone of bounds) {
    const to = Math.min(range.to, zone.step * zone.cells)
    if (to <= at) continue
    low += Math.max(0, to - at - zone.high(to) + zone.low(at))
    high += Math.max(0, to - at - zone.low(to) + zone.high(at))
    at = to
  }
  if (at < range.to) {
    const last = bounds.at(-1)!
    const width = Math.min(at / 2, 64 * last.step)
    const passed = 1 - (last.low(at) - last.high(at - width)) / width
    const rest = Math.min((range.to - at) * Math.max(0, passed), Math.max(0, law.mean - low))
    high += Number.isNaN(rest) ? (range.to - at) * Math.max(0, passed) : rest
  }
  return [low, high]
}

/** Bounds of ∫ x·P(S > x) dx, in the same way. */
export function secondBounds(law: YearLaw, bounds: readonly Bounds[], range: Range): readonly [number, number] {
  const [low, high] = secondAmong(law, bounds, range)
  return [law.some * low, law.some * high]
}

function secondAmong(law: YearLaw, bounds: readonly Bounds[], range: Range): readonly [number, number] {
  if (range.to === Infinity) {
    const [low, high] = secondAmong(law, bounds, { from: 0, to: range.from })
    const doubt = 1e-11 * law.meanSquare
    return [law.meanSquare / 2 - high - doubt, law.meanSquare / 2 - low + doubt]
  }
  let low = 0
  let high = 0
  let at = range.from
  for (const zone of bounds) {
    const to = Math.min(range.to, zone.step * zone.cells)
    if (to <= at) continue
    const [least, most] = zone.integral(at, to)
    const square = (to * to - at * at) / 2
    low += Math.max(0, square - to * zone.high(to) + at * zone.low(at) + least)
    high += Math.max(0, square - to * zone.low(to) + at * zone.high(at) + most)
    at = to
  }
  if (at < range.to) high += range.to * boundsAmong(law, bounds, { from: at, to: range.to })[1]
  return [low, high]
}
