import type { Refusal } from '../../kernel/index.ts'
import { texts } from '../texts.ts'

/** Thrown where there is no result to carry a refusal, as in readTx; the edge answers 503. */
export class DatabaseUnavailable extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal, cause: unknown) {
    super(refusal.message.en, { cause })
    this.name = 'DatabaseUnavailable'
    this.refusal = refusal
  }
}

// Shutdown, crash, starting up; connection exceptions; no room for connections, memory or disk.
const lostCodes = /^(57P0[1-3]|08...|53...)$/
const lostSystemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EACCES',
])
const lostWords =
  /terminated|not queryable|connection error|Client was closed|timeout exceeded when trying to connect|Cannot use a pool/
// Deadlock, serialisation, lock timeout, statement timeout: the database is well and the act may be tried again.
const busyCodes = /^(40001|40P01|55P03|57014)$/

export function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: string }).code ?? ''
  if (busyCodes.test(code)) return false
  return lostCodes.test(code) || lostSystemCodes.has(code) || (code === '' && lostWords.test(error.message))
}

/** The refusal for a fault of the machine, or undefined when the error is a bug. */
export function refusalOfFault(error: unknown): Refusal | undefined {
  if (isLost(error)) {
    return {
      kind: 'unavailable',
      code: 'database-is-away',
      message: texts.unavailable,
      remedy: texts.unavailableRemedy,
    }
  }
  if (error instanceof Error && busyCodes.test((error as { code?: string }).code ?? '')) {
    return { kind: 'unavailable', code: 'database-is-busy', message: texts.busy, remedy: texts.busyRemedy }
  }
  return undefined
}
