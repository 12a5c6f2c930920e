import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { riskMatrix } from '../../../../tests/fixtures/risk.ts'
import { runMatrix } from '../../../../tests/matrix.ts'
import { startTestServer, type TestServer } from '../../../../tests/server.ts'
import { permissionTable } from '../../../foundation/access/index.ts'
import { riskSlice } from './index.ts'

let server: TestServer
before(async () => {
  server = await startTestServer({})
})
after(() => server.close())

test('every cell of the table of 风险量化 answers over HTTP as the table says', async () => {
  const report = await runMatrix({
    server,
    slices: [riskSlice],
    suppliers: [riskMatrix],
    share: 0.06,
    table: permissionTable(riskSlice.permissions),
  })
  assert.deepEqual(report.faults, [])
  assert.ok(report.allowed > 5 && report.denied > 20 && report.compared > 10, JSON.stringify(report))
})
