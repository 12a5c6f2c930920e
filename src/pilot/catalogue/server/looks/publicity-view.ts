import type { Acting } from '../../../../foundation/access/server/index.ts'
import type { Text } from '../../../../foundation/kernel/index.ts'
import { publicityObject } from '../objects.ts'
import type { PublicityRow } from '../store/publicities.ts'

export interface PublicityView extends Omit<PublicityRow, 'concludedByName'> {
  readonly roundName: Text
  readonly actions: readonly string[]
}

/** The official's name stays on the desk of who may act; the public reads the rest. */
export function publicityViewOf(acting: Acting, row: PublicityRow, round: Text | undefined): PublicityView {
  const { concludedByName: _name, ...shown } = row
  const roundName = round ?? { zh: row.programmeId, en: row.programmeId }
  return { ...shown, roundName, actions: acting.actionsOpenTo(publicityObject(row)) }
}
