import { formatDay, type Locale } from '../../../../foundation/interface/index.ts'
import { clockTimeOf, dayOf, type Instant } from '../../../../foundation/kernel/index.ts'

/** 2026年12月10日 14:00: an event begins on the minute. */
export function formatStart(at: Instant, locale: Locale): string {
  return `${formatDay(dayOf(at), locale)} ${clockTimeOf(at)}`
}

/** 2026年12月10日 14:00–16:00, or both days when it runs over midnight. */
export function formatSpan(from: Instant, until: Instant, locale: Locale): string {
  const end = dayOf(from) === dayOf(until) ? clockTimeOf(until) : ` ${formatStart(until, locale)}`
  return `${formatStart(from, locale)}–${end}`
}
