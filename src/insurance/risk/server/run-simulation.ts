import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import {
  blocksOf,
  bytesNeeded,
  laidOut,
  laidOutKernel,
  type Portfolio,
  simulateSpan,
  simulationPlan,
  type SimulationAnswer,
  type Span,
  summarised,
} from '../index.ts'
import type { WorkerOrder } from './simulation-worker.ts'

export interface Run {
  readonly years: number
  readonly seed: number
  readonly workers: number
  /** Bytes that the run may take; one that needs more is refused before it starts. */
  readonly memory: number
}

/** Simulates a portfolio in this thread, or in so many workers. The bits are the same for any number of workers. */
export async function runSimulation(portfolio: Portfolio, run: Run): Promise<Result<SimulationAnswer>> {
  const started = performance.now()
  const before = process.cpuUsage()
  const years = run.years * 16
  if (years > run.memory) return refuse(tooLarge(years, run))
  const plan = simulationPlan(portfolio)
  const needed = bytesNeeded(plan, run.years, run.workers)
  if (needed > run.memory) return refuse(tooLarge(needed, run))
  const totals = new SharedArrayBuffer(run.years * 8)
  const largest = new SharedArrayBuffer(run.years * 8)
  const years64 = { totals: new Float64Array(totals), largest: new Float64Array(largest) }
  const spans = spansOf(run)
  const [own, ...others] = spans
  const shared = laidOut(plan)
  const working = others.map((span) => inWorker({ plan: shared, span, totals, largest }))
  if (own) simulateSpan(laidOutKernel(shared), own, years64)
  await Promise.all(working)
  const wallMillis = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  return ok(summarised(years64, { seed: run.seed, cpuMillis: (user + system) / 1000, wallMillis }))
}

/** Whole blocks for each worker, as even as may be. */
function spansOf({ years, seed, workers }: Run): readonly Span[] {
  const blocks = blocksOf(years)
  const parts = Math.max(1, Math.min(workers, blocks))
  return Array.from({ length: parts }, (_, part) => ({
    seed,
    from: Math.floor((blocks * part) / parts),
    to: Math.floor((blocks * (part + 1)) / parts),
  }))
}

async function inWorker(order: WorkerOrder): Promise<void> {
  const worker = new Worker(new URL('./simulation-worker.ts', import.meta.url), { workerData: order })
  await once(worker, 'exit').then(([code]: unknown[]) => {
    if (code !== 0) throw new Error(`a simulation worker ended with ${String(code)}`)
  })
}

function tooLarge(bytes: number, { years, memory }: Run) {
  const size = (value: number): string => `${Math.ceil(value / 1e6)} MB`
  return {
    kind: 'too-large',
    code: 'simulation-exceeds-memory',
    message: {
      zh: `模拟 ${years} 年约需 ${size(bytes)}，超过可用的 ${size(memory)}，未开始计算。`,
      en: `${years} years would take about ${size(bytes)}, more than the ${size(memory)} there are; nothing was started.`,
    },
    remedy: { zh: '请减少年数或合并相同保单（count）。', en: 'Ask for fewer years, or join equal policies (count).' },
    facts: { bytes, memory },
  } as const
}
