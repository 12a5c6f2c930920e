import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { attachDatabase, migrate, readConfiguration } from '../src/foundation/storage/server/index.ts'
import { shoot, type Shot } from './load.ts'
import { prepareRows } from './ready-rows.ts'
import {
  perRequest,
  processorSeconds,
  reading,
  readings,
  saved,
  startServer,
  statementsSent,
  submission,
  whenReady,
} from './surge-stage.ts'

// What one request of each kind costs the server and the database in processor time, eight at a time.
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    port: { type: 'string', default: '3948' },
    only: { type: 'string', default: '' },
    profile: { type: 'string', default: '' },
  },
})
const count = Number(values.count)
const atOnce = 8

const folder = mkdtempSync(join(tmpdir(), 'shidian-requests-'))
const configuration = readConfiguration({ SHIDIAN_DATA: folder, SHIDIAN_PORT: values.port })
const attached = await attachDatabase(configuration)
await migrate(attached.address)
const prepared = await prepareRows(configuration, attached.address, 2 * count)
const origin = `http://127.0.0.1:${configuration.port}`
const server = startServer({ folder, port: values.port, profile: values.profile })
const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
try {
  await whenReady(origin)
  const draftOf = (index: number) => prepared.drafts[index % prepared.drafts.length] ?? { id: '', organisation: '' }
  for (const kind of Object.keys(readings) as (keyof typeof readings)[]) {
    await measure(kind, (index) => reading(prepared, origin, { kind, draft: draftOf(index) }))
  }
  await measure('autosave', (index) => {
    const answers = { ...prepared.overview.answers, 'overview.contact-name': `联系人${index}` }
    return saved(prepared, origin, { draft: draftOf(count + index), version: prepared.overview.version, answers })
  })
  await measure('submission', (index) => submission(prepared, origin, draftOf(index)))
} finally {
  agent.destroy()
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  await attached.release()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(kind: string, next: (index: number) => Shot): Promise<void> {
  if (values.only !== '' && !values.only.includes(kind)) return
  const before = processorSeconds(server, folder)
  const sent = await statementsSent(agent, origin)
  let index = 0
  let wrong = 0
  const started = performance.now()
  const one = async (): Promise<void> => {
    while (index < count) {
      const shot = next(index)
      index += 1
      const { status, body } = await shoot(agent, new URL(origin), shot)
      if (status === 200) continue
      if (wrong === 0) console.error(status, shot.path, body.slice(0, 300))
      wrong += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  const perSecond = count / ((performance.now() - started) / 1000)
  const used = perRequest(before, processorSeconds(server, folder), count)
  const statements = ((await statementsSent(agent, origin)) - sent) / count
  console.log(
    `${kind.padEnd(11)} ${perSecond.toFixed(0).padStart(5)}/s  ${statements.toFixed(1)} statements, ${used}${wrong > 0 ? `  wrong ${wrong}` : ''}`,
  )
}
