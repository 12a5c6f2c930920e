import { act, answer, implementContract, look, lookOpenly } from '../../access/server/index.ts'
import { day, ok } from '../../kernel/index.ts'
import { deadlinesContract } from '../contract.ts'
import { shippedYears } from '../index.ts'
import type { CalendarYear } from '../index.ts'
import { listDue } from './due-for.ts'
import { enterCalendarYear } from './enter-calendar-year.ts'
import { enteredYears } from './store.ts'
import type { ServerSlice } from '../../access/server/index.ts'

const api = implementContract(deadlinesContract)

const shown = (shipped: boolean) => (one: CalendarYear) => ({ ...one, shipped })

export const deadlinesRouter = {
  listDue: api.listDue.handler(({ context }) => answer(look(context, listDue))),
  readCalendar: api.readCalendar.handler(({ context }) =>
    answer(
      lookOpenly(context, async ({ tx }) => {
        const entered = await enteredYears(tx)
        const kept = shippedYears.filter((one) => !entered.some((other) => other.year === one.year))
        const years = [...kept.map(shown(true)), ...entered.map(shown(false))]
        return ok({ years: years.sort((a, b) => a.year - b.year) })
      }),
    ),
  ),
  enterCalendarYear: api.enterCalendarYear.handler(({ input, context }) => {
    const year = { ...input, off: input.off.map(day), working: input.working.map(day) }
    return answer(act(context, input, (acting) => enterCalendarYear(acting, year)))
  }),
} as ReturnType<NonNullable<ServerSlice['router']>>
