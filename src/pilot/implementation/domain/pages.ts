import type {
  Definition,
  FilledForm,
  FormError,
  GroupAnswers,
  Label,
  SectionState,
  Sheet,
} from '../../../foundation/forms/index.ts'
import type { Day, Instant, Text } from '../../../foundation/kernel/index.ts'
import type { PlanKind } from '../../notice/index.ts'
import type { Segment } from '../../work-plans/index.ts'
import type { FlashState, ReportState } from './machines.ts'
import type { OutcomeLine } from './outcome.ts'
import type { ReportFault } from './report/report-faults.ts'

export interface PeriodView {
  readonly id: string
  readonly number: number
  readonly code: string
  readonly from: Day
  readonly until: Day
  readonly due: Instant
  readonly provisional: boolean
  readonly movedReason: string | null
  readonly version: number
  readonly actions: readonly string[]
}

export interface RemarkView {
  readonly path: string
  readonly field: Label
  readonly words: string
}

export interface ReportLine {
  readonly id: string
  readonly programmeId: string
  readonly pilotId: string
  readonly pilotNumber: string
  readonly pilotTitle: string
  readonly kind: PlanKind
  readonly unitName: string
  readonly regionCode: string
  readonly period: number
  readonly state: ReportState
  readonly due: Instant
  readonly isOverdue: boolean
  readonly sequence: number
  readonly acceptedSequence: number | null
  readonly version: number
}

export interface ReportSection {
  readonly id: string
  readonly chapter: string
  readonly title: Label
  readonly state: SectionState
  readonly answered: number
  readonly wanted: number
}

export interface SealedVersion {
  readonly sequence: number
  readonly arrivedAt: Instant
  readonly sealedByName: string
  readonly fingerprint: string
  readonly counts: boolean
}

/** Everything about one report: its place in the schedule, progress, faults, remarks, versions and what may be done. */
export interface ReportPage {
  readonly report: ReportLine
  readonly period: PeriodView
  readonly now: Instant
  /** Why it is being corrected or was released. */
  readonly reason: string | null
  readonly remarks: readonly RemarkView[]
  readonly form: { readonly title: Label; readonly origin: Label; readonly version: number }
  readonly answersVersion: number | null
  readonly checkedVersion: number | null
  readonly savedAt: Instant | null
  readonly chapters: readonly { readonly id: string; readonly title: Label }[]
  readonly sections: readonly ReportSection[]
  readonly faults: readonly ReportFault[]
  readonly versions: readonly SealedVersion[]
  readonly actions: readonly string[]
}

export interface ReportSectionPage {
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

export interface ReportAnswersPage {
  readonly report: ReportLine
  readonly sheet: Sheet
  readonly errors: readonly FormError[]
  readonly revision: number
  readonly fingerprint: string | null
  readonly sealed: boolean
  readonly checkedVersion: number | null
  readonly fields: readonly { readonly path: string; readonly label: Label }[]
  readonly actions: readonly string[]
}

export interface FlashView {
  readonly id: string
  readonly pilotId: string
  readonly unitName: string
  readonly kind: string
  readonly happenedAt: Instant
  readonly summary: string
  readonly filedAt: Instant
  readonly filedByName: string
  readonly state: FlashState
  readonly note: string | null
  readonly actions: readonly string[]
}

export interface MyReports {
  readonly reports: readonly ReportLine[]
  readonly pilots: readonly {
    readonly id: string
    readonly programmeId: string
    readonly number: string
    readonly title: string
  }[]
  readonly flashes: readonly FlashView[]
}

export interface OutcomeView {
  readonly id: string
  readonly programmeId: string
  readonly state: 'draft' | 'published'
  readonly source: string
  readonly lines: readonly OutcomeLine[]
  readonly publishedAt: Instant | null
  readonly version: number
  readonly actions: readonly string[]
}

export interface EntryView {
  readonly id: string
  readonly kind: 'milestone' | 'issue' | 'member'
  readonly title: string
  readonly words: string
  readonly due: Day | null
  readonly state: 'open' | 'closed'
  readonly addedAt: Instant
  readonly addedByName: string
  readonly closedAt: Instant | null
  readonly outcome: string | null
  readonly actions: readonly string[]
}

export interface TimelineView {
  readonly at: Instant
  /** What happened, such as `milestone-closed` or `report-arrived`. */
  readonly what: string
  readonly title: string
  readonly by: string
}

/** 试点工作台 of one pilot. */
export interface WorkspacePage {
  readonly pilot: MyReports['pilots'][number]
  readonly unitName: string
  readonly partners: readonly string[]
  readonly entries: readonly EntryView[]
  readonly timeline: readonly TimelineView[]
  readonly mayAdd: boolean
}

export interface FunnelLine {
  readonly period: number
  readonly expected: number
  readonly handedIn: number
  readonly accepted: number
  readonly returned: number
  readonly overdue: number
}

export interface ReportBoard {
  readonly periods: readonly PeriodView[]
  readonly funnel: readonly FunnelLine[]
  readonly lines: readonly ReportLine[]
  readonly total: number
  readonly next: string | null
  readonly flashes: readonly FlashView[]
  readonly maySet: boolean
}

export interface FigureView {
  /** As it is read; null where nothing was reported, never a zero. */
  readonly words: string | null
  /** In the smallest unit, as decimal text. */
  readonly value: string | null
  /** Rows of which it is made. */
  readonly cells: number
}

export interface LineView {
  readonly indicator: string
  readonly name: Text
  readonly unit: Text
  readonly kind: 'count' | 'money' | 'ratio' | 'duration'
  readonly accrual: 'flow' | 'stock' | 'mean'
  readonly segment: Segment
  readonly periods: readonly FigureView[]
  readonly year: FigureView
}

export interface DerivedView {
  readonly code: string
  readonly name: Text
  readonly unit: Text
  readonly periods: readonly (string | null)[]
  readonly year: string | null
}

export interface PlaceView {
  readonly code: string
  readonly name: Text
  readonly lines: readonly LineView[]
}

/** What all reports that one may see say together. */
export interface RollUpView {
  readonly programmeId: string
  readonly counting: 'accepted' | 'handed-in'
  readonly periods: readonly PeriodView[]
  readonly funnel: readonly FunnelLine[]
  readonly nation: readonly LineView[]
  readonly derived: readonly DerivedView[]
  /** Headline indicators by the six areas, and by province inside them. */
  readonly areas: readonly (PlaceView & { readonly regions: readonly PlaceView[] })[]
  /** Policies that signed statements count once each; null for whoever may not see them. */
  readonly uniquePolicies: number | null
}

export interface SplitView {
  readonly dimension: 'class' | 'sector' | 'scenario' | 'size'
  readonly parts: readonly { readonly code: string; readonly label: Label; readonly lines: readonly LineView[] }[]
}

export interface FigureRowView {
  readonly reportId: string
  readonly place: number
  readonly unitName: string
  readonly pilotNumber: string
  readonly period: number
  readonly region: string
  readonly labels: readonly Label[]
  readonly words: string
}

export interface FigureRowsPage {
  readonly indicator: { readonly code: string; readonly name: Text; readonly unit: Text; readonly definition: Text }
  readonly rows: number
  /** What the rows make together; null for means, which are not added. */
  readonly sum: string | null
  readonly lines: readonly FigureRowView[]
  readonly next: string | null
}
