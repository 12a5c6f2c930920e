import { oc } from '@orpc/contract'
import { z } from 'zod'
import { professionCodes } from './index.ts'

const id = z.uuid()
const version = z.int32().min(1)
const day = z.iso.date()
const profession = z.enum(professionCodes)
const state = z.enum(['listed', 'paused'])
const many = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most).readonly()

type Method = 'GET' | 'POST' | 'PUT'

/** One operation with the one action of the permission table that it asks the gate for. */
const operation = (method: Method, path: `/${string}`, action: string, summary: string) =>
  oc
    .$meta<{ readonly resource?: string; readonly action?: string }>({})
    .route({ method, path, summary })
    .meta({ resource: 'expert', action })

const named = z.strictObject({ organisationId: id.nullable(), name: z.string().trim().min(2).max(120) })

const details = z.strictObject({
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
const written = named.extend({ creditCode: z.string().max(40).optional() })
const given = details.extend({
  employers: many(written, 5).nullable(),
  former: many(written.extend({ until: day.nullable() }), 20),
  declared: many(written, 20),
})

const expert = details.extend({
  id,
  state,
  pauseReason: z.string(),
  version,
  changedAt: z.string(),
})

const one = z.object({ expert, actions: z.array(z.string()).readonly() })

export const reviewContract = {
  list: operation('GET', '/experts', 'list', '专家库 / the register of experts')
    .input(
      z.strictObject({
        profession: profession.optional(),
        state: state.optional(),
        words: z.string().max(60).default(''),
        afterName: z.string().max(60).optional(),
        afterId: id.optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
    )
    .output(
      z.object({
        experts: z.array(expert).readonly(),
        counts: z.record(z.string(), z.number().int()),
        next: z.object({ name: z.string(), id }).nullable(),
        mayCreate: z.boolean(),
      }),
    ),
  read: operation('GET', '/experts/{id}', 'read', '一位专家 / one expert').input(z.strictObject({ id })).output(one),
  create: operation('POST', '/experts', 'create', '登记专家 / enter an expert')
    .input(z.strictObject({ details: given }))
    .output(one),
  edit: operation('PUT', '/experts/{id}', 'edit', '改专家记录 / change an expert')
    .input(z.strictObject({ id, version, details: given }))
    .output(one),
  pause: operation('POST', '/experts/{id}/pause', 'pause', '暂停参加评审 / pause')
    .input(z.strictObject({ id, version, reason: z.string().trim().min(1).max(500) }))
    .output(one),
  resume: operation('POST', '/experts/{id}/resume', 'resume', '恢复参加评审 / resume')
    .input(z.strictObject({ id, version }))
    .output(one),
  importTable: operation('POST', '/experts/import', 'import', '从表格登记专家 / enter experts from a table')
    .input(z.strictObject({ fileId: id, mode: z.enum(['look', 'enter']) }))
    .output(
      z.object({
        readable: z.number().int(),
        entered: z.number().int(),
        findings: z
          .array(
            z.object({
              row: z.number().int(),
              code: z.string(),
              column: z.string().optional(),
              message: z.object({ zh: z.string(), en: z.string() }),
            }),
          )
          .readonly(),
      }),
    ),
}
