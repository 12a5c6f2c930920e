import {
  type Day,
  ok,
  day,
  parseDay,
  parseFen,
  refuse,
  type Refusal,
  type Result,
  type Text,
} from '../../../../foundation/kernel/index.ts'
import {
  countsBy,
  moneyBy,
  type StatementBreak,
  type StatementCell,
  type StatementFile,
  type WrittenTotals,
} from './statement.ts'
import {
  fieldUnreadable,
  mostBreaks,
  mostCells,
  mostKeys,
  statementDoesNotHold,
  tooMany,
  withoutTotals,
} from './statement-refusals.ts'

type Fields = Readonly<Record<string, unknown>>

const expected = {
  object: { zh: '一个对象', en: 'an object' },
  list: { zh: '一个列表', en: 'a list' },
  text: { zh: '一段文字（至多 2000 字）', en: 'a text of at most 2,000 characters' },
  count: { zh: '0 至 10 亿的整数', en: 'a whole number from 0 to a thousand million' },
  fen: { zh: '以分为单位的十进制字符串', en: 'fen as a decimal string' },
  day: { zh: '日期，如 2026-09-30', en: 'a day such as 2026-09-30' },
  key: { zh: '64 位小写十六进制的保单键', en: 'a key of 64 lower-case hexadecimal digits' },
  role: { zh: 'leader 或 follower', en: 'leader or follower' },
  class: { zh: 'property 或 liability', en: 'property or liability' },
} as const satisfies Record<string, Text>

/** Faults of the file as they are met; a file that is wrong everywhere is told by its first ones. */
type Told = Refusal[]
const mostTold = 20
/** More policies than any country has companies. */
const mostCounted = 1_000_000_000

/** Reads the answer of `shidian reported`; what it means is judged by `judgeStatement`. */
export function readStatement(document: unknown): Result<StatementFile> {
  const told: Told = []
  const fields = fieldsOf(document, 'JSON', told)
  if (fields['totals'] === null) return refuse(withoutTotals())
  const file = fileOf(fields, told)
  const [first, ...others] = told
  if (first === undefined) return ok(file)
  return refuse(others.length === 0 ? first : statementDoesNotHold(told))
}

function fileOf(file: Fields, told: Told): StatementFile {
  const totals = fieldsOf(file['totals'], 'totals', told)
  const keys = listOf(file['keys'], { path: 'keys', most: mostKeys }, told).map((one, index) => keyOf(one, index, told))
  const cells = listOf(totals['cells'], { path: 'totals.cells', most: mostCells }, told)
  const breaks = listOf(file['breaks'], { path: 'breaks', most: mostBreaks }, told)
  return {
    reporter: textOf(totals['reporter'], 'totals.reporter', told),
    saltDigest: textOf(totals['saltDigest'], 'totals.saltDigest', told),
    asOf: dayIn(totals['asOf'], 'totals.asOf', told),
    led: totalsIn(totals['led'], 'totals.led', told),
    followed: totalsIn(totals['followed'], 'totals.followed', told),
    cells: cells.map((one, index) => cellOf(one, index, told)),
    ledKeys: keys.flatMap(({ key, role }) => (role === 'leader' ? [key] : [])),
    followedKeys: keys.flatMap(({ key, role }) => (role === 'follower' ? [key] : [])),
    breaks: breaks.map((one, index) => breakOf(one, index, told)),
  }
}

function keyOf(value: unknown, index: number, told: Told): { readonly key: string; readonly role: unknown } {
  const { key, role } = fieldsOf(value, `keys[${index}]`, told)
  if (role !== 'leader' && role !== 'follower') tell(told, `keys[${index}].role`, 'role')
  if (typeof key === 'string' && /^[0-9a-f]{64}$/.test(key)) return { key, role }
  tell(told, `keys[${index}].key`, 'key')
  return { key: '', role }
}

function totalsIn(value: unknown, path: string, told: Told): WrittenTotals {
  const given = fieldsOf(value, path, told)
  return {
    ...countsBy((field) => countOf(given[field], `${path}.${field}`, told)),
    ...moneyBy((field) => fenOf(given[field], `${path}.${field}`, told)),
  }
}

function cellOf(value: unknown, index: number, told: Told): StatementCell {
  const path = `totals.cells[${index}]`
  const { coverClass, sector, regionCode, policies, premiumGross } = fieldsOf(value, path, told)
  if (coverClass !== 'property' && coverClass !== 'liability') tell(told, `${path}.coverClass`, 'class')
  const isHidden = policies === null && premiumGross === null
  return {
    coverClass: String(coverClass),
    sector: textOf(sector, `${path}.sector`, told),
    regionCode: textOf(regionCode, `${path}.regionCode`, told),
    policies: isHidden ? null : countOf(policies, `${path}.policies`, told),
    premiumGross: isHidden ? null : fenOf(premiumGross, `${path}.premiumGross`, told),
  }
}

function breakOf(value: unknown, index: number, told: Told): StatementBreak {
  const path = `breaks[${index}]`
  const { row, key, rule, clauses, message, remedy } = fieldsOf(value, path, told)
  const cited = listOf(clauses, { path: `${path}.clauses`, most: 20 }, told)
  return {
    row: textOf(row, `${path}.row`, told),
    key: key === null ? null : textOf(key, `${path}.key`, told),
    rule: textOf(rule, `${path}.rule`, told),
    clauses: cited.map((one) => textOf(one, `${path}.clauses`, told)),
    message: wordsOf(message, `${path}.message`, told),
    remedy: wordsOf(remedy, `${path}.remedy`, told),
  }
}

function wordsOf(value: unknown, path: string, told: Told): Text {
  const { zh, en } = fieldsOf(value, path, told)
  return { zh: textOf(zh, `${path}.zh`, told), en: textOf(en, `${path}.en`, told) }
}

function fieldsOf(value: unknown, path: string, told: Told): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  tell(told, path, 'object')
  return {}
}

function listOf(
  value: unknown,
  { path, most }: { readonly path: string; readonly most: number },
  told: Told,
): readonly unknown[] {
  if (!Array.isArray(value)) tell(told, path, 'list')
  else if (value.length <= most) return value as readonly unknown[]
  else told.push(tooMany(path, most))
  return []
}

function textOf(value: unknown, path: string, told: Told): string {
  // A NUL would not go into the database.
  if (typeof value === 'string' && value.length <= 2000 && !value.includes('\0')) return value
  tell(told, path, 'text')
  return ''
}

function countOf(value: unknown, path: string, told: Told): number {
  if (typeof value === 'number' && value >= 0 && value <= mostCounted && Number.isInteger(value)) return value
  tell(told, path, 'count')
  return 0
}

function fenOf(value: unknown, path: string, told: Told): string {
  if (typeof value === 'string' && value.length <= 24 && parseFen(value) !== undefined) return value
  tell(told, path, 'fen')
  return '0'
}

function dayIn(value: unknown, path: string, told: Told): Day {
  const found = typeof value === 'string' ? parseDay(value) : undefined
  if (found === undefined) tell(told, path, 'day')
  return found ?? day('1970-01-01')
}

function tell(told: Told, path: string, kind: keyof typeof expected): void {
  if (told.length < mostTold) told.push(fieldUnreadable(path, expected[kind]))
}
