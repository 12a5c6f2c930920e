import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { settle } from '../../../../foundation/deadlines/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { concludePublicity as conclude } from '../../index.ts'
import { changed, selectionClause } from '../evidence.ts'
import { type PublicityView, publicityViewOf } from '../looks/publicity-view.ts'
import { publicityObject } from '../objects.ts'
import { undecidedOf } from '../store/objections.ts'
import { lockPublicity, markConcluded } from '../store/publicities.ts'
import { dutyKey } from './open-publicity.ts'

/** 公示办结: the period is over and everybody who objected has an answer. */
export const concludePublicity =
  (input: { readonly id: string }): UseCase<PublicityView> =>
  async (acting) => {
    const { tx, actor } = acting
    const row = await lockPublicity(tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('conclude', publicityObject(row))
    if (!permit.ok) return permit
    const moved = conclude(row, { now: tx.now, undecided: await undecidedOf(tx, row.id) })
    if (!moved.ok) return moved
    const stored = await markConcluded(tx, permit.value, actor.name)
    await settle(tx, dutyKey(row.id))
    const changes = [changed.publicity(stored)]
    const { id, version } = stored
    tx.record({ action: 'publicity.conclude', resource: 'publicity', id, version, clause: selectionClause, changes })
    return ok(publicityViewOf(acting, stored, (await readRound(tx, row.programmeId))?.round.title))
  }
