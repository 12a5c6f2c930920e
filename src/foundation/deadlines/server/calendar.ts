import type { Tx } from '../../storage/server/index.ts'
import { calendarOf, shippedYears } from '../index.ts'
import type { Calendar } from '../index.ts'
import { enteredYears } from './store.ts'

/** The working calendar: what ships, and over it what officials entered. */
export async function readCalendar(tx: Tx): Promise<Calendar> {
  return calendarOf([...shippedYears, ...(await enteredYears(tx))])
}
