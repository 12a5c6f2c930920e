import { type Fen, lesserOf, splitByWeights, sumOf, zeroFen } from '../../../foundation/kernel/index.ts'

/** An amount of one cover; in lists the order is that of the contract, which decides ties. */
export interface CoverAmount {
  readonly cover: string
  readonly amount: Fen
}

export interface Allocation {
  readonly payable: Fen
  readonly byCover: readonly CoverAmount[]
}

/** What several covers ask of one limit, and what is paid led back to them. */
export function allocate(nets: readonly CoverAmount[], limit: Fen): Allocation {
  const payable = lesserOf(sumOf(nets.map(({ amount }) => amount)), limit)
  return { payable, byCover: leadBack(payable, nets) }
}

/** C8: the payable pro rata to the amounts, by largest remainder, ties in listed order; of nothing each gets nothing. */
export function leadBack(payable: Fen, amounts: readonly CoverAmount[]): readonly CoverAmount[] {
  const asked = amounts.map(({ amount }) => amount)
  const shares = sumOf(asked) === zeroFen ? [] : splitByWeights(payable, asked)
  return amounts.map(({ cover }, index) => ({ cover, amount: shares[index] ?? zeroFen }))
}
