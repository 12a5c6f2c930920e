import { workerData } from 'node:worker_threads'
import { type LaidOut, laidOutKernel } from '../domain/fast-kernel.ts'
import { simulateSpan, type Span } from '../domain/simulate.ts'

// Imports only what it runs, since every worker reads its files anew.

export interface WorkerOrder {
  readonly plan: LaidOut
  readonly span: Span
  readonly totals: SharedArrayBuffer
  readonly largest: SharedArrayBuffer
}

const { plan, span, totals, largest } = workerData as WorkerOrder
simulateSpan(laidOutKernel(plan), span, {
  totals: new Float64Array(totals),
  largest: new Float64Array(largest),
})
