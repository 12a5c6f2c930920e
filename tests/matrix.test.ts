import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { permissionTable, type PermissionRow } from '../src/foundation/access/index.ts'
import { accessSlice } from '../src/foundation/access/server/index.ts'
import { accessMatrix } from './fixtures/access.ts'
import { runMatrix, type MatrixReport } from './matrix.ts'
import { startTestServer, type TestServer } from './server.ts'

let server: TestServer
before(async () => {
  server = await startTestServer({ slices: [accessSlice] })
})
after(() => server.close())

/** Each run needs people of its own. */
const play = async (rows: readonly PermissionRow[], share: number, only?: readonly string[]): Promise<MatrixReport> => {
  await server.sql(`update access.account set login = 'past.' || replace(id::text, '-', '')`)
  return runMatrix({
    server,
    slices: [accessSlice],
    suppliers: [accessMatrix],
    share,
    table: permissionTable(rows),
    ...(only ? { only } : {}),
  })
}

test('every cell of the table of access answers over HTTP as the table says', async () => {
  const report = await play(accessSlice.permissions, 0.1)
  assert.deepEqual(report.faults, [])
  assert.ok(report.allowed > 60 && report.denied > 60 && report.compared > 20, JSON.stringify(report))
})

test('planted faults are found: a row too few, a row too many, a text that is let out', async () => {
  const isReading = (row: PermissionRow): boolean => row.role === 'audit-administrator' && row.action === 'read'
  const isStop = (row: PermissionRow): boolean => row.role === 'unit-administrator' && row.action === 'stop'
  const fewer = await play(
    accessSlice.permissions.filter((row) => !isStop(row) && !isReading(row)),
    1,
    ['account'],
  )
  assert.ok(
    fewer.faults.some((fault) =>
      /^unit-administrator \(own\) account.stop .* is denied by the table and answers 200/.test(fault),
    ),
    fewer.faults.join('\n'),
  )
  assert.ok(
    fewer.faults.some((fault) => /^audit-administrator: .* lets out a text of account in /.test(fault)),
    fewer.faults.join('\n'),
  )
  const stop = accessSlice.permissions.find(isStop)
  assert.ok(stop)
  const more = await play([...accessSlice.permissions, { ...stop, role: 'filler' }], 0, ['account'])
  assert.ok(
    more.faults.some((fault) => /^filler \(own\) account.stop .* is allowed by the table and answers 404/.test(fault)),
    more.faults.join('\n'),
  )
})
