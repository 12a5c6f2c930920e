export {
  callMachine,
  determinationMachine,
  extensionMachine,
  machines,
  mayMove,
  paperCopyMachine,
  partnershipMachine,
  recommendationMachine,
  solutionMachine,
  waiverMachine,
} from './domain/machines.ts'
export type {
  CallState,
  DeterminationState,
  ExtensionState,
  PaperCopyState,
  PartnershipState,
  RecommendationState,
  SolutionState,
  WaiverState,
} from './domain/machines.ts'
export { fillerOf } from './domain/assignment.ts'
export type { Assignment, Colleague } from './domain/assignment.ts'
export type { AskedMember, DeterminationNote, JudgedFinding } from './domain/determination.ts'
export type { SealVerdict } from './domain/seal.ts'
export type { PublicFigures } from './domain/public-figures.ts'
export type { Call } from './domain/call.ts'
export type { Place } from './domain/place.ts'
export type { Sealed, Solution } from './domain/solution.ts'
export type {
  AnswersPage,
  AssignedSolution,
  CallView,
  CopyView,
  DeterminationView,
  ElectronicSealView,
  ExtensionView,
  PartnershipView,
  ReminderLine,
  SavedLine,
  SealedScan,
  SectionLine,
  SectionPage,
  SolutionView,
  TaskListPage,
  WaiverView,
} from './domain/pages.ts'
export type { ReceiptPage, SignedText } from './domain/receipt-page.ts'
export { solutionForm } from './domain/form/solution-form.ts'
export { factsFromAnswers } from './domain/form/facts-from-answers.ts'
