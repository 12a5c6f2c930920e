/** A law with a density on (0, ∞). Every function takes a loss above 0, in units. */
export interface SmoothLaw {
  readonly kind: 'smooth'
  /** P(X > x). */
  readonly survival: (x: number) => number
  readonly density: (x: number) => number
  /** E[min(X, x)]. */
  readonly limited: (x: number) => number
  /** E[(X − d)+], Infinity where there is no mean. */
  readonly excess: (d: number) => number
  /** E[min((X − d)+, top − d)²], Infinity where there is none; top may be Infinity. */
  readonly layerSquare: (d: number, top: number) => number
  /** What is exceeded with probability p. */
  readonly upperQuantile: (p: number) => number
  /** The length over which the density near x changes by about its own size. */
  readonly length: (x: number) => number
}

/** A law of finitely many losses. */
export interface AtomicLaw {
  readonly kind: 'atomic'
  /** Ascending, distinct; weights sum to one. */
  readonly values: readonly number[]
  readonly weights: readonly number[]
}
