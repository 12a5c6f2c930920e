import type { Acting } from '../../access/server/index.ts'
import { ok, refuse } from '../../kernel/index.ts'
import type { Result } from '../../kernel/index.ts'
import { calendarFaults } from '../index.ts'
import type { CalendarYear } from '../index.ts'
import { calendarRefusals } from './refusals.ts'
import { insertCalendarYear, nextYearVersion } from './store.ts'

/** An official enters the working days of a year from its notice; what was counted provisionally is counted again. */
export async function enterCalendarYear(
  { tx, actor, permit }: Acting,
  year: CalendarYear,
): Promise<Result<{ year: number; version: number }>> {
  const id = tx.newId<'calendar-year'>()
  const permitted = permit('enter', { resource: 'calendar-year', id, state: '*', relations: [] })
  if (!permitted.ok) return permitted
  const faults = calendarFaults(year)
  if (faults.length > 0) return refuse(calendarRefusals.faulty(faults))
  const version = await nextYearVersion(tx, year.year)
  await insertCalendarYear(tx, { ...year, id, enteredBy: actor.accountId, enteredByName: actor.name, version })
  tx.record({
    action: 'calendar-year.enter',
    resource: 'calendar-year',
    id,
    version,
    clause: '民法典2020:203',
    facts: { year: year.year, off: year.off.length, working: year.working.length, source: year.source },
    changes: [
      {
        table: 'deadlines.calendar_year',
        id,
        version,
        row: { year: year.year, off: year.off, working: year.working, source: year.source },
      },
    ],
  })
  await tx.enqueue('deadlines.recount', {})
  return ok({ year: year.year, version })
}
