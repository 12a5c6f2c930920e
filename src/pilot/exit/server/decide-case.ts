import type { UseCase } from '../../../foundation/access/server/index.ts'
import { owe, settle } from '../../../foundation/deadlines/server/index.ts'
import { dayOf } from '../../../foundation/kernel/index.ts'
import { endStanding, setStanding } from '../../parties/server/index.ts'
import { decide, reinstate, restoredFrom } from '../domain/exit-case.ts'
import type { ExitCaseView } from '../index.ts'
import { ledBy, policiesThatStay, reportsThatFall } from './effects.ts'
import { begin, decisionKeyOf, inState, kept, objectOf, type OnVersion, source } from './keep-case.ts'
import { tellDecided } from './letters.ts'
import { changedNotice } from './objects.ts'
import { markDecided, markKept, markProposed, markPublished, markReinstated } from './store/cases.ts'
import { insertNotice, restoreNotice } from './store/notices.ts'

/**
 * 取消试点资格: by another person than who proposed it. The unit loses its standing from today on; entries and plans that
 * it leads are written down as they stand, and its policies in force stay valid.
 */
export const disqualify =
  (input: OnVersion): UseCase<ExitCaseView> =>
  async (acting) => {
    const { tx, actor } = acting
    const begun = await begin(acting, input, 'disqualify')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    const proposed = inState(row, 'disqualify', 'proposed')
    if (!proposed.ok) return proposed
    const decided = decide(proposed.value, actor.accountId, 'disqualify')
    if (!decided.ok) return decided
    const led = await ledBy(tx, row.organisationId, row.programmeId)
    const stay = await policiesThatStay(tx, row.organisationId, row.programmeId)
    const fallen = await reportsThatFall(tx, led?.pilots ?? [], row.proposalReason ?? '')
    const effects = [...(led?.effects ?? []), ...fallen, stay]
    const standing = await setStanding(tx, {
      organisationId: row.organisationId,
      standing: 'disqualified',
      from: dayOf(tx.now),
      until: null,
      reason: row.proposalReason ?? '',
      source: { resource: 'exit-case', id: row.id },
      by: actor.accountId,
    })
    if (!standing.ok) return standing
    const stored = await markDecided(tx, permit, { byName: actor.name, effects, closeReason: null })
    await settle(tx, decisionKeyOf(row))
    await owe(tx, {
      key: `exit-case:${row.id}:carry-out`,
      owner: 'role:ministry-officer',
      title: { zh: '公布退出决定，移出目录条目', en: 'Publish the exit and take its entries off the catalogue' },
      object: objectOf(stored, { zh: '公布', en: 'Publish' }),
      source,
      due: { period: { count: 5, unit: 'working-day' }, from: dayOf(tx.now) },
    })
    await tellDecided(tx, stored, 'disqualify')
    return kept(acting, 'disqualify', stored)
  }

/** 不取消: the case is closed with its reason, and nothing of it is published. */
export const dismissCase =
  (input: OnVersion): UseCase<ExitCaseView> =>
  async (acting) => {
    const { tx, actor } = acting
    const begun = await begin(acting, input, 'dismiss')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    const proposed = inState(row, 'dismiss', 'proposed')
    if (!proposed.ok) return proposed
    const decided = decide(proposed.value, actor.accountId, 'dismiss')
    if (!decided.ok) return decided
    const closeReason = row.proposalReason
    const stored = await markDecided(tx, permit, { byName: actor.name, effects: [], closeReason })
    await settle(tx, decisionKeyOf(row))
    await tellDecided(tx, stored, 'dismiss')
    return kept(acting, 'dismiss', stored)
  }

/** 公布: the unit, the grounds, the reason and what it touches; neither statement nor evidence. */
export const publishExit =
  (input: OnVersion): UseCase<ExitCaseView> =>
  async (acting) => {
    const { tx } = acting
    const begun = await begin(acting, input, 'publish')
    if (!begun.ok) return begun
    const notice = await insertNotice(tx, begun.value.permit, begun.value.row)
    const stored = await markPublished(tx, begun.value.permit)
    await settle(tx, `exit-case:${stored.id}:carry-out`)
    return kept(acting, 'publish', stored, [changedNotice(notice)])
  }

export const proposeReinstatement =
  (input: OnVersion & { readonly reason: string }): UseCase<ExitCaseView> =>
  async (acting) => {
    const begun = await begin(acting, input, 'propose-reinstatement')
    if (!begun.ok) return begun
    const proposal = { byName: acting.actor.name, verdict: 'reinstate', reason: input.reason } as const
    return kept(acting, 'propose-reinstatement', await markProposed(acting.tx, begun.value.permit, proposal))
  }

export const keepExit =
  (input: OnVersion): UseCase<ExitCaseView> =>
  async (acting) => {
    const begun = await begin(acting, input, 'keep')
    if (!begun.ok) return begun
    return kept(acting, 'keep', await markKept(acting.tx, begun.value.permit))
  }

/** 恢复试点资格: only by a new decision of two; the list keeps the first one and says from when it no longer holds. */
export const reinstateUnit =
  (input: OnVersion): UseCase<ExitCaseView> =>
  async (acting) => {
    const { tx, actor } = acting
    const begun = await begin(acting, input, 'reinstate')
    if (!begun.ok) return begun
    const { row, permit } = begun.value
    const present = inState(row, 'reinstate', 'reinstating')
    if (!present.ok) return present
    const moved = reinstate(present.value, actor.accountId)
    if (!moved.ok) return moved
    const today = dayOf(tx.now)
    const until = restoredFrom(dayOf(row.decidedAt ?? tx.now), today)
    const { organisationId, id } = row
    await endStanding(tx, { organisationId, until, source: { resource: 'exit-case', id } })
    const notice = await restoreNotice(tx, permit, until)
    const stored = await markReinstated(tx, permit, until)
    await tellDecided(tx, stored, 'reinstate')
    return kept(acting, 'reinstate', stored, [changedNotice(notice)])
  }
