import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import type { ObjectionView } from '../looks/objection-view.ts'
import { findPublicity, holdRound } from '../store/publicities.ts'
import { type OnVersion, decision, itemOf, objectionAct } from './hear-objection.ts'
import { beginPublicity } from './open-publicity.ts'

export const dismiss = (input: OnVersion & { readonly reason: string }): UseCase<ObjectionView> =>
  objectionAct('dismiss', input, (_row, { tx, actor }) =>
    ok({ state: 'dismissed', reason: input.reason, ...decision(tx, actor.name) }),
  )

export interface Upholding extends OnVersion {
  readonly reason: string
  /** What the public reads of the change; nothing in it tells who objected. */
  readonly note: string
}

/** 异议成立: the entry is taken off or amended, and only what is changed is publicised again, for its full period. */
export const uphold = (input: Upholding): UseCase<ObjectionView> =>
  objectionAct('uphold', input, async (row, { tx, actor }) => {
    const [item, publicity] = await Promise.all([itemOf(tx, row), findPublicity(tx, row.publicityId)])
    if (!item || !publicity) return refuse(notFound)
    await holdRound(tx, publicity.programmeId)
    const { solutionId, number } = item
    const changedItem =
      row.remedy === 'amend' && row.amendment !== null
        ? ({ change: 'amended', content: row.amendment } as const)
        : ({ change: 'removed', content: item.content } as const)
    const opened = await beginPublicity(tx, {
      programmeId: publicity.programmeId,
      releasedAt: tx.now,
      reason: input.note,
      items: [{ solutionId, number, ...changedItem, note: input.note }],
    })
    if (!opened.ok) return opened
    const remedy = changedItem.change === 'amended' ? 'amend' : 'remove'
    return ok({ state: 'upheld', remedy, reason: input.reason, ...decision(tx, actor.name) })
  })
