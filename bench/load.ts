import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'

export interface Shot {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** One kind of traffic at a steady rate; `next` makes the shot, `accept` judges the answer. */
export interface Stream {
  readonly name: string
  readonly perSecond: number
  readonly next: (index: number) => Shot
  readonly accept?: (status: number, body: string, index: number) => boolean
}

export interface StreamResult {
  readonly name: string
  readonly sent: number
  readonly answered: number
  readonly errors: number
  readonly shed: number
  readonly milliseconds: readonly number[]
  /** The same by the ten seconds in which each was due. */
  readonly windows: readonly (readonly number[])[]
}

/** Seconds of one window of the results. */
export const windowSeconds = 10

/**
 * Sends every stream at its own pace whatever the server does (open loop): a slow server meets the same load, and the
 * time a shot waits before it is sent counts as the server's.
 */
export async function fire(origin: string, streams: readonly Stream[], seconds: number): Promise<StreamResult[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 })
  const base = new URL(origin)
  const results = await Promise.all(streams.map((stream) => fireStream(agent, base, stream, seconds)))
  agent.destroy()
  return results
}

async function fireStream(agent: Agent, base: URL, stream: Stream, seconds: number): Promise<StreamResult> {
  const total = Math.round(stream.perSecond * seconds)
  const started = performance.now()
  const milliseconds: number[] = []
  const windows: number[][] = []
  const pending = new Set<Promise<void>>()
  let errors = 0
  let shed = 0
  let sent = 0
  while (sent < total) {
    const due = Math.min(total, Math.floor(((performance.now() - started) / 1000) * stream.perSecond) + 1)
    for (; sent < due; sent += 1) {
      const index = sent
      const planned = started + (index / stream.perSecond) * 1000
      const flight = shoot(agent, base, stream.next(index))
        .then(({ status, body }) => {
          const taken = performance.now() - planned
          milliseconds.push(taken)
          const window = Math.floor((planned - started) / 1000 / windowSeconds)
          ;(windows[window] ??= []).push(taken)
          if (status === 503) shed += 1
          else if (!(stream.accept?.(status, body, index) ?? status < 400)) errors += 1
        })
        .catch(() => {
          errors += 1
        })
        .finally(() => pending.delete(flight))
      pending.add(flight)
    }
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await Promise.all(pending)
  return {
    name: stream.name,
    sent,
    answered: milliseconds.length,
    errors,
    shed,
    milliseconds: sorted(milliseconds),
    windows: windows.map(sorted),
  }
}

export function shoot(agent: Agent, base: URL, shot: Shot): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        host: base.hostname,
        port: base.port,
        method: shot.method,
        path: shot.path,
        headers: {
          ...shot.headers,
          ...(shot.body === undefined ? {} : { 'content-length': Buffer.byteLength(shot.body) }),
        },
      },
      (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces).toString('utf8') }),
        )
        answer.on('error', reject)
      },
    )
    outgoing.on('error', reject)
    outgoing.end(shot.body)
  })
}

export const sorted = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b)

/** The value below which the share of sorted numbers lies; 0 of none. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}

export function describe(result: StreamResult): string {
  const of = (share: number): string => quantile(result.milliseconds, share).toFixed(1).padStart(8)
  return `${result.name.padEnd(12)} sent ${String(result.sent).padStart(7)}  errors ${result.errors}  shed ${result.shed}  ms p50${of(0.5)} p95${of(0.95)} p99${of(0.99)} max${of(1)}`
}
