export {
  intakeMachine,
  machines,
  pilotListMachine,
  planMachine,
  planPartnerMachine,
  subsidyClaimMachine,
  subsidyListMachine,
  subsidyRuleMachine,
} from './domain/machines.ts'
export type {
  PilotListState,
  PlanPartnerState,
  PlanState,
  SubsidyClaimState,
  SubsidyListState,
  SubsidyRuleState,
} from './domain/machines.ts'
export type {
  IntakeView,
  PartnerView,
  PilotListView,
  PilotView,
  PlanAnswersPage,
  PlanLineView,
  PlanReceiptPage,
  PlanSection,
  PlanSectionPage,
  PlanTaskList,
  PlanView,
  SelectionPage,
  TargetLine,
} from './domain/pages.ts'
export type { PilotLine } from './domain/pilot-list.ts'
export { planForms } from './domain/form/plan-forms.ts'
export { planAnswers } from './domain/form/facts-from-answers.ts'
export { findIndicator, indicators } from './domain/indicators.ts'
export type { Accrual, Indicator, IndicatorKind } from './domain/indicators.ts'
export { figureInWords } from './domain/figure-words.ts'
export { figureOf, readFigure, sumOfFigures, valueOf } from './domain/figure.ts'
export type { Figure } from './domain/figure.ts'
export { segments, targetFaults, targetPeriods } from './domain/target.ts'
export type { Segment, Target, TargetFault, TargetPeriod } from './domain/target.ts'
export { decidedFunds, measureKinds } from './domain/measure.ts'
export type { MeasureKind, SupportMeasure } from './domain/measure.ts'
export { entryCode, readEntryCode } from './domain/entry-version.ts'
export type { EntryReference, EntryVersion } from './domain/entry-version.ts'
export { entitlement } from './domain/subsidy/claim.ts'
export type { ClaimedPolicy, Entitlement, GrantedBefore, SubsidyClaim } from './domain/subsidy/claim.ts'
export type { SubsidyRule } from './domain/subsidy/rule.ts'
export { readPercent, readYuan } from './domain/subsidy/written-money.ts'
export { subsidyRefusals } from './domain/subsidy/refusals.ts'
export type {
  SubsidyClaimPage,
  SubsidyClaimView,
  SubsidyListView,
  SubsidyRulesPage,
  SubsidyRuleView,
} from './domain/subsidy/pages.ts'
