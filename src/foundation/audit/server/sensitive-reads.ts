import { ok } from '../../kernel/index.ts'
import type { Canonical } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import type { Database, Scope } from '../../storage/server/index.ts'

export interface SensitiveRead {
  readonly actor: string
  readonly action: string
  readonly resource: string
  readonly id: string
}

export interface ReadLog {
  /** Notes a read; costs the reader nothing. Reads of one second are written together. */
  note(read: SensitiveRead): void
  /** Writes what is noted now. */
  flush(): Promise<void>
  /** Writes the rest and stops. */
  close(): Promise<void>
}

const reader: Scope = { kind: 'system', actor: 'read-log' }
/** Reads in one entry; a list of a thousand objects that one person opened is still one line an object. */
const most = 1000
/** Kept while the database is away; beyond it the oldest are given up and their number is written down. */
const patience = 50_000

/** The writer of sensitive reads: beside the requests, so that reading waits for no lock of the log. */
export function openReadLog(database: Database, onFault: (error: unknown) => void): ReadLog {
  let waiting: SensitiveRead[] = []
  let lost = 0
  let writing: Promise<void> | undefined
  const write = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most)
      const gone = lost
      const done = await withTx(database, reader, async (tx) => {
        tx.record({ action: 'read', resource: 'read', id: tx.newId(), facts: factsOf(batch, gone), changes: [] })
        return ok(null)
      })
      if (!done.ok) return
      waiting = waiting.slice(batch.length)
      lost -= gone
    }
  }
  const flush = async (): Promise<void> => {
    writing ??= write().finally(() => {
      writing = undefined
    })
    await writing
  }
  const timer = setInterval(() => void flush().catch(onFault), 1000)
  timer.unref()
  return {
    note(read) {
      waiting.push(read)
      if (waiting.length <= patience) return
      waiting.shift()
      lost += 1
    },
    flush,
    async close() {
      clearInterval(timer)
      await flush()
      await flush()
    },
  }
}

function factsOf(batch: readonly SensitiveRead[], lost: number): Canonical {
  const reads = batch.map(({ actor, action, resource, id }) => ({ actor, action, resource, id }))
  return lost > 0 ? { reads, lost } : { reads }
}
