import { oc } from '@orpc/contract'
import { z } from 'zod'
import { isCivil } from '../../../foundation/kernel/index.ts'

export const id = z.uuid()
export const version = z.int32().min(1)
export const onVersion = { id, version }
export const day = z.iso.date().refine(isCivil)
export const text = (least: number, most: number) => z.string().trim().min(least).max(most)
export const many = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most).readonly()
export const code = z.string().trim().min(1).max(80)
export const fen = z.string().regex(/^(0|[1-9]\d{0,17})$/)

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One operation with the one action of the permission table that it asks the gate for. */
export const operation = (
  method: Method,
  path: `/${string}`,
  [resource, action]: readonly [string, string],
  summary: string,
) =>
  oc
    .$meta<{ readonly resource?: string; readonly action?: string }>({})
    .route({ method, path, summary })
    .meta({ resource, action })

export const member = z.strictObject({ organisationId: id.nullable(), name: text(2, 120), kind: code })
export const terms = z.strictObject({
  waiting: z.string().max(120).optional(),
  indemnity: z.string().max(120).optional(),
  deductible: z.string().max(120).optional(),
  ransom: z.string().max(120).optional(),
  response: z.string().max(120).optional(),
  assessment: z.string().max(120).optional(),
})

/** What an entry says; money in fen as decimal strings. */
export const content = z.strictObject({
  title: text(2, 120),
  summary: z.string().trim().max(1000),
  lead: member,
  partners: many(member, 30),
  regionCode: z.string().regex(/^\d{6}$/),
  sectors: many(code, 20),
  classes: many(code, 10),
  scenarios: many(code, 200),
  cover: many(code, 60),
  limit: z.strictObject({ from: fen, to: fen }).nullable(),
  terms,
})
