import { type Day, dayOf, daysBetween } from '../../../../../foundation/kernel/index.ts'
import { type PolicySegment, standingOf, type PolicyTransaction } from '../../../index.ts'

/** Where the picture puts a day, in per cent of its width. */
export type Place = (day: Day) => number

export interface Picture {
  readonly at: Place
  readonly ticks: readonly Day[]
  readonly segments: readonly PolicySegment[]
  readonly entries: readonly Entry[]
  /** How many lines the entries need so that no two marks touch. */
  readonly lanes: number
}

export interface Entry {
  readonly transaction: PolicyTransaction
  readonly recorded: number
  readonly effective: number
  readonly lane: number
  readonly kind: 'entry' | 'reversal' | 'reversed'
}

const left = 4
const right = 96
/** Marks nearer than this, in per cent, stand in lines of their own. */
const near = 16
/** Days of the axis nearer than this would run into each other. */
const nearTicks = 20

/** All days that count, from the first that anything concerns to the last, today among them. */
export function pictureOf(transactions: readonly PolicyTransaction[], today: Day): Picture {
  const segments = standingOf(transactions).flatMap((term) => term.segments)
  const opened = transactions.flatMap((one) => ('term' in one ? [one.term.start, one.term.end] : []))
  const days = [
    ...opened,
    ...transactions.flatMap(({ effective, recordedAt }) => [effective, dayOf(recordedAt)]),
    today,
  ].sort((a, b) => (a < b ? -1 : 1))
  const [first = today] = days
  const last = days.at(-1) ?? today
  const span = Math.max(1, daysBetween(first, last))
  const at: Place = (day) => left + ((right - left) * daysBetween(first, day)) / span
  const entries = placed(transactions, at)
  return {
    at,
    ticks: ticksOf(opened, at),
    segments,
    entries,
    lanes: Math.max(1, ...entries.map(({ lane }) => lane + 1)),
  }
}

/** Begins and ends of the terms; the picture names no day twice. */
function ticksOf(days: readonly Day[], at: Place): readonly Day[] {
  const once = [...new Set(days)].sort((a, b) => (a < b ? -1 : 1))
  return once.filter((day, index) => index === 0 || at(day) - at(once[index - 1] ?? day) > nearTicks)
}

function placed(transactions: readonly PolicyTransaction[], at: Place): readonly Entry[] {
  const reversed = new Set(transactions.flatMap((one) => (one.act === 'REVERSE' ? [one.reverses] : [])))
  const ends: number[] = []
  return transactions.map((transaction) => {
    const recorded = at(dayOf(transaction.recordedAt))
    const free = ends.findIndex((end) => recorded - end >= near)
    const lane = free === -1 ? ends.length : free
    ends[lane] = recorded
    const kind = transaction.act === 'REVERSE' ? 'reversal' : reversed.has(transaction.id) ? 'reversed' : 'entry'
    return { transaction, recorded, effective: at(transaction.effective), lane, kind }
  })
}
