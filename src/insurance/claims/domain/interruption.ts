import {
  add,
  assertNever,
  type Fen,
  greaterOf,
  type Instant,
  lesserOf,
  subtract,
  zeroFen,
} from '../../../foundation/kernel/index.ts'
import { type HourlyLoss, lossOfMinutes } from './hourly-series.ts'

/** What the waiting time does to the loss once the outage has lasted long enough. */
export type WaitingMode =
  /** Only the time after the waiting time is paid. */
  | { readonly kind: 'TIME_EXCESS' }
  /** Everything is paid, from the first minute. */
  | { readonly kind: 'QUALIFYING' }
  /** The loss of the waiting time or a sum of money is borne, whichever is greater. */
  | { readonly kind: 'GREATER_OF_MONEY'; readonly money: Fen }

export interface Interruption {
  /** Verified, not as first reported. */
  readonly outageStart: Instant
  readonly outageMinutes: number
  readonly waitingMinutes: number
  /** 满 (at least) or 超过 (more than) the waiting time, by the contract's word (民法典 1259). */
  readonly trigger: 'AT_LEAST' | 'MORE_THAN'
  readonly mode: WaitingMode
  readonly hourlyLoss: HourlyLoss
  /** How long after the waiting time is paid for; without it as long as the outage lasts. */
  readonly indemnityMinutes?: number | undefined
  readonly savedCost?: Fen | undefined
  readonly extraCost?: Fen | undefined
  readonly sublimit?: Fen | undefined
}

export interface InterruptionLoss {
  readonly total: Fen
  readonly inWaiting: Fen
  readonly loss: Fen
}

/** C5: the loss of an outage from an hourly series. What has not lasted long enough is no insured loss at all. */
export function settleInterruption(outage: Interruption): InterruptionLoss {
  const { outageStart, outageMinutes, waitingMinutes, hourlyLoss, indemnityMinutes } = outage
  const paidFor = indemnityMinutes === undefined ? outageMinutes : waitingMinutes + indemnityMinutes
  const total = lossOfMinutes(hourlyLoss, outageStart, Math.min(outageMinutes, paidFor))
  const inWaiting = lossOfMinutes(hourlyLoss, outageStart, Math.min(waitingMinutes, outageMinutes))
  if (!isTriggered(outage)) return { total, inWaiting, loss: zeroFen }
  const afterWaiting = subtract(total, lesserOf(borne(outage.mode, inWaiting), total))
  const afterSaving = greaterOf(subtract(afterWaiting, outage.savedCost ?? zeroFen), zeroFen)
  const withExtra = add(afterSaving, outage.extraCost ?? zeroFen)
  return { total, inWaiting, loss: lesserOf(withExtra, outage.sublimit ?? withExtra) }
}

function isTriggered({ trigger, outageMinutes, waitingMinutes }: Interruption): boolean {
  return trigger === 'AT_LEAST' ? outageMinutes >= waitingMinutes : outageMinutes > waitingMinutes
}

function borne(mode: WaitingMode, inWaiting: Fen): Fen {
  switch (mode.kind) {
    case 'TIME_EXCESS':
      return inWaiting
    case 'QUALIFYING':
      return zeroFen
    case 'GREATER_OF_MONEY':
      return greaterOf(inWaiting, mode.money)
    default:
      return assertNever(mode)
  }
}
