import { instantOf, millisecondsOf } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import type { Obligation } from './obligation.ts'

/**
 * An iCalendar feed (RFC 5545) of what is due. An entry ends at the due instant and begins an hour before, since
 * calendar programs show an entry without length badly; the words name the instant exactly.
 */
export function calendarFeed(
  obligations: readonly Obligation[],
  words: { readonly name: string; readonly locale: 'zh' | 'en'; readonly origin: string; readonly now: Instant },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Shidian//obligations//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(words.name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...obligations.flatMap((one) => entry(one, words)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function entry(
  one: Obligation,
  words: { readonly locale: 'zh' | 'en'; readonly origin: string; readonly now: Instant },
): readonly string[] {
  const begins = instantOf(millisecondsOf(one.due) - 3_600_000)
  const provisional = one.provisional ? (words.locale === 'zh' ? '（暂定）' : ' (provisional)') : ''
  return [
    'BEGIN:VEVENT',
    `UID:${one.id}@shidian`,
    `SEQUENCE:${one.version}`,
    `DTSTAMP:${compact(words.now)}`,
    `DTSTART:${compact(begins)}`,
    `DTEND:${compact(one.due)}`,
    `SUMMARY:${escaped(one.title[words.locale] + provisional)}`,
    `DESCRIPTION:${escaped(`${one.object.label}\n${one.object.action[words.locale]}\n${one.source.clause}`)}`,
    `URL:${words.origin}${one.object.href}`,
    `STATUS:${one.cancelledAt === undefined ? 'CONFIRMED' : 'CANCELLED'}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(one.title[words.locale])}`,
    'TRIGGER;RELATED=END:-P1D',
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
