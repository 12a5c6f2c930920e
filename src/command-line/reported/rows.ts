import { type Fen, zeroFen } from '../../foundation/kernel/index.ts'
import type { ReportedClaim } from '../../insurance/claims/index.ts'
import { type Step, steps } from '../../insurance/cover/index.ts'
import type { ReportedAct, ReportedPolicy } from '../../insurance/policies/index.ts'
import { reserveEvent } from '../arithmetic/adjust-kinds.ts'
import { basis } from '../arithmetic/premium-kinds.ts'
import { as, fields, listOf, oneOf, optional, otherwise, type Read, shapedBy, together } from '../reading/reading.ts'
import { amount, date, minutes, part, place, signedAmount, text } from '../reading/values.ts'

const act = shapedBy<ReportedAct>('type', {
  ISSUE: as(fields({}), () => ({ type: 'ISSUE' })),
  RENEW: as(fields({}), () => ({ type: 'RENEW' })),
  ENDORSE: as(fields({ premium: amount }), (given) => ({ type: 'ENDORSE', ...given })),
  REINSTATE: as(fields({ limit: amount, reinstated: amount }), (given) => ({ type: 'REINSTATE', ...given })),
  CANCEL: as(fields({ basis }), (given) => ({ type: 'CANCEL', ...given })),
  REVERSE: as(fields({ reverses: place }), (given) => ({ type: 'REVERSE', ...given })),
})

const transaction = together(
  fields({
    effective: date,
    recorded: date,
    charge: fields({ gross: signedAmount, net: signedAmount, tax: signedAmount }),
  }),
  as(act, (read) => ({ act: read })),
)

/** One policy with its transactions, at the row at which it stands. */
export const policyRow = (row: string): Read<ReportedPolicy> =>
  as(
    fields({
      number: text,
      leader: text,
      insured: fields({ creditCode: text, regionCode: text, sector: text }),
      class: oneOf('property', 'liability'),
      start: date,
      end: date,
      sumInsured: amount,
      shares: otherwise(listOf(fields({ creditCode: text, ppm: part })), []),
      receipts: otherwise(listOf(fields({ on: date, by: oneOf('insurer', 'intermediary'), amount })), []),
      subsidised: otherwise(amount, zeroFen),
      instalments: otherwise(listOf(amount), []),
      transactions: listOf(transaction),
      segments: optional(listOf(fields({ from: date, to: date, premium: signedAmount }))),
    }),
    ({ class: coverClass, start, end, shares, ...policy }) => ({
      ...policy,
      row,
      coverClass,
      term: { start, end },
      shares: shares.map(({ creditCode, ppm }) => ({ creditCode, share: ppm })),
    }),
  )

const bucket = otherwise(amount, zeroFen)
const buckets = fields(
  Object.fromEntries(steps.map((step) => [step, bucket])) as { readonly [Name in Step]: Read<Fen> },
)

/** One claim with the entries of its reserve, at the row at which it stands. */
export const claimRow = (row: string): Read<ReportedClaim> =>
  as(
    fields({
      number: text,
      leader: text,
      policy: text,
      occurred: date,
      noticed: date,
      basis: otherwise(oneOf('occurrence', 'claims-made'), 'occurrence'),
      retroactive: optional(date),
      state: oneOf('OPEN', 'CLOSED'),
      loss: amount,
      buckets,
      payable: amount,
      mitigationPayable: otherwise(amount, zeroFen),
      outage: optional(
        fields({
          minutes,
          waitingMinutes: minutes,
          trigger: otherwise(oneOf('AT_LEAST', 'MORE_THAN'), 'AT_LEAST'),
        }),
      ),
      liability: optional(fields({ paidToInsured: amount, provedPaidByInsured: amount })),
      events: otherwise(listOf(reserveEvent), []),
    }),
    (claim) => ({ ...claim, row }),
  )
