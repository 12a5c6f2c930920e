import { type Instant, instant, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import type { Sm3 } from '../draw.ts'
import type { Profession } from '../expert.ts'
import { meetingRefusals } from './refusals.ts'

/** Who sits on the panel, whether there, and what was signed. */
export interface MeetingMember {
  readonly expertId: string
  readonly accountId: string
  readonly name: string
  readonly profession: Profession
  readonly arrivedAt: Instant | null
  readonly signedAt: Instant | null
  /** SM3 of the opinion that was signed. */
  readonly signedHash: string | null
}

/** 答辩次序: by SM3(seed|id), where the seed is that of the draw, so that nobody chose who comes first. */
export function orderOfHearing(seed: string, ids: readonly string[], sm3: Sm3): readonly string[] {
  const ranked = ids.map((id) => ({ id, rank: sm3(`${seed}|${id}`) }))
  return ranked.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ id }) => id)
}

/** When each is heard: one after another, without pauses. */
export const hearingAt = (startsAt: Instant, minutesEach: number, index: number): Instant =>
  instant(new Date(Date.parse(startsAt) + index * minutesEach * 60_000).toISOString())

export function arrive(
  members: readonly MeetingMember[],
  accountId: string,
  now: Instant,
): Result<readonly MeetingMember[]> {
  const mine = members.find((one) => one.accountId === accountId)
  if (!mine) return refuse(meetingRefusals.notOfPanel)
  if (mine.arrivedAt !== null) return refuse(meetingRefusals.arrivedAlready)
  return ok(members.map((one) => (one === mine ? { ...one, arrivedAt: now } : one)))
}

export const present = (members: readonly MeetingMember[]): readonly MeetingMember[] =>
  members.filter(({ arrivedAt }) => arrivedAt !== null)

/** An opinion is the panel's where more than half of it were there; our reading, since the notice says nothing. */
export function mayPutOpinion(members: readonly MeetingMember[], opinion: string): Result<true> {
  if (present(members).length * 2 <= members.length)
    return refuse(meetingRefusals.tooFewPresent(present(members).length, members.length))
  return opinion.trim().length < 20 ? refuse(meetingRefusals.opinionTooShort) : ok(true)
}

interface Signing {
  readonly accountId: string
  /** What the expert read. */
  readonly hash: string
  readonly opinionHash: string
  readonly now: Instant
}

/** A signature stands under the text that was read; those who were there sign, once. */
export function sign(
  members: readonly MeetingMember[],
  { accountId, hash, opinionHash, now }: Signing,
): Result<readonly MeetingMember[]> {
  const mine = members.find((one) => one.accountId === accountId)
  if (!mine || mine.arrivedAt === null) return refuse(meetingRefusals.notThere)
  if (hash !== opinionHash) return refuse(meetingRefusals.opinionChanged)
  if (mine.signedHash === opinionHash) return refuse(meetingRefusals.signedAlready)
  return ok(members.map((one) => (one === mine ? { ...one, signedAt: now, signedHash: hash } : one)))
}

export const isSigned = (members: readonly MeetingMember[], opinionHash: string): boolean =>
  present(members).every(({ signedHash }) => signedHash === opinionHash)

/** An opinion that is taken back to be changed has no signatures. */
export const withoutSignatures = (members: readonly MeetingMember[]): readonly MeetingMember[] =>
  members.map((one) => ({ ...one, signedAt: null, signedHash: null }))
