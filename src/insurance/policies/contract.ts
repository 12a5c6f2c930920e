import { z } from 'zod'
import { book } from './contract/book.ts'
import { count, id, many, operation, version, words } from './contract/parts.ts'
import { attributionParts, countFields, moneyFields } from './index.ts'

const round = z.strictObject({ round: z.string().regex(/^[a-z0-9-]{2,40}$/) })
/** Money in fen as decimal strings. */
const totals = z.object({
  ...fields(countFields, count),
  ...fields(moneyFields, z.string()),
})
const state = z.enum(['draft', 'signed', 'superseded'])
const part = z.enum(attributionParts)
const place = { coverClass: z.string(), sector: z.string(), regionCode: z.string() }
const cell = z.object({ ...place, policies: count.nullable(), premiumGross: z.string().nullable() })

const summary = z.object({
  id,
  number: count,
  state,
  asOf: z.string(),
  policies: count,
  premiumGross: z.string(),
  breaks: count,
  uploadedByName: z.string(),
  uploadedAt: z.string(),
  signedByName: z.string().nullable(),
  signedAt: z.string().nullable(),
})

const statement = z.object({
  statement: z.object({
    id,
    roundId: id,
    organisationId: id,
    number: count,
    state,
    asOf: z.string(),
    led: totals,
    followed: totals,
    cells: many(cell),
    breaks: many(
      z.object({
        row: z.string(),
        key: z.string().nullable(),
        rule: z.string(),
        clauses: many(z.string()),
        message: words,
        remedy: words,
      }),
    ),
    fingerprint: z.string(),
    keysDigest: z.string(),
    uploadedByName: z.string(),
    uploadedAt: z.string(),
    signedByName: z.string().nullable(),
    signedAt: z.string().nullable(),
    supersededAt: z.string().nullable(),
    version,
  }),
  organisationName: z.string(),
  earlier: z.object({ id, number: count }).nullable(),
  difference: z
    .object({
      figures: many(
        z.object({
          role: z.enum(['led', 'followed']),
          field: z.enum([...countFields, ...moneyFields]),
          before: z.string(),
          after: z.string(),
          change: z.string(),
        }),
      ),
      cells: many(z.object({ ...place, before: count.nullish(), after: count.nullish() })),
    })
    .nullable(),
  actions: many(z.string()),
})

const attribution = z.object({
  id: id.nullable(),
  part: part.nullable(),
  reported: count,
  confirmed: count,
  lines: many(
    z.object({ key: z.string(), reportedByName: z.string(), reportedAt: z.string(), confirmed: z.boolean() }),
  ),
  mayReport: z.boolean(),
  actions: many(z.string()),
})

const board = z.object({
  national: z.object({
    policies: count,
    followedOnly: count,
    contested: count,
    unconfirmed: count,
    led: totals,
    cells: many(
      z.object({
        ...place,
        policies: count.nullable(),
        premiumGross: z.string().nullable(),
        hiddenIn: count,
        statements: many(z.string()),
      }),
    ),
    statements: many(z.string()),
  }),
  sources: many(
    z.object({
      id,
      organisationName: z.string(),
      number: count,
      asOf: z.string(),
      led: count,
      followed: count,
      premiumGross: z.string(),
      breaks: count,
      signedAt: z.string(),
    }),
  ),
  attributed: many(z.object({ part: z.enum([...attributionParts, 'all']), policies: count, unconfirmed: count })),
})

const onStatement = (action: string) => ['policy-statement', action] as const
const onAttribution = (action: string) => ['policy-attribution', action] as const

export const policiesContract = {
  ...book,
  openSalt: operation('POST', '/policies/salt', ['policy-salt', 'open'], '取本批次盐值 / take the salt of a round')
    .input(round)
    .output(z.object({ salt: z.string() })),
  listStatements: operation('GET', '/policies/statements', onStatement('list'), '本机构的承保报表 / own statements')
    .input(round)
    .output(z.object({ statements: many(summary), isInsurer: z.boolean(), mayUpload: z.boolean() })),
  readStatement: operation('GET', '/policies/statements/{id}', onStatement('read'), '一份承保报表 / one statement')
    .input(z.strictObject({ id }))
    .output(statement),
  signStatement: operation('POST', '/policies/statements/{id}/sign', onStatement('sign'), '签发报表 / sign a statement')
    .input(z.strictObject({ id, version }))
    .output(statement),
  readAttribution: operation('GET', '/policies/attribution', onAttribution('read'), '本单位归属申报 / own attribution')
    .input(round)
    .output(attribution),
  reportPolicies: operation('POST', '/policies/attribution', onAttribution('report'), '申报保单 / report policies')
    .input(
      round.extend({
        policies: z
          .array(z.strictObject({ leader: z.string().max(40), number: z.string().max(80) }))
          .min(1)
          .max(500)
          .readonly(),
      }),
    )
    .output(attribution.extend({ added: count, already: count })),
  removePolicy: operation(
    'POST',
    '/policies/attributions/{id}/remove',
    onAttribution('remove'),
    '撤回一张保单 / take a policy back',
  )
    .input(z.strictObject({ id, key: z.string().regex(/^[0-9a-f]{64}$/) }))
    .output(attribution),
  readBoard: operation('GET', '/policies/board', ['policy-board', 'read'], '保单统计 / national board')
    .input(round)
    .output(board),
}

function fields<Name extends string, Value extends z.ZodType>(names: readonly Name[], value: Value) {
  return Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>
}
