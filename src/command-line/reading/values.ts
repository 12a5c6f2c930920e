import {
  type Day,
  type Fen,
  type Instant,
  ok,
  parseDay,
  parseFen,
  parseInstant,
  type Ppm,
  ppm,
  refuse,
  type Result,
  wholePpm,
  zeroFen,
} from '../../foundation/kernel/index.ts'
import { type Read } from './reading.ts'
import { aboveTheWhole, amountFault, missing, negative, notOfForm } from './reading-refusals.ts'

export const text: Read<string> = given((value, at) =>
  typeof value === 'string' ? ok(value) : refuse(notOfForm(at, value, 'text')),
)

/** Fen as a decimal string, with a sign where money goes back. */
export const signedAmount: Read<Fen> = given((value, at) => {
  const amount = typeof value === 'string' ? parseFen(value) : undefined
  return amount === undefined ? refuse(amountFault(at, value)) : ok(amount)
})

export const amount: Read<Fen> = given((value, at) => {
  const signed = signedAmount(value, at)
  return signed.ok && signed.value < zeroFen ? refuse(negative(at, value)) : signed
})

/** A rate; above the whole where a step takes no more than is left anyway. */
export const rate: Read<Ppm> = given((value, at) =>
  isCount(value) ? ok(ppm(value)) : refuse(notOfForm(at, value, 'rate')),
)

/** A rate of something that can be given away or kept once at most. */
export const part: Read<Ppm> = given((value, at) => {
  const given = rate(value, at)
  return given.ok && given.value > wholePpm ? refuse(aboveTheWhole(at, value)) : given
})

export const minutes: Read<number> = given((value, at) =>
  isCount(value) ? ok(value) : refuse(notOfForm(at, value, 'minutes')),
)

/** A place in a list, counted from 1 as people do. */
export const place: Read<number> = given((value, at) =>
  isCount(value) && value > 0 ? ok(value) : refuse(notOfForm(at, value, 'place')),
)

export const weight: Read<bigint> = given((value, at) => {
  const whole = typeof value === 'string' ? parseFen(value) : undefined
  return whole !== undefined && whole > 0n ? ok(whole) : refuse(notOfForm(at, value, 'weight'))
})

export const date: Read<Day> = given((value, at) => {
  const day = typeof value === 'string' ? parseDay(value) : undefined
  return day === undefined ? refuse(notOfForm(at, value, 'day')) : ok(day)
})

export const moment: Read<Instant> = given((value, at) => {
  const instant = typeof value === 'string' ? parseInstant(value) : undefined
  return instant === undefined ? refuse(notOfForm(at, value, 'instant')) : ok(instant)
})

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function given<Value>(read: (value: {}, at: string) => Result<Value>): Read<Value> {
  return (value, at) => (value === undefined || value === null ? refuse(missing(at)) : read(value, at))
}
