import { type EventPoints, fillEventPoints } from './event-points.ts'
import {
  type ClaimAddresses,
  type EventAddresses,
  kernelImage,
  rowBytes,
  type TableAddress,
  wordsBuffered,
  yearsOfBlock,
} from './kernel-image.ts'
import { fillRandom, laneState } from './random-lanes.ts'
import type { SimulationPlan } from './simulation-plan.ts'

/** Yuan of each year of a block: the sum, and its largest single claim or event. */
export interface YearsOfBlock {
  readonly totals: Float64Array
  readonly largest: Float64Array
}

export interface Block {
  readonly seed: number
  readonly block: number
}

/** Works out one block of years, whose length says how many. Claims are stream 0, event k is stream k + 1 and has points of its own. */
export type BlockKernel = (block: Block, years: YearsOfBlock) => void

/** Told what happened, with the year's place in the block; told nothing, the kernel asks nothing of it. */
export interface Listener {
  /** An event that reached somebody's cover: its place in the plan, its mark in units. */
  readonly event?: (year: number, event: number, mark: number) => void
  /** Yuan that a year's claims on one row of the plan left after all terms; several times a year where rows have copies. */
  readonly claims?: (year: number, row: number, yuan: number) => void
  /** Yuan of one policy that an event hit, named by its place among those that the event can hit. */
  readonly hit?: (year: number, event: number, member: number, yuan: number) => void
}

/** The reference in TypeScript: what any faster kernel must give to the bit. */
export function referenceKernel(plan: SimulationPlan, listener: Listener = {}): BlockKernel {
  const image = kernelImage(plan)
  const memory = new ArrayBuffer(image.bytes)
  image.write(memory)
  const view: View = {
    u32: new Uint32Array(memory),
    i32: new Int32Array(memory),
    f64: new Float64Array(memory),
    words: new Uint32Array(memory, image.words, wordsBuffered),
    at: wordsBuffered,
    state: new Uint32Array(16),
  }
  const points = { counts: new Int32Array(yearsOfBlock), marks: new Uint32Array(yearsOfBlock) }
  return (block, years) => {
    years.totals.fill(0)
    years.largest.fill(0)
    if (image.claims) {
      begin(view, { ...block, stream: 0 })
      if (image.claims.single) claimsOfOne(view, image.claims, { ...years, tell: listener.claims })
      else claimsOfMany(view, image.claims, { ...years, tell: listener.claims })
    }
    for (const [index, event] of image.events.entries()) {
      const name = { ...block, stream: index + 1 }
      fillEventPoints(name, event.counts, points)
      begin(view, name)
      eventsOfBlock(view, event, { ...years, index, listener, points })
    }
  }
}

interface View {
  readonly u32: Uint32Array
  readonly i32: Int32Array
  readonly f64: Float64Array
  readonly words: Uint32Array
  at: number
  state: Uint32Array
}

function begin(view: View, name: Parameters<typeof laneState>[0]): void {
  view.state = laneState(name)
  view.at = wordsBuffered
}

function next(view: View): number {
  if (view.at === wordsBuffered) {
    fillRandom(view.state, view.words)
    view.at = 0
  }
  return view.words[view.at++]!
}

function drawIndex(view: View, { at, size }: TableAddress): number {
  const product = next(view) * size
  const column = Math.floor(product * 2 ** -32)
  const pair = at / 4 + 2 * column
  return product - column * 2 ** 32 < view.u32[pair]! ? column : view.u32[pair + 1]!
}

const drawClaim = (view: View, table: number): number => claimAt(view, table, next(view))

function claimAt(view: View, table: number, word: number): number {
  const octave = Math.clz32(word | 1)
  // Shifting by 32 shifts by nothing, which would bring the leading one back: two shifts instead.
  const rest = (word << octave) << 1
  const pair = table / 8 + 2 * (octave * 32 + (rest >>> 27))
  return view.f64[pair]! + view.f64[pair + 1]! * (((rest << 5) >>> 0) * 2 ** -32)
}

interface ClaimYears extends YearsOfBlock {
  readonly tell: Listener['claims']
}

function claimsOfOne(view: View, { first, count, rows }: ClaimAddresses, { totals, largest, tell }: ClaimYears): void {
  const table = view.u32[rows / 4]!
  const [deductible, limit, yuan] = [view.f64[rows / 8 + 3]!, view.f64[rows / 8 + 4]!, view.f64[rows / 8 + 5]!]
  for (let year = 0; year < totals.length; year++) {
    let sum = 0
    let most = 0
    for (let left = first + drawIndex(view, count); left > 0; left--) {
      const claim = drawClaim(view, table)
      sum += claim
      most = Math.max(most, claim)
    }
    totals[year] = yuan * Math.min(Math.max(sum - deductible, 0), limit)
    if (totals[year]! > 0) tell?.(year, 0, totals[year]!)
    largest[year] = yuan * most
  }
}

function claimsOfMany(view: View, addresses: ClaimAddresses, { totals, largest, tell }: ClaimYears): void {
  const { u32, i32, f64 } = view
  const { first, count, pick } = addresses
  const [rows, sums, rowOf, touched] = [
    addresses.rows / 4,
    addresses.sums / 8,
    addresses.rowOf / 4,
    addresses.touched / 4,
  ]
  for (let year = 0; year < totals.length; year++) {
    let total = 0
    let most = 0
    let open = 0
    for (let left = first + drawIndex(view, count); left > 0; left--) {
      const row = rows + (rowBytes / 4) * (pick.size === 1 ? 0 : drawIndex(view, pick))
      const yuan = f64[row / 2 + 5]!
      let account = i32[row + 2]!
      const copies = u32[row + 1]!
      if (account >= 0 && copies > 1) account += Math.floor(next(view) * copies * 2 ** -32)
      const clusterSize = u32[row + 4]!
      let size = 1
      if (clusterSize > 0) size += drawIndex(view, { at: u32[row + 3]!, size: clusterSize })
      let sum = 0
      for (; size > 0; size--) {
        const claim = drawClaim(view, u32[row]!)
        sum += claim
        most = Math.max(most, yuan * claim)
      }
      if (account < 0) {
        total += yuan * sum
        tell?.(year, (row - rows) / (rowBytes / 4), yuan * sum)
      } else {
        if (f64[sums + account] === 0) {
          u32[touched + open++] = account
          u32[rowOf + account] = row
        }
        f64[sums + account] = f64[sums + account]! + sum
      }
    }
    for (let index = 0; index < open; index++) {
      const account = u32[touched + index]!
      const row = u32[rowOf + account]! / 2
      const net = f64[row + 5]! * Math.min(Math.max(f64[sums + account]! - f64[row + 3]!, 0), f64[row + 4]!)
      total += net
      if (net > 0) tell?.(year, (2 * row - rows) / (rowBytes / 4), net)
      f64[sums + account] = 0
    }
    totals[year] = total
    largest[year] = most
  }
}

interface EventYears extends YearsOfBlock {
  readonly index: number
  readonly listener: Listener
  readonly points: EventPoints
}

/** Event by event: the mark once, then from hit to hit over those who depend on the vendor. */
function eventsOfBlock(view: View, event: EventAddresses, years: EventYears): void {
  const { totals, largest, index, listener, points } = years
  const { table, skip, shares, lossPerUnit } = event
  const reach = skip.size - 1
  for (let year = 0; year < totals.length; year++) {
    const count = points.counts[year]!
    for (let left = count; left > 0; left--) {
      const mark = left === count ? claimAt(view, table, points.marks[year]!) : drawClaim(view, table)
      listener.event?.(year, index, mark)
      let hit = 0
      let at = 0
      while (at < shares.size) {
        const passed = drawIndex(view, skip)
        at += passed
        if (passed === reach || at >= shares.size) continue
        const share = view.f64[shares.at / 8 + at]!
        hit += share
        listener.hit?.(year, index, at, lossPerUnit * mark * share)
        at += 1
      }
      const loss = lossPerUnit * mark * hit
      totals[year] = totals[year]! + loss
      largest[year] = Math.max(largest[year]!, loss)
    }
  }
}
