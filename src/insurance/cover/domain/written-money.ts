import { type Canonical, fen } from '../../../foundation/kernel/index.ts'

/** A value as documents keep it: whole fen stand as `{ "fen": "1250" }`, and what is undefined is left out. */
export function writeMoney(value: unknown): Canonical {
  if (typeof value === 'bigint') return { fen: String(value) }
  if (Array.isArray(value)) return value.map(writeMoney)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, writeMoney(part)]])),
    )
  return value as Canonical
}

/** Reads what `writeMoney` wrote: the shape is the writer's, so the caller names it. */
export function readMoney(written: Canonical): unknown {
  if (Array.isArray(written)) return written.map(readMoney)
  if (typeof written !== 'object' || written === null) return written
  const parts = Object.entries(written)
  const [only] = parts
  if (parts.length === 1 && only?.[0] === 'fen' && typeof only[1] === 'string') return fen(BigInt(only[1]))
  return Object.fromEntries(parts.map(([key, part]) => [key, readMoney(part)]))
}
