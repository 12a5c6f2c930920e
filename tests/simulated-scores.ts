import type { Score } from '../src/pilot/review/index.ts'

/** The published generator of simulated reviews: what is true is known, so a method can be held against it. */
export interface Simulation {
  readonly seed: number
  readonly items: number
  readonly experts: number
  readonly perItem: number
  /** Standard deviations in points: of true quality, of experts' severity, of a single judgement. */
  readonly quality: number
  readonly severity: number
  readonly noise: number
}

export interface Simulated {
  readonly scores: readonly Score[]
  readonly truth: ReadonlyMap<string, number>
}

/** Normal quality around 60, normal severity and noise, rounded to hundredths and kept within 0 and 100. */
export function simulate({ seed, items, experts, perItem, quality, severity, noise }: Simulation): Simulated {
  const draw = drawing(seed)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
  const severities = Array.from({ length: experts }, () => severity * normal())
  const truth = new Map(Array.from({ length: items }, (_, index) => [`s${index}`, 60 + quality * normal()]))
  const scores = [...truth].flatMap(([item, value]) =>
    sample(experts, perItem, draw).map((expert): Score => {
      const points = value + (severities[expert] ?? 0) + noise * normal()
      return { item, expert: `e${expert}`, hundredths: Math.round(100 * Math.min(100, Math.max(0, points))) }
    }),
  )
  return { scores, truth }
}

/** The items of the greatest value. */
export function topOf(values: Iterable<readonly [string, number]>, count: number): ReadonlySet<string> {
  return new Set(
    [...values]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([item]) => item),
  )
}

function sample(from: number, count: number, draw: () => number): readonly number[] {
  const all = Array.from({ length: from }, (_, index) => index)
  for (let place = 0; place < count; place += 1) {
    const other = place + Math.floor(draw() * (from - place))
    ;[all[place], all[other]] = [all[other] ?? 0, all[place] ?? 0]
  }
  return all.slice(0, count)
}

/** Numbers in [0, 1) by mulberry32. */
function drawing(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
