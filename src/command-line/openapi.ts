import { openHost } from '../foundation/access/server/index.ts'
import { permissionTable } from '../foundation/access/index.ts'
import type { Database } from '../foundation/storage/server/index.ts'
import { openApiDocument, routerOf } from '../server/api.ts'
import { slices } from '../server/slices.ts'
import { configured } from './configured.ts'

export function run(words: readonly string[]): Promise<number> {
  return configured(words, { form: '--json', flags: { json: 'yes' } }, async () => {
    const host = openHost(noDatabase, permissionTable([]))
    process.stdout.write(`${JSON.stringify(await openApiDocument(routerOf(slices, host)))}\n`)
    return 0
  })
}

// Describing the operations asks the database nothing; touching it would be a fault and says so.
const noDatabase = new Proxy({} as Database, {
  get: () => {
    throw new Error('the API is described without a database')
  },
})
