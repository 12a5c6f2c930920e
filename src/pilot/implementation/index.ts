export { flashMachine, periodMachine, reportMachine } from './domain/machines.ts'
export type { FlashState, ReportState } from './domain/machines.ts'
export { rhythms, stretchesOf } from './domain/schedule.ts'
export type { Rhythm, Stretch } from './domain/schedule.ts'
export { reportForms } from './domain/form/report-forms.ts'
export {
  derivedIndicators,
  findReportIndicator,
  indicatorsOf,
  reportDictionary,
} from './domain/indicators/dictionary.ts'
export type { DerivedIndicator, ReportIndicator, Theme } from './domain/indicators/indicator.ts'
export { fieldOf, reportAnswers, rowsPath } from './domain/report/report-answers.ts'
export { reportFaults } from './domain/report/report-faults.ts'
export type { ReportFault } from './domain/report/report-faults.ts'
export { isMoney, outcomeCodes, outcomeNames, pilotsTogether, qualifiers } from './domain/outcome.ts'
export type { OutcomeCode, OutcomeLine, Qualifier } from './domain/outcome.ts'
export { derivedLines, rollUpSums } from './domain/roll-up/roll-up.ts'
export type { DerivedLine, Figure, Line, RolledUp, Sum } from './domain/roll-up/roll-up.ts'
export { reportMachines } from './domain/machines.ts'
export type {
  DerivedView,
  EntryView,
  FigureRowsPage,
  FigureRowView,
  FigureView,
  FlashView,
  FunnelLine,
  LineView,
  MyReports,
  OutcomeView,
  PeriodView,
  PlaceView,
  RemarkView,
  ReportAnswersPage,
  ReportBoard,
  ReportLine,
  ReportPage,
  ReportSection,
  ReportSectionPage,
  RollUpView,
  SealedVersion,
  SplitView,
  TimelineView,
  WorkspacePage,
} from './domain/pages.ts'
