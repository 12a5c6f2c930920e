import { oc } from '@orpc/contract'
import { z } from 'zod'

export const id = z.uuid()
export const version = z.int32().min(1)
export const count = z.number().int()
export const many = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
export const words = z.object({ zh: z.string(), en: z.string() })

/** One operation with the one action of the permission table that it asks the gate for. */
export const operation = (
  method: 'GET' | 'POST',
  path: `/${string}`,
  [resource, action]: readonly [string, string],
  summary: string,
) =>
  oc
    .$meta<{ readonly resource?: string; readonly action?: string }>({})
    .route({ method, path, summary })
    .meta({ resource, action })
