export { exactFigures } from './domain/exact.ts'
export type { ExactFigures, LossCase } from './domain/exact.ts'
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
