import { addDays, type Day, type Instant, ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import type { StatedGround } from './grounds.ts'
import type { ExitCaseState } from './machines.ts'
import { exitRefusals } from './refusals.ts'

export type ExitVerdict = 'disqualify' | 'dismiss' | 'reinstate'

export interface ExitCase {
  readonly state: ExitCaseState
  readonly grounds: readonly StatedGround[]
  readonly statementDue: Instant | null
  readonly proposedBy: string | null
  readonly verdict: ExitVerdict | null
}

type In<State extends ExitCaseState> = ExitCase & { readonly state: State }

/** Grounds as they may stand in a draft: each once. */
export function writeGrounds(grounds: readonly StatedGround[]): Result<readonly StatedGround[]> {
  const codes = new Set(grounds.map(({ ground }) => ground))
  return codes.size === grounds.length ? ok(grounds) : refuse(exitRefusals.groundTwice)
}

/** 告知: nobody is told of a case without a ground, its facts and its evidence. */
export function notify(one: In<'opened'>, due: Instant): Result<ExitCase> {
  const isWhole = one.grounds.every(({ facts, evidence }) => facts.trim() !== '' && evidence.trim() !== '')
  if (one.grounds.length === 0 || !isWhole) return refuse(exitRefusals.groundsMissing)
  return ok({ ...one, state: 'notified', statementDue: due })
}

/** 拟决定: after the statement, or once the time for it has run out. */
export function propose(
  one: In<'notified' | 'stated'>,
  proposal: { readonly by: string; readonly verdict: 'disqualify' | 'dismiss'; readonly now: Instant },
): Result<ExitCase> {
  const { by, verdict, now } = proposal
  if (one.state === 'notified' && one.statementDue !== null && now < one.statementDue)
    return refuse(exitRefusals.statementRunning(one.statementDue.slice(0, 10)))
  return ok({ ...one, state: 'proposed', proposedBy: by, verdict })
}

/** 决定: by another person, and only what was proposed; who disagrees sends it back. */
export function decide(one: In<'proposed'>, by: string, verdict: 'disqualify' | 'dismiss'): Result<ExitCase> {
  if (one.proposedBy === by) return refuse(exitRefusals.proposerMayNotDecide)
  if (one.verdict !== verdict) return refuse(exitRefusals.notAsProposed)
  return ok({ ...one, state: verdict === 'disqualify' ? 'decided' : 'closed' })
}

/** 恢复: by another person than who proposed it; the first decision stands in the record. */
export function reinstate(one: In<'reinstating'>, by: string): Result<ExitCase> {
  return one.proposedBy === by ? refuse(exitRefusals.proposerMayNotDecide) : ok({ ...one, state: 'reinstated' })
}

/** Where a case goes that is sent back: to its statement, or to the notice when there was none. */
export const stateBefore = (hasStatement: boolean): 'stated' | 'notified' => (hasStatement ? 'stated' : 'notified')

/** The first day on which a unit may take part again: never before the day after its disqualification. */
export const restoredFrom = (disqualifiedFrom: Day, today: Day): Day =>
  today > disqualifiedFrom ? today : addDays(disqualifiedFrom, 1)

/** What a decision touches, as it stood at that moment. */
export interface ExitEffect {
  /** Of policies and of reports that fall away the number is their count. */
  readonly kind: 'entry' | 'pilot' | 'policies' | 'reports'
  readonly number: string
  readonly title: string
}
