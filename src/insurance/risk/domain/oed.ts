import { refuse, ok, type Refusal, type Result, type Text } from '../../../foundation/kernel/index.ts'

/** Heads of cover of the cyber extension of OED 4 (Open Exposure Data). */
export const oedCoverages = ['NPBI', 'CBI', 'DIAS', 'EXT', 'FIN', 'INRE', 'LIA', 'REG', 'ENO'] as const

export type OedCoverage = (typeof oedCoverages)[number]

/** One line of an account file with what a cyber model reads of it. Amounts in yuan, periods in hours. */
export interface OedAccount {
  readonly portfolio: string
  readonly account: string
  readonly policy: string
  readonly coverages: readonly OedCoverage[]
  readonly layerLimit: number | null
  readonly layerAttachment: number
  readonly layerAggregateLimit: number | null
}

/** One line of a location file: the insured and what it depends on. */
export interface OedLocation {
  readonly portfolio: string
  readonly account: string
  readonly location: string
  readonly waitingHours: number
  readonly indemnityHours: number | null
  readonly cloudVendor: string
  readonly systemVendor: string
  readonly patchPolicy: string
  readonly backupFrequency: string
}

export interface OedFault {
  /** Line of the file, the header being 1. */
  readonly line: number
  readonly column: string
  readonly reason: Text
}

const accountColumns = [
  'PortNumber',
  'AccNumber',
  'PolNumber',
  'AccCoverages',
  'LayerLimit',
  'LayerAttachment',
  'LayerAggLimit',
]
const locationColumns = [
  'PortNumber',
  'AccNumber',
  'LocNumber',
  'BIWaitingPeriod',
  'BIPOI',
  'CloudVendor',
  'OSVendor',
  'PatchPolicy',
  'BackUpFreq',
]

/** Reads all lines or none: every fault is told with its line and column, and nothing is half imported. */
export function readOedAccounts(text: string): Result<readonly OedAccount[]> {
  return readRows(text, accountColumns, (cell) => ({
    portfolio: cell.text('PortNumber'),
    account: cell.text('AccNumber'),
    policy: cell.text('PolNumber'),
    coverages: cell.coverages('AccCoverages'),
    layerLimit: cell.amount('LayerLimit', null),
    layerAttachment: cell.amount('LayerAttachment', 0) ?? 0,
    layerAggregateLimit: cell.amount('LayerAggLimit', null),
  }))
}

export function readOedLocations(text: string): Result<readonly OedLocation[]> {
  return readRows(text, locationColumns, (cell) => ({
    portfolio: cell.text('PortNumber'),
    account: cell.text('AccNumber'),
    location: cell.text('LocNumber'),
    waitingHours: cell.amount('BIWaitingPeriod', 0) ?? 0,
    indemnityHours: cell.amount('BIPOI', null),
    cloudVendor: cell.any('CloudVendor'),
    systemVendor: cell.any('OSVendor'),
    patchPolicy: cell.any('PatchPolicy'),
    backupFrequency: cell.any('BackUpFreq'),
  }))
}

export function writeOedAccounts(accounts: readonly OedAccount[]): string {
  return written(
    accountColumns,
    accounts.map((one) => [
      one.portfolio,
      one.account,
      one.policy,
      one.coverages.join(';'),
      one.layerLimit,
      one.layerAttachment,
      one.layerAggregateLimit,
    ]),
  )
}

export function writeOedLocations(locations: readonly OedLocation[]): string {
  return written(
    locationColumns,
    locations.map((one) => [
      one.portfolio,
      one.account,
      one.location,
      one.waitingHours,
      one.indemnityHours,
      one.cloudVendor,
      one.systemVendor,
      one.patchPolicy,
      one.backupFrequency,
    ]),
  )
}

interface Cells {
  readonly any: (column: string) => string
  readonly text: (column: string) => string
  readonly amount: <Absent extends number | null>(column: string, absent: Absent) => number | Absent
  readonly coverages: (column: string) => readonly OedCoverage[]
}

const reasons = {
  absent: { zh: '缺少该列', en: 'the column is missing' },
  empty: { zh: '不得为空', en: 'must not be empty' },
  number: { zh: '应为非负数', en: 'must be a number that is not negative' },
  code: { zh: '未知的保障代码', en: 'an unknown code of cover' },
  width: { zh: '列数与表头不同', en: 'has not as many cells as the header' },
} satisfies Record<string, Text>

function readRows<Row>(text: string, wanted: readonly string[], read: (cells: Cells) => Row): Result<readonly Row[]> {
  const faults: OedFault[] = []
  const [header = [], ...lines] = rowsOf(text)
  for (const column of wanted) if (!header.includes(column)) faults.push({ line: 1, column, reason: reasons.absent })
  if (faults.length > 0) return refuse(refusalOf(faults))
  const rows = lines.map((cells, index) => {
    const line = index + 2
    if (cells.length !== header.length) faults.push({ line, column: '', reason: reasons.width })
    const any = (column: string): string => (cells[header.indexOf(column)] ?? '').trim()
    const fault = (column: string, reason: Text): void => void faults.push({ line, column, reason })
    return read({
      any,
      text(column) {
        if (any(column) === '') fault(column, reasons.empty)
        return any(column)
      },
      amount(column, absent) {
        if (any(column) === '') return absent
        const value = Number(any(column))
        if (Number.isFinite(value) && value >= 0) return value
        fault(column, reasons.number)
        return absent
      },
      coverages(column) {
        const codes = any(column).split(';')
        const known = codes.filter((code): code is OedCoverage => oedCoverages.some((one) => one === code))
        if (known.length !== codes.length) fault(column, reasons.code)
        return known
      },
    })
  })
  return faults.length > 0 ? refuse(refusalOf(faults)) : ok(rows)
}

function refusalOf(faults: readonly OedFault[]): Refusal {
  const list = (language: 'zh' | 'en'): string =>
    faults
      .map(
        ({ line, column, reason }) =>
          `${language === 'zh' ? `第 ${line} 行` : `line ${line}`} ${column} ${reason[language]}`,
      )
      .join('; ')
  return {
    kind: 'unprocessable',
    code: 'faulty-oed-file',
    message: { zh: `未导入任何一行：${list('zh')}`, en: `No line was imported: ${list('en')}` },
    remedy: { zh: '请按行改正后重新导入。', en: 'Correct the lines named and import again.' },
    facts: faults,
  }
}

/** Lines of RFC 4180: quoted cells may hold commas, quotes doubled, and line ends. A last empty line is none. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy
  const source = text.replace(/^\uFEFF/, '')
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '' || match.index + match[0].length >= source.length) break
    if (match[3] !== ',') rows.push([])
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '')
}

function written(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null): string => {
    const plain = value === null ? '' : String(value)
    return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
  }
  return `${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
