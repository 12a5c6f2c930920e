import type { Day, Fen, Ppm, Refusal } from '../../../../foundation/kernel/index.ts'
import type { CancellationBasis } from '../cancellation.ts'
import type { Segment } from '../segments.ts'
import type { Term } from '../term.ts'

/** What one transaction charges: `gross` holds the VAT; negative when premium goes back. */
export interface ReportedCharge {
  readonly gross: Fen
  readonly net: Fen
  readonly tax: Fen
}

export type ReportedAct =
  | { readonly type: 'ISSUE' }
  | { readonly type: 'RENEW' }
  /** `premium` is what the whole term costs after the change. */
  | { readonly type: 'ENDORSE'; readonly premium: Fen }
  | { readonly type: 'REINSTATE'; readonly limit: Fen; readonly reinstated: Fen }
  | { readonly type: 'CANCEL'; readonly basis: CancellationBasis }
  /** The place of the reversed transaction in the policy's list, from 1. */
  | { readonly type: 'REVERSE'; readonly reverses: number }

/** A transaction as the insurer's core booked it. */
export interface ReportedTransaction {
  readonly effective: Day
  readonly recorded: Day
  readonly charge: ReportedCharge
  readonly act: ReportedAct
}

/** Who had how much of the premium in hand, and since when. */
export interface ReportedReceipt {
  readonly on: Day
  readonly by: 'insurer' | 'intermediary'
  readonly amount: Fen
}

/** A policy of an insurer's core, at 100% whatever share the reporter bears. */
export interface ReportedPolicy {
  /** Where it stands in the insurer's file, such as `policies[3]`. */
  readonly row: string
  readonly number: string
  /** Credit code of the insurer that leads, or of the only one. */
  readonly leader: string
  readonly insured: { readonly creditCode: string; readonly regionCode: string; readonly sector: string }
  readonly coverClass: 'property' | 'liability'
  readonly term: Term
  readonly sumInsured: Fen
  /** Of all insurers, the leader first; empty when there is only one. */
  readonly shares: readonly { readonly creditCode: string; readonly share: Ppm }[]
  readonly receipts: readonly ReportedReceipt[]
  /** What public money pays of the premium: outside the test of premium before issue. */
  readonly subsidised: Fen
  /** Agreed instalments in their order; empty when the premium is paid at once. */
  readonly instalments: readonly Fen[]
  readonly transactions: readonly ReportedTransaction[]
  /** Absent when the core keeps none; then nothing is judged of them. */
  readonly segments?: readonly Segment[] | undefined
}

/** An invariant that a row does not keep, with what its insurer can do. */
export interface Break {
  readonly row: string
  readonly refusal: Refusal
}
