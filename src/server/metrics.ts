import type { Pressure } from './shedding.ts'

const bounds = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000] as const

/** Counts and durations of requests by kind, in the text format that Prometheus reads. */
export interface Metrics {
  observe(kind: string, status: number, milliseconds: number): void
  text(now: { pressure: Pressure; refused: number; statements: number; drift: number }): string
}

interface Series {
  count: number
  sum: number
  readonly buckets: number[]
}

export function openMetrics(): Metrics {
  const series = new Map<string, Series>()
  return {
    observe(kind, status, milliseconds) {
      const key = `kind="${kind}",status="${Math.floor(status / 100)}xx"`
      const one = series.get(key) ?? { count: 0, sum: 0, buckets: bounds.map(() => 0) }
      series.set(key, one)
      one.count += 1
      one.sum += milliseconds
      for (const [index, bound] of bounds.entries()) {
        if (milliseconds <= bound) one.buckets[index] = (one.buckets[index] ?? 0) + 1
      }
    },
    text({ pressure, refused, statements, drift }) {
      const lines = ['# TYPE shidian_request_milliseconds histogram']
      for (const [key, one] of series) {
        for (const [index, bound] of bounds.entries()) {
          lines.push(`shidian_request_milliseconds_bucket{${key},le="${bound}"} ${one.buckets[index] ?? 0}`)
        }
        lines.push(`shidian_request_milliseconds_bucket{${key},le="+Inf"} ${one.count}`)
        lines.push(`shidian_request_milliseconds_sum{${key}} ${one.sum.toFixed(1)}`)
        lines.push(`shidian_request_milliseconds_count{${key}} ${one.count}`)
      }
      const gauges: readonly (readonly [string, number])[] = [
        ['shidian_event_loop_delay_milliseconds', pressure.delay],
        ['shidian_pool_queue', pressure.queue],
        ['shidian_open_requests', pressure.open],
        ['shidian_refused_requests_total', refused],
        ['shidian_statements_total', statements],
        ['shidian_clock_drift_milliseconds', drift],
        ['shidian_resident_bytes', process.memoryUsage.rss()],
      ]
      return [...lines, ...gauges.map(([name, value]) => `${name} ${value}`), ''].join('\n')
    },
  }
}
