import { keepMoments, momentsOf } from '../domain/block-moments.ts'
import { type LaidOut, laidOutKernel } from '../domain/fast-kernel.ts'
import { blocksOf, simulateSpan } from '../domain/simulate.ts'
import { sortTop } from '../domain/simulation-answer.ts'
import { yearsOfBlock } from '../domain/kernel-image.ts'

// Imports only what it runs, since every thread reads its files anew.

/** One run, as all its threads see it. */
export interface CommonWork {
  readonly plan: LaidOut
  readonly seed: number
  readonly threads: number
  readonly totals: SharedArrayBuffer
  readonly largest: SharedArrayBuffer
  readonly moments: SharedArrayBuffer
  /** See `mark`. */
  readonly marks: SharedArrayBuffer
}

/** Places among the marks: the next block to be taken, threads that found none left, the next array to be ordered, a wish to stop. */
export const mark = { block: 0, finished: 1, ordered: 2, stop: 3 } as const

export const marksOf = ({ marks }: CommonWork): Int32Array => new Int32Array(marks)

/**
 * Takes block after block until none is left: a thread that starts late or runs on a busy core takes fewer, and which thread
 * worked a block out shows nowhere in its bits. Yields after each one.
 */
export function* workOutBlocks(work: CommonWork): Generator<number, void, void> {
  const marks = marksOf(work)
  const years = { totals: new Float64Array(work.totals), largest: new Float64Array(work.largest) }
  const kept = new Float64Array(work.moments)
  const blocks = blocksOf(years.totals.length)
  const kernel = laidOutKernel(work.plan)
  for (let block = take(marks, mark.block); block < blocks; block = take(marks, mark.block)) {
    if (Atomics.load(marks, mark.stop) === 1) break
    simulateSpan(kernel, { seed: work.seed, from: block, to: block + 1 }, years)
    keepMoments(kept, block, momentsOf(years.totals.subarray(block * yearsOfBlock, (block + 1) * yearsOfBlock)))
    yield block
  }
  Atomics.add(marks, mark.finished, 1)
  Atomics.notify(marks, mark.finished)
}

/** Puts the two arrays in order, one thread each where there are two. Only when every thread has finished its blocks. */
export function orderYears(work: CommonWork): void {
  const marks = marksOf(work)
  const arrays = [work.totals, work.largest]
  for (let index = take(marks, mark.ordered); index < arrays.length; index = take(marks, mark.ordered)) {
    sortTop(new Float64Array(arrays[index]!))
  }
}

export const allFinished = (work: CommonWork): boolean => Atomics.load(marksOf(work), mark.finished) >= work.threads

const take = (marks: Int32Array, place: number): number => Atomics.add(marks, place, 1)
