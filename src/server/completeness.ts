import { isContractProcedure, type AnyContractRouter } from '@orpc/contract'
import { faultsOf, type NamedOperation } from '../foundation/access/index.ts'
import type { OperationMeta, ServerSlice } from '../foundation/access/server/index.ts'

/** Throws, and so keeps the process from starting, when table, machines, operations and routes do not fit each other. */
export function refuseIncomplete(slices: readonly ServerSlice[], router: Readonly<Record<string, unknown>>): void {
  const faults = faultsOf({
    rows: slices.flatMap((slice) => slice.permissions),
    prohibitions: slices.flatMap((slice) => slice.prohibitions ?? []),
    machines: slices.flatMap((slice) => slice.machines),
    operations: Object.entries(router).flatMap(([name, part]) => operationsOf(part, [name])),
    openActs: slices
      .flatMap((slice) => slice.openRoutes ?? [])
      .flatMap(({ acts, method, path }) => (acts ? [{ name: `${method} ${path}`, ...acts }] : [])),
  })
  if (faults.length > 0) throw new Error(`the permission table is not complete:\n  ${faults.join('\n  ')}`)
}

/** Every operation below a router or contract with the action that its meta names. */
export function operationsOf(part: unknown, path: readonly string[] = []): readonly NamedOperation[] {
  if (typeof part !== 'object' || part === null) return []
  if (isContractProcedure(part)) {
    const meta = part['~orpc'].meta as Partial<OperationMeta>
    return [{ name: path.join('.'), ...meta }]
  }
  return Object.entries(part as AnyContractRouter).flatMap(([key, inner]) => operationsOf(inner, [...path, key]))
}
