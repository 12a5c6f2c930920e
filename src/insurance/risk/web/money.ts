import { formatFenIn, moneyUnit } from '../../../foundation/interface/index.ts'
import type { Locale } from '../../../foundation/interface/index.ts'
import { fenOfYuan } from '../index.ts'

/** Yuan in 万元 with two decimals. */
export const inTenThousands = (yuan: number): string => formatFenIn(fenOfYuan(yuan), 'ten-thousand')

export const tenThousands = (locale: Locale): string => moneyUnit('ten-thousand', locale)

/** With + or − before it. */
export const change = (yuan: number): string => (yuan > 0 ? `+${inTenThousands(yuan)}` : inTenThousands(yuan))

/** For an axis: 5, 300, 1,200, in 万元. */
export function shortTenThousands(yuan: number): string {
  const value = yuan / 10_000
  const text = value >= 100 || Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toPrecision(2)))
  return text.replace(/\B(?=(\d{3})+$)/g, ',')
}

export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`
