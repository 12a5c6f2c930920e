import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { supportMatrix } from '../../../../tests/fixtures/support.ts'
import { runMatrix } from '../../../../tests/matrix.ts'
import { startTestServer, type TestServer } from '../../../../tests/server.ts'
import { permissionTable } from '../../../foundation/access/index.ts'
import { supportSlice } from './index.ts'

let server: TestServer
before(async () => {
  server = await startTestServer({})
})
after(() => server.close())

test('every cell of the table of 支持保障 answers over HTTP as the table says', async () => {
  const report = await runMatrix({
    server,
    slices: [supportSlice],
    suppliers: [supportMatrix],
    share: 0.06,
    table: permissionTable(supportSlice.permissions, supportSlice.prohibitions),
  })
  assert.deepEqual(report.faults, [])
  assert.ok(report.allowed > 10 && report.denied > 20 && report.compared > 10, JSON.stringify(report))
})
