import { organisations } from './organisations.ts'
import { solutions } from './solutions.ts'
import type { DemoSolution } from './story.ts'

export interface CrowdSettings {
  /** The same seed gives the same crowd. */
  readonly seed: number
  readonly count: number
}

/** Drafts beside the told stories, for a round that looks busy: begun by leads of the stories, in sectors of the round. */
export function crowdOf({ seed, count }: CrowdSettings): readonly DemoSolution[] {
  const draw = drawing(seed)
  return Array.from({ length: count }, (_, index): DemoSolution => {
    const told = pick(solutions, draw)
    const lead = pick(leads, draw)
    return {
      key: `crowd-${index + 1}`,
      title: `${told.title}（第 ${index + 1} 份练习稿）`,
      lead,
      partners: told.partners.filter((partner) => partner !== lead).slice(0, 2),
      sectors: told.sectors,
      cover: told.cover,
      progress: 'started',
      daysAgo: 0,
      paperCopies: 0,
      recommendedBy: [],
      ofTheCrowd: true,
    }
  })
}

const leads = organisations.filter(({ key }) => solutions.some(({ lead }) => lead === key)).map(({ key }) => key)

function pick<Value>(values: readonly Value[], draw: () => number): Value {
  const value = values[Math.floor(draw() * values.length)]
  if (value === undefined) throw new RangeError('nothing to choose from')
  return value
}

/** Numbers in [0, 1) by mulberry32, so that a crowd can be made again. */
function drawing(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
