import type { PermissionRow, Prohibition, StateMachine } from './permission.ts'

export interface NamedOperation {
  /** The API operation or open route, for the message. */
  readonly name: string
  readonly resource?: string
  readonly action?: string
}

export interface Composition {
  readonly rows: readonly PermissionRow[]
  readonly prohibitions: readonly Prohibition[]
  readonly machines: readonly StateMachine[]
  readonly operations: readonly NamedOperation[]
  /** Open routes that carry out an action of the table. */
  readonly openActs: readonly NamedOperation[]
}

/** All that is wrong between table, machines and routes, as sentences; the process starts only when there is nothing. */
export function faultsOf(composition: Composition): readonly string[] {
  return [
    ...operationFaults(composition),
    ...composition.machines.flatMap(machineFaults),
    ...repeated(composition.machines.map((machine) => machine.resource)).map(
      (name) => `${name} has two state machines`,
    ),
    ...rowFaults(composition),
    ...composition.prohibitions.flatMap((one) => prohibitionFaults(one, composition.rows)),
  ]
}

function operationFaults({ rows, operations, openActs }: Composition): string[] {
  const inTable = new Set(rows.map(actOf))
  const offered = new Set([...operations, ...openActs].map(actOf))
  const nameless = operations.filter((one) => one.resource === undefined || one.action === undefined)
  const named = [...operations, ...openActs].filter((one) => !nameless.includes(one))
  return [
    ...nameless.map((one) => `operation ${one.name} names no action`),
    ...named
      .filter((one) => !inTable.has(actOf(one)))
      .map((one) => `${one.name} does ${actOf(one)}, which no row allows`),
    ...[...inTable].filter((act) => !offered.has(act)).map((act) => `no operation and no open route does ${act}`),
  ]
}

function machineFaults(machine: StateMachine): string[] {
  const { resource, states, initial, transitions } = machine
  const unknown = [initial, ...transitions.flatMap(({ from, to }) => [from, to])].filter((one) => !states.includes(one))
  const reached = new Set([initial])
  for (const state of reached) for (const { from, to } of transitions) if (from === state) reached.add(to)
  return [
    ...repeated(states).map((state) => `${resource} lists the state ${state} twice`),
    ...unknown.map((state) => `${resource} has no state ${state}`),
    ...states.filter((state) => !reached.has(state)).map((state) => `${resource} never reaches the state ${state}`),
    ...repeated(transitions.map(({ from, action, to }) => `${from} ${action} ${to}`)).map(
      (one) => `${resource} repeats ${one}`,
    ),
  ]
}

function rowFaults({ rows, machines }: Composition): string[] {
  const machineOf = new Map(machines.map((machine) => [machine.resource, machine]))
  const twice = repeated(rows.map((row) => `${row.role} ${row.relation} ${row.resource} ${row.state} ${row.action}`))
  return [
    ...twice.map((row) => `the table says twice: ${row}`),
    ...rows.flatMap((row) => rowFault(row, machineOf.get(row.resource))),
  ]
}

function rowFault(row: PermissionRow, machine: StateMachine | undefined): string[] {
  const said = `${row.role} ${actOf(row)} in ${row.state}`
  if (!machine) return row.state === '*' ? [] : [`${said}: ${row.resource} has no state machine`]
  if (row.state !== '*' && !machine.states.includes(row.state)) return [`${said}: no such state`]
  const moves = machine.transitions.filter((transition) => transition.action === row.action)
  if (moves.length === 0 || moves.some((move) => move.from === row.state)) return []
  return [`${said}: the machine moves by it only from ${moves.map((move) => move.from).join(', ')}`]
}

function prohibitionFaults(one: Prohibition, rows: readonly PermissionRow[]): string[] {
  return rows
    .filter((row) => row.role === one.role || row.role === 'visitor')
    .filter((row) => actOf(row) === actOf(one) && overlaps(row.state, one.state) && isReached(row, one))
    .map(
      (row) =>
        `${row.role} ${actOf(row)} in ${row.state} is allowed though prohibited to ${one.role} (${one.relation})`,
    )
}

function isReached(row: PermissionRow, one: Prohibition): boolean {
  if (one.relation === 'conflicted') return false
  if (one.relation === 'drafted') return row.twoPerson !== true
  return one.relation === 'any' || row.relation === 'any' || row.relation === one.relation
}

function overlaps(a: string, b: string): boolean {
  return a === '*' || b === '*' || a === b
}

function actOf(one: { readonly resource?: string; readonly action?: string }): string {
  return `${one.resource}.${one.action}`
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
}
