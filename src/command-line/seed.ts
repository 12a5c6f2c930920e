import { dayOf } from '../foundation/kernel/index.ts'
import {
  attachDatabase,
  ConfigurationFault,
  migrate,
  openDatabase,
  openLog,
  restoreClock,
  setClock,
  tickClock,
} from '../foundation/storage/server/index.ts'
import type { DatabaseAddress, Log } from '../foundation/storage/server/index.ts'
import { openApplication } from '../server/application.ts'
import { installContent } from '../server/content.ts'
import { openHostOf } from '../server/host.ts'
import { slices } from '../server/slices.ts'
import { configured } from './configured.ts'
import { playPast, type Door, type PastStaging } from './demo/past/play-past.ts'
import { anew, isPlanted, type Cast } from './demo/plant.ts'
import { stageDemo } from './demo/stage.ts'

const form = '--demo [--seed N] [--scale S] [--data DIR]'
const largestScale = 1_000_000
const plantedAlready =
  'the demo round is in this database already; give another folder with --data, or begin anew without it'

/**
 * Puts the fictitious demo round in, through the use cases: the told stories, and S drafts beside them. Of more than a
 * thousand drafts most are bulk-loaded, which it says.
 */
export function run(words: readonly string[]): Promise<number> {
  const flags = { demo: 'yes', seed: 'text', scale: 'text', data: 'text' } as const
  return configured(words, { form, flags }, async ({ configuration, said, text }) => {
    if (!said('demo')) throw new ConfigurationFault(`only demo content is seeded; the command takes: ${form}`)
    if (configuration.production) throw new ConfigurationFault('production refuses demo content')
    const seed = numberOf('seed', text('seed') ?? '1', 0xffff_ffff)
    const count = numberOf('scale', text('scale') ?? '0', largestScale)
    const attached = await attachDatabase(configuration)
    try {
      await migrate(attached.address)
      const { app, job } = attached.address
      const database = await openDatabase({ app, ...(job ? { job } : {}) })
      const log = faultsOnly(openLog())
      const { host } = openHostOf({ database, configuration, slices, demo: true, log })
      if (await isPlanted(database)) throw new ConfigurationFault(plantedAlready)
      const openNow = () => openApplication({ configuration, host, slices, log, warming: 'none' })
      const today = dayOf(await tickClock(database))
      const staging = { host, origin: configuration.publicUrl, today, say }
      const cast = await planted(attached.address, { ...staging, openNow })
      await installContent(database, { demo: true })
      const application = await openNow()
      await stageDemo({
        ...staging,
        fetch: (request, source) => application.fetch(request, source),
        crowd: { seed, count },
        ...(cast ? { cast: await anew(host, cast) } : {}),
      })
      application.close()
      await database.close()
      return 0
    } finally {
      await attached.release()
    }
  })
}

const say = (words: string): void => {
  process.stdout.write(`${words}\n`)
}

type Past = Omit<PastStaging, 'enter'> & { readonly openNow: () => Promise<Door> }

/** The rounds of the past, with the clock on the days of their story; nothing where only the owner could move it. */
async function planted(address: DatabaseAddress, { openNow, ...staging }: Past): Promise<Cast | undefined> {
  if (!address.owner) return undefined
  try {
    return await playPast({
      ...staging,
      async enter(at) {
        await setClock(address, at)
        return openNow()
      },
    })
  } finally {
    await restoreClock(address)
  }
}

function numberOf(flag: string, given: string, most: number): number {
  const value = Number(given)
  if (/^\d{1,10}$/.test(given) && value <= most) return value
  throw new ConfigurationFault(`--${flag} is a number up to ${most}, not ${given}; the command takes: ${form}`)
}

/** Thousands of requests of its own say nothing to whoever waits for the demo. */
function faultsOnly(log: Log): Log {
  return { info: () => {}, fault: (event, error, facts) => log.fault(event, error, facts) }
}
