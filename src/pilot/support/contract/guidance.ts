import { z } from 'zod'
import { both, clauses, code, id, line, many, on, version } from './parts.ts'

const onGuidance = on('guidance')
const onGuidanceVersion = on('guidance-version')

const content = z.strictObject({
  title: both(120),
  question: both(400),
  answer: both(6000),
  screens: many(z.strictObject({ path: line(200), words: both(80) }), 6),
})
const guidanceState = z.enum(['draft', 'published', 'withdrawn'])

const guidance = z.object({
  id: z.string(),
  code: z.string(),
  state: guidanceState,
  clauses: z.array(z.string()).readonly(),
  content,
  draftedByName: z.string(),
  publishedNumber: z.number().int(),
  changedAt: z.string(),
  version: z.number().int(),
})
const guidanceVersion = z.object({
  code: z.string(),
  number: z.number().int(),
  clauses: z.array(z.string()).readonly(),
  content,
  note: z.string(),
  publishedByName: z.string(),
  publishedAt: z.string(),
  endedAt: z.string().nullable(),
  endReason: z.string(),
})
const guidanceView = z.object({
  guidance,
  versions: z.array(guidanceVersion).readonly(),
  feedback: z
    .array(z.object({ number: z.number().int(), helpful: z.number().int(), unhelpful: z.number().int() }))
    .readonly(),
  remarks: z
    .array(z.object({ number: z.number().int(), helpful: z.boolean(), remark: z.string(), givenAt: z.string() }))
    .readonly(),
  actions: z.array(z.string()).readonly(),
})

export const guidanceOperations = {
  listGuidance: onGuidance('GET', '/guidance', 'list', '政策解读 / articles of guidance')
    .input(
      z.strictObject({
        state: guidanceState.optional(),
        clause: z.string().max(30).optional(),
        after: z.string().max(60).default(''),
        limit: z.coerce.number().int().min(1).max(100).default(50),
      }),
    )
    .output(
      z.object({
        guidance: z.array(guidance).readonly(),
        counts: z.record(z.string(), z.number().int()),
        next: z.string().nullable(),
        mayCreate: z.boolean(),
      }),
    ),
  readGuidance: onGuidance('GET', '/guidance/{id}', 'read', '一篇解读 / one article')
    .input(z.strictObject({ id }))
    .output(guidanceView),
  createGuidance: onGuidance('POST', '/guidance', 'create', '起草解读 / begin an article')
    .input(z.strictObject({ code, clauses, content }))
    .output(guidanceView),
  editGuidance: onGuidance('PUT', '/guidance/{id}', 'edit', '修改解读 / change an article')
    .input(z.strictObject({ id, version, clauses, content }))
    .output(guidanceView),
  publishGuidance: onGuidance('POST', '/guidance/{id}/publish', 'publish', '发布解读 / publish a version')
    .input(z.strictObject({ id, version, note: line(300) }))
    .output(guidanceView),
  withdrawGuidance: onGuidance('POST', '/guidance/{id}/withdraw', 'withdraw', '撤下解读 / withdraw an article')
    .input(z.strictObject({ id, version, reason: line(500) }))
    .output(guidanceView),
  giveFeedback: onGuidanceVersion(
    'POST',
    '/published-guidance/{code}/feedback',
    'give-feedback',
    '反馈是否有用 / say whether it helped',
  )
    .input(
      z.strictObject({
        code,
        number: z.int32().min(1),
        helpful: z.boolean(),
        remark: z.string().trim().max(500).default(''),
      }),
    )
    .output(z.object({ given: z.literal(true) })),
}
