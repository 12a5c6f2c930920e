import type {
  Definition,
  Facts,
  FormError,
  GroupAnswers,
  GroupId,
  Label,
  SectionState,
  Sheet,
} from '../../../foundation/forms/index.ts'
import type { Day, Instant, Text } from '../../../foundation/kernel/index.ts'
import type { Finding } from '../../notice/index.ts'
import type { SealVerdict } from './seal.ts'
import type { Assignment, Colleague } from './assignment.ts'
import type { AskedMember, JudgedFinding } from './determination.ts'
import type {
  CallState,
  DeterminationState,
  ExtensionState,
  PaperCopyState,
  PartnershipState,
  SolutionState,
  WaiverState,
} from './machines.ts'
import type { Place } from './place.ts'

/** What the section editor is given: the form, its groups with their versions, and what may change. */
export interface SectionPage {
  readonly answerSetId: string
  readonly title: string
  readonly definition: Definition
  readonly groups: readonly {
    readonly name: GroupId
    readonly version: number
    readonly answers: GroupAnswers
    readonly savedAt: Instant
    readonly savedBy: string
    readonly savedByName: string
  }[]
  readonly facts: Facts
  readonly revision: number
  /** While correcting: the only paths that may change; null when all are open. */
  readonly openedPaths: readonly string[] | null
  readonly mayEdit: boolean
}

/** All answers as words, for checking, reading and print. */
export interface AnswersPage {
  readonly sheet: Sheet
  readonly errors: readonly FormError[]
  readonly revision: number
  readonly fingerprint: string | null
  readonly sealed: boolean
}

/** One save of one group. */
export interface SavedLine {
  readonly name: GroupId
  readonly version: number
  readonly answers: GroupAnswers
  readonly savedAt: Instant
  readonly savedByName: string
  readonly manner: string
}

/** A solution as every page names it. */
export interface SolutionView {
  readonly id: string
  readonly programmeId: string
  readonly number: string
  readonly title: string
  readonly leadName: string
  readonly regionCode: string
  readonly state: SolutionState
  readonly place: Place
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
  readonly version: number
}

export interface CallView {
  readonly programmeId: string
  readonly title: Text
  readonly state: CallState
  readonly opensAt: Instant
  readonly deadline: Instant
  readonly now: Instant
  readonly clause: string
  readonly actions: readonly string[]
}

export interface PartnershipView {
  readonly id: string
  readonly solutionId: string
  readonly organisationId: string
  readonly organisationName: string
  readonly solutionTitle: string
  readonly leadName: string
  readonly state: PartnershipState
  readonly invitedAt: Instant
  readonly remindedAt: Instant | null
  readonly answeredAt: Instant | null
  readonly reason: string | null
  readonly holdsLicence: boolean | null
  readonly actions: readonly string[]
}

export interface WaiverView {
  readonly id: string
  readonly solutionId: string
  readonly solutionNumber: string
  readonly solutionTitle: string
  readonly leadName: string
  readonly rule: string
  readonly state: WaiverState
  readonly applicantReason: string
  readonly requestedAt: Instant
  readonly proposedByName: string | null
  readonly opinion: 'grant' | 'refuse' | null
  readonly opinionReason: string | null
  readonly decidedByName: string | null
  readonly decisionReason: string | null
  readonly decidedAt: Instant | null
  readonly actions: readonly string[]
}

/** A question that was put to an official, with the facts it rests on and what was decided. */
export interface DeterminationView {
  readonly id: string
  readonly solutionId: string
  readonly solutionNumber: string
  /** Null to an office while the solution is a draft. */
  readonly solutionTitle: string | null
  readonly leadName: string
  readonly rule: string
  readonly finding: Finding
  readonly members: readonly AskedMember[]
  readonly state: DeterminationState
  readonly applicantReason: string
  readonly askedByName: string
  readonly askedAt: Instant
  readonly decidedByName: string | null
  readonly decidedAt: Instant | null
  readonly decisionReason: string | null
  readonly actions: readonly string[]
}

/** A member's electronic seal with what this site could say of it when it was given. */
export interface ElectronicSealView {
  readonly id: string
  readonly organisationName: string
  readonly fingerprint: string
  readonly verdict: SealVerdict
  readonly attachedByName: string
  readonly attachedAt: Instant
}

/** A reminder of the deadline as the office sees it. */
export interface ReminderLine {
  readonly hours: number
  readonly dueAt: Instant
  readonly outcome: 'to-come' | 'written' | 'passed-over' | 'none'
  readonly letters: number
  readonly writtenAt: Instant | null
}

/** The scan of a sealed letter with what stands on the paper. */
export interface SealedScan {
  readonly fileId: string
  readonly fileName: string
  readonly fileBytes: number
  readonly fileFingerprint: string
  readonly listFingerprint: string
  readonly documentNumber: string
  readonly issuer: string
  readonly attachedByName: string
  readonly attachedAt: Instant
}

/** An extension for all, asked for or decided. */
export interface ExtensionView {
  readonly id: string
  readonly state: ExtensionState
  readonly newDeadline: Instant
  readonly oldDeadline: Instant
  readonly reason: string
  readonly proposedByName: string
  readonly proposedAt: Instant
  readonly decidedByName: string | null
  readonly decisionReason: string | null
  readonly decidedAt: Instant | null
  readonly actions: readonly string[]
}

/** What was given to the reader to fill: sections, or the whole draft. */
export interface AssignedSolution {
  readonly solutionId: string
  readonly sections: readonly string[]
  readonly whole: boolean
}

export interface CopyView {
  readonly number: number
  readonly code: string
  readonly state: PaperCopyState
  readonly printed: string | null
  readonly postmarkedOn: Day | null
  readonly registeredAt: Instant | null
  readonly registeredByName: string | null
}

export interface SectionLine {
  readonly id: string
  readonly chapter: string
  readonly title: Label
  readonly state: SectionState
  readonly answered: number
  readonly wanted: number
  readonly editedBy: string | null
  readonly editedAt: Instant | null
}

/** The task list: sections with their progress, live findings, members, and what may be done now. */
export interface TaskListPage {
  readonly solution: SolutionView
  readonly call: CallView
  readonly form: { readonly id: string; readonly version: number; readonly title: Label }
  readonly answersVersion: number
  readonly checkedVersion: number | null
  readonly preparedFingerprint: string | null
  readonly savedAt: Instant | null
  readonly chapters: readonly { readonly id: string; readonly title: Label }[]
  readonly sections: readonly SectionLine[]
  readonly findings: readonly JudgedFinding[]
  readonly judgedAt: Instant
  readonly partners: readonly PartnershipView[]
  readonly fillers: readonly { readonly accountId: string; readonly name: string }[]
  readonly assignments: readonly Assignment[]
  /** Whom a section may be given to; empty for those who do not assign. */
  readonly colleagues: readonly Colleague[]
  readonly placesHeld: number | null
  readonly placesLimit: number | null
  readonly correction: {
    /** With the question's words; undefined where the form no longer asks it. */
    readonly fields: readonly { readonly path: string; readonly remark: string; readonly label?: Label }[]
    readonly until: Instant
    readonly requestedByName: string
    readonly requestedAt: Instant
  } | null
  readonly late: {
    readonly reason: string
    readonly opinion: 'accept' | 'refuse' | null
    readonly opinionReason: string | null
  } | null
  readonly actions: readonly string[]
}
