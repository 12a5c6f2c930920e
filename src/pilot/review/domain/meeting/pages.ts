import type { Instant } from '../../../../foundation/kernel/index.ts'
import type { MeetingState } from '../machines.ts'
import type { Profession } from '../expert.ts'

export interface MeetingLine {
  readonly id: string
  readonly roundId: string
  readonly programmeId: string
  readonly panelName: string
  readonly state: MeetingState
  readonly place: string
  readonly startsAt: Instant
}

/** 专家组会议, for the office whole, for an expert with those hearings that are the expert's to judge. */
export interface MeetingPage {
  readonly meeting: MeetingLine & {
    readonly minutesEach: number
    readonly minutes: string
    readonly opinion: string
    readonly opinionHash: string | null
    readonly version: number
  }
  readonly hearings: readonly {
    readonly entryId: string
    readonly number: string
    readonly title: string
    readonly leadName: string
    readonly at: Instant
  }[]
  readonly members: readonly {
    readonly name: string
    readonly profession: Profession
    readonly arrivedAt: Instant | null
    readonly signedAt: Instant | null
    readonly isMe: boolean
  }[]
  readonly actions: readonly string[]
}
