import { day } from '../../kernel/index.ts'
import type { Day } from '../../kernel/index.ts'

/** The working days of one year as its notice sets them. */
export interface CalendarYear {
  readonly year: number
  /** Weekdays that are days off: 法定节假日 and days exchanged for a worked weekend. */
  readonly off: readonly Day[]
  /** Weekend days that are worked (调休). */
  readonly working: readonly Day[]
  readonly source: string
}

const source = (year: number): string =>
  `国务院办公厅关于${year}年部分节假日安排的通知（按 chinese-days 1.5.7 的记录录入，尚未逐条与通知原文核对）`

const listed = (year: number, off: string, working: string): CalendarYear => ({
  year,
  off: off.split(' ').map((date) => day(`${year}-${date}`)),
  working: working.split(' ').map((date) => day(`${year}-${date}`)),
  source: source(year),
})

/** Years that ship with the product. An official adds a later year when its notice is out. */
export const shippedYears: readonly CalendarYear[] = [
  listed(
    2023,
    '01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06',
    '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  ),
  listed(
    2024,
    '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
    '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  ),
  listed(
    2025,
    '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08',
    '01-26 02-08 04-27 09-28 10-11',
  ),
  listed(
    2026,
    '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
    '01-04 02-14 02-28 05-09 09-20 10-10',
  ),
]
