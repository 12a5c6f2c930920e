import { createHash } from 'node:crypto'
import { isVisitor, notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { keepFeedback, versionsOf } from '../store/guidance-versions.ts'
import { versionObject } from './objects.ts'

export interface GivenFeedback {
  readonly code: string
  readonly number: number
  readonly helpful: boolean
  readonly remark: string
}

/** A reader says whether a version helped; said again, the later answer counts. Not an act of the pilot, so not on the log. */
export async function giveFeedback(acting: Acting, given: GivenFeedback): Promise<Result<{ readonly given: true }>> {
  const { tx, actor, context } = acting
  const version = (await versionsOf(tx, given.code)).find(({ number }) => number === given.number)
  if (!version) return refuse(notFound)
  const permit = acting.permit('give-feedback', versionObject(version))
  if (!permit.ok) return permit
  const { guidanceId, number } = version
  // Who has not signed in is told apart by network address, within the article alone, so that one counts once.
  const who = isVisitor(actor) ? `address:${context.source}` : `account:${actor.accountId}`
  const giver = createHash('sm3').update(`${guidanceId}\n${number}\n${who}`).digest('hex')
  await keepFeedback(tx, permit.value, { guidanceId, number, giver, helpful: given.helpful, remark: given.remark })
  return ok({ given: true })
}
