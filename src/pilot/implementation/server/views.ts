import type { Acting } from '../../../foundation/access/server/index.ts'
import { yuanFromFen } from '../../../foundation/forms/index.ts'
import type { Instant } from '../../../foundation/kernel/index.ts'
import { figureInWords, figureOf } from '../../work-plans/index.ts'
import { findReportIndicator } from '../domain/indicators/dictionary.ts'
import type { DerivedView, FigureView, FlashView, LineView, PeriodView, ReportLine } from '../domain/pages.ts'
import type { DerivedLine, Figure, Line } from '../domain/roll-up/roll-up.ts'
import { flashObject } from './objects.ts'
import type { FlashRow } from './store/flashes.ts'
import type { PeriodRow } from './store/periods.ts'
import type { ReportRow } from './store/reports.ts'

export function periodViewOf(acting: Acting, row: PeriodRow): PeriodView {
  const { id, number, code, from, until, due, provisional, movedReason, version } = row
  const object = { resource: 'reporting-period', id, state: 'set', relations: [] } as const
  const actions = acting.actionsOpenTo(object)
  return { id, number, code, from, until, due, provisional, movedReason, version, actions }
}

const open = new Set<string>(['expected', 'draft', 'returned'])

export function reportLineOf(row: ReportRow, now: Instant): ReportLine {
  const { id, programmeId, pilotId, pilotNumber, pilotTitle, kind, unitName, regionCode, state, due } = row
  const { periodNumber: period, sequence, acceptedSequence, version } = row
  const named = { id, programmeId, pilotId, pilotNumber, pilotTitle, kind, unitName, regionCode, period, state, due }
  return { ...named, isOverdue: open.has(state) && due <= now, sequence, acceptedSequence, version }
}

export function flashViewOf(acting: Acting, row: FlashRow): FlashView {
  const { id, pilotId, unitName, kind, happenedAt, summary, filedAt, filedByName, state, note } = row
  const actions = acting.actionsOpenTo(flashObject(acting.actor, row))
  return { id, pilotId, unitName, kind, happenedAt, summary, filedAt, filedByName, state, note, actions }
}

/** A line as it is read; nothing for a code that a later dictionary has dropped. */
export function lineViewOf({ indicator, segment, periods, year }: Line): LineView[] {
  const known = findReportIndicator(indicator)
  if (!known) return []
  const { name, unit, kind, accrual } = known
  const view = ({ value, cells }: Figure): FigureView => ({
    words: value === undefined ? null : figureInWords(figureOf(kind, value)),
    value: value === undefined ? null : String(value),
    cells,
  })
  return [{ indicator, name, unit, kind, accrual, segment, periods: periods.map(view), year: view(year) }]
}

export function derivedViewOf({ code, name, unit, periods, year }: DerivedLine): DerivedView {
  const words = (value: bigint | undefined): string | null => (value === undefined ? null : yuanFromFen(String(value)))
  return { code, name, unit, periods: periods.map(words), year: words(year) }
}
