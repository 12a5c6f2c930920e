import { oc } from '@orpc/contract'
import { z } from 'zod'
import { isCivil } from '../../../foundation/kernel/index.ts'

export const id = z.uuid()
export const version = z.int().min(1).max(1_000_000)
export const many = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !/\p{Cc}/u.test(text))
export const reason = z
  .string()
  .trim()
  .min(2)
  .max(1_000)
  .refine((text) => !/[^\P{Cc}\n]/u.test(text))
export const day = z.iso.date().refine(isCivil)
export const fenText = z.string().regex(/^[1-9]\d{0,15}$/)
export const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/)

/** One operation with the one action of the permission table that it asks the gate for. */
export const operation = (
  method: 'GET' | 'POST',
  path: `/${string}`,
  [resource, action, summary]: readonly [string, string, string],
) =>
  oc
    .$meta<{ readonly resource?: string; readonly action?: string }>({})
    .route({ method, path, summary })
    .meta({ resource, action })
