import { clockTimeOf, dayOf, instantOf, millisecondsOf, weekdayOf } from '../../kernel/index.ts'
import type { Day, Instant } from '../../kernel/index.ts'
import type { Locale } from './locale.ts'

const chineseWeekdays = ['日', '一', '二', '三', '四', '五', '六'] as const
const englishWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

interface DayParts {
  readonly year: number
  readonly month: number
  readonly date: number
}

function partsOf(day: Day): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

/** 2026年12月8日; 8 December 2026. */
export function formatDay(day: Day, locale: Locale): string {
  const { year, month, date } = partsOf(day)
  return locale === 'zh' ? `${year}年${month}月${date}日` : `${date} ${englishMonths[month - 1]} ${year}`
}

/** 12月8日; 8 December. For prose that names the year elsewhere. */
export function formatDayOfYear(day: Day, locale: Locale): string {
  const { month, date } = partsOf(day)
  return locale === 'zh' ? `${month}月${date}日` : `${date} ${englishMonths[month - 1]}`
}

export function formatWeekday(day: Day, locale: Locale): string {
  const weekday = weekdayOf(day)
  return locale === 'zh' ? `星期${chineseWeekdays[weekday]}` : (englishWeekdays[weekday] ?? '')
}

/** 12月8日（周二）; Tuesday 8 December. */
export function formatDayWithWeekday(day: Day, locale: Locale): string {
  const weekday = weekdayOf(day)
  const date = formatDayOfYear(day, locale)
  return locale === 'zh' ? `${date}（周${chineseWeekdays[weekday]}）` : `${englishWeekdays[weekday]} ${date}`
}

/**
 * A limit in prose, 12月8日（周二）24:00. The end of a day is stored as the first instant of the next, and people write it
 * as 24:00 of the day before.
 */
export function formatDeadline(due: Instant, locale: Locale): string {
  const { day, time } = limitOf(due)
  const date = formatDayWithWeekday(day, locale)
  return locale === 'zh' ? `${date}${time}` : `${date}, ${time}`
}

/** The same where nothing beside it names the year: 2026年12月8日（周二）24:00; Tuesday 8 December 2026, 24:00. */
export function formatDeadlineOfYear(due: Instant, locale: Locale): string {
  const { day, time } = limitOf(due)
  const date = formatDayWithWeekday(day, locale)
  const year = day.slice(0, 4)
  return locale === 'zh' ? `${year}年${date}${time}` : `${date} ${year}, ${time}`
}

/** The last day that counts before a limit, and the clock time on it; midnight is 24:00 of the day before. */
export function limitOf(due: Instant): { readonly day: Day; readonly time: string } {
  if (clockTimeOf(due) !== '00:00') return { day: dayOf(due), time: clockTimeOf(due) }
  return { day: dayOf(instantOf(millisecondsOf(due) - 1)), time: '24:00' }
}

/** For tables: 2026-12-08, or 12-08 beside a `sameYearAs` of that year. */
export function tableDay(day: Day, sameYearAs?: Day): string {
  return sameYearAs && sameYearAs.slice(0, 4) === day.slice(0, 4) ? day.slice(5) : day
}

/** For tables: 2026-12-08 17:42, or 12-08 17:42 within the same year. */
export function tableTime(instant: Instant, sameYearAs?: Day): string {
  return `${tableDay(dayOf(instant), sameYearAs)} ${clockTimeOf(instant)}`
}

/** A limit in a table: 2026-12-08 24:00. */
export function tableDeadline(due: Instant, sameYearAs?: Day): string {
  const { day, time } = limitOf(due)
  return `${tableDay(day, sameYearAs)} ${time}`
}

/** To the second, for what must be provable: 2026年12月7日 17:42:09. */
export function formatMoment(instant: Instant, locale: Locale): string {
  return `${formatDay(dayOf(instant), locale)}${locale === 'zh' ? ' ' : ', '}${clockTimeOf(instant)}${instant.slice(16, 19)}`
}

/** To the millisecond with the zone named: 2026-12-07 17:42:09.318（北京时间）. */
export function formatExactMoment(instant: Instant, locale: Locale): string {
  const zone = locale === 'zh' ? '（北京时间）' : ' (Beijing time)'
  return `${dayOf(instant)} ${clockTimeOf(instant)}${instant.slice(16, 23)}${zone}`
}

/** 2026-01-01 至 2027-01-01; the first day belongs to it, the last does not. */
export function formatPeriod(from: Day, until: Day, locale: Locale): string {
  return locale === 'zh' ? `${from} 至 ${until}` : `${from} to ${until}`
}

export const periodNote: Readonly<Record<Locale, string>> = {
  zh: '含起日不含止日',
  en: 'first day included, last day not',
}
