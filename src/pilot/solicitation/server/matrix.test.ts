import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { permissionTable } from '../../../foundation/access/index.ts'
import { solicitationMatrix } from '../../../../tests/fixtures/solicitation.ts'
import { runMatrix } from '../../../../tests/matrix.ts'
import { startTestServer, type TestServer } from '../../../../tests/server.ts'
import { solicitationSlice } from './index.ts'

let server: TestServer
before(async () => {
  server = await startTestServer({})
})
after(() => server.close())

test('every cell of the table of 方案征集 answers over HTTP as the table says', async () => {
  const report = await runMatrix({
    server,
    slices: [solicitationSlice],
    suppliers: [solicitationMatrix],
    share: 0.02,
    table: permissionTable(solicitationSlice.permissions),
  })
  assert.deepEqual(report.faults, [])
  assert.ok(report.allowed > 150 && report.denied > 100 && report.compared > 30, JSON.stringify(report))
})
