import type { Day, Instant } from '../../../foundation/kernel/index.ts'
import type { ExitEffect, ExitVerdict } from './exit-case.ts'
import type { GroundCode, StatedGround } from './grounds.ts'
import type { ExitCaseState } from './machines.ts'

export interface ExitCaseLine {
  readonly id: string
  readonly number: string
  readonly programme: string
  readonly organisationName: string
  readonly part: 'institution' | 'enterprise'
  readonly state: ExitCaseState
  readonly openedAt: Instant
  readonly statementDue: Instant | null
}

export interface ExitCaseView extends ExitCaseLine {
  readonly grounds: readonly StatedGround[]
  readonly statement: string | null
  readonly statedByName: string | null
  readonly statedAt: Instant | null
  /** Not the unit's to read before it is decided. */
  readonly proposal: {
    readonly byName: string
    readonly verdict: ExitVerdict
    readonly reason: string
  } | null
  readonly decidedByName: string | null
  readonly decidedAt: Instant | null
  readonly effects: readonly ExitEffect[]
  readonly reinstatedOn: Day | null
  readonly closeReason: string | null
  readonly version: number
  readonly actions: readonly string[]
}

export interface ExitCasesPage {
  readonly cases: readonly ExitCaseLine[]
  readonly next: string | null
  readonly mayOpen: boolean
}

export interface ExitNoticeView {
  readonly number: string
  readonly programme: string
  readonly organisationName: string
  readonly regionCode: string
  readonly grounds: readonly GroundCode[]
  readonly reason: string
  readonly effects: readonly ExitEffect[]
  readonly decidedOn: Day
  readonly publishedAt: Instant
  readonly reinstatedOn: Day | null
}
