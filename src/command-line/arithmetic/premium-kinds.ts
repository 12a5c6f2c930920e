import { ok, shareSeries, splitByWeights, sumOf } from '../../foundation/kernel/index.ts'
import {
  cancel,
  type CancellationBasis,
  cede,
  endorse,
  issueChanges,
  reinstate,
} from '../../insurance/policies/index.ts'
import { kindOf, type Kinds } from './kind.ts'
import { as, fields, listOf, otherwise, type Read, shapedBy, where } from '../reading/reading.ts'
import { wrongLength } from '../reading/reading-refusals.ts'
import { amount, date, part, signedAmount, weight } from '../reading/values.ts'

const term = { start: date, end: date }
const weights = where(listOf(weight), (list) => list.length > 0, wrongLength({ zh: '至少 1 ', en: 'at least 1' }))
const monthly = where(listOf(part), (list) => list.length === 12, wrongLength({ zh: ' 12 ', en: '12' }))
const payments = listOf(amount)

const proRata: CancellationBasis = { kind: 'pro-rata' }
export const basis: Read<CancellationBasis> = otherwise(
  shapedBy<CancellationBasis>('kind', {
    'pro-rata': () => ok(proRata),
    holdback: as(fields({ ppm: part }), ({ ppm }) => ({ kind: 'holdback', rate: ppm })),
    'short-rate': as(fields({ table: monthly }), ({ table }) => ({ kind: 'short-rate', table })),
    'pre-inception': as(fields({ feePpm: part }), ({ feePpm }) => ({ kind: 'pre-inception', fee: feePpm })),
  }),
  proRata,
)

/** What the premium of a policy is over its life, and who shares it. */
export const premiumKinds: Kinds = {
  endorse: kindOf(
    fields({ ...term, effective: date, premiumOld: amount, premiumNew: amount }),
    ({ start, end, ...change }) => endorse({ term: { start, end }, ...change }),
  ),
  outOfSequence: kindOf(
    fields({ ...term, premium: amount, changes: listOf(fields({ effective: date, delta: signedAmount })) }),
    ({ start, end, premium, changes }) => {
      const issued = issueChanges({ term: { start, end }, premium }, changes)
      return issued.ok ? ok({ steps: issued.value.steps, termPremium: issued.value.termPremium }) : issued
    },
  ),
  cancel: kindOf(
    fields({ ...term, effective: date, premium: amount, paid: amount, basis }),
    ({ start, end, ...cancellation }) => cancel({ term: { start, end }, ...cancellation }),
  ),
  reinstate: kindOf(
    fields({ ...term, effective: date, premium: amount, limit: amount, reinstated: amount }),
    ({ start, end, ...reinstatement }) => {
      const charge = reinstate({ term: { start, end }, ...reinstatement })
      return charge.ok ? ok({ charge: charge.value }) : charge
    },
  ),
  split: kindOf(fields({ amount, weights }), (given) => ok({ shares: splitByWeights(given.amount, given.weights) })),
  shareSeries: kindOf(fields({ payments, weights }), (given) => {
    const shared = shareSeries(given.payments, given.weights)
    const cumulative = given.weights.map((_, party) => sumOf(shared.flatMap((shares) => shares[party] ?? [])))
    return ok({ payments: shared.map((shares) => ({ shares })), cumulative })
  }),
  cede: kindOf(
    fields({
      payments,
      quotaSharePpm: part,
      layer: fields({ attachment: amount, limit: amount, placedPpm: part }),
    }),
    ({ payments: series, quotaSharePpm, layer: { placedPpm, ...layer } }) =>
      ok(cede(series, { quotaShare: quotaSharePpm, layer: { ...layer, placed: placedPpm } })),
  ),
}
