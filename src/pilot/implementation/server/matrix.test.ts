import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { permissionTable } from '../../../foundation/access/index.ts'
import { implementationMatrix } from '../../../../tests/fixtures/implementation.ts'
import { solicitationMatrix } from '../../../../tests/fixtures/solicitation.ts'
import { runMatrix } from '../../../../tests/matrix.ts'
import { startTestServer, type TestServer } from '../../../../tests/server.ts'
import { implementationSlice } from './index.ts'

let server: TestServer
before(async () => {
  server = await startTestServer({})
})
after(() => server.close())

test('every cell of the table of 试点实施 answers over HTTP as the table says', async () => {
  const report = await runMatrix({
    server,
    slices: [implementationSlice],
    suppliers: [solicitationMatrix, implementationMatrix],
    share: 0.06,
    table: permissionTable(implementationSlice.permissions),
  })
  assert.deepEqual(report.faults, [])
  assert.ok(report.allowed > 60 && report.denied > 100 && report.compared > 20, JSON.stringify(report))
})
