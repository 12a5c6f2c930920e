import { oc } from '@orpc/contract'
import { z } from 'zod'
import { isCivil } from '../../foundation/kernel/index.ts'

const id = z.uuid()
const version = z.int().min(1).max(1_000_000)
const words = z.object({ zh: z.string(), en: z.string() })
const many = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
const text = (most: number) => z.string().trim().min(1).max(most)
const label = z.strictObject({ zh: text(400), en: text(800) })
const day = z.iso.date().refine(isCivil)
const ppm = z.int().min(0).max(100_000_000)
const amount = z.strictObject({ fen: z.string().regex(/^(0|[1-9]\d{0,15})$/) })
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/)

const waiting = z.strictObject({
  minutes: z.int().min(0).max(525_600),
  options: many(z.int().min(0).max(525_600)),
  mode: z.enum(['TIME_EXCESS', 'QUALIFYING', 'GREATER_OF_MONEY']),
  trigger: z.enum(['AT_LEAST', 'MORE_THAN']),
})

const term = z.strictObject({
  head: code,
  label,
  oedCode: z.string().max(10).nullable(),
  status: z.enum(['covered', 'conditional', 'limited', 'excluded', 'nominal_only']),
  perOccurrence: z.strictObject({ least: amount, usual: amount, most: amount }).nullable(),
  aggregate: amount.nullable(),
  pool: z
    .union([z.strictObject({ kind: z.literal('shared'), pool: code }), z.strictObject({ kind: z.literal('separate') })])
    .nullable(),
  deductible: z.strictObject({ fixed: amount, rate: ppm }).nullable(),
  insuredShare: ppm.max(1_000_000),
  waiting: waiting.nullable(),
  indemnityDays: z.int().min(1).max(1095).nullable(),
  basis: z.union([
    z.strictObject({ kind: z.literal('occurrence') }),
    z.strictObject({
      kind: z.literal('claims-made'),
      retroactive: z.enum(['stated-in-policy', 'unlimited', 'none-given']),
    }),
  ]),
  conditions: z.strictObject({
    priorWrittenConsent: z.boolean(),
    designatedVendor: z.boolean(),
    noticeHours: z.int().min(1).max(8760).optional(),
    upliftIfOpenFinding: ppm.optional(),
  }),
})

const range = { least: ppm, most: ppm }
const tariff = z.strictObject({
  baseRates: z.record(code, z.record(code, ppm)),
  factors: many(
    z.strictObject({
      id: code,
      ...range,
      options: many(z.strictObject({ value: z.string().min(1).max(40), usual: ppm, ...range })),
    }),
  ),
  productRange: z.strictObject(range),
  minimumPremium: amount,
})

/** A product as it is filed, in one document; amounts in whole fen. */
const filed = z.strictObject({
  code,
  name: label,
  filing: z.strictObject({ number: text(80), status: z.enum(['filed', 'registered']) }),
  version: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/),
  validFrom: day,
  validUntil: day.optional(),
  wordingHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  coverClass: z.enum(['property', 'liability', 'combined']),
  categories: many(z.string().max(40)),
  sectors: many(z.string().max(40)),
  pools: many(z.strictObject({ id: code, heads: many(code) })),
  termOrder: z.array(z.string().max(40)).max(20).readonly(),
  covers: z.array(term).min(1).max(40).readonly(),
  exclusions: z
    .array(z.strictObject({ code, title: label, text: label, mustBeShown: z.boolean() }))
    .max(60)
    .readonly(),
  tariff,
})

const state = z.enum(['filed', 'registered', 'withdrawn'])
const finding = z.object({
  rule: z.string(),
  clause: z.string(),
  words: z.string().optional(),
  verdict: z.enum(['met', 'unmet', 'undetermined']),
  places: many(z.string()),
  interpretation: words.optional(),
  message: words,
  remedy: words,
})

const line = z.object({
  id,
  code: z.string(),
  edition: z.string(),
  name: words,
  filingNumber: z.string(),
  state,
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  coverClass: z.string(),
  wordingHash: z.string().nullable(),
  isDemo: z.boolean(),
  version: z.int(),
})

const one = line.extend({
  facts: z.unknown(),
  tariff: z.unknown(),
  findings: many(finding),
  filedByName: z.string(),
  filedAt: z.string(),
  actions: many(z.string()),
})

const side = z.object({
  id,
  insurerName: z.string(),
  name: words,
  filingNumber: z.string(),
  state,
  edition: z.string(),
})

const operation = (method: 'GET' | 'POST', path: `/${string}`, [resource, action, summary]: readonly string[]) =>
  oc
    .$meta<{ readonly resource?: string; readonly action?: string }>({})
    .route({ method, path, summary: summary ?? '' })
    .meta({ resource: resource ?? '', action: action ?? '' })

export const coverContract = {
  list: operation('GET', '/products', ['product', 'list', '本机构产品 / own products'])
    .input(z.strictObject({ before: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }))
    .output(z.object({ products: many(line), next: id.nullable(), mayFile: z.boolean() })),
  read: operation('GET', '/products/{id}', ['product', 'read', '一个产品版本 / one version of a product'])
    .input(z.strictObject({ id }))
    .output(one),
  file: operation('POST', '/products', ['product', 'file', '登记备案产品 / put a filed product on record'])
    .input(z.strictObject({ product: filed }))
    .output(one),
  withdraw: operation('POST', '/products/{id}/withdraw', ['product', 'withdraw', '停售 / end its sale'])
    .input(z.strictObject({ id, version }))
    .output(one),
  compare: operation('GET', '/product-comparison', ['product-comparison', 'read', '条款比较 / compare terms'])
    .input(z.strictObject({ first: id.optional(), second: id.optional() }))
    .output(
      z.object({
        licence: z.object({ organisationName: z.string(), number: z.string(), kind: z.string() }),
        choices: many(side),
        compared: z
          .object({
            first: side,
            second: side,
            heads: many(
              z.object({ head: z.string(), first: z.unknown(), second: z.unknown(), differs: many(z.string()) }),
            ),
            onlyFirstExcludes: many(z.string()),
            onlySecondExcludes: many(z.string()),
          })
          .nullable(),
      }),
    ),
}
