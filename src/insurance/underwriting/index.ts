export type { ChosenTerm, CoverPeriod } from './domain/quotation/chosen-term.ts'
export type { AcceptedQuotation, QuotedContent } from './domain/quotation/quotation.ts'
export { quotationMachine } from './domain/quotation/quotation-machine.ts'
export type { QuotationState } from './domain/quotation/quotation-machine.ts'
export { authorityGrades, issueLevels, issueMachine } from './domain/issues/issue.ts'
export type { AuthorityGrade, IssueLevel, IssueState } from './domain/issues/issue.ts'
export { contingencyStates } from './domain/issues/contingency.ts'
export type { ContingencyState } from './domain/issues/contingency.ts'
export { proposalMachine } from './domain/proposal/proposal-machine.ts'
export type { ProposalState } from './domain/proposal/proposal-machine.ts'
export {
  approvalDays,
  approveIssue,
  clearIssue,
  gradeForLimit,
  rejectIssue,
  suffices,
} from './domain/issues/authority.ts'
export type { Decider, Decision, HeldGrade, JudgedIssue } from './domain/issues/authority.ts'
export { findIssueKind, issueCatalogue } from './domain/issues/issue-catalogue.ts'
export type { IssueKind } from './domain/issues/issue-catalogue.ts'
export { priceQuotation } from './domain/quotation/price-quotation.ts'
export type { PricedOffer, WantedItem, WantedOffer } from './domain/quotation/price-quotation.ts'
export { technicalPrice } from './domain/quotation/technical-price.ts'
export type { TechnicalPrice } from './domain/quotation/technical-price.ts'
export {
  domainNames,
  questionnaireOf,
  questionnaireVersion,
  questionsOf,
} from './domain/questionnaire/questionnaire.ts'
export { trustGrades } from './domain/questionnaire/question.ts'
export type { Question, TrustGrade } from './domain/questionnaire/question.ts'
export { bands, scoreMethod, scoreOf } from './domain/assessment/score.ts'
export type { Answered, Band, Score, ScoreLine } from './domain/assessment/score.ts'
export { assess } from './domain/assessment/assess.ts'
export type { AssessmentOutcome, Disclosed, ProvenAnswer, RaisedIssue } from './domain/assessment/assess.ts'
export { findingColumns, mostFindings, readFindings, severities } from './domain/proposal/scan-findings.ts'
export type { RowFault, ScanConsent, ScanFinding } from './domain/proposal/scan-findings.ts'
