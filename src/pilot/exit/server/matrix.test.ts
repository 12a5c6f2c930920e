import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { exitMatrix } from '../../../../tests/fixtures/exit.ts'
import { runMatrix } from '../../../../tests/matrix.ts'
import { startTestServer, type TestServer } from '../../../../tests/server.ts'
import { permissionTable } from '../../../foundation/access/index.ts'
import { exitSlice } from './index.ts'

let server: TestServer
before(async () => {
  server = await startTestServer({})
})
after(() => server.close())

test('every cell of the table of 试点退出 answers over HTTP as the table says', async () => {
  const report = await runMatrix({
    server,
    slices: [exitSlice],
    suppliers: [exitMatrix],
    share: 0.06,
    table: permissionTable(exitSlice.permissions, exitSlice.prohibitions),
  })
  assert.deepEqual(report.faults, [])
  assert.ok(report.allowed > 5 && report.denied > 20 && report.compared > 5, JSON.stringify(report))
})
