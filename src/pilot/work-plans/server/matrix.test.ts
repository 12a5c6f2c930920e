import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { permissionTable } from '../../../foundation/access/index.ts'
import { solicitationMatrix } from '../../../../tests/fixtures/solicitation.ts'
import { workPlansMatrix } from '../../../../tests/fixtures/work-plans.ts'
import { runMatrix } from '../../../../tests/matrix.ts'
import { startTestServer, type TestServer } from '../../../../tests/server.ts'
import { workPlansSlice } from './index.ts'

let server: TestServer
before(async () => {
  server = await startTestServer({})
})
after(() => server.close())

test('every cell of the table of 试点申报 answers over HTTP as the table says', async () => {
  const report = await runMatrix({
    server,
    slices: [workPlansSlice],
    suppliers: [solicitationMatrix, workPlansMatrix],
    share: 0.04,
    table: permissionTable(workPlansSlice.permissions),
  })
  assert.deepEqual(report.faults, [])
  assert.ok(report.allowed > 60 && report.denied > 100 && report.compared > 20, JSON.stringify(report))
})
