import { workerData } from 'node:worker_threads'
import { allFinished, type CommonWork, mark, marksOf, orderYears, workOutBlocks } from './common-work.ts'

const work = workerData as CommonWork
const marks = marksOf(work)
for (const _block of workOutBlocks(work)) continue
while (!allFinished(work)) Atomics.wait(marks, mark.finished, Atomics.load(marks, mark.finished), 50)
if (Atomics.load(marks, mark.stop) === 0) orderYears(work)
