import pg from 'pg'
import type { CustomTypesConfig } from 'pg'
import { instantOf } from '../../kernel/index.ts'
import type { Day, Instant } from '../../kernel/index.ts'

// Numbers of pg_type; they have never changed.
const int8 = 20
const date = 1082
const timestamptz = 1184
const int8List = 1016
const dateList = 1182
const timestamptzList = 1185

/** `2024-01-20 02:00:00.123456+00` as the server writes it in UTC; a store never writes finer than milliseconds. */
export function instantOfText(text: string): Instant {
  const match = /^(\d{4,}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d+))?\+00$/.exec(text)
  if (!match) return endless(text)
  return `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(3, '0').slice(0, 3)}Z` as Instant
}

/** `infinity` stands for "without end" in ranges; it becomes the last instant that sorts after all others. */
function endless(text: string): Instant {
  if (text === 'infinity') return instantOf(Date.UTC(9999, 11, 31, 23, 59, 59, 999))
  if (text === '-infinity') return '0000-01-01T00:00:00.000Z' as Instant
  throw new RangeError(`not an instant in UTC: ${text}`)
}

// Elements of these types hold neither commas nor escapes, only quotes around instants.
const list =
  <Value>(one: (text: string) => Value) =>
  (text: string): readonly (Value | null)[] =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((element) => (element === 'NULL' ? null : one(element.replaceAll('"', ''))))

const dayOfText = (text: string): Day => text as Day

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [int8]: BigInt,
  [date]: dayOfText,
  [timestamptz]: instantOfText,
  [int8List]: list(BigInt),
  [dateList]: list(dayOfText),
  [timestamptzList]: list(instantOfText),
}

// The library's own registry is global and feeds other users of it, so a pool brings its own.
export const rowTypes: CustomTypesConfig = { getTypeParser: parserOf as CustomTypesConfig['getTypeParser'] }

function parserOf(oid: number, format: 'text' | 'binary' = 'text'): (text: string) => unknown {
  const own = format === 'text' ? parsers[oid] : undefined
  return own ?? (pg.types.getTypeParser as (oid: number, format: string) => (text: string) => unknown)(oid, format)
}
