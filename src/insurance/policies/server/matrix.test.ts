import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { policiesMatrix } from '../../../../tests/fixtures/policies.ts'
import { runMatrix } from '../../../../tests/matrix.ts'
import { startTestServer, type TestServer } from '../../../../tests/server.ts'
import { permissionTable } from '../../../foundation/access/index.ts'
import { policiesSlice } from './index.ts'

let server: TestServer
before(async () => {
  server = await startTestServer({})
})
after(() => server.close())

test('every cell of the table of 承保报送 answers over HTTP as the table says', async () => {
  const report = await runMatrix({
    server,
    slices: [policiesSlice],
    suppliers: [policiesMatrix],
    share: 0.1,
    table: permissionTable(policiesSlice.permissions, policiesSlice.prohibitions),
  })
  assert.deepEqual(report.faults, [])
  assert.ok(report.allowed > 10 && report.denied > 20 && report.compared > 10, JSON.stringify(report))
})
