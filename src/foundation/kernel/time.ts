declare const dayBrand: unique symbol
declare const instantBrand: unique symbol

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`; sorts as text. */
export type Day = string & { readonly [dayBrand]: true }

/** A moment in UTC to the millisecond, `YYYY-MM-DDTHH:MM:SS.mmmZ`; sorts as text. */
export type Instant = string & { readonly [instantBrand]: true }

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const millisecondsADay = 86_400_000
// Asia/Shanghai has had no summer time since 1991 and this product knows no earlier day, so the offset is constant.
const shanghaiOffset = 8 * 3_600_000

/** The day of a text, or undefined when it is no real calendar day. */
export function parseDay(text: string): Day | undefined {
  const match = dayPattern.exec(text)
  if (!match) return undefined
  const milliseconds = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  return new Date(milliseconds).toISOString().slice(0, 10) === text ? (text as Day) : undefined
}

/** The instant of an ISO text with an offset, or undefined. A text without an offset names no instant. */
export function parseInstant(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined
  if (!parseDay(text.slice(0, 10))) return undefined
  const milliseconds = Date.parse(text)
  return Number.isNaN(milliseconds) ? undefined : instantOf(milliseconds)
}

/** Whether an ISO day or instant lies in the years 1900 to 2199, which every column, calendar and clock of ours can hold. */
export const isCivil = (text: string): boolean => /^(19|20|21)\d\d-/.test(text)

export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed) throw new RangeError(`not a calendar day: ${text}`)
  return parsed
}

export function instant(text: string): Instant {
  const parsed = parseInstant(text)
  if (!parsed) throw new RangeError(`not an instant: ${text}`)
  return parsed
}

export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant
}

export function millisecondsOf(value: Instant): number {
  return Date.parse(value)
}

/** The calendar day in Asia/Shanghai on which an instant falls. */
export function dayOf(value: Instant): Day {
  return new Date(millisecondsOf(value) + shanghaiOffset).toISOString().slice(0, 10) as Day
}

/** Hour and minute in Asia/Shanghai, `HH:MM`. */
export function clockTimeOf(value: Instant): string {
  return new Date(millisecondsOf(value) + shanghaiOffset).toISOString().slice(11, 16)
}

/** The first instant of a day in Asia/Shanghai. */
export function startOf(value: Day): Instant {
  return instantOf(Date.parse(`${value}T00:00:00.000Z`) - shanghaiOffset)
}

/** 24:00 of a day, which is the first instant of the next and no longer part of the day. */
export function endOf(value: Day): Instant {
  return startOf(addDays(value, 1))
}

export function addDays(value: Day, count: number): Day {
  return new Date(Date.parse(`${value}T00:00:00.000Z`) + count * millisecondsADay).toISOString().slice(0, 10) as Day
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsADay)
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(value: Day): number {
  return new Date(`${value}T00:00:00.000Z`).getUTCDay()
}
