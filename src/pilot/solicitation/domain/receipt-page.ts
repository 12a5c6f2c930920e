import type { Instant, Text } from '../../../foundation/kernel/index.ts'
import type { JudgedFinding } from './determination.ts'
import type { CopyView, DeterminationView, ElectronicSealView, SolutionView, WaiverView } from './pages.ts'

export interface SignedText {
  readonly text: string
  readonly signature: string
  readonly keyId: string
}

/** The receipt of a solution's latest arrival with what is still pending on it. */
export interface ReceiptPage {
  readonly solution: SolutionView
  readonly deadline: Instant
  readonly receiptNumber: string
  /** Null while the platform's signature could not be made yet; a job makes it. */
  readonly receipt: SignedText | null
  readonly sealed: {
    readonly sequence: number
    readonly answersVersion: number
    readonly fingerprint: string
    readonly arrivedAt: Instant
    readonly sealedByName: string
    readonly kind: 'submission' | 'late-filing' | 'correction'
    readonly members: readonly {
      readonly name: string
      readonly part: 'lead' | 'partner'
      readonly holdsLicence: boolean
    }[]
    readonly findings: readonly JudgedFinding[]
  }
  readonly determinations: readonly DeterminationView[]
  readonly seals: {
    readonly verifier: Text
    /** What the reader's own unit would sign; null for an office. */
    readonly text: string | null
    readonly given: readonly ElectronicSealView[]
  }
  readonly waiver: WaiverView | null
  readonly copies: readonly CopyView[]
  readonly sealPages: readonly {
    readonly fileId: string
    readonly fileName: string
    readonly fingerprint: string
    readonly attachedAt: Instant
  }[]
  readonly actions: readonly string[]
}
