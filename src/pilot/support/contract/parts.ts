import { oc } from '@orpc/contract'
import { z } from 'zod'

export const id = z.uuid()
export const version = z.int32().min(1)
export const many = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most).readonly()
export const line = (most: number) => z.string().trim().min(1).max(most)
export const both = (most: number) => z.strictObject({ zh: line(most), en: line(most) })

type Method = 'GET' | 'POST' | 'PUT'

/** Operations on one resource, each with the one action of the permission table that it asks the gate for. */
export const on = (resource: string) => (method: Method, path: `/${string}`, action: string, summary: string) =>
  oc
    .$meta<{ readonly resource?: string; readonly action?: string }>({})
    .route({ method, path, summary })
    .meta({ resource, action })

export const clauses = z
  .array(
    z
      .string()
      .regex(/^[0-9az](\.?[0-9a-z]+)*$/)
      .max(30),
  )
  .min(1)
  .max(12)
  .readonly()
export const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .min(3)
  .max(60)
