import type { Sheet } from '../../../foundation/forms/index.ts'
import type { Day, Instant, Text } from '../../../foundation/kernel/index.ts'
import type { ReasonCode } from './assignment/reasons.ts'
import type { Profession } from './expert.ts'
import type { ReviewState, RoundState, SeatState } from './machines.ts'
import type { RoundSettings } from './round/settings.ts'
import type { Marks, Overall, ScoreSheet } from './sheet/score-sheet.ts'

export interface RoundView {
  readonly id: string
  readonly programmeId: string
  readonly state: RoundState
  readonly settings: RoundSettings
  readonly promise: string | null
  readonly promisedAt: Instant | null
  readonly listHash: string | null
  readonly frozenAt: Instant | null
  readonly publicNumber: string | null
  readonly publicSource: string | null
  readonly drawnAt: Instant | null
  readonly version: number
}

/** A solution on the list with who judges it. */
export interface RoundItem {
  readonly solutionId: string
  /** Null until the list is frozen. */
  readonly entryId: string | null
  readonly number: string
  readonly title: string
  readonly leadName: string
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
  readonly regionCode: string
  readonly group: string
  /** Open: a correction or a waiver is still out. Withdrawn: taken back since. */
  readonly standing: 'listed' | 'open' | 'withdrawn' | 'withdrawn-unrecorded'
  readonly reviewers: readonly {
    readonly id: string
    readonly expertName: string
    readonly profession: Profession
    readonly state: ReviewState
    readonly cost: number
    readonly because: ReasonCode
    readonly version: number
    readonly setAsideCause: string | null
    readonly setAsideReason: string
  }[]
}

/** How an expert stands to the list. Only what bars is named: all the rest is clear. */
export interface ExpertInterest {
  readonly expertId: string
  readonly name: string
  readonly profession: Profession
  readonly available: boolean
  readonly hasAccount: boolean
  readonly clear: number
  readonly barred: readonly {
    readonly solutionId: string
    readonly number: string
    readonly verdict: 'conflict' | 'undetermined'
    readonly why: readonly Text[]
  }[]
}

export interface SeatView {
  readonly id: string
  readonly panelName: string
  readonly expertId: string
  readonly expertName: string
  readonly profession: Profession
  readonly part: 'panel' | 'reserve'
  readonly rank: number
  readonly state: SeatState
  readonly declineCode: string | null
  readonly declineReason: string
  readonly answeredAt: Instant | null
}

export interface RoundPage {
  readonly round: RoundView
  readonly actions: readonly string[]
  readonly sectors: readonly { readonly code: string; readonly label: Text }[]
  readonly panels: readonly { readonly name: string; readonly listHash: string }[]
  readonly items: readonly RoundItem[]
  readonly interests: readonly ExpertInterest[]
  readonly seats: readonly SeatView[]
  /** In `preparing`: everything that still keeps the list from being frozen. */
  readonly obstacles: readonly { readonly code: string; readonly message: Text; readonly remedy: Text }[]
}

/** Why each expert of the panel does or does not judge one solution. */
export interface ExplainedItem {
  readonly number: string
  readonly title: string
  readonly experts: readonly {
    readonly expertId: string
    readonly name: string
    readonly profession: Profession
    readonly chosen: boolean
    readonly code: ReasonCode
    readonly cost: number
    readonly why: readonly Text[]
  }[]
}

/** An invitation as the expert sees it: which panel, and nothing of what it judges. */
export interface MySeat {
  readonly id: string
  readonly programmeId: string
  readonly panelName: string
  readonly profession: Profession
  readonly state: SeatState
  readonly actions: readonly string[]
}

export interface MyReview {
  readonly id: string
  readonly programmeId: string
  readonly number: string
  readonly title: string
  readonly state: ReviewState
  readonly marked: number
  readonly criteria: number
  /** Points with two decimals, once handed in. */
  readonly points: number | null
  readonly standing: 'listed' | 'withdrawn'
  readonly dueAt: Instant | null
}

export interface MyReviews {
  readonly claimed: boolean
  readonly seats: readonly MySeat[]
  readonly reviews: readonly MyReview[]
}

/** 评审页: the frozen solution at the left, the score sheet at the right. */
export interface ReviewPage {
  readonly review: MyReview & {
    readonly version: number
    readonly marks: Marks
    readonly overall: Overall
    readonly savedAt: Instant | null
    readonly submittedAt: Instant | null
  }
  readonly members: readonly { readonly name: string; readonly part: 'lead' | 'partner' }[]
  readonly sectors: readonly Text[]
  readonly classes: readonly string[]
  readonly submittedOn: Day
  readonly fingerprint: string
  readonly sheet: ScoreSheet
  readonly answers: Sheet
  readonly actions: readonly string[]
  /** Place among one's own reviews, and the neighbours; conflicted ones are not counted. */
  readonly place: number
  readonly count: number
  readonly before: string | null
  readonly after: string | null
  /** How many others judge it; their scores once one's own is in. */
  readonly others: number
}

export interface ScoreBeside {
  readonly profession: Profession
  readonly marks: Marks
  readonly overall: Overall
  readonly points: number
}
