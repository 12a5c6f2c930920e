import { millisecondsOf } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import type { Locale } from './locale.ts'

export interface Remaining {
  readonly overdue: boolean
  readonly days: number
  readonly hours: number
  readonly minutes: number
}

const minute = 60_000

/**
 * What is left until a limit. Whole minutes are rounded up while time is left, so that nobody reads 0 minutes before the
 * limit, and down once it is over.
 */
export function remainingUntil(due: Instant, now: Instant): Remaining {
  const difference = millisecondsOf(due) - millisecondsOf(now)
  const overdue = difference <= 0
  const minutes = overdue ? Math.floor(-difference / minute) : Math.ceil(difference / minute)
  return {
    overdue,
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  }
}

/** 15 天 13 小时; under a day 3 小时 20 分; the two largest units that are not zero at the front. */
export function formatDuration({ days, hours, minutes }: Omit<Remaining, 'overdue'>, locale: Locale): string {
  const all = [
    [days, locale === 'zh' ? '天' : plural(days, 'day')],
    [hours, locale === 'zh' ? '小时' : plural(hours, 'hour')],
    [minutes, locale === 'zh' ? '分' : plural(minutes, 'minute')],
  ] as const
  const first = all.findIndex(([value]) => value > 0)
  const shown = first < 0 ? all.slice(2) : all.slice(first, first + 2)
  return shown
    .filter(([value], index) => index === 0 || value > 0)
    .map(([value, unit]) => `${value} ${unit}`)
    .join(' ')
}

/** 还剩 3 天; 逾期 2 天. */
export function formatRemaining(remaining: Remaining, locale: Locale): string {
  const words = formatDuration(remaining, locale)
  if (locale === 'zh') return remaining.overdue ? `逾期 ${words}` : `还剩 ${words}`
  return remaining.overdue ? `overdue by ${words}` : `${words} left`
}

/** The same with one unit only, for rows: days, or hours within the last day. */
export function formatRemainingShort(remaining: Remaining, locale: Locale): string {
  const coarse = remaining.days > 0 ? { ...remaining, hours: 0, minutes: 0 } : hourly(remaining)
  return formatRemaining(coarse, locale)
}

function hourly(remaining: Remaining): Remaining {
  return remaining.hours > 0 ? { ...remaining, minutes: 0 } : remaining
}

function plural(count: number, unit: string): string {
  return count === 1 ? unit : `${unit}s`
}
