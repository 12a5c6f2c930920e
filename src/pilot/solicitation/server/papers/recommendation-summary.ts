import type { Sheet } from '../../../../foundation/documents/index.ts'
import { type LetterFacts, summaryColumns, summaryRow } from './recommendation-letter.ts'

/** 汇总表 as a workbook: the same rows as the letter's attachment, for those who go on working with them. */
export function recommendationSummary(facts: LetterFacts): Sheet {
  const { recommendation: row, entries, filed } = facts
  const state =
    row.documentNumber === null ? '草稿，未签发' : `文号 ${row.documentNumber}　签发人 ${row.signedByName ?? ''}`
  return {
    name: '推荐方案汇总表',
    preface: [`${row.authorityName}推荐方案汇总表`, state, `本地区共申报 ${filed} 个，推荐 ${entries.length} 个`],
    columns: summaryColumns.map(({ title, width }) => ({ title, width })),
    rows: entries.map(summaryRow),
  }
}
