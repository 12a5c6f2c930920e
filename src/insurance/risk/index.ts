export { exactFigures } from './domain/exact.ts'
export type { ExactFigures, LossCase } from './domain/exact.ts'
export { levelNames } from './domain/loss-answer.ts'
export { exactAnswer } from './domain/exact-answer.ts'
export type { ExactAnswer, Interval, LossFigures } from './domain/loss-answer.ts'
export { readCase } from './domain/read-case.ts'
export type { Frequency } from './domain/frequency.ts'
export type { Severity } from './domain/severity.ts'
export { annualLoss, claimLoss, netOfYear, noTerms, yuanPerUnit } from './domain/terms.ts'
export type { Terms } from './domain/terms.ts'
export { readPortfolio } from './domain/read-portfolio.ts'
export type { Portfolio, PortfolioPolicy, SystemicEvent } from './domain/portfolio.ts'
export { simulationPlan } from './domain/simulation-plan.ts'
export type { SimulationPlan } from './domain/simulation-plan.ts'
export { blocksOf, bytesNeeded, simulateSpan } from './domain/simulate.ts'
export type { Span } from './domain/simulate.ts'
export { referenceKernel } from './domain/simulate-block.ts'
export type { BlockKernel } from './domain/simulate-block.ts'
export { summarised } from './domain/simulation-answer.ts'
export type { SimulatedYears, SimulationAnswer } from './domain/simulation-answer.ts'
export { fastKernel, laidOut, laidOutKernel } from './domain/fast-kernel.ts'
export { storeYears, withPolicy, yearsStillNeeded } from './domain/stored-years.ts'
export type { Accumulated, StoredEvent, StoredYears, YearFigures } from './domain/stored-years.ts'
export { evidenceGrades, scaledFrequency, scaledSeverity, sensitivities } from './domain/sensitivity.ts'
export type { Evidence, EvidenceGrade, Sensitivity } from './domain/sensitivity.ts'
export {
  adjusted,
  assumptionChanges,
  assumptionsOf,
  findAssumption,
  firmSizes,
  shippedAssumptions,
} from './domain/assumptions.ts'
export type { Adjustment, Assumption, AssumptionChange, AssumptionLibrary, FirmSize } from './domain/assumptions.ts'
export { baseRate, fitLognormal, hillIndex, lognormalOfQuartiles } from './domain/calibration.ts'
export { systemicScenarios } from './domain/systemic-scenarios.ts'
export type { SystemicScenario } from './domain/systemic-scenarios.ts'
export { oedCoverages, readOedAccounts, readOedLocations, writeOedAccounts, writeOedLocations } from './domain/oed.ts'
export type { OedAccount, OedCoverage, OedFault, OedLocation } from './domain/oed.ts'
export { exactPrice, fenOfYuan } from './domain/price.ts'
export type { Price } from './domain/price.ts'
export { attribution, groupFigures } from './domain/attribution.ts'
export type { GroupFigures, GroupLosses } from './domain/attribution.ts'
export { groupKinds, portfolioOf } from './domain/book.ts'
export type { Book, BookRow, GroupKind } from './domain/book.ts'
export { bookMean } from './domain/book-drivers.ts'
export type { BookDriver, BookMean, DriverChange } from './domain/book-drivers.ts'
export { pictureOf } from './domain/run-result.ts'
export type { ConvergencePoint, CurvePoint, GroupResult, Layer, RunPicture } from './domain/run-result.ts'
export { bookOf, cancelRun, engineVersion, runMachine, stretchesOf } from './domain/run.ts'
export type { KeptBook, RunState, Stretch } from './domain/run.ts'
export { hourOfSize } from './domain/book.ts'
export {
  cellsReached,
  fewestInsurers,
  fewestInsureds,
  othersTogether,
  stressOf,
  withoutSmallCells,
} from './domain/stress.ts'
export type { ExposureCell, StressLoss } from './domain/stress.ts'
