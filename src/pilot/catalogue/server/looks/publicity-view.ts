import type { Acting } from '../../../../foundation/access/server/index.ts'
import { publicityObject } from '../objects.ts'
import type { PublicityRow } from '../store/publicities.ts'

export interface PublicityView extends Omit<PublicityRow, 'concludedByName'> {
  readonly actions: readonly string[]
}

/** The official's name stays on the desk of who may act; the public reads the rest. */
export function publicityViewOf(acting: Acting, row: PublicityRow): PublicityView {
  const { concludedByName: _name, ...shown } = row
  return { ...shown, actions: acting.actionsOpenTo(publicityObject(row)) }
}
