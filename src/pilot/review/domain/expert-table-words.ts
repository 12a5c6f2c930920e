import type { Text } from '../../../foundation/kernel/index.ts'

/** Heads of the columns of a table of experts, in either language. */
export const columnsOfTable = {
  name: { zh: '姓名', en: 'Name' },
  profession: { zh: '专业', en: 'Profession' },
  employers: { zh: '现任职单位', en: 'Present employers' },
  former: { zh: '曾任职单位', en: 'Former employers' },
  declared: { zh: '声明回避的单位', en: 'Declared interests' },
  topics: { zh: '专长', en: 'Topics' },
  'max-load': { zh: '最多评阅件数', en: 'Reviews at most' },
  'away-from': { zh: '不能参加自', en: 'Away from' },
  'away-until': { zh: '不能参加至', en: 'Away until' },
} as const satisfies Readonly<Record<string, Text>>

export type TableColumn = keyof typeof columnsOfTable

/** What can be wrong with a table: what happened and what to do. */
export const tableFaults = {
  'unknown-column': { zh: '不认识这一列；请删去或改用模板的列名', en: 'This column is not known; remove or rename it' },
  'column-twice': { zh: '同一列出现两次；请留一列', en: 'The column stands twice; keep one' },
  'column-missing': { zh: '缺少这一列；请补上', en: 'This column is missing; add it' },
  'name-missing': { zh: '姓名须为 2 到 60 个字；请填写', en: 'A name has 2 to 60 characters; state it' },
  'profession-unknown': {
    zh: '专业须为保险、网络安全、法律、行业、精算之一',
    en: 'The profession is insurance, security, law, industry or actuarial',
  },
  'load-out-of-range': { zh: '件数须为 1 到 200 的整数', en: 'The number of reviews is 1 to 200' },
  'line-unread': {
    zh: '单位看不懂或日期不存在；每家写名称，可加信用代码和日期，用分号隔开',
    en: 'An organisation cannot be read, or a day does not exist; write name, code and day, parted by semicolons',
  },
  'no-such-day': { zh: '没有这一天；请写成 2026-03-01', en: 'There is no such day; write it as 2026-03-01' },
  'away-out-of-order': { zh: '起止日期须成对且先后有序', en: 'Both days are needed, in order' },
  formula: {
    zh: '单元格是公式，平台不计算；请改为数值',
    en: 'The cell is a formula, which is not computed; put its value',
  },
  'cell-fault': { zh: '单元格是错误值；请更正', en: 'The cell holds an error; correct it' },
  'twice-in-table': { zh: '同名同专业的专家在表中出现两次', en: 'An expert of this name and profession stands twice' },
  'already-listed': { zh: '专家库已有同名同专业的专家', en: 'The register has an expert of this name and profession' },
  'organisation-not-on-record': {
    zh: '信用代码查不到单位；请核对，或只写名称',
    en: 'No organisation has this credit code; check it, or write the name alone',
  },
  'details-refused': { zh: '这一行不符合登记要求', en: 'The row does not meet what the register asks for' },
} as const satisfies Readonly<Record<string, Text>>
