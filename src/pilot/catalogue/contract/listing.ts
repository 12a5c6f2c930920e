import { z } from 'zod'
import { id, operation, content } from './parts.ts'

const entry = z.object({
  entryId: id,
  number: z.string(),
  round: z.string(),
  version: z.int(),
  content,
  effectiveFrom: z.string(),
  effectiveUntil: z.string().nullable(),
})

/** What is in force, searched in the one search language. */
export const listing = {
  entries: operation('GET', '/entries', ['entry', 'read'], '检索《目录》 / search the catalogue')
    .input(
      z.strictObject({
        q: z.string().max(300).default(''),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
        size: z.coerce.number().int().min(1).max(100).default(20),
      }),
    )
    .output(z.object({ entries: z.array(entry).readonly(), total: z.int() })),
}
