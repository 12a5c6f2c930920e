import { type Answers, rowsAt } from '../../../../foundation/forms/index.ts'
import type { PlanKind } from '../../../notice/index.ts'
import { indicatorsOf } from '../indicators/dictionary.ts'
import { isByRow } from '../indicators/indicator.ts'
import { fieldOf, rowsPath } from './report-answers.ts'

export interface Sources {
  /** The answers of the period before, as they were handed in. */
  readonly last: Answers
  /** What signed statements say, by indicator in the smallest unit. */
  readonly statement: ReadonlyMap<string, bigint>
}

/**
 * What a new draft begins with: contacts and the rows of the last period with their stocks, which stand until they change;
 * flows are left empty, since copying them would report the last period twice. Totals come from the signed statement.
 */
export function prefilled(kind: PlanKind, { last, statement }: Sources): Answers {
  const byRow = indicatorsOf(kind).filter(isByRow)
  const stocks = new Set(byRow.filter(({ accrual }) => accrual === 'stock').map(({ code }) => fieldOf(code)))
  const places = new Set(['class', 'sector', 'scenario', 'size', 'region'])
  const rows = rowsAt(last, rowsPath).map(({ id, answers }) => ({
    id,
    answers: Object.fromEntries(Object.entries(answers).filter(([name]) => places.has(name) || stocks.has(name))),
  }))
  const kept = ['progress.contact', 'progress.phone'].flatMap((path) => {
    const answer = last[path]
    return answer === undefined ? [] : [[path, answer] as const]
  })
  const totals = byRow.flatMap(({ code }) => {
    const value = statement.get(code)
    return value === undefined ? [] : [[`totals.${fieldOf(code)}`, String(value)] as const]
  })
  return {
    ...Object.fromEntries(kept),
    ...(rows.length > 0 ? { [rowsPath]: rows } : {}),
    ...Object.fromEntries(totals),
  }
}
