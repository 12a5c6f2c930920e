export {
  industryCodes,
  industrySections,
  memberKind,
  organisationKindCodes,
  organisationKinds,
  sizeClasses,
  sizeCodes,
} from './domain/kinds.ts'
export type { IndustrySection, KindDescription, OrganisationKind, SizeClass } from './domain/kinds.ts'
export { isValidOn, licenceKindTexts, recordedLicenceKinds, speakingLicence } from './domain/licence.ts'
export type { Licence, RecordedLicenceKind } from './domain/licence.ts'
export {
  checksNeeded,
  editOrganisation,
  returnOrganisation,
  standingOn,
  unstatedFacts,
  verifyOrganisation,
} from './domain/organisation.ts'
export type {
  Check,
  FieldReason,
  Organisation,
  OrganisationChange,
  OrganisationState,
  Standing,
  StandingEntry,
  VerificationRecord,
} from './domain/organisation.ts'
export { evidenceGradeCodes, evidenceGrades, evidenceSubjectCodes, evidenceSubjects } from './domain/evidence.ts'
export type { Evidence, EvidenceGrade, EvidenceSubject } from './domain/evidence.ts'
export { holdsOn, tiedTo } from './domain/links.ts'
export type { GroupLink } from './domain/links.ts'
export { memberFacts } from './domain/member-facts.ts'
export type { FactSource } from './domain/member-facts.ts'
export { explainCreditCode, tidyCreditCode } from './domain/credit-code-words.ts'
export { authoritiesOn, findRegion, regionAreas, regions, regionWithParent } from './domain/regions.ts'
export type { Authority, Region, RegionArea, RegionKind } from './domain/regions.ts'
export { enrolmentMachine, organisationMachine } from './domain/machines.ts'
export type { EnrolmentState } from './domain/machines.ts'
export { partyRefusals } from './domain/refusals.ts'
