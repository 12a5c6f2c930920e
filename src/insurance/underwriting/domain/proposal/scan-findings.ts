import { readCsv } from '../../../../foundation/documents/index.ts'
import { type Day, parseDay, type Text } from '../../../../foundation/kernel/index.ts'

export const severities = ['critical', 'high', 'medium', 'low'] as const
export type Severity = (typeof severities)[number]

export interface ScanFinding {
  /** What the scanner calls it; the same again replaces what was there. */
  readonly row: string
  readonly target: string
  readonly title: string
  readonly severity: Severity
  readonly exploited: boolean
  readonly observedOn: Day
  readonly isOpen: boolean
}

/** A row that was not taken up, by its number in the file counted from 1 without the head. */
export interface RowFault {
  readonly row: number
  readonly fault:
    | 'not-readable'
    | 'cell-missing'
    | 'unknown-severity'
    | 'not-a-day'
    | 'target-without-consent'
    | 'outside-window'
    | 'row-twice'
  readonly message: Text
}

/** 扫描授权: what may be scanned, when and how; without it no finding is taken up. */
export interface ScanConsent {
  readonly targets: readonly string[]
  readonly from: Day
  readonly until: Day
}

export const findingColumns = ['id', 'target', 'title', 'severity', 'exploited', 'observed', 'state'] as const
export const mostFindings = 2_000

interface Read {
  readonly findings: readonly ScanFinding[]
  readonly faults: readonly RowFault[]
}

/** Findings of a scan from CSV (with the columns above as its head) or a JSON list of such objects; each row is judged by itself. */
export function readFindings(text: string, consent: ScanConsent): Read {
  const rows = rowsOf(text)
  if (rows === undefined) return { findings: [], faults: [faultAt(1, 'not-readable')] }
  const seen = new Set<string>()
  const findings: ScanFinding[] = []
  const faults: RowFault[] = []
  for (const [index, cells] of rows.entries()) {
    const finding = findingOf(cells, consent)
    const fault = typeof finding === 'string' ? finding : seen.has(finding.row) ? 'row-twice' : undefined
    if (fault !== undefined) faults.push(faultAt(index + 1, fault))
    else if (typeof finding !== 'string') {
      seen.add(finding.row)
      findings.push(finding)
    }
  }
  return { findings, faults }
}

type Cells = Readonly<Record<string, string>>

function rowsOf(text: string): readonly Cells[] | undefined {
  const rows = /^\s*\[/.test(text) ? fromJson(text) : fromCsv(text)
  return rows === undefined || rows.length > mostFindings ? undefined : rows
}

function fromJson(text: string): readonly Cells[] | undefined {
  try {
    const listed = JSON.parse(text) as readonly unknown[]
    return listed.map((one) =>
      Object.fromEntries(
        Object.entries(typeof one === 'object' && one !== null ? one : {}).map(([key, value]) => [key, plain(value)]),
      ),
    )
  } catch {
    return undefined
  }
}

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

function fromCsv(text: string): readonly Cells[] | undefined {
  const { rows, faults } = readCsv(text)
  const [head, ...rest] = rows
  if (!head || faults.length > 0 || !findingColumns.slice(0, 6).every((column) => head.includes(column)))
    return undefined
  return rest.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index] ?? ''])))
}

function findingOf(cells: Cells, { targets, from, until }: ScanConsent): ScanFinding | RowFault['fault'] {
  const at = (column: (typeof findingColumns)[number]): string => (cells[column] ?? '').trim()
  const [row, target, title, severity] = [at('id'), at('target'), at('title'), at('severity').toLowerCase()]
  if (row === '' || target === '' || title === '' || row.length > 80 || target.length > 200 || title.length > 300)
    return 'cell-missing'
  if (!isSeverity(severity)) return 'unknown-severity'
  const observedOn = parseDay(at('observed'))
  if (!observedOn) return 'not-a-day'
  if (!targets.includes(target)) return 'target-without-consent'
  if (observedOn < from || observedOn > until) return 'outside-window'
  const exploited = /^(true|yes|1|是)$/i.test(at('exploited'))
  const isOpen = !/^(closed|fixed|已关闭|已修复)$/i.test(at('state'))
  return { row, target, title, severity, exploited, observedOn, isOpen }
}

const isSeverity = (text: string): text is Severity => (severities as readonly string[]).includes(text)

const messages: Readonly<Record<RowFault['fault'], Text>> = {
  'not-readable': {
    zh: `文件不是所列表头的 CSV，也不是 JSON 列表，或超过 ${mostFindings} 行。`,
    en: `Neither CSV with the named head nor a JSON list, or more than ${mostFindings} rows.`,
  },
  'cell-missing': { zh: '编号、目标或标题为空或过长。', en: 'Id, target or title is empty or too long.' },
  'unknown-severity': {
    zh: '严重程度应为 critical、high、medium 或 low。',
    en: 'Severity is one of critical, high, medium, low.',
  },
  'not-a-day': { zh: '发现日期应为 YYYY-MM-DD。', en: 'The day observed is written YYYY-MM-DD.' },
  'target-without-consent': {
    zh: '该目标不在书面授权之内，不予导入。',
    en: 'The written consent does not name this target.',
  },
  'outside-window': { zh: '发现日期不在授权的时间窗内。', en: 'Observed outside the window of the consent.' },
  'row-twice': { zh: '该编号在文件中出现两次。', en: 'The id stands twice in the file.' },
}

const faultAt = (row: number, fault: RowFault['fault']): RowFault => ({ row, fault, message: messages[fault] })
