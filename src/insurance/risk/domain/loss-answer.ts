/** What `loss exact` answers: yuan as doubles. null stands for a moment that the law does not have (it is infinite). */
export interface LossFigures {
  readonly mean: number | null
  readonly sd: number | null
  /** P(net = 0). */
  readonly prob_zero: number
  readonly q90: number
  readonly q95: number
  readonly q99: number
  readonly q99_5: number
  readonly q99_9: number
  /** VaR99 + E[(net − VaR99)+]/0.01. */
  readonly tvar99: number | null
}

export type Interval = readonly [low: number, high: number]

export interface ExactAnswer extends LossFigures {
  /** Certain bounds of each figure that is finite. */
  readonly bracket: Readonly<Record<string, Interval>>
  readonly millis: number
}

export const levels = { q90: 0.9, q95: 0.95, q99: 0.99, q99_5: 0.995, q99_9: 0.999 } as const

export type LevelName = keyof typeof levels

export const levelNames = Object.keys(levels) as readonly LevelName[]
