import { permissionTable, type PermissionTable } from '../src/foundation/access/index.ts'
import type { ServerSlice } from '../src/foundation/access/server/index.ts'
import { cellsOf, chosen } from './matrix-cells.ts'
import { openActsIn, operationsIn } from './matrix-operations.ts'
import { Play } from './matrix-play.ts'
import { isNamed, openStage, type MatrixFixture, type MatrixSupplier } from './matrix-stage.ts'
import type { TestServer } from './server.ts'

export interface MatrixSettings {
  readonly server: TestServer
  readonly slices: readonly ServerSlice[]
  readonly suppliers: readonly MatrixSupplier[]
  /** Share of the denied cells that are played, between 0 and 1; every allowed cell is always played. */
  readonly share: number
  /** Resources to be played; all when absent. */
  readonly only?: readonly string[]
  /** The table that the cells are expected by; a planted fault alters it. */
  readonly table?: PermissionTable
}

export interface MatrixReport {
  readonly allowed: number
  /** Of the allowed ones those that went through; the others stumble over what the fixture leaves unsaid. */
  readonly done: number
  readonly denied: number
  /** Cells that name what cannot be, such as a region of a thing that has none. */
  readonly impossible: number
  readonly compared: number
  /** Milliseconds of a foreign object and of a random id, asked one after the other. */
  readonly times: readonly { readonly foreign: number; readonly random: number }[]
  /** Operations that another test plays. */
  readonly elsewhere: readonly string[]
  /** Each a sentence; empty when the table and the product agree. */
  readonly faults: readonly string[]
}

/** Plays every cell of the permission table over HTTP, allow and deny, one sign-in a role, without reset in between. */
export async function runMatrix(settings: MatrixSettings): Promise<MatrixReport> {
  const { server, slices, suppliers } = settings
  const stage = await openStage(server)
  for (const supplier of suppliers) await supplier.prepare?.(stage)
  const table = settings.table ?? permissionTable(slices.flatMap((slice) => slice.permissions))
  const fixtures = new Map(suppliers.flatMap((supplier) => supplier.fixtures).map((one) => [one.resource, one]))
  const machines = new Map(slices.flatMap((slice) => slice.machines).map((one) => [one.resource, one]))
  const count = { allowed: 0, done: 0, denied: 0, impossible: 0, compared: 0 }
  const play = new Play({ stage, table, fixtures, count, times: [] })
  const every = [...operationsIn(slices, server.host), ...openActsIn(slices)]
  for (const { resource } of every) if (!fixtures.has(resource)) play.fault(`no fixture makes ${resource}`)
  const placeOf = ({ resource }: { readonly resource: string }): Partial<MatrixFixture> => fixtures.get(resource) ?? {}
  const isElsewhere = (one: (typeof every)[number]): boolean => isNamed(Object.keys(placeOf(one).elsewhere ?? {}), one)
  const operations = every
    .filter((one) => !isElsewhere(one))
    .map((one) => Object.assign({}, one, { hasId: one.hasId && !isNamed(placeOf(one).withoutObject ?? [], one) }))
  const played = operations.filter(({ resource }) => settings.only?.includes(resource) ?? true)
  const cells = played.flatMap((operation) =>
    cellsOf(operation, {
      table,
      machine: machines.get(operation.resource),
      asked: placeOf(operation).stateOf?.[operation.action],
    }),
  )
  // Lists come last, when there is something in them that must not be let out.
  const ordered = [...cells.filter((cell) => cell.operation.hasId), ...cells.filter((cell) => !cell.operation.hasId)]
  for (const [index, cell] of ordered.entries()) {
    if (index % 50 === 0) await stage.refresh()
    if (play.expects(cell) === 'allowed' || chosen(cell, settings.share)) await play.cell(cell)
  }
  await play.sweep(
    operations,
    slices.flatMap((slice) => slice.openRoutes ?? []),
  )
  const elsewhere = every.filter(isElsewhere).map(({ method, path }) => `${method} ${path}`)
  return { ...count, times: play.with.times, elsewhere, faults: [...play.faults] }
}
