import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { dueOf } from '../../../../foundation/deadlines/index.ts'
import { readCalendar } from '../../../../foundation/deadlines/server/index.ts'
import { addDays, type Day, dayOf, daysBetween, endOf, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { findParameter, type Round } from '../../../notice/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { pilotsOf } from '../../../work-plans/server/index.ts'
import { refusals } from '../../domain/refusals.ts'
import { rhythms, type Rhythm, stretchesOf } from '../../domain/schedule.ts'
import type { PeriodView } from '../../domain/pages.ts'
import { changed } from '../evidence.ts'
import { oweReports } from '../owe-reports.ts'
import { expectReports, moveReports } from '../store/expected.ts'
import {
  insertPeriod,
  lockPeriod,
  lockSchedule,
  moveStoredPeriod,
  type PeriodRow,
  periodsOfRound,
} from '../store/periods.ts'
import { periodViewOf } from '../views.ts'

const atOnce = 200

/** 报告计划: periods by the round's rhythm, each due so many working days after its end, a report for every pilot. */
export const setSchedule =
  (input: {
    readonly programme: string
    readonly firstDay: Day
    readonly workingDays: number
  }): UseCase<readonly PeriodView[]> =>
  async (acting) => {
    const { tx } = acting
    const permit = acting.permit('set', { resource: 'reporting-period', id: tx.newId(), state: 'set', relations: [] })
    if (!permit.ok) return permit
    await lockSchedule(tx, input.programme)
    const [found, present, calendar] = await Promise.all([
      readRound(tx, input.programme),
      periodsOfRound(tx, input.programme),
      readCalendar(tx),
    ])
    if (!found) return refuse(notFound)
    if (present.length > 0) return refuse(refusals.scheduleIsThere())
    if (Math.abs(daysBetween(dayOf(tx.now), input.firstDay)) > 731) return refuse(refusals.startTooFar())
    const pilots = await pilotsOf(tx, input.programme)
    if (pilots.length === 0) return refuse(refusals.noPilots())
    const periods: PeriodRow[] = []
    for (const stretch of stretchesOf(rhythmOf(found.round), input.firstDay)) {
      const due = dueOf({ count: input.workingDays, unit: 'working-day' }, stretch.until, calendar)
      if (!due) throw new Error('a period without pauses has a due instant')
      const { instant, provisional } = due
      const id = tx.newId<'reporting-period'>()
      periods.push(
        await insertPeriod(tx, permit.value, {
          ...stretch,
          id,
          programmeId: input.programme,
          due: instant,
          provisional,
        }),
      )
    }
    const expected = await expectReports(tx, input.programme, pilots)
    tx.record({
      action: 'reporting-period.set',
      resource: 'programme',
      id: input.programme,
      clause: '4.3.p1.s2',
      facts: { pilots: pilots.length, expected },
      changes: periods.map(changed.period),
    })
    await oweReports(tx, { programmeId: input.programme, limit: atOnce })
    return ok(periods.map((row) => periodViewOf(acting, row)))
  }

/** Moves the due instant of one period for everybody, with a reason that everybody sees. */
export const movePeriod =
  (input: {
    readonly id: string
    readonly version: number
    readonly lastDay: Day
    readonly reason: string
  }): UseCase<PeriodView> =>
  async (acting) => {
    const { tx } = acting
    const row = await lockPeriod(tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('move', { resource: 'reporting-period', id: row.id, state: 'set', relations: [] })
    if (!permit.ok) return permit
    if (row.version !== input.version) return refuse(refusals.versionMoved(input.version, row.version))
    if (input.lastDay <= row.until) return refuse(refusals.dueBeforeEnd(row.until))
    if (input.lastDay > addDays(row.until, 366)) return refuse(refusals.dueTooFar())
    const moved = await moveStoredPeriod(tx, permit.value, endOf(input.lastDay), input.reason)
    const reports = await moveReports(tx, row.id, moved.due)
    tx.record({
      action: 'reporting-period.move',
      resource: 'reporting-period',
      id: row.id,
      version: moved.version,
      clause: '4.3.p1.s2',
      facts: { reason: input.reason, reports, before: row.due },
      changes: [changed.period(moved)],
    })
    await oweReports(tx, { programmeId: row.programmeId, limit: atOnce })
    return ok(periodViewOf(acting, moved))
  }

/** 「定期」 is a parameter of the round, quarterly where it says nothing. */
function rhythmOf(round: Round): Rhythm {
  const setting = findParameter(round, 'report-period')?.setting
  const chosen = setting?.kind === 'choice' ? setting.value : undefined
  return rhythms.find((one) => one === chosen) ?? 'quarterly'
}
