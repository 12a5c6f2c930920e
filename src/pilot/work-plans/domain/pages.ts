import type { FormError, SectionProgress, Sheet } from '../../../foundation/forms/index.ts'
import type { Definition, FilledForm, GroupAnswers } from '../../../foundation/forms/index.ts'
import type { WindowState } from '../../../foundation/deadlines/index.ts'
import type { Day, Instant, Text } from '../../../foundation/kernel/index.ts'
import type { Finding, PlanKind } from '../../notice/index.ts'
import type { PilotListState, PlanPartnerState, PlanState } from './machines.ts'
import type { PilotLine } from './pilot-list.ts'

export interface IntakeView {
  readonly programmeId: string
  readonly title: Text
  readonly state: WindowState
  readonly opensAt: Instant
  readonly deadline: Instant
  readonly now: Instant
  readonly clause: string
  readonly actions: readonly string[]
}

export interface PlanView {
  readonly id: string
  readonly programmeId: string
  readonly number: string
  readonly kind: PlanKind
  readonly title: string
  readonly applicantName: string
  readonly regionCode: string
  readonly state: PlanState
  readonly decisionReason: string | null
  readonly version: number
}

export interface PlanLineView extends PlanView {
  readonly arrivedAt: Instant | null
  readonly receiptNumber: string | null
  readonly partnerCount: number
  readonly unconfirmedCount: number
  readonly targetCount: number
}

export interface PartnerView {
  readonly id: string
  readonly planId: string
  readonly organisationId: string
  readonly organisationName: string
  readonly planTitle: string
  readonly planKind: PlanKind
  readonly applicantName: string
  readonly state: PlanPartnerState
  readonly invitedAt: Instant
  readonly answeredAt: Instant | null
  readonly reason: string | null
  readonly actions: readonly string[]
}

export interface PlanSection {
  readonly id: string
  readonly chapter: string
  readonly title: Definition['title']
  readonly state: SectionProgress['state']
  readonly answered: number
  readonly wanted: number
  readonly editedBy: string | null
  readonly editedAt: Instant | null
}

export interface PlanTaskList {
  readonly plan: PlanView
  readonly intake: IntakeView
  readonly form: {
    readonly title: Definition['title']
    readonly origin: Definition['origin']
    readonly version: number
  }
  readonly answersVersion: number
  readonly checkedVersion: number | null
  readonly savedAt: Instant | null
  readonly chapters: readonly { readonly id: string; readonly title: Definition['title'] }[]
  readonly sections: readonly PlanSection[]
  readonly findings: readonly Finding[]
  readonly partners: readonly PartnerView[]
  readonly receiptNumber: string | null
  readonly actions: readonly string[]
}

export interface PlanSectionPage {
  readonly answerSetId: string
  readonly title: string
  readonly definition: Definition
  readonly groups: readonly {
    readonly name: string
    readonly version: number
    readonly answers: GroupAnswers
    readonly savedAt: Instant
    readonly savedByName: string
  }[]
  readonly lists: NonNullable<FilledForm['lists']>
  readonly mayEdit: boolean
}

export interface PlanAnswersPage {
  readonly plan: PlanView
  readonly sheet: Sheet
  readonly errors: readonly FormError[]
  readonly revision: number
  readonly fingerprint: string | null
  readonly sealed: boolean
  readonly actions: readonly string[]
}

export interface PlanReceiptPage {
  readonly plan: PlanView
  readonly deadline: Instant
  readonly receiptNumber: string
  readonly arrivedAt: Instant
  readonly fingerprint: string
  readonly sealedByName: string
  readonly findings: readonly Finding[]
  readonly targets: readonly TargetLine[]
  readonly actions: readonly string[]
}

/** A target in words: the figure is grouped digits in the indicator's unit. */
export interface TargetLine {
  readonly indicator: Text
  readonly unit: Text
  readonly segment: string
  readonly period: string
  readonly value: string
}

export interface PilotListView {
  readonly id: string
  readonly number: number | null
  readonly state: PilotListState
  readonly draftedByName: string
  readonly draftedAt: Instant
  readonly publishedByName: string | null
  readonly publishedAt: Instant | null
  readonly lines: readonly PilotLine[]
  readonly version: number
  readonly actions: readonly string[]
}

export interface SelectionPage {
  readonly intake: IntakeView
  readonly plans: readonly PlanLineView[]
  readonly lists: readonly PilotListView[]
  readonly mayCreate: boolean
}

export interface PilotView {
  readonly number: string
  readonly kind: PlanKind
  readonly title: string
  readonly applicantName: string
  readonly partners: readonly string[]
  readonly regionCode: string
  readonly from: Day | null
  readonly until: Day | null
  /** The right of its applicant to take part has been withdrawn (四（五）). */
  readonly ended: boolean
}
