import { instantOf, millisecondsOf } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import type { Obligation } from './obligation.ts'

/** One entry of a calendar, whatever it is about. */
export interface CalendarEntry {
  readonly id: string
  /** Programs take an entry anew when this grows. */
  readonly version: number
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly summary: string
  readonly description: string
  readonly location?: string
  readonly url: string
  readonly cancelled: boolean
  /** A reminder so many hours before the start or the end. */
  readonly alarm: { readonly before: 'start' | 'end'; readonly hours: number }
}

/** A calendar of entries in the form of RFC 5545. */
export function calendarOfEntries(
  entries: readonly CalendarEntry[],
  { name, now }: { readonly name: string; readonly now: Instant },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Shidian//obligations//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...entries.flatMap((one) => linesOf(one, now)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/**
 * A feed of what is due. An entry ends at the due instant and begins an hour before, since calendar programs show an
 * entry without length badly; the words name the instant exactly.
 */
export function calendarFeed(
  obligations: readonly Obligation[],
  words: { readonly name: string; readonly locale: 'zh' | 'en'; readonly origin: string; readonly now: Instant },
): string {
  return calendarOfEntries(
    obligations.map((one) => entryOf(one, words)),
    words,
  )
}

function entryOf(
  one: Obligation,
  { locale, origin }: { readonly locale: 'zh' | 'en'; readonly origin: string },
): CalendarEntry {
  const provisional = one.provisional ? (locale === 'zh' ? '（暂定）' : ' (provisional)') : ''
  return {
    id: one.id,
    version: one.version,
    startsAt: instantOf(millisecondsOf(one.due) - 3_600_000),
    endsAt: one.due,
    summary: one.title[locale] + provisional,
    description: `${one.object.label}\n${one.object.action[locale]}\n${one.source.clause}`,
    url: `${origin}${one.object.href}`,
    cancelled: one.cancelledAt !== undefined,
    alarm: { before: 'end', hours: 24 },
  }
}

function linesOf(one: CalendarEntry, now: Instant): readonly string[] {
  const { before, hours } = one.alarm
  return [
    'BEGIN:VEVENT',
    `UID:${one.id}@shidian`,
    `SEQUENCE:${one.version}`,
    `DTSTAMP:${compact(now)}`,
    `DTSTART:${compact(one.startsAt)}`,
    `DTEND:${compact(one.endsAt)}`,
    `SUMMARY:${escaped(one.summary)}`,
    `DESCRIPTION:${escaped(one.description)}`,
    ...(one.location === undefined ? [] : [`LOCATION:${escaped(one.location)}`]),
    `URL:${one.url}`,
    `STATUS:${one.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(one.summary)}`,
    before === 'end' ? `TRIGGER;RELATED=END:-PT${hours}H` : `TRIGGER:-PT${hours}H`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

const compact = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ')
}

/** Lines of at most 75 octets, cut between characters; a line goes on behind one space. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > 74) {
      parts.push(part)
      part = ''
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n ')
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}
