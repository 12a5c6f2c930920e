/** A thing the insured still has to do: cleared, or turned into a warranty with its day by someone with the grade. */
export type ContingencyState = 'open' | 'cleared' | 'warranty'

export const contingencyStates = ['open', 'cleared', 'warranty'] as const satisfies readonly ContingencyState[]
