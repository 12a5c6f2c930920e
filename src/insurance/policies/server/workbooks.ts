import type { CellValue, Sheet } from '../../../foundation/documents/index.ts'
import { countFields, moneyFields, type StatementCell, type WrittenTotals } from '../index.ts'
import type { PolicyBoard } from './look-at-board.ts'
import type { StatementView } from './statement/look-at-statements.ts'

type Locale = 'zh' | 'en'

const texts = {
  zh: {
    figure: '项目',
    led: '主承',
    followed: '从共',
    totals: '汇总',
    cells: '类别行业地区',
    breaks: '不符项',
    row: '行',
    rule: '规则',
    finding: '情况',
    remedy: '处理',
    columns: ['类别', '行业', '地区', '保单数', '保费（元，含税）'],
    hidden: '隐去',
    sources: '来源报表',
    insurer: '保险机构',
    number: '序号',
    asOf: '截止日',
    hiddenIn: '隐去部分的报表数',
    national: '全国保单（一张只计一次）',
    followedOnly: '仅从共方报送',
    contested: '重复主承',
    unconfirmed: '其他单位申报而无保险机构报送（不计入）',
  },
  en: {
    figure: 'Figure',
    led: 'Led',
    followed: 'Followed',
    totals: 'Totals',
    cells: 'Cells',
    breaks: 'Breaks',
    row: 'Row',
    rule: 'Rule',
    finding: 'What happened',
    remedy: 'What to do',
    columns: ['Class', 'Sector', 'Region', 'Policies', 'Premium (CNY, with tax)'],
    hidden: 'hidden',
    sources: 'Statements',
    insurer: 'Insurer',
    number: 'Number',
    asOf: 'As of',
    hiddenIn: 'Statements that hide their part',
    national: 'Policies nationally, each once',
    followedOnly: 'By followers only',
    contested: 'Led twice',
    unconfirmed: 'Reported by others, sent by no insurer (not counted)',
  },
} as const

/** Yuan with its exact digits; a spreadsheet's own numbers would lose them. */
const yuan = (fen: string): CellValue => {
  const digits = fen.replace('-', '').padStart(3, '0')
  return { number: `${fen.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` }
}

/** One statement: totals, cells and breaks. */
export function statementWorkbook(view: StatementView, locale: Locale): readonly Sheet[] {
  const t = texts[locale]
  const { statement, organisationName } = view
  const preface = [
    `${organisationName} · ${t.number} ${statement.number} · ${t.asOf} ${statement.asOf} · ${statement.state}`,
  ]
  return [
    totalsSheet(t.totals, [statement.led, statement.followed], { preface, locale }),
    cellSheet(statement.cells, preface, locale),
    {
      name: t.breaks,
      preface,
      columns: [t.row, t.rule, t.finding, t.remedy].map((title) => ({ title, width: 30 })),
      rows: statement.breaks.map(({ row, rule, message, remedy }) => [row, rule, message[locale], remedy[locale]]),
    },
  ]
}

/** The national board with the statements behind it. */
export function boardWorkbook({ national, sources }: PolicyBoard, round: string, locale: Locale): readonly Sheet[] {
  const t = texts[locale]
  const { policies, followedOnly, contested, unconfirmed } = national
  const counts = { national: policies, followedOnly, contested, unconfirmed } as const
  const names = ['national', 'followedOnly', 'contested', 'unconfirmed'] as const
  const preface = [round, ...names.map((name) => `${t[name]} ${counts[name]}`)]
  const cells = cellSheet(national.cells, preface, locale)
  return [
    totalsSheet(t.totals, [national.led], { preface, locale }),
    {
      ...cells,
      columns: [...cells.columns, { title: t.hiddenIn, width: 16, format: 'integer' }],
      rows: cells.rows.map((row, index) => [...row, national.cells[index]?.hiddenIn ?? 0]),
    },
    {
      name: t.sources,
      preface,
      columns: [t.insurer, t.number, t.asOf, t.led, t.followed, texts[locale].columns[4], t.breaks].map((title) => ({
        title,
        width: 18,
      })),
      rows: sources.map((one) => [
        one.organisationName,
        one.number,
        one.asOf,
        one.led,
        one.followed,
        yuan(one.premiumGross),
        one.breaks,
      ]),
    },
  ]
}

function totalsSheet(
  name: string,
  totals: readonly WrittenTotals[],
  { preface, locale }: { readonly preface: readonly string[]; readonly locale: Locale },
): Sheet {
  const t = texts[locale]
  const heads = [t.led, t.followed].slice(0, totals.length)
  return {
    name,
    preface,
    columns: [{ title: t.figure, width: 24 }, ...heads.map((title) => ({ title, width: 20 }))],
    rows: [
      ...countFields.map((field) => [field, ...totals.map((one) => one[field])]),
      ...moneyFields.map((field) => [field, ...totals.map((one) => yuan(one[field]))]),
    ],
  }
}

function cellSheet(cells: readonly StatementCell[], preface: readonly string[], locale: Locale): Sheet {
  const t = texts[locale]
  return {
    name: t.cells,
    preface,
    columns: t.columns.map((title) => ({ title, width: 20 })),
    rows: cells.map(({ coverClass, sector, regionCode, policies, premiumGross }) => [
      coverClass,
      sector,
      regionCode,
      policies ?? t.hidden,
      premiumGross === null ? t.hidden : yuan(premiumGross),
    ]),
  }
}
