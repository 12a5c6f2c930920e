import type { Instant } from '../../../../foundation/kernel/index.ts'

/** 附件2, 附件3, 附件4: who draws the plan up. */
export const planKinds = ['authority', 'institution', 'enterprise'] as const
export type PlanKind = (typeof planKinds)[number]

export type EntryStanding = 'in-force' | 'superseded' | 'withdrawn'

/** A version of a catalogue entry that a plan cites; undefined is unknown, as everywhere in facts. */
export interface CitedEntryFacts {
  readonly name: string
  /** null: the catalogue holds no such version. */
  readonly standing: EntryStanding | null | undefined
  /** The applicant's own part in the entry. */
  readonly part: 'lead' | 'partner' | 'none' | undefined
}

export interface JoinedFacts {
  readonly name: string
  readonly confirmed: boolean
}

/** An enterprise of this plan that stands already in another plan of the round; in which one is not for others to know. */
export interface ElsewhereFacts {
  readonly enterprise: string
}

/** What is known of one work plan when it is judged; undefined is unknown and never no. */
export interface PlanFacts {
  readonly kind: PlanKind
  readonly submittedAt: Instant | undefined
  /** Regions whose authority the applicant is on that day, and the region that the plan is for. */
  readonly authorityIn: readonly string[] | undefined
  readonly region: string | undefined
  readonly entries: readonly CitedEntryFacts[] | undefined
  /** Service institutions that an enterprise's plan joins; partners of an institution's plan. */
  readonly joined: readonly JoinedFacts[] | undefined
  readonly elsewhere: readonly ElsewhereFacts[] | undefined
  /** Codes of the indicators for which the plan names a target. */
  readonly targets: readonly string[] | undefined
  /** How many support measures with a basis the plan states. */
  readonly measures: number | undefined
}
