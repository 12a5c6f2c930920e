import { isCreditCode, type Refusal, type Text } from '../../../../foundation/kernel/index.ts'

/** As what a unit reports: it served the insured, it is the insured's side, or it promoted the policy as authority. */
export const attributionParts = ['service', 'enterprise', 'authority'] as const
export type AttributionPart = (typeof attributionParts)[number]

/** A policy by what stands on its first page. */
export interface NamedRow {
  /** Where it stands in the table, from 1; the row of the form where it was typed. */
  readonly row: number
  /** Credit code of the insurer that leads, or of the only one. */
  readonly leader: string
  readonly number: string
}

export interface AttributionFinding {
  readonly row: number
  readonly code: 'leader-is-no-credit-code' | 'number-missing' | 'number-unreadable' | 'policy-listed-twice'
  readonly message: Text
}

export interface ReadAttribution {
  readonly rows: readonly NamedRow[]
  readonly findings: readonly AttributionFinding[]
}

export const attributionColumns = {
  leader: { zh: '首席保险人统一社会信用代码', en: 'Credit code of the leading insurer' },
  number: { zh: '保单号', en: 'Policy number' },
} as const satisfies Record<string, Text>

export const mostReported = 20_000

/** Reads a table whose first row names the two columns, in either language and any order; undefined when it does not. */
export function readAttributionTable(table: readonly (readonly string[])[]): ReadAttribution | undefined {
  const [head = [], ...body] = table
  const place = (column: Text): number => head.findIndex((cell) => [column.zh, column.en].includes(cell.trim()))
  const [leader, number] = [place(attributionColumns.leader), place(attributionColumns.number)]
  if (leader < 0 || number < 0) return undefined
  const rows = body
    .map((cells, index) => ({ row: index + 2, leader: cells[leader] ?? '', number: cells[number] ?? '' }))
    .filter((row) => row.leader.trim() !== '' || row.number.trim() !== '')
  return judgeNamed(rows)
}

/** Every row by itself. Numbers are taken as they stand, since the insurer's key hangs on each character. */
export function judgeNamed(given: readonly NamedRow[]): ReadAttribution {
  const seen = new Set<string>()
  const findings: AttributionFinding[] = []
  const rows: NamedRow[] = []
  for (const one of given) {
    const row = { row: one.row, leader: one.leader.trim(), number: one.number.trim() }
    const code = faultOf(row, seen)
    seen.add(`${row.leader}|${row.number}`)
    if (code === undefined) rows.push(row)
    else findings.push({ row: row.row, code, message: words[code] })
  }
  return { rows, findings }
}

function faultOf({ leader, number }: NamedRow, seen: ReadonlySet<string>): AttributionFinding['code'] | undefined {
  if (!isCreditCode(leader)) return 'leader-is-no-credit-code'
  if (number === '') return 'number-missing'
  if (!/^[\x21-\x7e一-龥（）〔〕]{1,60}$/.test(number)) return 'number-unreadable'
  return seen.has(`${leader}|${number}`) ? 'policy-listed-twice' : undefined
}

const words: Readonly<Record<AttributionFinding['code'], Text>> = {
  'leader-is-no-credit-code': {
    zh: '首席保险人的统一社会信用代码不对：应为 18 位且校验位相符。请照保单首页填写。',
    en: 'The credit code of the leading insurer is wrong: it has 18 characters whose check characters agree. Copy it from the policy.',
  },
  'number-missing': {
    zh: '没有保单号。请照保单首页填写。',
    en: 'The policy number is missing. Copy it from the policy.',
  },
  'number-unreadable': {
    zh: '保单号含有空格或全角数字、字母，或超过 60 字。请逐字照保单填写半角字符。',
    en: 'The policy number holds spaces or full-width characters, or more than 60. Copy it character by character.',
  },
  'policy-listed-twice': {
    zh: '与前面的一行是同一张保单。请删去重复的一行。',
    en: 'It is the policy of an earlier row. Remove the second row.',
  },
}

const cites = [{ clause: '4.3.p1.s2', words: '定期报告' }] as const
const refusal = (code: string, message: Text, remedy: Text): Refusal => ({
  kind: 'unprocessable',
  code,
  cites,
  message,
  remedy,
})

export const attributionRefusals = {
  notATable: refusal(
    'attribution-not-a-table',
    { zh: '文件读不出表格。', en: 'No table can be read from the file.' },
    { zh: '上传 XLSX，或 UTF-8 编码的 CSV。', en: 'Upload XLSX, or CSV in UTF-8.' },
  ),
  withoutColumns: refusal(
    'attribution-without-columns',
    {
      zh: '第一行没有“首席保险人统一社会信用代码”和“保单号”两列。',
      en: 'The first row does not name the columns “Credit code of the leading insurer” and “Policy number”.',
    },
    { zh: '按这两个列名整理表格后再上传。', en: 'Name the two columns so and upload again.' },
  ),
  empty: refusal(
    'attribution-empty',
    { zh: '表中没有一行保单。', en: 'The table holds no policy.' },
    { zh: '填好保单后再上传。', en: 'Fill in policies and upload again.' },
  ),
  tooMany: refusal(
    'attribution-too-many',
    { zh: `一次最多 ${mostReported} 行。`, en: `At most ${mostReported} rows go at once.` },
    { zh: '分成几个文件上传。', en: 'Split the file.' },
  ),
  insurersSendStatements: refusal(
    'insurers-send-statements',
    {
      zh: '保险机构的保单由承保报表上报，不作归属申报。',
      en: 'An insurer’s policies go with its statement, not as attribution.',
    },
    {
      zh: '请到承保报表上传 shidian reported 的结果。',
      en: 'Upload the answer of shidian reported as your statement.',
    },
  ),
  notVerified: refusal(
    'reporter-not-verified',
    {
      zh: '本单位档案尚未核验通过，归属申报不能计入。',
      en: 'Your organisation’s record is not verified, so its reports cannot count.',
    },
    {
      zh: '请单位管理员补齐档案并等待核验。',
      en: 'Have the unit administrator complete the record and wait for the check.',
    },
  ),
  notThere: refusal(
    'attribution-not-there',
    { zh: '这张保单不在本单位的申报中。', en: 'The policy is not among those you report.' },
    { zh: '刷新页面后再看。', en: 'Load the page again.' },
  ),
} as const

export const rowsDoNotHold = (findings: readonly AttributionFinding[]): Refusal => ({
  ...refusal(
    'attribution-rows-do-not-hold',
    {
      zh: `有 ${findings.length} 行不对，一行也没有收下：${spoken(findings, 'zh')}`,
      en: `${findings.length} rows are wrong, and none was taken: ${spoken(findings, 'en')}`,
    },
    { zh: '改正这些行后再次提交。', en: 'Correct these rows and send again.' },
  ),
  facts: { findings: findings.slice(0, 200) },
})

const spoken = (findings: readonly AttributionFinding[], locale: 'zh' | 'en'): string =>
  findings
    .slice(0, 3)
    .map(({ row, message }) => (locale === 'zh' ? `第 ${row} 行：${message.zh}` : `Row ${row}: ${message.en}`))
    .join(locale === 'zh' ? '' : ' ')
