import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { reviewMatrix } from '../../../../tests/fixtures/review.ts'
import { solicitationMatrix } from '../../../../tests/fixtures/solicitation.ts'
import { runMatrix } from '../../../../tests/matrix.ts'
import { startTestServer, type TestServer } from '../../../../tests/server.ts'
import { permissionTable } from '../../../foundation/access/index.ts'
import { reviewSlice } from './index.ts'

let server: TestServer
before(async () => {
  server = await startTestServer({})
})
after(() => server.close())

test('every cell of the table of 评审遴选 answers over HTTP as the table says', async () => {
  const report = await runMatrix({
    server,
    slices: [reviewSlice],
    suppliers: [solicitationMatrix, reviewMatrix],
    share: 0.06,
    table: permissionTable(reviewSlice.permissions),
  })
  assert.deepEqual(report.faults, [])
  assert.ok(report.allowed > 10 && report.denied > 20 && report.compared > 10, JSON.stringify(report))
})
