import type { Day, Fen } from '../../../../foundation/kernel/index.ts'
import type { Step } from '../../../cover/index.ts'
import type { ReserveEvent } from '../reserve.ts'

/** A claim of an insurer's core, at 100% whatever share the reporter bears. */
export interface ReportedClaim {
  /** Where it stands in the insurer's file, such as `claims[3]`. */
  readonly row: string
  readonly number: string
  /** Leader and number of the policy. */
  readonly leader: string
  readonly policy: string
  /** Days in Asia/Shanghai. */
  readonly occurred: Day
  readonly noticed: Day
  /** Claims-made cover looks at the notice and at what happened before the retroactive date. */
  readonly basis: 'occurrence' | 'claims-made'
  readonly retroactive?: Day | undefined
  readonly state: 'OPEN' | 'CLOSED'
  readonly loss: Fen
  readonly buckets: Readonly<Record<Step, Fen>>
  readonly payable: Fen
  /** On top of what is payable (保险法 57). */
  readonly mitigationPayable: Fen
  /** Only for interruptions: how long it lasted and had to last. */
  readonly outage?:
    | { readonly minutes: number; readonly waitingMinutes: number; readonly trigger: 'AT_LEAST' | 'MORE_THAN' }
    | undefined
  /** Only for liability: what third parties are known to have been paid by the insured. */
  readonly liability?: { readonly paidToInsured: Fen; readonly provedPaidByInsured: Fen } | undefined
  readonly events: readonly ReserveEvent[]
}
