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
