import { groupedDecimal } from '../../../foundation/forms/index.ts'
import { assertNever } from '../../../foundation/kernel/index.ts'
import { type Figure, valueOf } from './figure.ts'

/** A figure as it is read: grouped digits in the unit of its indicator, money in yuan to the fen. */
export function figureInWords(figure: Figure): string {
  const value = valueOf(figure)
  switch (figure.kind) {
    case 'count':
      return groupedDecimal(String(value))
    case 'money':
      return groupedDecimal(`${value / 100n}.${String(value % 100n).padStart(2, '0')}`)
    case 'ratio':
    case 'duration':
      return groupedDecimal(`${value / 100n}.${String(value % 100n).padStart(2, '0')}`).replace(/\.?0+$/, '')
    default:
      return assertNever(figure)
  }
}
