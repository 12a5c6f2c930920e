import { json, statement, type Tx } from '../../../foundation/storage/server/index.ts'
import type { GroupLosses, SimulatedYears } from '../index.ts'
import type { Picture } from './picture.ts'
import type { RunRow } from './store.ts'

// What the worker alone writes: it sees all runs, and no session does.

const begin = statement(
  'risk.begin-run',
  `update risk.run set state = 'running', version = version + 1 where id = $1 and state = 'waiting'`,
)
const keepPart = statement(
  'risk.keep-part',
  `insert into risk.run_part (run_id, part, totals, largest, sums, worst) values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing`,
)
const isKept = statement('risk.part-is-kept', 'select part from risk.run_part where run_id = $1 and part = $2')
const readParts = statement(
  'risk.read-parts',
  'select totals, largest, sums, worst from risk.run_part where run_id = $1 order by part',
)
const countParts = statement(
  'risk.count-parts',
  `select count(*)::integer as kept, r.parts from risk.run r left join risk.run_part p on p.run_id = r.id
   where r.id = $1 group by r.parts`,
)
const forget = statement('risk.forget-parts', 'delete from risk.run_part where run_id = $1')
const advance = statement(
  'risk.advance-run',
  'update risk.run set done = least(done + $2, total) where id = $1 returning state',
)
const draw = statement('risk.draw-first', 'update risk.run set first = $2 where id = $1')
const finish = statement(
  'risk.finish-run',
  `update risk.run set state = 'done', done = total, result = $2, fingerprint = $3, finished_at = $4,
     version = version + 1 where id = $1`,
)
const fail = statement(
  'risk.fail-run',
  `update risk.run set state = 'failed', finished_at = $2, version = version + 1 where id = $1`,
)

/** One stretch of years with what its groups lost. */
export interface WorkedPart extends SimulatedYears {
  readonly losses: GroupLosses
}

export async function beginRun(tx: Tx, id: string): Promise<void> {
  await tx.query(begin, [id])
}

export async function storePart(tx: Tx, { id }: RunRow, part: number, worked: WorkedPart): Promise<void> {
  const { totals, largest, losses } = worked
  const bytes = [totals, largest, losses.sums, losses.worst].map(bytesOf)
  await tx.query(keepPart, [id, part, ...bytes])
}

export async function partIsStored(tx: Tx, id: string, part: number): Promise<boolean> {
  return (await tx.query(isKept, [id, part])).length > 0
}

export async function storedParts(tx: Tx, id: string): Promise<readonly WorkedPart[]> {
  const rows = await tx.query<Record<'totals' | 'largest' | 'sums' | 'worst', Uint8Array>>(readParts, [id])
  return rows.map(({ totals, largest, sums, worst }) => ({
    totals: doublesOf(totals),
    largest: doublesOf(largest),
    losses: { sums: doublesOf(sums), worst: doublesOf(worst) },
  }))
}

export async function isComplete(tx: Tx, id: string): Promise<boolean> {
  const [count] = await tx.query<{ readonly kept: number; readonly parts: number }>(countParts, [id])
  return count !== undefined && count.kept === count.parts
}

/** Answers whether the run still goes on. */
export async function advanceRun(tx: Tx, id: string, blocks: number): Promise<boolean> {
  const [row] = await tx.query<{ readonly state: string }>(advance, [id, blocks])
  return row?.state === 'running'
}

export async function storeFirst(tx: Tx, id: string, picture: Picture): Promise<void> {
  await tx.query(draw, [id, json(picture)])
}

export async function storeResult(
  tx: Tx,
  id: string,
  { picture, fingerprint }: { readonly picture: Picture; readonly fingerprint: string },
): Promise<void> {
  await tx.query(finish, [id, json(picture), fingerprint, tx.now])
  await tx.query(forget, [id])
}

export async function storeFailure(tx: Tx, id: string): Promise<void> {
  await tx.query(fail, [id, tx.now])
  await tx.query(forget, [id])
}

export async function forgetParts(tx: Tx, id: string): Promise<void> {
  await tx.query(forget, [id])
}

const bytesOf = (values: Float64Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

/** A copy, since doubles begin at multiples of eight bytes. */
const doublesOf = (bytes: Uint8Array): Float64Array => new Float64Array(Uint8Array.from(bytes).buffer)
