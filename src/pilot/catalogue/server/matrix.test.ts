import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { catalogueMatrix } from '../../../../tests/fixtures/catalogue.ts'
import { runMatrix } from '../../../../tests/matrix.ts'
import { startTestServer, type TestServer } from '../../../../tests/server.ts'
import { permissionTable } from '../../../foundation/access/index.ts'
import { catalogueSlice } from './index.ts'

let server: TestServer
before(async () => {
  server = await startTestServer({})
})
after(() => server.close())

test('every cell of the table of 公示 and 《目录》 answers over HTTP as the table says', async () => {
  const report = await runMatrix({
    server,
    slices: [catalogueSlice],
    suppliers: [catalogueMatrix],
    share: 0.06,
    table: permissionTable(catalogueSlice.permissions),
  })
  assert.deepEqual(report.faults, [])
  assert.ok(report.allowed > 30 && report.denied > 50 && report.compared > 10, JSON.stringify(report))
})
