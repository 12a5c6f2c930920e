import { type Tx, statement } from '../../../../foundation/storage/server/index.ts'
import type { CountedFigures } from '../../domain/public-figures.ts'

const figures = statement('solicitation.public-figures', 'select solicitation.public_figures($1) as figures')

/** Nothing before the list is sealed. */
export async function countedFigures(tx: Tx, programmeId: string): Promise<CountedFigures | null> {
  const [row] = await tx.query<{ figures: CountedFigures | null }>(figures, [programmeId])
  return row?.figures?.sealedAt ? row.figures : null
}
