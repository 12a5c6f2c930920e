import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import type { Tx } from '../../../../foundation/storage/server/index.ts'
import { listRounds } from '../../../programmes/server/index.ts'
import { type Guidance, guidanceFault, guidanceRefusals, isSameGuidance } from '../../index.ts'
import { type GuidanceRow, insertGuidance, lockGuidance, moveGuidance, updateGuidance } from '../store/guidance.ts'
import { endVersion, insertVersion, versionsOf } from '../store/guidance-versions.ts'
import { guidanceView, type GuidanceView } from './look-at-guidance.ts'
import { guidanceChange, guidanceObject, versionChange } from './objects.ts'

/** Somebody of the office begins an article. */
export async function createGuidance(acting: Acting, guidance: Guidance): Promise<Result<GuidanceView>> {
  const { tx, actor } = acting
  const id = tx.newId<'guidance'>()
  const permit = acting.permit('create', guidanceObject({ id, state: 'draft', draftedBy: null }, actor.accountId))
  if (!permit.ok) return permit
  const fault = guidanceFault(guidance, await sentencesOf(tx))
  if (fault) return refuse(fault)
  const row = await insertGuidance(tx, permit.value, { guidance, by: actor.accountId, byName: actor.name })
  return row ? kept(acting, 'guidance.create', row) : refuse(guidanceRefusals.codeTaken)
}

export interface EditGuidance extends Omit<Guidance, 'code'> {
  readonly id: string
  readonly version: number
}

/** Changes the working text; what is published stays as it is until it is published anew. */
export async function editGuidance(acting: Acting, edit: EditGuidance): Promise<Result<GuidanceView>> {
  const { tx, actor } = acting
  const row = await lockGuidance(tx, edit.id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('edit', guidanceObject(row, actor.accountId))
  if (!permit.ok) return permit
  if (isSameGuidance(row, edit)) return ok(await guidanceView(acting, row))
  if (row.version !== edit.version) return refuse(changedMeanwhile(row))
  const fault = guidanceFault(edit, await sentencesOf(tx))
  if (fault) return refuse(fault)
  const changed = await updateGuidance(tx, permit.value, { guidance: edit, by: actor.accountId, byName: actor.name })
  return kept(acting, 'guidance.edit', changed)
}

export interface PublishGuidance {
  readonly id: string
  readonly version: number
  /** What is new, for readers of an earlier version. */
  readonly note: string
}

/** An official who did not write the text puts it before everybody; the version before ends in the same act. */
export async function publishGuidance(acting: Acting, publish: PublishGuidance): Promise<Result<GuidanceView>> {
  const { tx, actor } = acting
  const row = await lockGuidance(tx, publish.id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('publish', guidanceObject(row, actor.accountId))
  if (!permit.ok) return permit
  if (row.version !== publish.version) return refuse(changedMeanwhile(row))
  const inForce = (await versionsOf(tx, row.code)).find(({ endedAt }) => endedAt === null)
  if (inForce && isSameGuidance(row, inForce)) return refuse(guidanceRefusals.nothingNew)
  const ended = await endVersion(tx, permit.value, '')
  const number = row.publishedNumber + 1
  const { note } = publish
  const version = await insertVersion(tx, permit.value, { row, number, note, byName: actor.name })
  const moved = await moveGuidance(tx, permit.value, { state: 'published', publishedNumber: number })
  return kept(acting, 'guidance.publish', moved, [...(ended ? [ended] : []), version].map(versionChange))
}

export interface WithdrawGuidance {
  readonly id: string
  readonly version: number
  readonly reason: string
}

/** Takes an article back for a stated reason; its versions stay readable, marked as withdrawn. */
export async function withdrawGuidance(acting: Acting, withdraw: WithdrawGuidance): Promise<Result<GuidanceView>> {
  const { tx, actor } = acting
  const row = await lockGuidance(tx, withdraw.id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('withdraw', guidanceObject(row, actor.accountId))
  if (!permit.ok) return permit
  if (row.version !== withdraw.version) return refuse(changedMeanwhile(row))
  const ended = await endVersion(tx, permit.value, withdraw.reason)
  const moved = await moveGuidance(tx, permit.value, { state: 'withdrawn', publishedNumber: row.publishedNumber })
  return kept(acting, 'guidance.withdraw', moved, ended ? [versionChange(ended)] : [])
}

async function kept(
  acting: Acting,
  action: string,
  row: GuidanceRow,
  versions: readonly ReturnType<typeof versionChange>[] = [],
): Promise<Result<GuidanceView>> {
  const { id, version } = row
  const changes = [guidanceChange(row), ...versions]
  acting.tx.record({ action, resource: 'guidance', id, version, clause: '4.4.p1.s1', changes })
  return ok(await guidanceView(acting, row))
}

/** The ids of every sentence of every notice on the platform. */
async function sentencesOf(tx: Tx): Promise<ReadonlySet<string>> {
  const rounds = await listRounds(tx)
  return new Set(rounds.flatMap(({ round }) => round.sentences.map(({ id }) => id)))
}

const changedMeanwhile = (row: GuidanceRow) => ({
  ...guidanceRefusals.changedMeanwhile,
  facts: { theirs: { clauses: row.clauses, content: row.content, version: row.version } },
})
