import { createHash } from 'node:crypto'

export interface RequestLine {
  readonly id: string
  readonly method: string
  /** The route's pattern, never the address itself: addresses hold ids and search words. */
  readonly route: string
  readonly status: number
  readonly milliseconds: number
  readonly sessionHash: string | null
}

export interface Log {
  request(line: RequestLine): void
  fault(requestId: string, error: unknown): void
  say(message: string): void
}

/** One JSON line a request, no personal value, and nothing that a terminal would obey. */
export function openLog(write: (line: string) => void): Log {
  const emit = (fields: Readonly<Record<string, unknown>>): void => write(`${lineOf(fields)}\n`)
  return {
    request: ({ sessionHash, milliseconds, ...line }) =>
      emit({
        at: new Date().toISOString(),
        ...line,
        milliseconds: Math.round(milliseconds * 10) / 10,
        actor: shorten(sessionHash),
      }),
    fault: (requestId, error) =>
      emit({
        at: new Date().toISOString(),
        level: 'error',
        id: requestId,
        error: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
        stack:
          error instanceof Error
            ? (error.stack ?? '')
                .split('\n')
                .slice(1, 8)
                .map((line) => line.trim())
            : [],
      }),
    say: (message) => emit({ at: new Date().toISOString(), message }),
  }
}

// JSON escapes what is below U+0020; the rest of the control and bidirectional characters are written out here.
const obeyed = new RegExp('[\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]', 'g')

export function lineOf(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(fields).replaceAll(
    obeyed,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The session's hash shortened once more, so that lines of one stay can be put together and no session be found by it. */
function shorten(sessionHash: string | null): string | null {
  return sessionHash === null ? null : createHash('sha256').update(sessionHash).digest('hex').slice(0, 12)
}
