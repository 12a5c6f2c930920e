import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Condition, Definition } from './index.ts'
import { isCondition } from './index.ts'

const instant = z.iso.datetime({ offset: true })
const formId = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)
const partId = z.string().min(1).max(120)
const words = z.string().max(2000)
const label = z.strictObject({ zh: words, en: words.optional() })
const cite = z.strictObject({ clause: z.string().max(60), words: z.string().max(200).optional() })
const cites = z.array(cite).max(20).optional()
const count = z.int().min(0).max(100_000)
const decimal = z.string().max(40)

const path = z.string().max(120)
const condition = z.custom<Condition>((value) => isCondition(value), 'no condition tree')
const audience = z.enum(['own', 'members', 'officials', 'experts', 'public'])
const filter = z.strictObject({ attribute: partId, in: path }).optional()

const fieldWords = {
  id: partId,
  label,
  help: label.optional(),
  example: label.optional(),
  missing: label.optional(),
  cites,
  required: z.boolean().optional(),
  condition: condition.optional(),
  width: z.enum(['third', 'half', 'two-thirds', 'full']).optional(),
  feeds: z.string().max(60).optional(),
  prefill: z.string().max(120).optional(),
  personal: z.literal(true).optional(),
  seenBy: z.array(audience).optional(),
  outsideSeal: z.literal(true).optional(),
  givenAnew: z.literal(true).optional(),
}

const characters = z.strictObject({ minChars: count.optional(), maxChars: count.optional() }).optional()

/** The kinds of field that may also stand in a row; `more` is what a section's field carries besides. */
function plainFields<More extends z.ZodRawShape>(more: More) {
  const of = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...fieldWords, ...more, ...shape })
  return [
    of({
      type: z.literal('text'),
      limits: characters,
      format: z.enum(['credit-code', 'email', 'phone']).optional(),
    }),
    of({ type: z.literal('long'), limits: characters }),
    of({ type: z.literal('choice'), list: partId, filter }),
    of({
      type: z.literal('multi'),
      list: partId,
      filter,
      limits: z.strictObject({ minChoices: count.optional(), maxChoices: count.optional() }).optional(),
    }),
    of({
      type: z.literal('date'),
      limits: z.strictObject({ earliest: path.optional(), latest: path.optional() }).optional(),
    }),
    of({
      type: z.literal('range'),
      of: z.enum(['number', 'money', 'date']),
      unit: label.optional(),
      limits: z
        .strictObject({ min: decimal.optional(), max: decimal.optional(), decimals: count.optional() })
        .optional(),
    }),
    of({
      type: z.literal('number'),
      unit: label.optional(),
      plain: z.literal(true).optional(),
      limits: z
        .strictObject({ min: decimal.optional(), max: decimal.optional(), decimals: count.optional() })
        .optional(),
    }),
    of({
      type: z.literal('money'),
      limits: z.strictObject({ min: decimal.optional(), max: decimal.optional() }).optional(),
    }),
    of({ type: z.literal('organisation'), among: z.enum(['members', 'insurers', 'any']).optional() }),
    of({
      type: z.literal('file'),
      limits: z.strictObject({
        minCount: count.optional(),
        maxCount: count,
        formats: z.array(z.string().max(10)).max(20),
        maxMegabytes: count,
      }),
    }),
  ] as const
}

const field = z.discriminatedUnion('type', [
  ...plainFields({ section: partId }),
  z.strictObject({
    ...fieldWords,
    section: partId,
    type: z.literal('repeat'),
    rowLabel: label,
    addLabel: label.optional(),
    headline: partId.optional(),
    limits: z.strictObject({ minRows: count.optional(), maxRows: count.optional() }).optional(),
    fields: z.array(z.discriminatedUnion('type', [...plainFields({})])).max(60),
  }),
])

/** The shape of a definition; what it says is judged by `check`, fault by fault. */
export const definition = z.strictObject({
  id: formId,
  version: z.int().min(1).max(10_000),
  title: label,
  origin: label,
  minutes: count.optional(),
  chapters: z.array(z.strictObject({ id: partId, title: label })).max(20),
  sections: z
    .array(
      z.strictObject({
        id: partId,
        chapter: partId,
        title: label,
        intro: label.optional(),
        condition: condition.optional(),
        cites: z
          .array(cite.extend({ reading: label.optional() }))
          .max(20)
          .optional(),
        questions: z
          .array(z.strictObject({ question: label, answer: label }))
          .max(20)
          .optional(),
      }),
    )
    .max(60),
  fields: z.array(field).max(500),
  conditions: z.array(z.strictObject({ id: partId, condition })).max(200),
  lists: z
    .array(
      z.strictObject({
        id: partId,
        source: z.enum(['own', 'platform']),
        options: z
          .array(
            z.strictObject({
              code: partId,
              label,
              cites,
              attributes: z.record(z.string().max(60), z.string().max(120)).optional(),
            }),
          )
          .max(500),
      }),
    )
    .max(100),
  checks: z
    .array(
      z.strictObject({ id: partId, field: path, holds: condition, message: label, lacks: z.literal(true).optional() }),
    )
    .max(200),
}) as unknown as z.ZodType<Definition>

const fault = z.object({ code: z.string(), at: z.string(), message: z.object({ zh: z.string(), en: z.string() }) })

const head = z.object({
  form: formId,
  version: z.int(),
  state: z.enum(['draft', 'published', 'discarded']),
  revision: z.int(),
  draftedByName: z.string(),
  draftedAt: instant,
  savedAt: instant,
  savedByName: z.string(),
  publishedAt: instant.nullable(),
  publishedByName: z.string().nullable(),
  reason: z.string().nullable(),
  fingerprint: z.string().nullable(),
})

export const formVersion = head.extend({ body: definition, faults: z.array(fault), actions: z.array(z.string()) })

const named = z.strictObject({ form: formId, version: z.coerce.number().int().min(1).max(10_000) })

const operation = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: `/${string}`, action: string, summary: string) =>
  oc
    .$meta<{ readonly resource?: string; readonly action?: string }>({})
    .route({ method, path, summary, tags: ['forms'] })
    .meta({ resource: 'form-definition', action })

/** The editor of form definitions. Answers are read and saved through the slices that own them. */
export const forms = {
  list: operation('GET', '/forms', 'list', 'All forms with their versions').output(
    z.array(head.extend({ title: label })),
  ),
  read: operation('GET', '/forms/{form}/versions/{version}', 'read', 'One version of a form, with its faults')
    .input(named)
    .output(formVersion),
  draft: operation('POST', '/forms/{form}/drafts', 'create', 'Begin the next version from the newest published one')
    .input(z.strictObject({ form: formId }))
    .output(formVersion),
  save: operation('PUT', '/forms/{form}/versions/{version}', 'edit', 'Save a draft')
    .input(named.extend({ revision: z.int32().min(1), definition }))
    .output(formVersion),
  publish: operation('POST', '/forms/{form}/versions/{version}/publish', 'publish', 'Publish a draft for good')
    .input(named.extend({ revision: z.int32().min(1), reason: z.string().trim().min(4).max(500) }))
    .output(formVersion),
  discard: operation('DELETE', '/forms/{form}/versions/{version}', 'discard', 'Discard a draft')
    .input(named)
    .output(formVersion),
}

export type FormsContract = typeof forms
