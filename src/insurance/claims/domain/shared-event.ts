import {
  add,
  type Fen,
  greaterOf,
  ok,
  refuse,
  type Result,
  subtract,
  zeroFen,
} from '../../../foundation/kernel/index.ts'
import { allocate } from './allocation.ts'
import { advanceAboveShare, claimListedTwice, claimOfOtherEvent } from './refusals.ts'

/** Claims of several insureds from one event on a limit that they share, such as that of a park. */
export interface SharedEvent {
  readonly limit: Fen
  /** In the order of registration, which decides ties. */
  readonly claims: readonly EventClaim[]
}

export interface EventClaim {
  readonly id: string
  /** What its own terms leave, before the shared limit. */
  readonly net: Fen
  /** Paid before the event was closed. */
  readonly advanced: Fen
}

/** One claim's part of the shared limit. What lies over it goes to the bucket of the occurrence limit. */
export interface EventShare {
  readonly id: string
  readonly share: Fen
  readonly overOccurrence: Fen
  readonly toPay: Fen
  /** Advanced beyond the share, because other claims of the event became known later. */
  readonly toRecover: Fen
}

/** C7: at the closing date all claims of the event are settled together, pro rata to their nets. */
export function settleSharedEvent({ limit, claims }: SharedEvent): Result<readonly EventShare[]> {
  const twice = claims.find(({ id }, index) => claims.findIndex((one) => one.id === id) < index)
  if (twice) return refuse(claimListedTwice(twice.id))
  const { byCover } = allocate(
    claims.map(({ id, net }) => ({ cover: id, amount: net })),
    limit,
  )
  return ok(
    claims.map(({ id, net, advanced }, index) => {
      const share = byCover[index]?.amount ?? zeroFen
      return {
        id,
        share,
        overOccurrence: subtract(net, share),
        toPay: greaterOf(subtract(share, advanced), zeroFen),
        toRecover: greaterOf(subtract(advanced, share), zeroFen),
      }
    }),
  )
}

/** C7: before the closing date nobody gets more than the provisional share by the claims known so far. */
export function advance(event: SharedEvent, id: string, amount: Fen): Result<SharedEvent> {
  const settled = settleSharedEvent(event)
  if (!settled.ok) return settled
  const share = settled.value.find((one) => one.id === id)
  const claim = event.claims.find((one) => one.id === id)
  if (!share || !claim) return refuse(claimOfOtherEvent(id))
  const advanced = add(claim.advanced, amount)
  if (advanced > share.share) return refuse(advanceAboveShare(advanced, share.share))
  return ok({ ...event, claims: event.claims.map((one) => (one.id === id ? { ...one, advanced } : one)) })
}
