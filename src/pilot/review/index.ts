export { drawPanels, keepsPromise, readDraw } from './domain/draw.ts'
export type { Draw, DrawnStratum, DrawRequest, Sm3, Stratum } from './domain/draw.ts'
export { assign } from './domain/assign.ts'
export type { Assigning, Assignment, Explained } from './domain/assign.ts'
export { readAssignment } from './domain/assignment/problem.ts'
export type { Assignable, Assignee, AssignmentProblem, Pair } from './domain/assignment/problem.ts'
export type { ReasonCode } from './domain/assignment/reasons.ts'
export type { Constraint, Relaxation } from './domain/assignment/shortage.ts'
export { adviceOn, groupsOfExperts } from './domain/ranking/advice.ts'
export type {
  Advice,
  Advised,
  AdviceRequest,
  ChangeCause,
  OutlierRule,
  SelectionChange,
} from './domain/ranking/advice.ts'
export { compareMeans, pointsOf, rankBy } from './domain/ranking/score.ts'
export type { DecisionMethod, ExactMean, Ranked, Score } from './domain/ranking/score.ts'
export { designOf, fitSeverity } from './domain/ranking/severity.ts'
export type { Design, SeverityModel } from './domain/ranking/severity.ts'
export { circlesOn } from './domain/conflict/circles.ts'
export type { Circles, Tie } from './domain/conflict/circles.ts'
export { judgeRecusal, mayReview, yearsBefore } from './domain/conflict/recusal.ts'
export type {
  Affiliation,
  ConflictKind,
  ConflictReason,
  ExpertInterests,
  KnownOrganisation,
  MissingFact,
  Pin,
  Recusal,
  RecusalFacts,
  RecusalParameters,
  Reviewed,
} from './domain/conflict/recusal.ts'
export {
  checkDetails,
  expertMachine,
  interestsOf,
  isAvailable,
  pauseExpert,
  professionCodes,
  professions,
  resumeExpert,
} from './domain/expert.ts'
export type {
  Expert,
  ExpertDetails,
  FormerEmployer,
  ListedExpert,
  NamedOrganisation,
  PausedExpert,
  Profession,
} from './domain/expert.ts'
export { reviewRefusals } from './domain/refusals.ts'
export { readAffiliations, readTopics, writeAffiliations, writeTopics } from './domain/affiliation-lines.ts'
export type { ReadLines, WrittenAffiliation } from './domain/affiliation-lines.ts'
export { found, readExpertTable } from './domain/expert-table.ts'
export type { ImportedExpert, ReadExperts, RowFinding } from './domain/expert-table.ts'
export { columnsOfTable } from './domain/expert-table-words.ts'
export { recusalWords } from './domain/conflict/words.ts'
export { costOf } from './domain/assignment/problem.ts'
export {
  formalMachine,
  meetingMachine,
  reviewMachine,
  roundMachine,
  seatMachine,
  selectionMachine,
} from './domain/machines.ts'
export type {
  FormalState,
  MeetingState,
  ReviewState,
  RoundState,
  SeatState,
  SelectionState,
} from './domain/machines.ts'
export {
  arrive,
  hearingAt,
  isSigned,
  mayPutOpinion,
  orderOfHearing,
  present,
  sign,
  withoutSignatures,
} from './domain/meeting/meeting.ts'
export type { MeetingMember } from './domain/meeting/meeting.ts'
export { meetingRefusals } from './domain/meeting/refusals.ts'
export { feeOf, withheldOn } from './domain/meeting/fees.ts'
export type { FeeLine, FeeRates } from './domain/meeting/fees.ts'
export type { MeetingLine, MeetingPage } from './domain/meeting/pages.ts'
export { formalItems } from './domain/formal/items.ts'
export type { FormalItem } from './domain/formal/items.ts'
export { formalRefusals } from './domain/formal/refusals.ts'
export { beginJudgements, checkJudgements, consolidate, mayFail, mayPass, takeUpAgain } from './domain/formal/check.ts'
export type { FormalVerdict, ItemJudgement, Judgements, NamedField, RuleFinding } from './domain/formal/check.ts'
export type { FormalLine, FormalPage } from './domain/formal/pages.ts'
export { checkSettings, panelSize, usualSettings, whyNotFreeze } from './domain/round/settings.ts'
export type { FreezeFacts, PanelStratum, RoundSettings } from './domain/round/settings.ts'
export type { Shortage } from './domain/round/shortage.ts'
export { callUp } from './domain/round/seats.ts'
export type { Called, Seated } from './domain/round/seats.ts'
export { roundRefusals } from './domain/refusals-round.ts'
export { reviewingRefusals } from './domain/refusals-reviewing.ts'
export {
  checkMarks,
  highestMark,
  leastFor,
  markedIn,
  problemsOf,
  sheetFaults,
  totalOf,
} from './domain/sheet/score-sheet.ts'
export type { Criterion, Mark, Marks, Overall, ScoreSheet, SheetProblem } from './domain/sheet/score-sheet.ts'
export { sheetOf, solutionSheet } from './domain/sheet/solution-sheet.ts'
export type {
  ExpertInterest,
  ExplainedItem,
  MyReview,
  MyReviews,
  MySeat,
  ReviewPage,
  RoundItem,
  RoundPage,
  RoundView,
  ScoreBeside,
  SeatView,
} from './domain/pages.ts'
export type { PublishedDraw } from './domain/published-draw.ts'
export { sm3OfBytes } from './domain/sm3.ts'
export { judgePortfolio, selectWithin } from './domain/selection/portfolio.ts'
export type { ConstraintFinding, PortfolioConstraint, Portfolioed, Swap, WhatIf } from './domain/selection/portfolio.ts'
export { bases, basisCodes, selectionRefusals, usualDecision } from './domain/selection/decision.ts'
export type {
  Decision,
  DecisionBasis,
  ItemDecision,
  SelectionItem,
  SelectionPage,
} from './domain/selection/decision.ts'
