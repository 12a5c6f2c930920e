import {
  dayOf,
  divideHalfAway,
  type Fen,
  fen,
  type Instant,
  millisecondsOf,
  startOf,
  weekdayOf,
} from '../../../foundation/kernel/index.ts'

const hour = 3_600_000n
const day = 24n * hour
const minute = 60_000n

/** What an hour of standstill costs: 24 amounts by hour of day, or 168 from Monday 0 h, in Asia/Shanghai. */
export type HourlyLoss = readonly Fen[]

export const isHourlyLoss = (series: readonly Fen[]): boolean => series.length === 24 || series.length === 168

/** The loss of some minutes from an instant on: pro rata to time inside an hour, rounded once. */
export function lossOfMinutes(series: HourlyLoss, start: Instant, minutes: number): Fen {
  const from = sinceMonday(start)
  const until = from + BigInt(minutes) * minute
  return fen(divideHalfAway(accrued(series, until) - accrued(series, from), hour))
}

/** Milliseconds since 00:00 of the last Monday in Asia/Shanghai; a day's series fits into a week seven times. */
function sinceMonday(at: Instant): bigint {
  const date = dayOf(at)
  const daysSince = (weekdayOf(date) + 6) % 7
  return BigInt(daysSince) * day + BigInt(millisecondsOf(at) - millisecondsOf(startOf(date)))
}

/** What the series, repeated for ever, has cost after some milliseconds, in fen × milliseconds an hour. */
function accrued(series: HourlyLoss, milliseconds: bigint): bigint {
  const hours = milliseconds / hour
  const length = BigInt(series.length)
  const cycles = hours / length
  const inCycle = Number(hours % length)
  const whole = cycles * sum(series) + sum(series.slice(0, inCycle))
  return whole * hour + (series[inCycle] ?? 0n) * (milliseconds % hour)
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n)
