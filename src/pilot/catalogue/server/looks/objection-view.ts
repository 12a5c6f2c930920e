import type { Acting } from '../../../../foundation/access/server/index.ts'
import { type Result, ok } from '../../../../foundation/kernel/index.ts'
import { objectionObject } from '../objects.ts'
import type { ObjectionRow } from '../store/objections.ts'

export interface ObjectionView extends Omit<ObjectionRow, 'investigatorId'> {
  readonly isMine: boolean
  readonly actions: readonly string[]
}

export function objectionViewOf(acting: Acting, row: ObjectionRow): Result<ObjectionView> {
  const { investigatorId, ...shown } = row
  const actions = acting.actionsOpenTo(objectionObject(acting.actor, row))
  return ok({ ...shown, isMine: investigatorId === acting.actor.accountId, actions })
}
