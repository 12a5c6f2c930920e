export { daysOf, earned, unearned } from './domain/term.ts'
export { checkEffective, checkTerm } from './domain/term-checks.ts'
export type { Term } from './domain/term.ts'
export { endorse } from './domain/endorsement.ts'
export type { Endorsement, EndorsementCharge } from './domain/endorsement.ts'
export { issueChanges } from './domain/changes.ts'
export type { Change, ChargedChange, Issue, IssuedChanges, IssuedPremium } from './domain/changes.ts'
export { segmentsOf } from './domain/segments.ts'
export type { Segment } from './domain/segments.ts'
export { cancel } from './domain/cancellation.ts'
export type { Cancellation, CancellationAccount, CancellationBasis } from './domain/cancellation.ts'
export { monthsBegun } from './domain/months.ts'
export { reinstate } from './domain/reinstatement.ts'
export type { Reinstatement } from './domain/reinstatement.ts'
export { cede } from './domain/cession.ts'
export type { Ceded, CededPayment, CededTotals, Reinsurance } from './domain/cession.ts'
export { itemOf, patched } from './domain/transactions/policy-terms.ts'
export type { AgreedCover, AgreedPool, Patch, PolicyTerms } from './domain/transactions/policy-terms.ts'
export { chargedFor } from './domain/transactions/transaction.ts'
export type { Charge, ChargeKind, LimitName, PolicyTransaction } from './domain/transactions/transaction.ts'
export { aggregateOf, endorsePolicy, issuePolicy, reinstateLimit, renewPolicy } from './domain/transactions/issue.ts'
export type { Endorsing, NewTerm, Reinstating } from './domain/transactions/issue.ts'
export { cancelPolicy, reverseTransaction } from './domain/transactions/undo.ts'
export type { Cancelling } from './domain/transactions/undo.ts'
export { patchesOf, termsOn } from './domain/transactions/wanted-change.ts'
export type { WantedChange } from './domain/transactions/wanted-change.ts'
export type { Asked } from './domain/transactions/record.ts'
export { knownBy, standingOf, wholePremium } from './domain/transactions/standing.ts'
export type { PolicySegment, StandingTerm } from './domain/transactions/standing.ts'
export { asOf, isLive } from './domain/transactions/as-of.ts'
export type { AsOf, PolicyAsOf, PolicyStatus } from './domain/transactions/as-of.ts'
export { policyMachine } from './domain/transactions/policy-machine.ts'
export type { PolicyState } from './domain/transactions/policy-machine.ts'
export { canonicalOf, keptOf, readCover, readTerms, transactionOf, written } from './domain/transactions/written.ts'
export type { KeptTransaction, Written } from './domain/transactions/written.ts'
export { mandatoryItemNames, mandatoryItems, type MandatoryItem } from './domain/bind/bind-facts.ts'
export type { BindFacts, PremiumReceipt, QuotationAtBind } from './domain/bind/bind-facts.ts'
export type { BindFinding } from './domain/bind/bind-rule.ts'
export { bindGateClosed, bindRules, judgeBind, standingInTheWay } from './domain/bind/judge-bind.ts'
export { factsArranged, nothingArranged, openingOf } from './domain/bind/arranged.ts'
export type { Agreed, Arranged } from './domain/bind/arranged.ts'
export { judgeBook, nameOf } from './domain/reported/judge-book.ts'
export type { JudgedBook } from './domain/reported/judge-book.ts'
export { endOfCover } from './domain/reported/judge-policy.ts'
export type { JudgedPolicy } from './domain/reported/judge-policy.ts'
export { cellsOf, keysOf, totalsOf } from './domain/reported/totals.ts'
export type { Cell, PolicyKey, PolicyTotals } from './domain/reported/totals.ts'
export type {
  Break,
  ReportedAct,
  ReportedCharge,
  ReportedPolicy,
  ReportedReceipt,
  ReportedTransaction,
} from './domain/reported/reported-policy.ts'
export { countFields, moneyFields, noTotals, saltDigestOf, statementMachine } from './domain/statement/statement.ts'
export type {
  CountField,
  MoneyField,
  StatementBreak,
  StatementCell,
  StatementFile,
  StatementState,
  WrittenTotals,
} from './domain/statement/statement.ts'
export { readStatement } from './domain/statement/read-statement.ts'
export { judgeStatement } from './domain/statement/judge-statement.ts'
export type { StatementStands } from './domain/statement/judge-statement.ts'
export { mostBytes, notJson, statementDoesNotHold } from './domain/statement/statement-refusals.ts'
export { compareStatements } from './domain/statement/compare-statements.ts'
export type { CellChange, FigureChange, StatementDifference } from './domain/statement/compare-statements.ts'
export { nationalOf } from './domain/statement/national.ts'
export type { CountedKeys, CountedStatement, NationalCell, NationalTotals } from './domain/statement/national.ts'
export {
  attributionColumns,
  attributionParts,
  attributionRefusals,
  judgeNamed,
  mostReported,
  readAttributionTable,
  rowsDoNotHold,
} from './domain/attribution/attribution.ts'
export type {
  AttributionFinding,
  AttributionPart,
  NamedRow,
  ReadAttribution,
} from './domain/attribution/attribution.ts'
