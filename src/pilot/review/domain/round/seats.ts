import type { SeatState } from '../machines.ts'
import type { Stratum } from '../draw.ts'

export interface Seated {
  readonly id: string
  readonly profession: string
  readonly part: 'panel' | 'reserve'
  readonly rank: number
  readonly state: SeatState
}

export interface Called {
  /** Seats to be invited now. */
  readonly turn: readonly string[]
  /** Strata whose reserves are used up, and by how many seats they are short. */
  readonly short: readonly { readonly profession: string; readonly shortBy: number }[]
}

/**
 * Whose turn it is: the panel first, then for each seat that was declined the next reserve of the same profession in
 * the order of the draw. Nobody chooses a substitute.
 */
export function callUp(strata: readonly Stratum[], seats: readonly Seated[]): Called {
  const turn: string[] = []
  const short: { profession: string; shortBy: number }[] = []
  for (const { profession, count } of strata) {
    const here = seats.filter((seat) => seat.profession === profession)
    const live = here.filter(({ state }) => state === 'invited' || state === 'accepted').length
    const waiting = here.filter(({ state }) => state === 'drawn').sort(inOrder)
    const called = waiting.slice(0, Math.max(0, count - live))
    turn.push(...called.map(({ id }) => id))
    const missing = count - live - called.length
    if (missing > 0) short.push({ profession, shortBy: missing })
  }
  return { turn, short }
}

function inOrder(a: Seated, b: Seated): number {
  const part = ({ part }: Seated): number => (part === 'panel' ? 0 : 1)
  return part(a) - part(b) || a.rank - b.rank
}
