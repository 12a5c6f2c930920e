import { dayOf, type Day, type Instant } from '../../../foundation/kernel/index.ts'

export const licenceKinds = ['insurer', 'reinsurer', 'broker', 'agent'] as const
/** `other` is a kind that was stated and is none of these. */
export type LicenceKind = (typeof licenceKinds)[number] | 'other'

/** undefined is unknown everywhere here; unknown is never no. */
export interface LicenceFacts {
  readonly kind: LicenceKind | undefined
  readonly number: string | undefined
  /** The last day counts; an insurer's licence prints no end. */
  readonly validUntil: Day | 'long-term' | undefined
}

export interface MemberFacts {
  readonly name: string | undefined
  readonly creditCode: string | undefined
  readonly kind: string | undefined
  readonly registeredInPrc: boolean | undefined
  readonly legalPerson: boolean | undefined
  readonly capability: boolean | undefined
  /** null: holds none. */
  readonly insuranceLicence: LicenceFacts | null | undefined
  /** Code of the region of registration. */
  readonly region?: string | undefined
  /** Solutions of this round that the member already leads, and joins as a partner, this one left out. */
  readonly ledAlready?: number | undefined
  readonly joinedAlready?: number | undefined
}

/** Exactly one lead, none, or several where one is allowed. */
export type LeadFacts =
  | { readonly count: 'one'; readonly member: MemberFacts }
  | { readonly count: 'none' }
  | { readonly count: 'several'; readonly number: number }

export interface CoverFacts {
  readonly code: string
  readonly text: string | undefined
}

/** What is known of one solution when it is judged. */
export interface SolutionFacts {
  readonly submittedAt: Instant | undefined
  readonly ledByLeadAlready: number | undefined
  readonly categories: readonly string[] | undefined
  readonly sectors: readonly string[] | undefined
  readonly classes: readonly string[] | undefined
  readonly cover: readonly CoverFacts[] | undefined
  readonly lead: LeadFacts
  readonly partners: readonly MemberFacts[] | undefined
  readonly paperCopies: number | undefined
  readonly electronicCopy: boolean | undefined
  readonly recommendations: number | undefined
  /** Solutions of this round filed from the lead's region, this one left out. */
  readonly filedInRegionAlready?: number | undefined
}

/** A recorded act that sets aside an in-principle rule: by whom and why. */
export interface Waiver {
  readonly rule: string
  readonly by: string
  readonly reason: string
}

export const unknownMember: MemberFacts = {
  name: undefined,
  creditCode: undefined,
  kind: undefined,
  registeredInPrc: undefined,
  legalPerson: undefined,
  capability: undefined,
  insuranceLicence: undefined,
}

export const unknownFacts: SolutionFacts = {
  submittedAt: undefined,
  ledByLeadAlready: undefined,
  categories: undefined,
  sectors: undefined,
  classes: undefined,
  cover: undefined,
  lead: { count: 'none' },
  partners: undefined,
  paperCopies: undefined,
  electronicCopy: undefined,
  recommendations: undefined,
}

export const leadOf = (facts: SolutionFacts): MemberFacts | undefined =>
  facts.lead.count === 'one' ? facts.lead.member : undefined

/** Lead first, then partners; what is not known is an unknown member, so that nobody is overlooked. */
export function membersOf(facts: SolutionFacts): readonly MemberFacts[] {
  return [leadOf(facts) ?? unknownMember, ...(facts.partners ?? [unknownMember])]
}

export const submissionDay = (facts: SolutionFacts): Day | undefined =>
  facts.submittedAt === undefined ? undefined : dayOf(facts.submittedAt)
