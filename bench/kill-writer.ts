// A server process as small as can be: every request is one act through withTx, answered after its COMMIT.
import { createServer } from 'node:http'
import { recorder } from '../src/foundation/audit/server/index.ts'
import { ok } from '../src/foundation/kernel/index.ts'
import {
  DatabaseUnavailable,
  idempotent,
  openDatabase,
  statement,
  withTx,
} from '../src/foundation/storage/server/index.ts'
import type { Connection, Database } from '../src/foundation/storage/server/index.ts'

const put = statement('kill.put', 'insert into kill.act (id, key) values ($1, $2)')

async function act(database: Database, key: string): Promise<number> {
  const done = await withTx(database, { kind: 'system', actor: 'kill' }, (tx) =>
    idempotent(tx, { actor: 'kill', key, bodyHash: key }, async () => {
      const id = tx.newId()
      await tx.query(put, [id, key])
      tx.record({
        action: 'kill.act',
        resource: 'act',
        id,
        changes: [{ table: 'kill.act', id, version: 1, row: { key } }],
      })
      return ok(id)
    }),
  )
  return done.ok ? 200 : 503
}

async function serve(app: Connection): Promise<void> {
  const database = await openDatabase({ app, poolSize: 16, recorder })
  const server = createServer((request, response) => {
    act(database, decodeURIComponent(request.url?.slice(1) ?? ''))
      .catch((error: unknown) => (error instanceof DatabaseUnavailable ? 503 : 500))
      .then((status) => response.writeHead(status).end())
      .catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
}

process.once('disconnect', () => process.exit())
process.once('message', (app) => {
  serve(app as Connection).catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
})
