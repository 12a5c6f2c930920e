import type { Text } from '../../../foundation/kernel/index.ts'
import { termLines } from './entry.ts'

/** Heads of the columns of a list that is taken over; people may leave out those that are not `needed`. */
export const tableColumns = {
  title: { zh: '方案名称', en: 'Title', needed: true },
  lead: { zh: '牵头单位', en: 'Lead', needed: true },
  kind: { zh: '牵头单位类型', en: 'Kind of lead', needed: true },
  region: { zh: '地区', en: 'Region', needed: true },
  sectors: { zh: '行业', en: 'Sectors', needed: true },
  classes: { zh: '险种', en: 'Classes', needed: true },
  scenarios: { zh: '场景', en: 'Scenarios', needed: false },
  cover: { zh: '责任', en: 'Cover', needed: false },
  partners: { zh: '联合单位', en: 'Partners', needed: false },
  summary: { zh: '简介', en: 'Summary', needed: false },
  limitFrom: { zh: '限额下限（万元）', en: 'Limit from (10,000 yuan)', needed: false },
  limitTo: { zh: '限额上限（万元）', en: 'Limit to (10,000 yuan)', needed: false },
  waiting: { ...termLines.waiting, needed: false },
  indemnity: { ...termLines.indemnity, needed: false },
  deductible: { ...termLines.deductible, needed: false },
  ransom: { ...termLines.ransom, needed: false },
  response: { ...termLines.response, needed: false },
  assessment: { ...termLines.assessment, needed: false },
} as const satisfies Readonly<Record<string, Text & { readonly needed: boolean }>>

export type TableColumn = keyof typeof tableColumns

export const tableFaults = {
  'unknown-column': { zh: '没有这一列，请按模板的列名', en: 'There is no such column; use the heads of the template' },
  'column-twice': { zh: '这一列出现了两次', en: 'The column stands twice' },
  'column-missing': { zh: '缺少这一列', en: 'The column is missing' },
  'cell-empty': { zh: '没有填写', en: 'Nothing is stated' },
  'cell-formula': { zh: '单元格是公式，只收写定的值', en: 'The cell is a formula; only values are taken' },
  'text-too-long': { zh: '文字过长', en: 'The text is too long' },
  'value-unknown': { zh: '取值不在本平台的清单里', en: 'The value is not among those that are known' },
  'limit-unreadable': {
    zh: '限额须为不带小数的万元数，上下限都填，且下限不高于上限',
    en: 'Limits are whole numbers of 10,000 yuan, both given, the lower first',
  },
  'twice-in-table': {
    zh: '与前面一行是同一方案（名称和牵头单位相同）',
    en: 'The same solution stands above (same title and lead)',
  },
  'nothing-in-table': { zh: '表里没有可读的行', en: 'The table has no row to read' },
} as const satisfies Readonly<Record<string, Text>>

export type TableFault = keyof typeof tableFaults
