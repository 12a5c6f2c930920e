import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Day, Instant } from '../../foundation/kernel/index.ts'
import { parseDay, parseInstant } from '../../foundation/kernel/index.ts'
import type {
  EntryView,
  FigureRowsPage,
  FlashView,
  MyReports,
  OutcomeView,
  PeriodView,
  ReportAnswersPage,
  ReportBoard,
  ReportPage,
  ReportSectionPage,
  RollUpView,
  SplitView,
  WorkspacePage,
} from './index.ts'

const id = z.uuid()
// Neither control characters nor what turns the direction of writing: a name must not look like another one.
const plain = /^(?:[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|\s)*$/u
const words = (longest: number): z.ZodString => z.string().trim().min(1).max(longest).regex(plain)
const programme = z.string().regex(/^[a-z0-9-]{2,40}$/)
const text = z.string()
const may = z.string().max(200).regex(plain).optional()
const period = z.coerce.number().int().min(1).max(12).optional()
const inOurTime = /^(?:19|20|21)\d{2}-/
const day = z
  .string()
  .regex(inOurTime)
  .refine((value) => parseDay(value) !== undefined)
  .transform((value) => value as Day)
const moment = z
  .string()
  .regex(inOurTime)
  .refine((value) => parseInstant(value) !== undefined)
  .transform((value) => value as Instant)
const counting = z.enum(['accepted', 'handed-in']).default('accepted')

type Method = 'GET' | 'POST' | 'PUT'
const does = (act: `${string}.${string}`, method: Method, path: `/${string}`) => {
  const [resource = '', action = ''] = act.split('.')
  return oc.$meta<{ resource: string; action: string }>({ resource, action }).route({ method, path, tags: [resource] })
}
const one = z.strictObject({ id })
const onVersion = z.strictObject({ id, answersVersion: z.int32().min(0) })
const version = z.int32().min(1)
const outcome = z.object({ id, state: text, version: z.number(), fingerprint: text.optional() })

const schedule = {
  periods: does('reporting-period.read', 'GET', '/reporting-periods/of/{programme}')
    .input(z.strictObject({ programme }))
    .output(z.custom<readonly PeriodView[]>()),
  setSchedule: does('reporting-period.set', 'POST', '/reporting-periods')
    .input(z.strictObject({ programme, firstDay: day, workingDays: z.int32().min(1).max(60) }))
    .output(z.custom<readonly PeriodView[]>()),
  movePeriod: does('reporting-period.move', 'POST', '/reporting-periods/{id}/move')
    .input(z.strictObject({ id, version, lastDay: day, reason: words(500) }))
    .output(z.custom<PeriodView>()),
}

const reports = {
  mine: does('report.read', 'GET', '/reports/mine').output(z.custom<MyReports>()),
  board: does('report.list', 'GET', '/reports')
    .input(
      z.strictObject({
        programme,
        period,
        state: may,
        region: may,
        kind: may,
        words: may,
        overdue: z.literal('yes').optional(),
        after: may,
        limit: z.coerce.number().int().min(1).max(1000).default(50),
      }),
    )
    .output(z.custom<ReportBoard>()),
  report: does('report.read', 'GET', '/reports/{id}').input(one).output(z.custom<ReportPage>()),
  answers: does('report.read', 'GET', '/reports/{id}/answers').input(one).output(z.custom<ReportAnswersPage>()),
  section: does('report.edit', 'GET', '/reports/{id}/sections/{section}')
    .input(z.strictObject({ id, section: z.string().max(60) }))
    .output(z.custom<ReportSectionPage>()),
  begin: does('report.begin', 'POST', '/reports/{id}/begin').input(one).output(outcome),
  saveGroup: does('report.edit', 'PUT', '/reports/{id}/answers')
    .input(z.strictObject({ id, group: z.string().max(120), version: z.int32().min(0), answers: z.unknown() }))
    .output(z.object({ group: text, version: z.number(), savedAt: z.string() })),
  check: does('report.check', 'POST', '/reports/{id}/check').input(onVersion).output(outcome),
  submit: does('report.submit', 'POST', '/reports/{id}/submit').input(onVersion).output(outcome),
  accept: does('report.accept', 'POST', '/reports/{id}/accept').input(z.strictObject({ id, version })).output(outcome),
  return: does('report.return', 'POST', '/reports/{id}/return')
    .input(
      z.strictObject({
        id,
        version,
        remarks: z.array(z.strictObject({ path: z.string().max(120), words: words(500) })).max(60),
      }),
    )
    .output(outcome),
  correct: does('report.correct', 'POST', '/reports/{id}/correct')
    .input(z.strictObject({ id, reason: words(500) }))
    .output(outcome),
}

const flashes = {
  flash: does('flash-report.read', 'GET', '/flash-reports/{id}').input(one).output(z.custom<FlashView>()),
  fileFlash: does('flash-report.file', 'POST', '/flash-reports')
    .input(
      z.strictObject({
        programme,
        pilot: id,
        kind: z.enum(['major-incident', 'major-claim', 'member-change', 'penalty', 'good-practice', 'other']),
        happenedAt: moment,
        summary: words(2000),
      }),
    )
    .output(z.custom<FlashView>()),
  noteFlash: does('flash-report.note', 'POST', '/flash-reports/{id}/note')
    .input(z.strictObject({ id, note: words(500) }))
    .output(z.custom<FlashView>()),
}

const outcomeLines = z
  .array(
    z.strictObject({
      code: z.enum([
        'solutions',
        'pilots.authority',
        'pilots.institution',
        'pilots.enterprise',
        'policies',
        'premium',
        'sum-insured',
      ]),
      segment: z.enum(['enterprise', 'resident']),
      qualifier: z.enum(['exact', 'more-than', 'about']),
      value: z.string().regex(/^\d{1,18}$/),
    }),
  )
  .max(20)

const outcomes = {
  outcome: does('outcome.read', 'GET', '/outcomes/of/{programme}')
    .input(z.strictObject({ programme }))
    .output(z.custom<OutcomeView | null>()),
  enterOutcome: does('outcome.enter', 'POST', '/outcomes')
    .input(z.strictObject({ programme, source: words(500), lines: outcomeLines }))
    .output(z.custom<OutcomeView>()),
  editOutcome: does('outcome.edit', 'PUT', '/outcomes/{id}')
    .input(z.strictObject({ id, version, source: words(500), lines: outcomeLines }))
    .output(z.custom<OutcomeView>()),
  publishOutcome: does('outcome.publish', 'POST', '/outcomes/{id}/publish')
    .input(z.strictObject({ id, version }))
    .output(z.custom<OutcomeView>()),
}

const workspaces = {
  workspace: does('workspace-entry.read', 'GET', '/workspaces/{programme}/{pilot}')
    .input(z.strictObject({ programme, pilot: id }))
    .output(z.custom<WorkspacePage>()),
  addEntry: does('workspace-entry.add', 'POST', '/workspace-entries')
    .input(
      z.strictObject({
        programme,
        pilot: id,
        kind: z.enum(['milestone', 'issue', 'member']),
        title: words(100),
        words: words(1000),
        due: day.optional(),
      }),
    )
    .output(z.custom<EntryView>()),
  closeEntry: does('workspace-entry.close', 'POST', '/workspace-entries/{id}/close')
    .input(z.strictObject({ id, outcome: words(500) }))
    .output(z.custom<EntryView>()),
}

const rollUps = {
  rollUp: does('roll-up.read', 'GET', '/roll-ups/{programme}')
    .input(z.strictObject({ programme, counting }))
    .output(z.custom<RollUpView>()),
  split: does('roll-up.read', 'GET', '/roll-ups/{programme}/splits/{dimension}')
    .input(z.strictObject({ programme, counting, dimension: z.enum(['class', 'sector', 'scenario', 'size']) }))
    .output(z.custom<SplitView>()),
  rows: does('roll-up.read', 'GET', '/roll-ups/{programme}/rows')
    .input(
      z.strictObject({
        programme,
        counting,
        indicator: z.string().max(60),
        segment: z.enum(['enterprise', 'resident']).default('enterprise'),
        period,
        region: z.string().max(20).optional(),
        after: may,
        limit: z.coerce.number().int().min(1).max(1000).default(100),
      }),
    )
    .output(z.custom<FigureRowsPage>()),
}

export const implementation = { ...schedule, ...reports, ...flashes, ...rollUps, ...outcomes, ...workspaces }
