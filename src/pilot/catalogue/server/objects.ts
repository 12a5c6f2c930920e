import type { Actor, PermitObject, Relation } from '../../../foundation/access/index.ts'
import type { ObjectionRow } from './store/objections.ts'
import type { PublicityRow } from './store/publicities.ts'
import type { ReleaseRow } from './store/releases.ts'

export function publicityObject({ id, state }: Pick<PublicityRow, 'id' | 'state'>): PermitObject<'publicity'> {
  return { resource: 'publicity', id, state, relations: [] }
}

/** It is assigned to who investigates it; once that person has reported, somebody else decides. */
export function objectionObject(actor: Actor, row: ObjectionRow): PermitObject<'objection'> {
  const isMine = row.investigatorId === actor.accountId
  const relations: Relation[] = isMine ? [row.state === 'investigating' ? 'assigned' : 'drafted'] : []
  return { resource: 'objection', id: row.id, state: row.state, relations }
}

/** Who prepared a release does not publish it. */
export function releaseObject(actor: Actor, row: ReleaseRow): PermitObject<'release'> {
  const relations: Relation[] = row.preparedBy === actor.accountId ? ['drafted'] : []
  return { resource: 'release', id: row.id, state: row.state, relations }
}
