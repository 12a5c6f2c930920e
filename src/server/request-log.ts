import { createHash } from 'node:crypto'
import type { Log } from '../foundation/storage/server/index.ts'

export interface RequestLine {
  readonly id: string
  readonly method: string
  /** The route's pattern, never the address itself: addresses hold ids and search words. */
  readonly route: string
  readonly status: number
  readonly milliseconds: number
  readonly sessionHash: string | null
}

/** One line a request. The session's hash is digested once more: lines of one stay can be joined, no session be found. */
export function logRequest(log: Log, line: RequestLine): void {
  const { sessionHash, milliseconds, ...facts } = line
  const actor = sessionHash === null ? null : createHash('sha256').update(sessionHash).digest('hex').slice(0, 12)
  log.info('request', { ...facts, milliseconds: Math.round(milliseconds * 10) / 10, actor })
}
