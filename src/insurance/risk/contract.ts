import { oc } from '@orpc/contract'
import { z } from 'zod'
import { firmSizes, groupKinds } from './index.ts'

const id = z.uuid()
const name = z.string().trim().max(40)
const ppm = z.int().min(1)
const state = z.enum(['waiting', 'running', 'done', 'cancelled', 'failed'])

/** One operation with the one action of the permission table that it asks the gate for. */
const operation = (method: 'GET' | 'POST', path: `/${string}`, [resource, action]: readonly [string, string]) =>
  oc
    .$meta<{ readonly resource?: string; readonly action?: string }>({})
    .route({ method, path })
    .meta({ resource, action })

const book = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        sector: z.string().max(40),
        size: z.enum(firmSizes),
        count: z.int().min(1).max(1_000_000),
        region: z.string().regex(/^(\d{6})?$/),
        cloud: name,
        supplier: name,
      }),
    )
    .min(1)
    .max(60)
    .readonly(),
  sharePpm: ppm.max(1_000_000),
  adjustments: z
    .array(
      z.strictObject({
        of: z.enum(['frequency', 'severity']),
        factorPpm: ppm.max(100_000_000),
        reason: z.string().trim().min(2).max(300),
      }),
    )
    .max(20)
    .readonly(),
})

const interval = z.tuple([z.number(), z.number()]).readonly()
const picture = z.object({
  years: z.int(),
  aal: z.number(),
  sd: z.number(),
  tvar99: z.number(),
  aep: z.record(z.string(), z.number()),
  ci: z.record(z.string(), interval),
  curve: z
    .array(
      z.object({
        period: z.number(),
        annual: z.number(),
        annualInterval: interval,
        largest: z.number(),
        largestInterval: interval,
      }),
    )
    .readonly(),
  convergence: z
    .array(
      z.object({
        years: z.int(),
        aal: z.number(),
        aalInterval: interval,
        tvar99: z.number(),
        tvar99Interval: interval,
      }),
    )
    .readonly(),
  layers: z.array(z.object({ from: z.number(), to: z.number().nullable(), mean: z.number() })).readonly(),
  groups: z
    .array(z.object({ kind: z.enum(groupKinds), name: z.string(), aal: z.number(), coTvar99: z.number() }))
    .readonly(),
  exact: z.object({ claims: z.number(), shared: z.number() }),
  drivers: z.array(z.object({ driver: z.string(), down: z.number(), up: z.number() })).readonly(),
  /** Years still to be run until TVaR is known to 5% and to 1% on either side. */
  yearsNeeded: z.object({ fivePercent: z.int(), onePercent: z.int() }),
})

const summary = z.object({
  id,
  name: z.string(),
  state,
  insureds: z.int(),
  years: z.int(),
  seed: z.int(),
  engine: z.string(),
  library: z.string(),
  done: z.int(),
  total: z.int(),
  createdByName: z.string(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  version: z.int(),
})

const one = summary.extend({
  book: book.extend({
    adjustments: z.array(book.shape.adjustments.unwrap().element.extend({ by: z.string() })).readonly(),
  }),
  /** From the first stretch while the run goes on, from all of it in the end. */
  picture: picture.nullable(),
  fingerprint: z.string().nullable(),
  rerunOf: id.nullable(),
  /** Whether the run that this repeats came to the same bits; null while that is not known. */
  repeats: z.boolean().nullable(),
  actions: z.array(z.string()).readonly(),
})

const change = z.object({ driver: z.string(), moved: z.number(), down: z.number(), up: z.number() })

export const riskContract = {
  list: operation('GET', '/risk/runs', ['risk-run', 'list'])
    .route({ summary: '测算任务 / runs' })
    .input(z.strictObject({ before: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }))
    .output(z.object({ runs: z.array(summary).readonly(), next: id.nullable(), mayCreate: z.boolean() })),
  read: operation('GET', '/risk/runs/{id}', ['risk-run', 'read'])
    .route({ summary: '一项测算 / one run' })
    .input(z.strictObject({ id }))
    .output(one),
  create: operation('POST', '/risk/runs', ['risk-run', 'create'])
    .route({ summary: '开始测算 / start a run' })
    .input(
      z.strictObject({
        name: z.string().trim().min(1).max(80),
        book,
        years: z.int().min(4096).max(2_000_000),
        seed: z.int().min(0).max(2_147_483_647),
      }),
    )
    .output(one),
  cancel: operation('POST', '/risk/runs/{id}/cancel', ['risk-run', 'cancel'])
    .route({ summary: '取消测算 / cancel a run' })
    .input(z.strictObject({ id }))
    .output(one),
  rerun: operation('POST', '/risk/runs/{id}/rerun', ['risk-run', 'rerun'])
    .route({ summary: '按原参数重算 / run it again' })
    .input(z.strictObject({ id }))
    .output(one),
  stress: operation('GET', '/risk/stress', ['risk-exposure', 'read'])
    .route({ summary: '共同事件压力情景 / stress of shared events' })
    .input(z.strictObject({ scenario: z.string().max(60) }))
    .output(
      z.object({
        scenario: z.string(),
        label: z.object({ zh: z.string(), en: z.string() }),
        grade: z.enum(['A', 'B', 'C', 'D']),
        source: z.object({ zh: z.string(), en: z.string() }),
        hitProbability: z.number(),
        hours: z.array(z.number()).readonly(),
        /** Null when so few insurers have run their books that even the whole would tell of one. */
        cells: z
          .array(
            z.object({
              kind: z.string(),
              /** Empty for several cells put together. */
              name: z.string(),
              insureds: z.int(),
              insurers: z.int(),
              losses: z.array(z.object({ hours: z.number(), mean: z.number(), all: z.number() })).readonly(),
            }),
          )
          .readonly()
          .nullable(),
        fewest: z.object({ insurers: z.int(), insureds: z.int() }),
        library: z.string(),
        engine: z.string(),
      }),
    ),
  price: operation('GET', '/risk/price', ['risk-price', 'read'])
    .route({ summary: '单一风险精确报价 / an exact price' })
    .input(
      z.strictObject({
        scenario: z.string().max(80),
        size: z.enum(firmSizes),
        deductible: z.coerce.number().min(0).max(1e12).optional(),
        /** `none` for no limit. */
        limit: z.union([z.literal('none'), z.coerce.number().min(0).max(1e12)]).optional(),
        insuredSharePpm: z.coerce.number().int().min(0).max(1_000_000).default(0),
        sharePpm: z.coerce.number().int().min(0).max(1_000_000).default(1_000_000),
      }),
    )
    .output(
      z.object({
        fen: z.string(),
        unit: z.enum(['yuan', 'hours']),
        terms: z.object({ deductible: z.number(), limit: z.number().nullable(), valuePerUnit: z.number() }),
        figures: z.record(z.string(), z.number().nullable()),
        bracket: z.record(z.string(), interval),
        drivers: z.array(change).readonly(),
        evidence: z.object({ frequency: z.enum(['A', 'B', 'C', 'D']), severity: z.enum(['A', 'B', 'C', 'D']) }),
        source: z.object({
          frequency: z.object({ zh: z.string(), en: z.string() }),
          severity: z.object({ zh: z.string(), en: z.string() }),
        }),
        library: z.string(),
        engine: z.string(),
      }),
    ),
}
