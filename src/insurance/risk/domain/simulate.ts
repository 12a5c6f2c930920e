import { yearsOfBlock } from './kernel-image.ts'
import type { BlockKernel } from './simulate-block.ts'
import type { SimulatedYears } from './simulation-answer.ts'
import type { SimulationPlan } from './simulation-plan.ts'

export interface Span {
  readonly seed: number
  /** First block and the one after the last. */
  readonly from: number
  readonly to: number
}

export const blocksOf = (years: number): number => Math.ceil(years / yearsOfBlock)

/** Works out the blocks of a span into the whole run's years. Any split of the blocks gives the same bits. */
export function simulateSpan(kernel: BlockKernel, span: Span, into: SimulatedYears): void {
  for (let block = span.from; block < span.to; block++) {
    const from = block * yearsOfBlock
    const to = Math.min(into.totals.length, from + yearsOfBlock)
    kernel(
      { seed: span.seed, block },
      { totals: into.totals.subarray(from, to), largest: into.largest.subarray(from, to) },
    )
  }
}

/** Bytes that a run takes: two doubles a year, tables, accounts and lists of those that can be hit. */
export function bytesNeeded(plan: SimulationPlan, years: number, workers: number): number {
  const rows = plan.claims?.rows ?? []
  const tables = new Set(rows.map(({ table }) => table)).size + plan.events.length
  const each =
    tables * 16_384 +
    rows.length * 160 +
    (plan.claims?.accounts ?? 0) * 16 +
    plan.events.reduce((sum, { shares }) => sum + shares.length * 8, 0)
  return years * 16 + (each + 40_000_000) * workers
}
