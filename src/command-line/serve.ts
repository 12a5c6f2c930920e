import { inviteFirstAdministrators, refuseDemoAccounts } from '../foundation/access/server/index.ts'
import { ConfigurationFault, openDatabase, openLog, unsoundness } from '../foundation/storage/server/index.ts'
import type { Attached, Configuration, Log } from '../foundation/storage/server/index.ts'
import { installContent } from '../server/content.ts'
import { startServer } from '../server/server.ts'
import { configured } from './configured.ts'
import { attachPrepared } from './prepared.ts'
import { untilStopped } from './until-stopped.ts'

const form = '[--port N] [--data DIR] [--demo]'

/** One server process; an embedded database is brought to this version first, a foreign one by `migrate`. */
export function run(words: readonly string[]): Promise<number> {
  const flags = { port: 'text', data: 'text', demo: 'yes' } as const
  return configured(words, { form, flags }, async ({ configuration, said }) => {
    if (said('demo') && configuration.production) {
      throw new ConfigurationFault('production refuses demo content: leave --demo out')
    }
    const stopped = untilStopped()
    const log = openLog()
    const attached = await attachPrepared({
      configuration,
      demo: said('demo'),
      say: (words) => log.info('prepare', { words }),
      onRestart: () => log.info('database-restarted'),
    })
    try {
      await refuseUnsound(configuration, attached)
      return await serve(configuration, { attached, log, demo: said('demo'), stopped })
    } finally {
      await attached.release()
    }
  })
}

interface Serving {
  readonly attached: Attached
  readonly log: Log
  readonly demo: boolean
  readonly stopped: Promise<void>
}

async function serve(configuration: Configuration, { attached, log, demo, stopped }: Serving): Promise<number> {
  const server = await startServer({ configuration, address: attached.address, log, demo })
  if (!demo && attached.address.job) await installContent(server.host.database, { demo })
  for (const { role, link } of demo ? [] : await inviteFirstAdministrators(server.host)) {
    process.stdout.write(`first ${role}: ${link}\n`)
  }
  log.info('listening', { origin: server.origin })
  await Promise.race([server.warm.then(() => log.info('ready')), stopped])
  await stopped
  await server.close()
  return 0
}

async function refuseUnsound(configuration: Configuration, attached: Attached): Promise<void> {
  const database = await openDatabase({ app: attached.address.app, poolSize: 1 })
  const reasons = await unsoundness(database, configuration)
  if (configuration.production) await refuseDemoAccounts(database)
  await database.close()
  if (reasons.length > 0) throw new ConfigurationFault(reasons.join('\n'))
}
