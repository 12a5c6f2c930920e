import { oc } from '@orpc/contract'
import { z } from 'zod'
import { parseDay } from '../kernel/index.ts'

const text = z.object({ zh: z.string(), en: z.string() })
const citation = z.object({ clause: z.string(), words: z.string().optional() })

export const dueItem = z.object({
  id: z.string(),
  owner: z.string(),
  title: text,
  object: z.object({ resource: z.string(), id: z.string(), label: z.string(), action: text, href: z.string() }),
  source: citation,
  startsAt: z.string(),
  due: z.string(),
  provisional: z.boolean(),
  pauses: z.array(z.object({ from: z.string(), until: z.string().optional(), reason: z.string() })).readonly(),
  escalations: z.array(z.object({ hours: z.number(), to: z.string() })).readonly(),
  doneAt: z.string().optional(),
  cancelledAt: z.string().optional(),
  version: z.number().int(),
  urgency: z.enum(['overdue', 'today', 'this-week', 'later', 'paused', 'done', 'cancelled']),
})

// The kernel knows no day of the first century, which ISO would allow.
const day = z.iso.date().refine((text) => parseDay(text) !== undefined)

export const calendarYear = z.strictObject({
  year: z.number().int().min(2020).max(2100),
  off: z.array(day).max(60).readonly(),
  working: z.array(day).max(30).readonly(),
  source: z.string().min(5).max(300),
})

const meta = oc.$meta<{ readonly resource?: string; readonly action?: string }>({})

export const deadlinesContract = {
  listDue: meta
    .meta({ resource: 'obligation', action: 'read' })
    .route({ method: 'GET', path: '/due', summary: '待我办理 / what is due from me' })
    .output(z.object({ items: z.array(dueItem).readonly(), now: z.string() })),
  readCalendar: meta
    .meta({ resource: 'calendar-year', action: 'read' })
    .route({ method: 'GET', path: '/calendar-years', summary: '工作日历 / working calendar by year' })
    .output(z.object({ years: z.array(calendarYear.extend({ shipped: z.boolean() })).readonly() })),
  enterCalendarYear: meta
    .meta({ resource: 'calendar-year', action: 'enter' })
    .route({ method: 'POST', path: '/calendar-years', summary: '录入某年节假日安排 / enter a year' })
    .input(calendarYear)
    .output(z.object({ year: z.number().int(), version: z.number().int() })),
}
