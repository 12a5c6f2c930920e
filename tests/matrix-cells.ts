import { roles, type PermissionTable, type Role, type StateMachine } from '../src/foundation/access/index.ts'
import type { MatrixOperation } from './matrix-operations.ts'
import { canaryOf, type MatrixRelation } from './matrix-stage.ts'

export interface Cell {
  readonly operation: MatrixOperation
  readonly role: Role
  readonly state: string
  readonly relation: MatrixRelation
  readonly drafted: boolean
  readonly steppedUp: boolean
}

interface Ruled {
  readonly table: PermissionTable
  readonly machine: StateMachine | undefined
  /** The state in which an operation without an object is asked, where it is not the initial one. */
  readonly asked: string | undefined
}

export function cellsOf(operation: MatrixOperation, { table, machine, asked }: Ruled): Cell[] {
  const rows = table.rows.filter((row) => row.resource === operation.resource)
  const states = operation.hasId ? (machine?.states ?? ['*']) : [asked ?? machine?.initial ?? '*']
  const known = rows.map((row) => row.relation).filter((relation) => relation !== 'any' && relation !== 'none')
  const relations: readonly MatrixRelation[] = operation.hasId ? [...new Set([...known, 'none' as const])] : ['own']
  const acts = rows.filter((row) => row.action === operation.action)
  const plain = roles.flatMap((role) =>
    states.flatMap((state) =>
      relations.map((relation) => ({ operation, role, state, relation, drafted: false, steppedUp: true })),
    ),
  )
  const held = plain.filter((cell) => acts.some((row) => row.role === cell.role))
  return [
    ...plain,
    ...(acts.some((row) => row.stepUp) ? held.map((cell) => ({ ...cell, steppedUp: false })) : []),
    ...(operation.hasId && acts.some((row) => row.twoPerson) ? held.map((cell) => ({ ...cell, drafted: true })) : []),
  ]
}

/** Chosen by its name, so that the same share plays the same cells. */
export function chosen(cell: Cell, share: number): boolean {
  return Number.parseInt(canaryOf(nameOf(cell)).slice(6, 14), 16) / 0xffffffff < share
}

export function nameOf({ operation, role, state, relation, drafted, steppedUp }: Cell): string {
  const marks = [...(drafted ? ['drafted'] : []), ...(steppedUp ? [] : ['without second factor'])]
  return `${role} (${[relation, ...marks].join(', ')}) ${operation.resource}.${operation.action} in ${state} by ${operation.method} ${operation.path}`
}
