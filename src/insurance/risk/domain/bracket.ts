import type { Bounds } from './bounds.ts'
import { type Interval, type LevelName, levelNames, levels } from './loss-answer.ts'
import { quantileOf, secondBounds, survivedBounds } from './year-integrals.ts'
import { levelAmong, type YearLaw } from './year-law.ts'

/** The annual terms: net = min(max(S − start, 0), end − start), in units of loss. */
export interface Layer {
  readonly start: number
  readonly end: number
}

export type BracketName = 'mean' | 'sd' | LevelName | 'tvar99'

/** Certain bounds of mean, deviation, quantiles and TVaR of the layer, in units of loss; what is infinite has none. */
export function bracketOf(law: YearLaw, layer: Layer): Readonly<Partial<Record<BracketName, Interval>>> {
  const bounds = law.zones.map((zone) => zone.bounds())
  const bracket: Partial<Record<BracketName, Interval>> = {}
  const mean = survivedBounds(law, bounds, { from: layer.start, to: layer.end })
  if (isFinite(mean)) bracket.mean = mean
  const deviation = isFinite(mean) ? deviationBounds(law, bounds, { layer, mean }) : undefined
  if (deviation && isFinite(deviation)) bracket.sd = deviation
  for (const name of levelNames) {
    const found = quantileBounds(law, bounds, { layer, p: levels[name] })
    if (isFinite(found)) bracket[name] = found
  }
  const tail = bracket.q99 && tailBounds(law, bounds, { layer, quantile: bracket.q99 })
  if (tail && isFinite(tail)) bracket.tvar99 = tail
  return bracket
}

/** E net² = 2·∫ (x − start)·P(S > x) dx over the layer. */
function deviationBounds(
  law: YearLaw,
  bounds: readonly Bounds[],
  { layer, mean }: { readonly layer: Layer; readonly mean: Interval },
): Interval {
  const { start, end } = layer
  const [low, high] = secondBounds(law, bounds, { from: start, to: end })
  const root = (square: number): number => Math.sqrt(Math.max(0, square))
  return [root(2 * (low - start * mean[1]) - mean[1] * mean[1]), root(2 * (high - start * mean[0]) - mean[0] * mean[0])]
}

const isFinite = ([low, high]: Interval): boolean => Number.isFinite(low) && Number.isFinite(high)

const netOf = ({ start, end }: Layer, sum: number): number => Math.min(Math.max(sum - start, 0), end - start)

function quantileBounds(law: YearLaw, bounds: readonly Bounds[], { layer, p }: { layer: Layer; p: number }): Interval {
  const sum = quantileOf(law, ({ curve }) => curve, p)
  if (sum === 0) return [0, 0]
  const zone = bounds.find(({ step, cells }) => step * cells >= sum) ?? bounds.at(-1)!
  const [low, high] = zone.quantile(levelAmong(p, law.some), Math.min(sum, zone.step * zone.cells))
  return [netOf(layer, low), netOf(layer, high)]
}

/**
 * TVaR is the least of the convex g(v) = v + E[(net − v)+]/0.01 (Rockafellar and Uryasev 2000). Any v bounds it from above;
 * from below, the tangent at v leads no lower than its slope times the way to the ends of the quantile's own bounds.
 */
function tailBounds(
  law: YearLaw,
  bounds: readonly Bounds[],
  { layer, quantile }: { readonly layer: Layer; readonly quantile: Interval },
): Interval {
  const { start, end } = layer
  const value = netOf(
    layer,
    quantileOf(law, ({ curve }) => curve, 0.99),
  )
  const [low, high] = value >= end - start ? [0, 0] : survivedBounds(law, bounds, { from: start + value, to: end })
  const zone = bounds.find(({ step, cells }) => step * cells >= start + value) ?? bounds.at(-1)!
  const [least, most] = zone.slopes(start + value)
  const fall = Math.max(0, (law.some * (1 - least)) / 0.01 - 1) * (quantile[1] - value)
  const rise = Math.max(0, 1 - (law.some * (1 - most)) / 0.01) * (value - quantile[0])
  return [Math.max(quantile[0], value + low / 0.01 - Math.max(fall, rise)), value + high / 0.01]
}
