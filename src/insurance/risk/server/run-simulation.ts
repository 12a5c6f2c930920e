import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import { keptMoments, momentsWidth, type RunMoments, wholeOf } from '../domain/block-moments.ts'
import { yearsOfBlock } from '../domain/kernel-image.ts'
import { answerOf, type SimulationAnswer } from '../domain/simulation-answer.ts'
import { blocksOf, bytesNeeded, laidOut, type Portfolio, simulationPlan } from '../index.ts'
import { allFinished, type CommonWork, mark, marksOf, orderYears, workOutBlocks } from './common-work.ts'
import { cancelled, tooLarge } from './run-refusals.ts'

export interface Run {
  readonly years: number
  readonly seed: number
  readonly workers: number
  /** Bytes that the run may take; one that needs more is refused before it starts. */
  readonly memory: number
  /** Stops all threads at their next block. */
  readonly signal?: AbortSignal
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
  const blocks = blocksOf(run.years)
  const threads = Math.max(1, Math.min(run.workers, blocks))
  const work: CommonWork = {
    plan: laidOut(plan),
    seed: run.seed,
    threads,
    totals: new SharedArrayBuffer(run.years * 8),
    largest: new SharedArrayBuffer(run.years * 8),
    moments: new SharedArrayBuffer(blocks * momentsWidth * 8),
    marks: new SharedArrayBuffer(16),
  }
  if (!(await inThreads(work, run.signal))) return refuse(cancelled)
  const wallMillis = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  const ordered = { totals: new Float64Array(work.totals), largest: new Float64Array(work.largest) }
  const facts = { seed: run.seed, cpuMillis: (user + system) / 1000, wallMillis }
  return ok(answerOf(ordered, momentsOfRun(work, run.years), facts))
}

/** How long this thread works before it looks up, in milliseconds. */
const longestTurn = 40

/** This thread and the others; false when somebody stopped them. */
async function inThreads(work: CommonWork, signal: AbortSignal | undefined): Promise<boolean> {
  const marks = marksOf(work)
  const others = Array.from({ length: work.threads - 1 }, () => inWorker(work))
  const seen = { fault: false }
  for (const other of others) other.catch(() => (seen.fault = true))
  const look = async (): Promise<void> => {
    await nextTurn()
    if (signal?.aborted || seen.fault) Atomics.store(marks, mark.stop, 1)
  }
  let looked = performance.now()
  for (const _block of workOutBlocks(work)) {
    if (performance.now() - looked < longestTurn) continue
    await look()
    looked = performance.now()
  }
  while (!allFinished(work) && !seen.fault) {
    Atomics.wait(marks, mark.finished, Atomics.load(marks, mark.finished), 2)
    await look()
  }
  if (!seen.fault && Atomics.load(marks, mark.stop) === 0) orderYears(work)
  await Promise.all(others)
  return Atomics.load(marks, mark.stop) === 0
}

async function inWorker(work: CommonWork): Promise<void> {
  const worker = new Worker(new URL('./simulation-worker.ts', import.meta.url), { workerData: work })
  const [code] = (await once(worker, 'exit')) as readonly unknown[]
  if (code !== 0) throw new Error(`a simulation worker ended with ${String(code)}`)
}

/** In the order of blocks, whoever worked them out. */
function momentsOfRun({ moments }: CommonWork, years: number): RunMoments {
  const kept = new Float64Array(moments)
  const countOf = (block: number): number => Math.min(yearsOfBlock, years - block * yearsOfBlock)
  return wholeOf(Array.from({ length: blocksOf(years) }, (_, block) => keptMoments(kept, block, countOf(block))))
}
