import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from '../src/foundation/storage/server/index.ts'
import { processesIn } from '../src/foundation/storage/server/embedded/postmaster.ts'

export interface WriterProcess {
  /** Where it answers; changes with every start. */
  readonly origin: () => string | undefined
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Keeps one writer process running, as the parent of `npm start` keeps the server. */
export function keepWriter(app: Connection): WriterProcess {
  let child: ChildProcess
  let origin: string | undefined
  let over = false
  const start = (): void => {
    child = fork(join(import.meta.dirname, 'kill-writer.ts'), { stdio: 'inherit' })
    child.once('message', (address) => {
      origin = `http://127.0.0.1:${(address as { port: number }).port}`
    })
    child.once('exit', () => {
      origin = undefined
      if (!over) setTimeout(start, 20)
    })
    child.send(app, () => {})
  }
  start()
  const kill = async (): Promise<void> => {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
    child.kill('SIGKILL')
    await ended
  }
  return {
    origin: () => origin,
    kill,
    async stop() {
      over = true
      await kill()
    },
  }
}

/** Ends every process of the database at once, so that nothing in its shared memory reaches the disk any more. */
export async function killDatabase(cluster: string): Promise<void> {
  const victims = processesIn(cluster)
  for (const pid of victims) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended between the listing and the signal.
    }
  }
  // Only those: by now the next server may be starting in the same folder.
  while (processesIn(cluster).some((pid) => victims.includes(pid))) await pause(5)
}
