import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Host, Job, Progress } from '../../../foundation/access/server/index.ts'
import { type Canonical, ok } from '../../../foundation/kernel/index.ts'
import { type Tx, withTx } from '../../../foundation/storage/server/index.ts'
import { yearsOfBlock } from '../domain/kernel-image.ts'
import {
  attribution,
  bookOf,
  portfolioOf,
  shippedAssumptions,
  simulationPlan,
  type Stretch,
  stretchesOf,
} from '../index.ts'
import { drawPicture } from './picture.ts'
import { runChange } from './run-view.ts'
import { firstJob, simulateJob } from './start-run.ts'
import { findRun, lockRun, type RunRow } from './store.ts'
import {
  advanceRun,
  beginRun,
  forgetParts,
  isComplete,
  partIsStored,
  storedParts,
  storeFailure,
  storeFirst,
  storePart,
  storeResult,
  type WorkedPart,
} from './store-parts.ts'

export const riskJobs: readonly Job[] = [
  { name: simulateJob, run: simulate },
  { name: firstJob, run: simulate },
]

const worker = { kind: 'system', actor: 'worker' } as const

/** How long a worker goes on before it says how far it is and hears whether somebody cancelled, in milliseconds. */
const turn = 80

async function simulate(host: Host, payload: Canonical, progress: Progress): Promise<void> {
  const { run: id, part } = payload as { readonly run: string; readonly part: number }
  const row = await begun(host, id, part)
  const stretch = row && stretchesOf(row.years)[part]
  if (!row || !stretch) return
  try {
    const worked = await workOut(host, { row, stretch, progress })
    if (worked) await withTx(host.database, worker, async (tx) => keep(tx, row, { stretch, worked }))
  } catch (error) {
    await withTx(host.database, worker, async (tx) => {
      const present = await lockRun(tx, id)
      if (present?.state === 'running') await storeFailure(tx, id)
      await recorded(tx, id, 'fail')
      return ok(null)
    })
    throw error
  }
}

/** The run, once it is running; undefined when it is over, or when another worker has done this part. */
async function begun(host: Host, id: string, part: number): Promise<RunRow | undefined> {
  const found = await withTx(host.database, worker, async (tx) => {
    const row = await lockRun(tx, id)
    if (!row || (row.state !== 'waiting' && row.state !== 'running')) return ok(undefined)
    if (await partIsStored(tx, id, part)) return ok(undefined)
    if (row.state === 'waiting') {
      await beginRun(tx, id)
      await recorded(tx, id, 'begin')
    }
    return ok(row)
  })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

interface Work {
  readonly row: RunRow
  readonly stretch: Stretch
  readonly progress: Progress
}

/** The years of a stretch, or undefined when somebody cancelled the run. */
async function workOut(host: Host, { row, stretch, progress }: Work): Promise<WorkedPart | undefined> {
  const { portfolio, grouping } = portfolioOf(bookOf(row.book), shippedAssumptions)
  const followed = attribution(portfolio, simulationPlan(portfolio), grouping)
  const years = Math.min(row.years, stretch.to * yearsOfBlock) - stretch.from * yearsOfBlock
  const totals = new Float64Array(years)
  const largest = new Float64Array(years)
  let told = performance.now()
  let untold = 0
  for (let block = stretch.from; block < stretch.to; block++) {
    const from = (block - stretch.from) * yearsOfBlock
    const here = {
      totals: totals.subarray(from, from + yearsOfBlock),
      largest: largest.subarray(from, from + yearsOfBlock),
    }
    followed.kernel({ seed: row.seed, block }, here)
    followed.close(here.totals)
    untold += 1
    if (performance.now() - told < turn && block + 1 < stretch.to) continue
    if (
      !(await goesOn(host, { row, untold })) ||
      !(await progress(block + 1 - stretch.from, stretch.to - stretch.from))
    ) {
      return undefined
    }
    await nextTurn()
    told = performance.now()
    untold = 0
  }
  return { totals, largest, losses: followed.losses() }
}

async function goesOn(
  host: Host,
  { row, untold }: { readonly row: RunRow; readonly untold: number },
): Promise<boolean> {
  const going = await withTx(host.database, worker, async (tx) => ok(await advanceRun(tx, row.id, untold)))
  // While the database is away nobody can cancel.
  return !going.ok || going.value
}

async function keep(
  tx: Tx,
  row: RunRow,
  { stretch, worked }: { readonly stretch: Stretch; readonly worked: WorkedPart },
) {
  const { id } = row
  const present = await lockRun(tx, id)
  if (present?.state !== 'running') {
    await forgetParts(tx, id)
    return ok(null)
  }
  await storePart(tx, row, stretch.part, worked)
  if (await isComplete(tx, id)) await putTogether(tx, row)
  else if (stretch.part === 0) {
    await storeFirst(tx, id, pictureOfParts(row, [worked]).picture)
    for (const { part } of stretchesOf(row.years).slice(1)) await tx.enqueue(simulateJob, { run: id, part })
  }
  return ok(null)
}

async function putTogether(tx: Tx, row: RunRow): Promise<void> {
  await storeResult(tx, row.id, pictureOfParts(row, await storedParts(tx, row.id)))
  await recorded(tx, row.id, 'finish')
}

function pictureOfParts({ book, seed }: RunRow, parts: readonly WorkedPart[]) {
  const years = { totals: joined(parts.map(({ totals }) => totals)), largest: joined(parts.map((one) => one.largest)) }
  const fingerprint = createHash('sm3').update(new Uint8Array(years.totals.buffer)).digest('hex')
  return { picture: drawPicture({ book, seed, years, losses: parts.map(({ losses }) => losses) }), fingerprint }
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

async function recorded(tx: Tx, id: string, action: 'begin' | 'finish' | 'fail'): Promise<void> {
  const row = await findRun(tx, id)
  if (!row) return
  const { version } = row
  tx.record({ action: `risk-run.${action}`, resource: 'risk-run', id, version, changes: [runChange(row)] })
}
