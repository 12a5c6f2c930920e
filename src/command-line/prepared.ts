import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { attachDatabase, connectionUrl, migrate } from '../foundation/storage/server/index.ts'
import type { Attached, Configuration, DatabaseAddress } from '../foundation/storage/server/index.ts'

export interface Preparing {
  readonly configuration: Configuration
  /** Whether a new embedded database begins with the demo round. */
  readonly demo: boolean
  readonly say: (words: string) => void
  readonly onRestart: () => void
}

/** An embedded database at this version; a foreign one is brought there by `migrate`. */
export async function attachPrepared({ configuration, demo, say, onRestart }: Preparing): Promise<Attached> {
  const bringUp = async (address: DatabaseAddress): Promise<void> => {
    const applied = await migrate(address)
    if (applied.length > 0) say(`applied ${applied.length} migrations`)
  }
  const fillNew = async (draft: DatabaseAddress): Promise<void> => {
    await bringUp(draft)
    if (!demo) return
    say('putting the demo round in …')
    await seed(configuration, draft)
  }
  const attached = await attachDatabase({ ...configuration, onRestart, fillNew })
  if (!attached.embedded) return attached
  try {
    await bringUp(attached.address)
    return attached
  } catch (error) {
    await attached.release()
    throw error
  }
}

// In a process of its own, so that its memory is gone when it is done.
function seed({ dataFolder }: Configuration, { app, owner }: DatabaseAddress): Promise<void> {
  const words = [join(import.meta.dirname, 'main.ts'), 'seed', '--demo', '--data', dataFolder]
  const env = { ...process.env, DATABASE_URL: connectionUrl(app), SHIDIAN_OWNER_URL: connectionUrl(owner ?? app) }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
    child.once('error', reject)
    child.once('exit', (status) => {
      if (status === 0) resolve()
      else reject(new Error('the demo round could not be put in; the reason stands above'))
    })
  })
}
