import { notFound } from '../../../foundation/access/index.ts'
import { relate, type Acting } from '../../../foundation/access/server/index.ts'
import { refuse, type Result } from '../../../foundation/kernel/index.ts'
import { findSector } from '../../cover/index.ts'
import { bookOf, engineVersion, type KeptBook, portfolioOf, shippedAssumptions, stretchesOf } from '../index.ts'
import { bytesOfBook, mostBytes, tooLarge, unitFirst, unknownSector } from './run-refusals.ts'
import { objectOf, runChange, type RunView, viewOf } from './run-view.ts'
import { insertRun, lockRun, type NewRun } from './store.ts'

/** The job that works out one stretch of a run. */
export const simulateJob = 'risk.simulate'

/** A queue of its own for first stretches, which do not wait behind long ones; it enqueues the others once its curve stands. */
export const firstJob = 'risk.first-stretch'

export interface WantedRun {
  readonly name: string
  readonly book: Omit<KeptBook, 'adjustments'> & {
    readonly adjustments: readonly Omit<KeptBook['adjustments'][number], 'by'>[]
  }
  readonly years: number
  readonly seed: number
}

/** 开始测算: what the click does; the worker does the rest. */
export async function startRun(acting: Acting, { name, book, years, seed }: WantedRun): Promise<Result<RunView>> {
  const adjustments = book.adjustments.map((one) => ({ ...one, by: acting.actor.name }))
  return start(acting, { name, book: { ...book, adjustments }, years, seed, rerunOf: null })
}

/** 重算: the same book, years and seed by today's engine; the same engine gives the same bits. */
export async function rerun(acting: Acting, id: string): Promise<Result<RunView>> {
  const row = await lockRun(acting.tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('rerun', objectOf(acting, row))
  if (!permit.ok) return permit
  const { name, book, years, seed } = row
  return start(acting, { name, book, years, seed, rerunOf: row.id })
}

type Wanted = Pick<NewRun, 'name' | 'book' | 'years' | 'seed' | 'rerunOf'>

async function start(acting: Acting, wanted: Wanted): Promise<Result<RunView>> {
  const { tx, actor } = acting
  const id = tx.newId<'risk-run'>()
  const organisationId = actor.organisationId ?? ''
  const permit = acting.permit('create', objectOf(acting, { id, state: 'waiting', organisationId }))
  if (!permit.ok) return permit
  if (organisationId === '') return refuse(unitFirst)
  const unknown = wanted.book.rows.find(({ sector }) => !findSector(sector))
  if (unknown) return refuse(unknownSector(unknown.sector))
  const bytes = bytesOfBook(portfolioOf(bookOf(wanted.book), shippedAssumptions), wanted.years)
  if (bytes > mostBytes) return refuse(tooLarge(bytes, { years: wanted.years, memory: mostBytes }))
  const stretches = stretchesOf(wanted.years)
  await relate(tx, [{ subject: `organisation:${organisationId}`, relation: 'own', resource: id }])
  const row = await insertRun(tx, permit.value, {
    ...wanted,
    organisationId,
    engine: engineVersion,
    library: shippedAssumptions.version,
    parts: stretches.length,
    total: stretches.at(-1)!.to,
    createdByName: actor.name,
  })
  await tx.enqueue(firstJob, { run: id, part: 0 })
  tx.record({ action: 'risk-run.create', resource: 'risk-run', id, version: row.version, changes: [runChange(row)] })
  return viewOf(acting, row)
}
