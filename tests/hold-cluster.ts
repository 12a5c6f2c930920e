// A process that holds an embedded cluster until its standard input ends; tests start several of them at once.
import { attachDatabase } from '../src/foundation/storage/server/index.ts'

const attached = await attachDatabase({ dataFolder: process.argv[2] ?? '' })
console.log(JSON.stringify({ ready: true, host: attached.address.app.host }))
for await (const _ of process.stdin);
await attached.release()
