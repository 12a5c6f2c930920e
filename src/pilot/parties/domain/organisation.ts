import { ok, refuse } from '../../../foundation/kernel/index.ts'
import type { Day, Id, Instant, Result } from '../../../foundation/kernel/index.ts'
import type { EvidenceGrade, EvidenceSubject } from './evidence.ts'
import type { IndustrySection, OrganisationKind, SizeClass } from './kinds.ts'
import { partyRefusals } from './refusals.ts'

export type OrganisationState = 'unverified' | 'verified' | 'returned'

/** The master record that every form reuses. null is unknown; unknown is never no. */
export interface Organisation {
  readonly id: Id<'organisation'>
  readonly name: string
  readonly creditCode: string
  readonly state: OrganisationState
  readonly kind: OrganisationKind | null
  readonly registeredInPrc: boolean | null
  readonly legalPerson: boolean | null
  /** 网络安全保险业务能力, as the unit states it. */
  readonly capability: boolean | null
  readonly capabilityGrounds: string
  /** true: the unit states that it holds no insurance licence. */
  readonly holdsNoLicence: boolean
  readonly regionCode: string | null
  readonly address: string
  readonly size: SizeClass | null
  readonly industry: IndustrySection | null
  /** The legal person for which this branch acts. */
  readonly branchOf: Id<'organisation'> | null
  readonly version: number
}

/** What a unit may change of its record by itself; the credit code is its identity and stays. */
export type OrganisationChange = Pick<
  Organisation,
  | 'name'
  | 'kind'
  | 'registeredInPrc'
  | 'legalPerson'
  | 'capability'
  | 'capabilityGrounds'
  | 'holdsNoLicence'
  | 'regionCode'
  | 'address'
  | 'size'
  | 'industry'
>

export interface Check {
  readonly about: EvidenceSubject
  readonly evidenceId: Id<'evidence'> | null
  readonly grade: EvidenceGrade
}

export interface FieldReason {
  readonly field: string
  readonly text: string
}

/** One decision of an official on the record as it stood in one version. */
export interface VerificationRecord {
  readonly outcome: 'verified' | 'returned'
  readonly version: number
  readonly checks: readonly Check[]
  readonly reasons: readonly FieldReason[]
  readonly decidedBy: string
  readonly decidedAt: Instant
}

/** A change makes the record unverified again: an official vouches only for what was seen. */
export function editOrganisation(organisation: Organisation, change: OrganisationChange): Result<Organisation> {
  if (organisation.branchOf !== null && change.legalPerson === true) return refuse(partyRefusals.branchIsNoLegalPerson)
  return ok({ ...organisation, ...change, state: 'unverified', version: organisation.version + 1 })
}

/** Every fact that the record states needs a check against evidence that the official has graded. */
export function verifyOrganisation(
  organisation: Organisation,
  checks: readonly Check[],
  licences: number,
): Result<Organisation> {
  if (organisation.state !== 'unverified') return refuse(partyRefusals.notAwaitingVerification)
  const unknown = unstatedFacts(organisation)
  if (unknown.length > 0) return refuse(partyRefusals.factsNotStated(unknown))
  const missing = checksNeeded(organisation, licences).filter(
    (about) => !checks.some((check) => check.about === about && isTrusted(check)),
  )
  if (missing.length > 0) return refuse(partyRefusals.checksMissing(missing))
  return ok({ ...organisation, state: 'verified', version: organisation.version + 1 })
}

export function returnOrganisation(organisation: Organisation, reasons: readonly FieldReason[]): Result<Organisation> {
  if (organisation.state === 'returned') return refuse(partyRefusals.notAwaitingVerification)
  if (reasons.length === 0 || reasons.some((reason) => reason.text.trim() === '')) {
    return refuse(partyRefusals.reasonNeeded)
  }
  return ok({ ...organisation, state: 'returned', version: organisation.version + 1 })
}

/** Facts of 四（一） that nobody has stated yet. */
export function unstatedFacts(organisation: Organisation): readonly EvidenceSubject[] {
  const facts: readonly (readonly [EvidenceSubject, unknown])[] = [
    ['registration', organisation.registeredInPrc],
    ['legal-person', organisation.legalPerson],
    ['capability', organisation.capability],
    ['kind', organisation.kind],
    ['region', organisation.regionCode],
  ]
  return facts.filter(([, value]) => value === null).map(([about]) => about)
}

export function checksNeeded(organisation: Organisation, licences: number): readonly EvidenceSubject[] {
  return [
    'identity',
    'registration',
    'legal-person',
    // Who claims no capability has nothing to show; who claims it is believed on a paper, as with the other conditions.
    ...(organisation.capability === true ? (['capability'] as const) : []),
    ...(licences > 0 ? (['licence'] as const) : []),
    ...(organisation.branchOf === null ? [] : (['branch'] as const)),
  ]
}

const isTrusted = (check: Check): boolean => check.grade === 'authority' || check.grade === 'checked'

/** A change of standing from a day on; an organisation without any is of good standing. */
export interface StandingEntry {
  readonly standing: Standing
  readonly from: Day
  /** The day after the last; null while it lasts. */
  readonly until: Day | null
  readonly reason: string
}

export type Standing = 'good' | 'restricted' | 'disqualified'

/** Of several entries that hold on a day the gravest counts. */
export function standingOn(entries: readonly StandingEntry[], day: Day): Standing {
  const held = entries.filter((entry) => entry.from <= day && (entry.until === null || day < entry.until))
  if (held.some((entry) => entry.standing === 'disqualified')) return 'disqualified'
  return held.some((entry) => entry.standing === 'restricted') ? 'restricted' : 'good'
}
