export { changedParts, guidanceFault, guidanceMachine, isSameGuidance } from './domain/guidance/guidance.ts'
export type { Guidance, GuidanceContent, GuidanceState } from './domain/guidance/guidance.ts'
export { guidanceRefusals } from './domain/guidance/refusals.ts'
export { shippedGuidance } from './domain/guidance/shipped.ts'
