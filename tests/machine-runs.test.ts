import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { permissionTable, type StateMachine } from '../src/foundation/access/index.ts'
import { slices } from '../src/server/slices.ts'
import { accessMatrix } from './fixtures/access.ts'
import { everyMatrix } from './fixtures/all.ts'
import { runMachines, type MachineReport } from './machine-runs.ts'
import type { MatrixSupplier } from './matrix-stage.ts'
import { startTestServer, type TestServer } from './server.ts'

let server: TestServer
before(async () => {
  server = await startTestServer({})
})
after(() => server.close())

/** Each run needs people of its own. */
const play = async (
  machines: readonly StateMachine[],
  suppliers: readonly MatrixSupplier[],
  runs: number,
  rows = slices.flatMap((slice) => slice.permissions),
): Promise<MachineReport> => {
  await server.sql(`update access.account set login = 'past.' || replace(id::text, '-', '')`)
  return runMachines({ server, slices, suppliers, table: permissionTable(rows), machines, runs, seed: 7 })
}
const machines = slices.flatMap((slice) => slice.machines)

test('two people at one object never lead it where its machine does not', async () => {
  const report = await play(machines, everyMatrix, 40)
  assert.deepEqual(report.faults, [])
  assert.ok(report.moves > 20 && report.together > 50, JSON.stringify(report))
})

test('a planted fault is found: a move that the machine does not know', async () => {
  const account = machines.find(({ resource }) => resource === 'account')
  assert.ok(account)
  const without = { ...account, transitions: account.transitions.filter(({ action }) => action !== 'stop') }
  const stopping = {
    ...without,
    transitions: [...without.transitions, { from: 'stopped', action: 'stop', to: 'stopped' }],
  }
  const report = await play([stopping], [accessMatrix], 12)
  assert.ok(
    report.faults.some((fault) => /account.stop by .* led from active to stopped/.test(fault)),
    report.faults.join('\n'),
  )
})

test('a planted fault is found: an act that the table lets nobody do', async () => {
  const accounts = machines.filter(({ resource }) => resource === 'account')
  const rows = slices.flatMap((slice) => slice.permissions)
  const without = rows.filter(({ resource, action }) => resource !== 'account' || action !== 'stop')
  const report = await play(accounts, [accessMatrix], 12, without)
  assert.ok(
    report.faults.some((fault) => /account.stop in active went through for/.test(fault)),
    report.faults.join('\n'),
  )
})
