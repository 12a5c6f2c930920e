import { type FilledForm, type Reading, readForm, rowPath, rowsAt } from '../../../../foundation/forms/index.ts'
import { assertNever, parseFen } from '../../../../foundation/kernel/index.ts'
import type { PlanKind } from '../../../notice/index.ts'
import { readFigure, valueOf } from '../../../work-plans/index.ts'
import { indicatorsOf } from '../indicators/dictionary.ts'
import { isByRow, type ReportIndicator } from '../indicators/indicator.ts'
import { type Cell, nowhere, type Place } from './cell.ts'

export const rowsPath = 'business.rows'
export const reasonsPath = 'reasons.rows'

/** Codes hold dots, names of fields do not. */
export const fieldOf = (code: string): string => code.replaceAll('.', '-')
export const fieldPath = ({ theme, code }: Pick<ReportIndicator, 'theme' | 'code'>): string =>
  `${theme}.${fieldOf(code)}`

/** What a report says, as figures. */
export interface ReportAnswers {
  readonly cells: readonly Cell[]
  /** 合计 that the unit wrote beside its rows. */
  readonly statedTotals: ReadonlyMap<string, bigint>
  /** Why a figure is as it is, by indicator. */
  readonly reasons: ReadonlyMap<string, string>
}

/** Reads the figures out of the answers; what is empty, hidden or no number is no figure. */
export function reportAnswers(form: FilledForm, kind: PlanKind, region: string): ReportAnswers {
  const reading = readForm(form)
  const mine = indicatorsOf(kind)
  const byRow = mine.filter(isByRow)
  const rows = rowsAt(form.answers, rowsPath).flatMap((row, index): Cell[] => {
    const at = (name: string): string => textAt(reading, rowPath(rowsPath, row.id, name)) ?? ''
    const place: Place = {
      coverClass: at('class'),
      sector: at('sector'),
      scenario: at('scenario'),
      size: at('size'),
      region: at('region') || region,
    }
    return byRow.flatMap((indicator): Cell[] => {
      const value = read(indicator, at(fieldOf(indicator.code)))
      if (value === undefined) return []
      return [{ ...place, indicator: indicator.code, segment: 'enterprise', row: index + 1, value, weight: null }]
    })
  })
  const rowTotals = new Map<string, bigint>()
  for (const { indicator, value } of rows) rowTotals.set(indicator, (rowTotals.get(indicator) ?? 0n) + value)
  const single = (indicator: ReportIndicator): bigint | undefined =>
    read(indicator, textAt(reading, fieldPath(indicator)))
  const alone = mine
    .filter((indicator) => !isByRow(indicator))
    .flatMap((indicator): Cell[] => {
      const value = single(indicator)
      if (value === undefined) return []
      const { code, theme, weighedBy } = indicator
      const segment = theme === 'resident' ? 'resident' : 'enterprise'
      const weight = weighedBy === undefined ? null : weightOf(weighedBy)
      return [{ ...nowhere, region, indicator: code, segment, row: 0, value, weight }]
    })
  function weightOf(code: string): bigint {
    const found = mine.find((one) => one.code === code)
    return rowTotals.get(code) ?? (found && !isByRow(found) ? single(found) : undefined) ?? 0n
  }
  const stated = byRow.flatMap((indicator) => {
    const value = read(indicator, textAt(reading, `totals.${fieldOf(indicator.code)}`))
    return value === undefined ? [] : [[indicator.code, value] as const]
  })
  const reasons = rowsAt(form.answers, reasonsPath).flatMap((row) => {
    const [indicator, why] = [
      textAt(reading, rowPath(reasonsPath, row.id, 'indicator')),
      textAt(reading, rowPath(reasonsPath, row.id, 'why')),
    ]
    return indicator && why?.trim() ? [[indicator, why] as const] : []
  })
  return { cells: [...rows, ...alone], statedTotals: new Map(stated), reasons: new Map(reasons) }
}

function read(indicator: ReportIndicator, text: string | undefined): bigint | undefined {
  if (text === undefined || text === '') return undefined
  switch (indicator.kind) {
    case 'money': {
      // Typed in yuan, kept in fen by the form.
      const amount = parseFen(text)
      return amount === undefined || amount < 0n ? undefined : amount
    }
    case 'count':
    case 'ratio':
    case 'duration': {
      const figure = readFigure(indicator, text)
      return figure.ok ? valueOf(figure.value) : undefined
    }
    default:
      return assertNever(indicator.kind)
  }
}

function textAt(reading: Reading, path: string): string | undefined {
  const answer = reading.answer(path)
  return typeof answer === 'string' ? answer : undefined
}
