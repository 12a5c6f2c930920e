import { createHash } from 'node:crypto'
import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { relate, unrelate } from '../../../../foundation/access/server/index.ts'
import { instant, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import {
  arrive,
  isSigned,
  mayPutOpinion,
  type MeetingMember,
  meetingRefusals,
  orderOfHearing,
  present,
  sign,
  withoutSignatures,
} from '../../index.ts'
import { officeTies } from '../round/freeze.ts'
import { listOf } from '../round/listed.ts'
import {
  insertMeeting,
  lockMeeting,
  meetings,
  type MeetingLeave,
  type MeetingRow,
  updateMeeting,
} from '../store/meetings.ts'
import { findRound, type RoundRow } from '../store/rounds.ts'
import { seatsOf } from '../store/seats.ts'
import { beginMeetingAct, meetingObject, type MeetingOutcome, recordMeeting } from './load-meeting.ts'

const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex')

export interface Arrangement {
  readonly place: string
  readonly startsAt: string
  readonly minutesEach: number
}

export interface PlanMeeting extends Arrangement {
  readonly roundId: string
  readonly panelName: string
}

/** Arranges the one meeting of a panel: who accepted a seat is of it, and the draw's numbers order the hearings. */
export async function planMeeting(acting: Acting, input: PlanMeeting): Promise<Result<MeetingOutcome>> {
  const { tx } = acting
  const id = tx.newId<'panel-meeting'>()
  const permit = acting.permit('plan', meetingObject(acting, { id, state: 'planned', members: [] }))
  if (!permit.ok) return permit
  const round = await findRound(tx, input.roundId)
  if (!round) return refuse(notFound)
  if (!['assigned', 'scoring', 'scored'].includes(round.state)) return refuse(meetingRefusals.notYet)
  const members = await membersOf(acting, round, input.panelName)
  if (members.length === 0) return refuse(notFound)
  const { listed } = await listOf(tx, round)
  const here = listed.filter(({ group, standing }) => group === input.panelName && standing === 'listed')
  const seed = `${round.listHash ?? ''}|${round.nonce ?? ''}|${round.publicNumber ?? ''}`
  await relate(tx, [...officeTies(id), ...ownTies(id, members)])
  const row = await insertMeeting(tx, permit.value, {
    ...input,
    startsAt: instant(input.startsAt),
    programmeId: round.programmeId,
    hearing: orderOfHearing(
      seed,
      here.flatMap(({ entryId }) => entryId ?? []),
      sm3,
    ),
    members,
  })
  return row ? ok(recordMeeting(acting, 'plan', row)) : refuse(meetingRefusals.meetsAlready)
}

async function membersOf({ tx }: Acting, round: RoundRow, panelName: string): Promise<readonly MeetingMember[]> {
  const seats = await seatsOf(tx, round.id)
  return seats.flatMap(({ panelName: panel, state, expertId, accountId, expertName, profession }) =>
    panel === panelName && state === 'accepted' && accountId !== null
      ? [{ expertId, accountId, name: expertName, profession, arrivedAt: null, signedAt: null, signedHash: null }]
      : [],
  )
}

const ownTies = (resource: string, members: readonly Pick<MeetingMember, 'accountId'>[]) =>
  members.map(({ accountId }) => ({ subject: `account:${accountId}` as const, relation: 'own' as const, resource }))

interface OnVersion {
  readonly id: string
  readonly version: number
}

type Step = 'edit' | 'begin' | 'keep-minutes' | 'put-opinion' | 'take-back'

/** What the office does: on the state that it looked at. */
async function actOnMeeting(
  acting: Acting,
  { id, version, action }: OnVersion & { readonly action: Step },
  next: (row: MeetingRow) => Result<MeetingRow>,
): Promise<Result<MeetingOutcome>> {
  const begun = await beginMeetingAct(acting, id, action)
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  if (row.version !== version) return refuse({ ...meetingRefusals.changedMeanwhile, facts: { version: row.version } })
  const moved = next(row)
  return moved.ok ? ok(recordMeeting(acting, action, await updateMeeting(acting.tx, permit, moved.value))) : moved
}

export const editMeeting = (acting: Acting, { place, startsAt, minutesEach, ...on }: OnVersion & Arrangement) =>
  actOnMeeting(acting, { ...on, action: 'edit' }, (row) =>
    ok({ ...row, place, startsAt: instant(startsAt), minutesEach }),
  )

export const beginMeeting = (acting: Acting, on: OnVersion) =>
  actOnMeeting(acting, { ...on, action: 'begin' }, (row) => ok({ ...row, state: 'sitting' }))

export const keepMinutes = (acting: Acting, { minutes, ...on }: OnVersion & { readonly minutes: string }) =>
  actOnMeeting(acting, { ...on, action: 'keep-minutes' }, (row) => ok({ ...row, minutes }))

/** 专家组意见 goes out for signature: from now on its text stands. */
export const putOpinion = (acting: Acting, { opinion, ...on }: OnVersion & { readonly opinion: string }) =>
  actOnMeeting(acting, { ...on, action: 'put-opinion' }, (row) => {
    const may = mayPutOpinion(row.members, opinion)
    return may.ok ? ok({ ...row, state: 'signing', opinion, opinionHash: sm3(opinion) }) : may
  })

/** Takes an opinion back to be changed; what was signed is void. */
export const takeOpinionBack = (acting: Acting, on: OnVersion) =>
  actOnMeeting(acting, { ...on, action: 'take-back' }, (row) =>
    ok({ ...row, state: 'sitting', opinionHash: null, members: withoutSignatures(row.members) }),
  )

export async function arriveAtMeeting(
  acting: Acting,
  { id }: { readonly id: string },
): Promise<Result<MeetingOutcome>> {
  const begun = await beginMeetingAct(acting, id, 'arrive')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const members = arrive(row.members, acting.actor.accountId, acting.tx.now)
  if (!members.ok) return members
  const stored = await updateMeeting(acting.tx, permit, { ...row, members: members.value })
  return ok(recordMeeting(acting, 'arrive', stored))
}

/** The last of those who were there makes it whole. */
export async function signOpinion(
  acting: Acting,
  { id, hash }: { readonly id: string; readonly hash: string },
): Promise<Result<MeetingOutcome>> {
  const begun = await beginMeetingAct(acting, id, 'sign')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const opinionHash = row.opinionHash ?? ''
  const { accountId } = acting.actor
  const members = sign(row.members, { accountId, hash, opinionHash, now: acting.tx.now })
  if (!members.ok) return members
  const state = isSigned(members.value, opinionHash) ? 'signed' : 'signing'
  const stored = await updateMeeting(acting.tx, permit, { ...row, state, members: members.value })
  return ok(recordMeeting(acting, 'sign', stored))
}

/** Who steps aside from a solution leaves the table at which it is heard, and finds no trace of it. */
export async function leaveMeetings(
  acting: Acting,
  leave: MeetingLeave,
  { roundId, accountId }: { readonly roundId: string; readonly accountId: string },
): Promise<void> {
  for (const { id } of (await meetings(acting.tx)).filter((one) => one.roundId === roundId)) {
    const begun = await lockMeeting(acting.tx, id)
    if (!begun || !begun.members.some((one) => one.accountId === accountId)) continue
    if (begun.state !== 'signed') {
      const members = begun.members.filter((one) => one.accountId !== accountId)
      const isWhole = begun.state === 'signing' && present(members).length > 0
      const state = isWhole && isSigned(members, begun.opinionHash ?? '') ? 'signed' : begun.state
      recordMeeting(acting, 'leave', await updateMeeting(acting.tx, leave, { ...begun, state, members }))
    }
    await unrelate(acting.tx, ownTies(id, [{ accountId }]))
  }
}
