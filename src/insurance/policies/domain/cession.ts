import {
  add,
  type Fen,
  greaterOf,
  lesserOf,
  partOf,
  type Ppm,
  subtract,
  zeroFen,
} from '../../../foundation/kernel/index.ts'

/** What is passed on of a loss: first a quota share of all of it, then a layer of what the quota share leaves. */
export interface Reinsurance {
  readonly quotaShare: Ppm
  readonly layer: {
    readonly attachment: Fen
    readonly limit: Fen
    /** The part of the layer that reinsurers have taken; the rest stays with the insurer. */
    readonly placed: Ppm
  }
}

export interface CededPayment {
  readonly quotaShare: Fen
  readonly layer: Fen
}

export interface CededTotals extends CededPayment {
  /** What the quota share leaves, before the layer. */
  readonly retained: Fen
  readonly net: Fen
}

export interface Ceded {
  readonly byPayment: readonly CededPayment[]
  readonly totals: CededTotals
}

/** C10: each payment cedes the difference of the rounded cumulative figures, so the totals do not hang on the cuts. */
export function cede(payments: readonly Fen[], reinsurance: Reinsurance): Ceded {
  let paid = zeroFen
  let before = cededOf(paid, reinsurance)
  const byPayment = payments.map((payment) => {
    paid = add(paid, payment)
    const now = cededOf(paid, reinsurance)
    const ceded = {
      quotaShare: subtract(now.quotaShare, before.quotaShare),
      layer: subtract(now.layer, before.layer),
    }
    before = now
    return ceded
  })
  return { byPayment, totals: before }
}

function cededOf(paid: Fen, { quotaShare: rate, layer: { attachment, limit, placed } }: Reinsurance): CededTotals {
  const quotaShare = partOf(paid, rate)
  const retained = subtract(paid, quotaShare)
  const inLayer = lesserOf(greaterOf(subtract(retained, attachment), zeroFen), limit)
  const layer = partOf(inLayer, placed)
  return { quotaShare, retained, layer, net: subtract(retained, layer) }
}
