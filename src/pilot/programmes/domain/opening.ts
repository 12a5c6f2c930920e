import { ok, refuse, type Instant, type Result } from '../../../foundation/kernel/index.ts'
import { deadlineOf, parametersOf, type Round } from '../../notice/index.ts'
import { refusals } from './refusals.ts'

/** Everybody may see it from now on, open values shown as open. */
export function announceRound(round: Round): Result<Round> {
  return ok({ ...round, state: 'announced' })
}

/** A round opens when every value that its rules read is announced and the deadline is still to come. */
export function openRound(round: Round, now: Instant): Result<Round> {
  const read = new Set(round.rules.flatMap(parametersOf))
  const open = round.parameters.filter(({ id, setting }) => read.has(id) && setting.value === null)
  if (open.length > 0) return refuse(refusals.stillOpen(open.map(({ label }) => label)))
  const deadline = deadlineOf(round, 'solution-deadline')
  if (deadline !== null && deadline <= now) return refuse(refusals.deadlinePassed)
  return ok({ ...round, state: 'open' })
}

/** A round closes when no filing can arrive any more. */
export function closeRound(round: Round, now: Instant): Result<Round> {
  const deadline = deadlineOf(round, 'solution-deadline')
  if (deadline !== null && now < deadline) return refuse(refusals.deadlineToCome)
  return ok({ ...round, state: 'closed' })
}
