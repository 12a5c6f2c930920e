import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { countGuidance, findGuidance, type GuidanceFilter, type GuidanceRow, listGuidance } from '../store/guidance.ts'
import {
  type FeedbackCount,
  feedbackCounts,
  type FeedbackRemark,
  feedbackRemarks,
  type GuidanceVersionRow,
  versionsInForce,
  versionsOf,
} from '../store/guidance-versions.ts'
import { guidanceObject, versionObject } from './objects.ts'

/** An article as the office sees it: the working text, its versions, what readers said. */
export interface GuidanceView {
  readonly guidance: Omit<GuidanceRow, 'draftedBy'>
  readonly versions: readonly Omit<GuidanceVersionRow, 'id' | 'guidanceId' | 'version'>[]
  readonly feedback: readonly FeedbackCount[]
  readonly remarks: readonly FeedbackRemark[]
  readonly actions: readonly string[]
}

export async function guidanceView(acting: Acting, row: GuidanceRow): Promise<GuidanceView> {
  const { tx, actor } = acting
  const { draftedBy: _draftedBy, ...guidance } = row
  const [versions, feedback, remarks] = [
    await versionsOf(tx, row.code),
    await feedbackCounts(tx, row.id),
    await feedbackRemarks(tx, row.id),
  ]
  return {
    guidance,
    versions: versions.map(({ id: _id, guidanceId: _guidanceId, version: _version, ...version }) => version),
    feedback,
    remarks,
    actions: acting.actionsOpenTo(guidanceObject(row, actor.accountId)),
  }
}

export async function lookAtGuidance(acting: Acting, id: string): Promise<Result<GuidanceView>> {
  const row = await findGuidance(acting.tx, id)
  if (!row) return refuse(notFound)
  const permitted = acting.permit('read', guidanceObject(row, acting.actor.accountId))
  return permitted.ok ? ok(await guidanceView(acting, row)) : permitted
}

export interface GuidanceList {
  readonly guidance: readonly Omit<GuidanceRow, 'draftedBy'>[]
  readonly counts: Readonly<Record<string, number>>
  readonly next: string | null
  readonly mayCreate: boolean
}

export async function lookAtGuidanceList(acting: Acting, filter: GuidanceFilter): Promise<Result<GuidanceList>> {
  const permitted = acting.permitList('list', 'guidance')
  if (!permitted.ok) return permitted
  const found = await listGuidance(acting.tx, { ...filter, limit: filter.limit + 1 })
  const counts = await countGuidance(acting.tx)
  const shown = found.slice(0, filter.limit)
  return ok({
    guidance: shown.map(({ draftedBy: _draftedBy, ...one }) => one),
    counts: Object.fromEntries(counts.map(({ state, count }) => [state, count])),
    next: found.length > filter.limit ? (shown.at(-1)?.code ?? null) : null,
    mayCreate: acting.permitList('create', 'guidance').ok,
  })
}

/** An article with all its published versions, the newest first; for everybody. */
export async function readPublished(acting: Acting, code: string): Promise<Result<readonly GuidanceVersionRow[]>> {
  const versions = await versionsOf(acting.tx, code)
  const [newest] = versions
  if (!newest) return refuse(notFound)
  const permitted = acting.permit('read', versionObject(newest))
  return permitted.ok ? ok(versions) : permitted
}

export async function readAllPublished(acting: Acting): Promise<Result<readonly GuidanceVersionRow[]>> {
  const permitted = acting.permitList('read', 'guidance-version')
  return permitted.ok ? ok(await versionsInForce(acting.tx)) : permitted
}
