import { performance } from 'node:perf_hooks'
import { instantOf, millisecondsOf, type Instant } from '../foundation/kernel/index.ts'

/**
 * The platform's time between two looks at the database: this process's monotonic clock plus an offset measured
 * against `clock_now()`. Arrival is stamped with it before any queue, so waiting for a connection makes nobody late.
 */
export interface ArrivalClock {
  now(): Instant
  /** Largest change of the offset seen at a measurement, milliseconds; a jump means that somebody set a clock. */
  readonly drift: number
  close(): void
}

export interface Measurement {
  readonly sent: number
  readonly received: number
  readonly database: number
}

/** The offset that one measurement gives, taking the database's reading as made half-way. */
export function offsetOf(measurement: Measurement): number {
  return measurement.database - (measurement.sent + measurement.received) / 2
}

export async function openArrivalClock(readDatabaseClock: () => Promise<Instant>): Promise<ArrivalClock> {
  let drift = 0
  const measure = async (): Promise<number> => {
    const sent = performance.now()
    const database = millisecondsOf(await readDatabaseClock())
    return offsetOf({ sent, received: performance.now(), database })
  }
  let offset = await measure()
  let measuring = false
  const timer = setInterval(() => {
    if (measuring) return
    measuring = true
    measure()
      .then((next) => {
        drift = Math.max(drift, Math.abs(next - offset))
        offset = next
      })
      // A database that is away leaves the last offset in force; the next second measures again.
      .catch(() => undefined)
      .finally(() => {
        measuring = false
      })
  }, 1000)
  timer.unref()
  return {
    now: () => instantOf(Math.floor(performance.now() + offset)),
    get drift() {
      return drift
    },
    close: () => clearInterval(timer),
  }
}
