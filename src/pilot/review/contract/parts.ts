import { oc } from '@orpc/contract'
import { z } from 'zod'
import { type Instant, isCivil } from '../../../foundation/kernel/index.ts'
import { type RoundView, professionCodes } from '../index.ts'

export const id = z.uuid()
export const version = z.int32().min(1)
export const day = z.iso.date().refine(isCivil)
export const profession = z.enum(professionCodes)
export const state = z.enum(['listed', 'paused'])
export const many = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most).readonly()

export type Method = 'GET' | 'POST' | 'PUT'

/** One operation with the one action of the permission table that it asks the gate for. */
export const operationOn =
  (resource: string) => (method: Method, path: `/${string}`, action: string, summary: string) =>
    oc
      .$meta<{ readonly resource?: string; readonly action?: string }>({})
      .route({ method, path, summary })
      .meta({ resource, action })
export const operation = operationOn('expert')
export const onRound = operationOn('review-round')
export const onSeat = operationOn('seat')
export const onReview = operationOn('review')
export const onFormal = operationOn('formal-check')
export const onMeeting = operationOn('panel-meeting')
export const onSelection = operationOn('selection')

export const named = z.strictObject({ organisationId: id.nullable(), name: z.string().trim().min(2).max(120) })

export const details = z.strictObject({
  name: z.string().trim().min(2).max(60),
  profession,
  employers: many(named, 5).nullable(),
  former: many(named.extend({ until: day.nullable() }), 20),
  declared: many(named, 20),
  topics: z.record(z.string().trim().min(1).max(40), z.int().min(1).max(3)),
  maxLoad: z.int().min(1).max(200),
  away: z.strictObject({ from: day, until: day }).nullable(),
})

/** A credit code may stand for the id of an organisation on record. */
export const written = named.extend({ creditCode: z.string().max(40).optional() })
export const given = details.extend({
  employers: many(written, 5).nullable(),
  former: many(written.extend({ until: day.nullable() }), 20),
  declared: many(written, 20),
})

export const expert = details.extend({
  id,
  state,
  pauseReason: z.string(),
  account: z.enum(['claimed', 'offered', 'none']),
  version,
  changedAt: z.string(),
})

export const one = z.object({ expert, actions: z.array(z.string()).readonly() })

export const programme = z.string().regex(/^[a-z0-9-]{2,40}$/)
export const reason = z.string().trim().min(1).max(500)
export const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const moment = z.iso
  .datetime({ offset: true })
  .refine(isCivil)
  .transform((value) => new Date(value).toISOString() as Instant)
export const few = z.int().min(0).max(20)

export const settings = z.strictObject({
  strata: many(z.strictObject({ profession, count: few.min(1), reserves: few }), 5),
  perItem: few.min(1),
  professionsPerItem: z.partialRecord(profession, few),
  onePerEmployer: z.boolean(),
  formerEmployerYears: z.int().min(0).max(20),
  formerEmployerReach: z.enum(['organisation', 'group']),
  method: z.union([
    z.strictObject({ kind: z.literal('mean') }),
    z.strictObject({ kind: z.literal('trimmed-mean'), eachEnd: z.int().min(1).max(3) }),
  ]),
  outliers: z.union([
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('standardised-residual'), beyond: z.int().min(2).max(6) }),
  ]),
  scoreUntil: moment.nullable(),
})

export const moved = z.object({
  id,
  state: z.custom<RoundView['state']>((value) => typeof value === 'string'),
  version: z.int(),
})
export const marks = z.record(
  z.string().max(40),
  z.strictObject({ mark: z.int().nullable(), reason: z.string().max(2000) }),
)
export const overall = z.strictObject({
  forApplicant: z.string().max(4000).optional(),
  forPanel: z.string().max(4000).optional(),
  advice: z.enum(['list', 'list-after', 'not']).optional(),
  confidence: z.enum(['high', 'medium', 'low']).optional(),
})
export const saved = z.object({ version: z.int(), savedAt: z.string(), state: z.string() })
export const done = z.object({ id })
export const kept = z.object({ id, state: z.string(), version: z.int() })
export const onVersion = z.strictObject({ id, version })
