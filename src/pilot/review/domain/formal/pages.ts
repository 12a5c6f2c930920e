import type { Answers, Definition } from '../../../../foundation/forms/index.ts'
import type { Instant } from '../../../../foundation/kernel/index.ts'
import type { FormalState } from '../machines.ts'
import type { Judgements, NamedField, RuleFinding } from './check.ts'

/** One filed solution in the list of formal checks. */
export interface FormalLine {
  readonly solutionId: string
  readonly number: string
  readonly title: string
  readonly leadName: string
  /** It was returned and is filed again, or the time ran out: it can be taken up. */
  readonly isBack: boolean
  readonly checkId: string | null
  readonly state: FormalState | null
  readonly unmet: number
  readonly open: number
}

export interface FormalPage {
  readonly check: {
    readonly id: string
    readonly programmeId: string
    readonly solutionId: string
    readonly number: string
    readonly state: FormalState
    readonly judgements: Judgements
    readonly fingerprint: string
    readonly returned: readonly NamedField[] | null
    readonly returnedUntil: Instant | null
    readonly returnedAt: Instant | null
    readonly openedByName: string
    readonly concludedByName: string | null
    readonly concludedAt: Instant | null
    readonly version: number
  }
  readonly title: string
  readonly leadName: string
  readonly isBack: boolean
  readonly findings: readonly RuleFinding[]
  readonly actions: readonly string[]
  /** What the answer to the return changed in the sealed answers; null before there is one. */
  readonly difference: { readonly definition: Definition; readonly before: Answers; readonly after: Answers } | null
}
