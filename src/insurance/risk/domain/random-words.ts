import { type BlockName, fillRandom, laneState } from './random-lanes.ts'

/** Random words of one block and stream, in the order of the lanes. */
export interface RandomWords {
  readonly next: () => number
}

const buffered = 1024

export function randomWords(name: BlockName): RandomWords {
  const state = laneState(name)
  const words = new Uint32Array(buffered)
  let at = buffered
  return {
    next() {
      if (at === buffered) {
        fillRandom(state, words)
        at = 0
      }
      return words[at++]!
    },
  }
}
