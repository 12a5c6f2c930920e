export { changedParts, guidanceFault, guidanceMachine, isSameGuidance } from './domain/guidance/guidance.ts'
export type { Guidance, GuidanceContent, GuidanceState } from './domain/guidance/guidance.ts'
export { guidanceRefusals } from './domain/guidance/refusals.ts'
export { shippedGuidance } from './domain/guidance/shipped.ts'
export { announceFault, concerns, eventKindCodes, eventKinds, eventMachine, planFault } from './domain/events/event.ts'
export type { EventKind, EventPlan, EventState, Places } from './domain/events/event.ts'
export {
  certificateNumber,
  movingUp,
  placeFor,
  readCertificateNumber,
  registeringFault,
  registrationMachine,
  signInCode,
} from './domain/events/places.ts'
export type { Registering, RegistrationState } from './domain/events/places.ts'
export { eventRefusals } from './domain/events/refusals.ts'
export { formatSpan, formatStart } from './domain/events/when.ts'
export {
  askableScenarios,
  criteriaOf,
  nameOfCriterion,
  needSystemCodes,
  needSystems,
} from './domain/matching/criteria.ts'
export type { Criterion, CriterionKind, NeedSystem, NeedTerms } from './domain/matching/criteria.ts'
export { matchEntries, matchEntry } from './domain/matching/match.ts'
export type { Fit, Match, MatchedEntry, Reason } from './domain/matching/match.ts'
export { neutralOrder } from './domain/matching/neutral-order.ts'
export { needFault, needMachine, outcomeCodes, outcomeFault, outcomes, sectorOptions } from './domain/matching/need.ts'
export type { NeedState, Outcome, OutcomeKind } from './domain/matching/need.ts'
export { needRefusals } from './domain/matching/refusals.ts'
export {
  namesIn,
  questionCategories,
  questionCategoryCodes,
  questionMachine,
  questionRefusals,
} from './domain/questions/question.ts'
export type { PublishedContent, QuestionCategory, QuestionState } from './domain/questions/question.ts'
