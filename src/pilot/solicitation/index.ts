export {
  callMachine,
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
  ExtensionState,
  PaperCopyState,
  PartnershipState,
  RecommendationState,
  SolutionState,
  WaiverState,
} from './domain/machines.ts'
export type { Call } from './domain/call.ts'
export type { Place } from './domain/place.ts'
export type { Sealed, Solution } from './domain/solution.ts'
export type {
  AnswersPage,
  CallView,
  CopyView,
  PartnershipView,
  ReceiptPage,
  SavedLine,
  SectionLine,
  SectionPage,
  SignedText,
  SolutionView,
  TaskListPage,
  WaiverView,
} from './domain/pages.ts'
export { solutionForm } from './domain/form/solution-form.ts'
export { factsFromAnswers } from './domain/form/facts-from-answers.ts'
