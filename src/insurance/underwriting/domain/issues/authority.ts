import { addDays, type Day, fen, type Fen, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import * as no from './authority-refusals.ts'
import { type AuthorityGrade, authorityGrades, type IssueLevel, type IssueState } from './issue.ts'

/** How long an approval holds before it opens the issue again. */
export const approvalDays = 30

/** The largest yearly limit that a grade may offer by itself; an example, each insurer's to set. */
const mostOf: Readonly<Record<Exclude<AuthorityGrade, 'NONE'>, Fen>> = {
  G1: fen(500_000_000n),
  G2: fen(2_000_000_000n),
  G3: fen(5_000_000_000n),
  G4: fen(20_000_000_000n),
}

export type HeldGrade = keyof typeof mostOf

/** The grade that may offer a yearly limit by itself; `NONE` where even the committee may not before a cession. */
export function gradeForLimit(limit: Fen): AuthorityGrade {
  return (Object.keys(mostOf) as readonly HeldGrade[]).find((grade) => limit <= mostOf[grade]) ?? 'NONE'
}

export function suffices(held: HeldGrade | null, wanted: AuthorityGrade): boolean {
  if (held === null || wanted === 'NONE') return false
  return authorityGrades.indexOf(held) >= authorityGrades.indexOf(wanted)
}

export interface JudgedIssue {
  readonly level: IssueLevel
  readonly grade: AuthorityGrade
  readonly state: IssueState
  /** Null where the assessment's rules raised it. */
  readonly raisedBy: string | null
  /** The first of two, where a committee has to approve. */
  readonly seconding: string | null
}

export interface Decider {
  readonly accountId: string
  readonly grade: HeldGrade | null
  /** Who assessed the proposal. */
  readonly assessedBy: string | null
  readonly today: Day
}

export type Decision =
  /** The committee acts as two: the first has approved, the second is awaited. */
  { readonly kind: 'seconded' } | { readonly kind: 'approved'; readonly until: Day }

/** 批准: by someone who neither raised nor assessed, with the grade, for a time; of a committee by two people. */
export function approveIssue(issue: JudgedIssue, decider: Decider): Result<Decision> {
  const { level, grade, seconding } = issue
  if (grade === 'NONE') return refuse(no.waivableByNobody)
  if (level === 'REJECT') return refuse(no.rejectionStands)
  const may = mayDecide(issue, decider)
  if (!may.ok) return may
  if (grade === 'G4' && seconding === null) return ok({ kind: 'seconded' })
  if (seconding === decider.accountId) return refuse(no.secondPersonNeeded)
  return ok({ kind: 'approved', until: addDays(decider.today, approvalDays) })
}

/** 否决: by the same people, at once; it stands against the policy until it is opened again. */
export function rejectIssue(issue: JudgedIssue, decider: Decider): Result<IssueState> {
  const may = mayDecide(issue, decider)
  return may.ok ? ok('rejected') : may
}

/** 消除: the fact has changed and somebody other than the raiser and the assessor has seen the proof. */
export function clearIssue(issue: JudgedIssue, decider: Decider): Result<IssueState> {
  if (issue.grade === 'NONE') return refuse(no.clearedByFactAlone)
  const may = mayDecide(issue, decider)
  return may.ok ? ok('cleared') : may
}

function mayDecide({ state, raisedBy, grade }: JudgedIssue, decider: Decider): Result<true> {
  if (state !== 'open' && state !== 'reopened') return refuse(no.decidedAlready(state))
  if (raisedBy === decider.accountId) return refuse(no.raiserDoesNotDecide)
  if (decider.assessedBy === decider.accountId) return refuse(no.assessorDoesNotDecide)
  return suffices(decider.grade, grade) ? ok(true) : refuse(no.gradeTooLow(decider.grade, grade))
}
