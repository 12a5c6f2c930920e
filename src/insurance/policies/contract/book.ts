import { z } from 'zod'
import { type Day, fen, type Instant, parseDay, parseInstant, ppm } from '../../../foundation/kernel/index.ts'
import type { Agreed, Arranged, BindFinding, KeptTransaction, PolicySegment, PolicyStatus, Written } from '../index.ts'
import { mandatoryItems } from '../index.ts'
import { id, many, operation, version } from './parts.ts'

// Neither control characters nor what turns the direction of writing: a number must not look like another one.
const plain = /^(?:[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069])*$/u
const said = (longest: number) => z.string().trim().min(1).max(longest).regex(plain)
const inOurTime = /^(?:19|20|21)\d{2}-/
const day = z
  .string()
  .regex(inOurTime)
  .refine((value) => parseDay(value) !== undefined)
  .transform((value) => value as Day)
const moment = z
  .string()
  .regex(inOurTime)
  .refine((value) => parseInstant(value) !== undefined)
  .transform((value) => parseInstant(value) as Instant)
/** Fen as a decimal string without sign, at most a trillion yuan. */
const money = z.string().regex(/^(?:0|[1-9]\d{0,13})$/)
const signed = z
  .string()
  .regex(/^(?:0|-?[1-9]\d{0,13})$/)
  .transform((value) => fen(BigInt(value)))
const rate = z.int().min(0).max(1_000_000).transform(ppm)
const number = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9/_-]{2,59}$/)
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/)

const arranged = z.strictObject({
  shares: z
    .array(
      z.strictObject({
        insurer: z.string().regex(/^[0-9A-Z]{18}$/),
        share: z.int().min(0).max(1_000_000).transform(ppm),
      }),
    )
    .min(1)
    .max(50)
    .readonly(),
  instalments: z
    .array(z.strictObject({ due: day, amount: money }))
    .max(24)
    .readonly(),
  subsidised: money,
  acknowledged: z.array(code).max(100).readonly(),
  stated: z.array(z.enum(mandatoryItems)).max(10).readonly(),
  singleRisk: z
    .strictObject({
      method: z.string().trim().max(200).regex(plain),
      maximumLoss: money,
      capital: money,
      quarterEnd: day,
      ceded: money,
    })
    .nullable(),
}) satisfies z.ZodType<Arranged>

const basis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pro-rata') }),
  z.strictObject({ kind: z.literal('holdback'), rate }),
  z.strictObject({ kind: z.literal('short-rate'), table: z.array(rate).length(12).readonly() }),
  z.strictObject({ kind: z.literal('pre-inception'), fee: rate }),
])

const line = z.object({
  id,
  state: z.enum(['pending', 'issued', 'abandoned']),
  number: z.string().nullable(),
  openedAt: z.string(),
  insuredName: z.string(),
  insurerName: z.string(),
  productCode: z.string(),
  start: z.string(),
  end: z.string(),
  premium: z.string(),
})

const policy = z.object({
  policy: z.object({
    id,
    insurerId: id,
    quotationId: id,
    proposalId: id,
    applicantId: id,
    insuredId: id,
    brokerId: id.nullable(),
    roundId: id.nullable(),
    state: line.shape.state,
    number: z.string().nullable(),
    agreed: z.custom<Agreed>(),
    arranged: z.custom<Arranged>(),
    openedByName: z.string(),
    openedAt: z.string(),
    issuedAt: z.string().nullable(),
    version,
  }),
  names: z.object({ insurer: z.string(), applicant: z.string(), insured: z.string() }),
  findings: many(z.custom<BindFinding>()),
  receipts: many(
    z.object({
      id,
      amount: z.string(),
      receivedAt: z.string(),
      holder: z.enum(['insurer', 'intermediary']),
      voucher: z.string(),
      recordedByName: z.string(),
      recordedAt: z.string(),
    }),
  ),
  transactions: many(z.custom<KeptTransaction & { readonly recordedByName: string }>()),
  asOf: z.object({
    effective: z.string(),
    knownAt: z.string(),
    status: z.custom<PolicyStatus>(),
    segment: z.custom<Written<PolicySegment>>().nullable(),
  }),
  actions: many(z.string()),
})

const on = (action: string) => ['policy', action] as const
const changing = z.strictObject({ id, basedOn: id, reason: said(300) })

/** The workbench of 承保: policies from an accepted quotation on. */
export const book = {
  listPolicies: operation('GET', '/policies', on('list'), '保单列表 / policies')
    .input(
      z.strictObject({
        after: id.optional(),
        number: z.string().trim().max(60).regex(plain).optional(),
        state: line.shape.state.optional(),
        limit: z.coerce.number().int().min(1).max(100).optional(),
      }),
    )
    .output(z.object({ policies: many(line), next: id.nullable(), mayOpen: z.boolean() })),
  readPolicy: operation('GET', '/policies/{id}', on('read'), '一张保单，可按两个时点 / a policy, as of two times')
    .input(z.strictObject({ id, effective: day.optional(), knownAt: moment.optional() }))
    .output(policy),
  openPolicy: operation('POST', '/policies', on('open'), '按已接受的报价建立保单 / open the policy of a quotation')
    .input(z.strictObject({ quotationId: id }))
    .output(policy),
  arrangePolicy: operation('POST', '/policies/{id}/arrangement', on('arrange'), '登记签单资料 / arrange a policy')
    .input(z.strictObject({ id, version, arranged }))
    .output(policy),
  receivePremium: operation('POST', '/policies/{id}/receipts', on('receive'), '登记保费到账 / record premium received')
    .input(
      z.strictObject({
        id,
        amount: money.refine((value) => value !== '0'),
        receivedAt: moment,
        holder: z.enum(['insurer', 'intermediary']),
        voucher: said(80),
      }),
    )
    .output(policy),
  issuePolicy: operation('POST', '/policies/{id}/issue', on('issue'), '签单 / issue a policy')
    .input(z.strictObject({ id, version, number }))
    .output(policy),
  abandonPolicy: operation('POST', '/policies/{id}/abandon', on('abandon'), '放弃签单 / give a policy up')
    .input(z.strictObject({ id }))
    .output(policy),
  endorsePolicy: operation('POST', '/policies/{id}/endorse', on('endorse'), '批改 / endorse')
    .input(
      changing.extend({
        effective: day,
        delta: signed,
        covers: z
          .array(
            z.strictObject({
              head: code,
              perOccurrence: money.transform((value) => fen(BigInt(value))).nullable(),
              aggregate: money.transform((value) => fen(BigInt(value))).nullable(),
            }),
          )
          .max(40)
          .readonly(),
        particulars: z
          .array(z.strictObject({ name: code, after: said(300).nullable() }))
          .max(40)
          .readonly(),
      }),
    )
    .output(policy),
  cancelPolicy: operation('POST', '/policies/{id}/cancel', on('cancel'), '解除 / cancel')
    .input(changing.extend({ effective: day, basis }))
    .output(policy),
  reversePolicy: operation('POST', '/policies/{id}/reverse', on('reverse'), '冲正 / reverse a transaction')
    .input(changing.extend({ transaction: id }))
    .output(policy),
}
