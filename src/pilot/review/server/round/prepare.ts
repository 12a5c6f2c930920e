import type { Acting } from '../../../../foundation/access/server/index.ts'
import { notFound } from '../../../../foundation/access/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { callStateOf } from '../../../solicitation/server/index.ts'
import { checkSettings, roundRefusals, type RoundSettings, usualSettings } from '../../index.ts'
import { insertRound, keepPin } from '../store/rounds.ts'
import { changed, type Change } from './evidence.ts'
import { loadInterests } from './interests.ts'
import { listOf } from './listed.ts'
import { beginRoundAct, beginRoundEdit, finishRoundAct, roundObject, type RoundOutcome } from './load-round.ts'

/** Begins the review of a round with the usual settings, which are then changed as wanted. */
export async function openRound(
  acting: Acting,
  { programme }: { readonly programme: string },
): Promise<Result<RoundOutcome>> {
  const { tx } = acting
  const id = tx.newId<'review-round'>()
  const permit = acting.permit('open', roundObject({ id, state: 'preparing' }))
  if (!permit.ok) return permit
  const call = await callStateOf(tx, programme)
  if (!call) return refuse(notFound)
  const row = await insertRound(tx, permit.value, { programmeId: programme, settings: usualSettings })
  if (!row) return refuse(roundRefusals.changedMeanwhile)
  tx.record({
    action: 'review-round.open',
    resource: 'review-round',
    id: row.id,
    version: row.version,
    clause: '4.1.p2.s3',
    changes: [changed.round(row)],
  })
  return ok({ id: row.id, state: row.state, version: row.version })
}

export interface EditRound {
  readonly id: string
  readonly version: number
  readonly settings: RoundSettings
  readonly groups: Readonly<Record<string, string>>
}

export async function editRound(acting: Acting, input: EditRound): Promise<Result<RoundOutcome>> {
  const begun = await beginRoundEdit(acting, input, 'edit')
  if (!begun.ok) return begun
  const checked = checkSettings(input.settings)
  if (!checked.ok) return checked
  const row = { ...begun.value.row, settings: checked.value, groups: input.groups }
  return ok(await finishRoundAct(acting, begun.value, { row }))
}

/** Publishes the hash of the number that the office keeps to itself until the draw; once. */
export async function promiseNonce(
  acting: Acting,
  { id, promise }: { readonly id: string; readonly promise: string },
): Promise<Result<RoundOutcome>> {
  const begun = await beginRoundAct(acting, id, 'promise')
  if (!begun.ok) return begun
  const { row } = begun.value
  if (row.promise !== null) return refuse(roundRefusals.promiseStands)
  return ok(await finishRoundAct(acting, begun.value, { row: { ...row, promise, promisedAt: acting.tx.now } }))
}

export interface PinPair {
  readonly id: string
  readonly expertId: string
  /** One solution; or, for `none`, every one that is undetermined against this expert. */
  readonly solutionId: string | null
  readonly says: 'conflict' | 'none'
  readonly reason: string
}

/** An official's word: a conflict that the record does not show, or that what is unknown was looked into. */
export async function pinPair(acting: Acting, input: PinPair): Promise<Result<RoundOutcome>> {
  const begun = await beginRoundAct(acting, input.id, 'pin')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const { listed } = await listOf(acting.tx, row)
  const interests = await loadInterests(acting.tx, row, listed)
  const expert = interests.experts.find(({ id }) => id === input.expertId)
  const meant = listed.filter(
    (item) =>
      item.solutionId === input.solutionId ||
      (input.solutionId === null &&
        input.says === 'none' &&
        expert !== undefined &&
        interests.judge(expert, item).verdict === 'undetermined'),
  )
  if (!expert || meant.length === 0) return refuse(notFound)
  const changes: Change[] = []
  for (const { solutionId } of meant) {
    const { expertId, says, reason } = input
    const pin = { expertId, solutionId, says, reason, pinnedByName: acting.actor.name }
    changes.push(changed.pin(await keepPin(acting.tx, permit, pin)))
  }
  return ok(await finishRoundAct(acting, begun.value, { row, changes }))
}
