import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What a request is worth when not all can be served: a submission is refused last. */
export type Urgency = 'reading' | 'saving' | 'submitting'

export interface Pressure {
  /** Longest delay of the event loop in the last window, milliseconds. */
  readonly delay: number
  /** Requests that wait for a database connection. */
  readonly queue: number
  /** Requests that were accepted and not yet answered. */
  readonly open: number
}

export interface Limits {
  readonly delay: number
  readonly queue: number
  readonly open: number
}

export type LimitsByUrgency = Readonly<Record<Urgency, Limits>>

// Chosen so that no accepted request waits over five seconds at ten times the design load (bench/surge shows it).
export const limitsOfUse: LimitsByUrgency = {
  reading: { delay: 400, queue: 200, open: 600 },
  saving: { delay: 700, queue: 350, open: 900 },
  submitting: { delay: 2000, queue: 900, open: 1500 },
}

const few = 8

/** Whether a request of that urgency is let in; pure, so that the order of refusal can be tested. */
export function admits(urgency: Urgency, pressure: Pressure, limits: LimitsByUrgency = limitsOfUse): boolean {
  const limit = limits[urgency]
  // One long pause among few requests is a neighbour on the machine, not a flood.
  const isPaused = pressure.delay > limit.delay && pressure.open >= few
  return !isPaused && pressure.queue <= limit.queue && pressure.open <= limit.open
}

export interface Gatekeeper {
  /** Takes a request in, or answers undefined; the function returned must be called when it is answered. */
  enter(urgency: Urgency): (() => void) | undefined
  pressure(): Pressure
  readonly refused: number
  close(): void
}

const windowMilliseconds = 200

export function openGatekeeper(queueLength: () => number, limits: LimitsByUrgency = limitsOfUse): Gatekeeper {
  const histogram = monitorEventLoopDelay({ resolution: 10 })
  histogram.enable()
  let delay = 0
  let open = 0
  let refused = 0
  const timer = setInterval(() => {
    // The monitor counts its own resolution of 10 ms as delay. Falling by halves keeps one pause from shutting the door twice.
    delay = Math.max(histogram.max / 1e6 - 10, delay / 2, 0)
    histogram.reset()
  }, windowMilliseconds)
  timer.unref()
  const pressure = (): Pressure => ({ delay, queue: queueLength(), open })
  return {
    enter(urgency) {
      if (!admits(urgency, pressure(), limits)) {
        refused += 1
        return undefined
      }
      open += 1
      let left = false
      return () => {
        if (left) return
        left = true
        open -= 1
      }
    },
    pressure,
    get refused() {
      return refused
    },
    close() {
      clearInterval(timer)
      histogram.disable()
    },
  }
}
