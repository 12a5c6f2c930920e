import { divideHalfAway } from '../../kernel/index.ts'
import type { Fen } from '../../kernel/index.ts'
import type { Locale } from './locale.ts'

export const minusSign = '−'
/** What stands where a figure does not apply; zero is 0.00. */
export const notApplicable = '—'

export type MoneyUnit = 'yuan' | 'ten-thousand' | 'hundred-million'

interface UnitDescription {
  readonly fen: bigint
  readonly zh: string
  readonly en: string
}

const units: Readonly<Record<MoneyUnit, UnitDescription>> = {
  yuan: { fen: 100n, zh: '元', en: 'CNY' },
  'ten-thousand': { fen: 1_000_000n, zh: '万元', en: 'CNY 10,000' },
  'hundred-million': { fen: 10_000_000_000n, zh: '亿元', en: 'CNY 100 million' },
}

/** The words for a column head; figures in the column carry no unit. */
export function moneyUnit(unit: MoneyUnit, locale: Locale): string {
  return units[unit][locale]
}

/** Exact to the fen, in yuan: 1,236,789.45. */
export function formatFen(amount: Fen | null | undefined): string {
  if (amount === null || amount === undefined) return notApplicable
  return signed(amount, decimal(absolute(amount), 2))
}

/** With + or − in front, as in a list of charges; zero has no sign. */
export function formatFenChange(amount: Fen): string {
  return amount > 0n ? `+${formatFen(amount)}` : formatFen(amount)
}

/** In a given unit with two decimals, rounded half away from zero once. */
export function formatFenIn(amount: Fen, unit: MoneyUnit): string {
  const hundredths = divideHalfAway(amount * 100n, units[unit].fen)
  return signed(hundredths, decimal(absolute(hundredths), 2))
}

export interface Total {
  readonly figure: string
  readonly unit: string
}

/** A total in 万元, or in 亿元 from 10,000 万元 on, with two decimals; its rows show every fen. */
export function formatTotal(amount: Fen, locale: Locale): Total {
  const unit: MoneyUnit = absolute(amount) >= units['hundred-million'].fen ? 'hundred-million' : 'ten-thousand'
  return { figure: formatFenIn(amount, unit), unit: moneyUnit(unit, locale) }
}

/** A count with thin groups: 1,284. */
export function formatCount(value: number | bigint): string {
  const whole = typeof value === 'bigint' ? value : BigInt(Math.trunc(value))
  return signed(whole, decimal(absolute(whole), 0))
}

/** A share given in millionths, as 62.5%; decimals are cut to those asked for, rounded half away from zero. */
export function formatShare(millionths: number | bigint, decimals: 0 | 1 | 2 = 0): string {
  const scaled = divideHalfAway(BigInt(millionths) * 10n ** BigInt(decimals), 10_000n)
  return `${signed(scaled, decimal(absolute(scaled), decimals))}%`
}

/** 500～5,000; the same figure twice is written once. */
export function formatRange(from: string, to: string): string {
  return from === to ? from : `${from}～${to}`
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}

function signed(value: bigint, digits: string): string {
  return value < 0n ? `${minusSign}${digits}` : digits
}

function decimal(value: bigint, places: number): string {
  const digits = value.toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return places === 0 ? whole : `${whole}.${digits.slice(digits.length - places)}`
}
