import type { StateMachine } from '../../../foundation/access/index.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import type { FirmSize } from './assumptions.ts'
import type { Book, BookRow } from './book.ts'
import { yearsOfBlock } from './kernel-image.ts'

export type RunState = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed'

/** 测算任务: a look at one book, from the click to the result that stays. */
export const runMachine: StateMachine = {
  resource: 'risk-run',
  states: ['waiting', 'running', 'done', 'cancelled', 'failed'],
  initial: 'waiting',
  transitions: [
    { from: 'waiting', action: 'begin', to: 'running' },
    { from: 'waiting', action: 'cancel', to: 'cancelled' },
    { from: 'running', action: 'cancel', to: 'cancelled' },
    { from: 'running', action: 'finish', to: 'done' },
    { from: 'waiting', action: 'fail', to: 'failed' },
    { from: 'running', action: 'fail', to: 'failed' },
    { from: 'done', action: 'rerun', to: 'done' },
    { from: 'cancelled', action: 'rerun', to: 'cancelled' },
    { from: 'failed', action: 'rerun', to: 'failed' },
  ],
}

export function cancelRun(state: RunState): Result<RunState> {
  return state === 'waiting' || state === 'running' ? ok('cancelled') : refuse(runIsOver)
}

const runIsOver = {
  kind: 'unprocessable',
  code: 'run-is-over',
  message: { zh: '该测算已结束，不能取消。', en: 'The run is over and cannot be cancelled.' },
  remedy: { zh: '请刷新查看结果。', en: 'Reload to see what it came to.' },
} as const

/** Says with which rules the figures of a run were made; a change of any bit of an answer is another version. */
export const engineVersion = '2026.3'

/** A book as it is kept and logged: texts and whole numbers, shares and factors in millionths. */
export interface KeptBook {
  readonly rows: readonly {
    readonly sector: string
    readonly size: FirmSize
    readonly count: number
    readonly region: string
    readonly cloud: string
    readonly supplier: string
  }[]
  readonly sharePpm: number
  readonly adjustments: readonly {
    readonly of: 'frequency' | 'severity'
    readonly factorPpm: number
    readonly reason: string
    readonly by: string
  }[]
}

export function bookOf({ rows, sharePpm, adjustments }: KeptBook): Book {
  return {
    rows: rows satisfies readonly BookRow[],
    share: sharePpm / 1e6,
    adjustments: adjustments.map(({ of, factorPpm, reason, by }) => ({ of, factor: factorPpm / 1e6, reason, by })),
  }
}

export interface Stretch {
  readonly part: number
  readonly from: number
  readonly to: number
}

/** Few enough that the first curve stands within a second. */
const firstBlocks = 4
const blocksOfPart = 48

/** The blocks of a run in stretches that any worker can take; the first is short, so that there is soon something to see. */
export function stretchesOf(years: number): readonly Stretch[] {
  const blocks = Math.ceil(years / yearsOfBlock)
  const first = Math.min(firstBlocks, blocks)
  const stretches: Stretch[] = [{ part: 0, from: 0, to: first }]
  for (let from = first; from < blocks; from += blocksOfPart) {
    stretches.push({ part: stretches.length, from, to: Math.min(blocks, from + blocksOfPart) })
  }
  return stretches
}
