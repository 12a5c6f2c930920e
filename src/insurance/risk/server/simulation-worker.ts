import { workerData } from 'node:worker_threads'
import { type Portfolio, simulateBlock, simulateSpan, simulationPlan, type Span } from '../index.ts'

export interface WorkerOrder {
  readonly portfolio: Portfolio
  readonly span: Span
  readonly totals: SharedArrayBuffer
  readonly largest: SharedArrayBuffer
}

const { portfolio, span, totals, largest } = workerData as WorkerOrder
simulateSpan(simulationPlan(portfolio), span, {
  totals: new Float64Array(totals),
  largest: new Float64Array(largest),
  kernel: simulateBlock,
})
