import { organisations } from './organisations.ts'
import { solutions } from './solutions.ts'
import type { DemoSolution } from './story.ts'

export interface CrowdSettings {
  /** The same seed gives the same crowd. */
  readonly seed: number
  readonly count: number
}

/** A crowd larger than this is not played through the use cases one by one. */
export const largestPlayedCrowd = 1_000

/** Of a larger one so many are played; the rest are copies of them. */
const playedOfLarge = 100

/** Drafts beside the told stories, for a round that looks busy: begun by leads of the stories, in sectors of the round. */
export interface Crowd {
  readonly played: readonly DemoSolution[]
  /** Titles of the copies of each played draft, by its key. */
  readonly copies: ReadonlyMap<string, readonly string[]>
}

export function crowdOf({ seed, count }: CrowdSettings): Crowd {
  const draw = drawing(seed)
  const playedCount = count > largestPlayedCrowd ? playedOfLarge : count
  const drafts = Array.from({ length: playedCount }, (_, index) => crowdDraft(index + 1, draw))
  const copies = new Map(drafts.map(({ solution }) => [solution.key, [] as string[]]))
  for (let number = playedCount + 1; number <= count; number += 1) {
    const { told, solution } = pick(drafts, draw)
    copies.get(solution.key)?.push(titleOf(told, number))
  }
  return { played: drafts.map(({ solution }) => solution), copies }
}

interface CrowdDraft {
  readonly told: DemoSolution
  readonly solution: DemoSolution
}

function crowdDraft(number: number, draw: () => number): CrowdDraft {
  const told = pick(solutions, draw)
  const lead = pick(leads, draw)
  const solution: DemoSolution = {
    key: `crowd-${number}`,
    title: titleOf(told, number),
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
  return { told, solution }
}

function titleOf(told: DemoSolution, number: number): string {
  return `${told.title}（第 ${number} 份练习稿）`
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
