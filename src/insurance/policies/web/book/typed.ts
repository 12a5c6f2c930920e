import { type Day, fen, type Fen, parseDay } from '../../../../foundation/kernel/index.ts'

const plainYuan = /^(-?)(\d{1,11})(?:\.(\d{1,2}))?$/

/** Yuan as a person types it, `42,400.5`, in fen; undefined where it is none. Exact: no float comes near it. */
export function fenTyped(typed: string): Fen | undefined {
  const found = plainYuan.exec(typed.trim().replaceAll(',', '').replace('−', '-'))
  if (!found) return undefined
  const [, sign = '', whole = '0', cents = ''] = found
  const amount = BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'))
  return fen(sign === '-' ? -amount : amount)
}

/** Fen as decimal text, in yuan as a field shows it: `42400.00`. */
export function yuanTyped(amount: string): string {
  const value = BigInt(amount)
  const size = value < 0n ? -value : value
  return `${value < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`
}

/** Per cent with at most four decimals, in millionths; undefined where it is none or above the whole. */
export function ppmTyped(typed: string): number | undefined {
  const found = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(typed.trim())
  if (!found) return undefined
  const millionths = Number(found[1]) * 10_000 + Number((found[2] ?? '').padEnd(4, '0'))
  return millionths <= 1_000_000 ? millionths : undefined
}

/** Millionths as per cent: 333333 as `33.3333`, a whole number without decimals. */
export function percentTyped(millionths: number): string {
  const decimals = String(millionths % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return `${Math.trunc(millionths / 10_000)}${decimals === '' ? '' : `.${decimals}`}`
}

export const dayTyped = (typed: string): Day | undefined => parseDay(typed)
