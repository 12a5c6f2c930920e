import { type Fen, fen, ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import type { Indicator, IndicatorKind } from './indicators.ts'
import { targetRefusals } from './refusals-target.ts'

/** One value of one indicator in its one unit; the kind is part of the value, so that units never meet by accident. */
export type Figure =
  | { readonly kind: 'money'; readonly fen: Fen }
  | { readonly kind: 'count'; readonly count: bigint }
  | { readonly kind: 'ratio' | 'duration'; readonly hundredths: bigint }

const decimalsOf: Readonly<Record<IndicatorKind, number>> = { count: 0, money: 2, ratio: 2, duration: 2 }

/** Larger than any figure of the field: a quadrillion of the smallest unit. */
const largest = 10n ** 17n

/**
 * Reads what somebody wrote: digits with at most the decimals of the kind. A unit such as 万元 is refused and never
 * converted, since a column of mixed units is wrong by ten thousand times and looks right. Groups of three are allowed.
 */
export function readFigure(indicator: Indicator, written: string): Result<Figure> {
  const text = written.normalize('NFKC').replaceAll(/[,\s]/g, '').replace('−', '-')
  if (text.startsWith('-')) return refuse(targetRefusals.negative(indicator, written))
  if (/[万亿千百元%‰]|yuan|wan|rmb|cny/i.test(text)) return refuse(targetRefusals.unitWritten(indicator, written))
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return refuse(targetRefusals.notANumber(indicator, written))
  const [, whole = '', part = ''] = match
  const decimals = decimalsOf[indicator.kind]
  if (part.replace(/0+$/, '').length > decimals) return refuse(targetRefusals.tooManyDecimals(indicator, decimals))
  const value = BigInt(whole + part.slice(0, decimals).padEnd(decimals, '0'))
  if (value > largest) return refuse(targetRefusals.tooLarge(indicator, written))
  if (indicator.kind === 'ratio' && value > 10_000n) return refuse(targetRefusals.beyondWhole(indicator, written))
  return ok(figureOf(indicator.kind, value))
}

/** The figure of a kind from its smallest unit: fen, whole things, hundredths. */
export function figureOf(kind: IndicatorKind, value: bigint): Figure {
  if (kind === 'money') return { kind, fen: fen(value) }
  return kind === 'count' ? { kind, count: value } : { kind, hundredths: value }
}

/** The value in the smallest unit of its kind. */
export function valueOf(figure: Figure): bigint {
  if (figure.kind === 'money') return figure.fen
  return figure.kind === 'count' ? figure.count : figure.hundredths
}

/** Adds figures of one flow; means and figures of different kinds are never added. */
export function sumOfFigures(indicator: Indicator, figures: readonly Figure[]): Figure | undefined {
  if (indicator.accrual !== 'flow' || figures.some(({ kind }) => kind !== indicator.kind)) return undefined
  return figureOf(
    indicator.kind,
    figures.reduce((sum, figure) => sum + valueOf(figure), 0n),
  )
}
