export { clauseOf, findSentence, fingerprintOf, withoutSpace } from './domain/document.ts'
export type { Clause, Fingerprint, Notice, Sentence } from './domain/document.ts'
export { longestNotice, parseNotice } from './domain/parse.ts'
export { choiceOf, codesOf, countOf, deadlineOf, findParameter } from './domain/round.ts'
export type {
  FormVersion,
  Parameter,
  ParameterOption,
  ParameterValue,
  Round,
  RoundNotice,
  RoundState,
} from './domain/round.ts'
export type { HeadOfCover, Option, Sector, Vocabulary } from './domain/vocabulary.ts'
export type { Heading, Screen, SentenceRecord } from './domain/sentence-record.ts'
export type {
  Counted,
  Finding,
  KindSettings,
  Example,
  Rule,
  RuleKind,
  RuleKindName,
  RuleOf,
  SettledBy,
  Strength,
  Verdict,
} from './domain/rule.ts'
export { licenceKinds, membersOf, unknownFacts, unknownMember } from './domain/facts.ts'
export type {
  CoverFacts,
  LeadFacts,
  LicenceFacts,
  LicenceKind,
  MemberFacts,
  SolutionFacts,
  Waiver,
} from './domain/facts.ts'
export { readSolution } from './domain/read-facts.ts'
export { judge, settingsOf } from './domain/judge.ts'
export { describeRule, examplesOf, isPlanRule } from './domain/describe.ts'
export { parametersOf, passes, strengthOf } from './domain/engine.ts'
export type { AnyRule, AsOf, Judged } from './domain/engine.ts'
export { ruleKinds } from './domain/kinds/registry.ts'
export { judgePlan, planRuleKinds, planSettingsOf } from './domain/plan/judge-plan.ts'
export { planKinds } from './domain/plan/facts.ts'
export type {
  CitedEntryFacts,
  ElsewhereFacts,
  EntryStanding,
  JoinedFacts,
  PlanFacts,
  PlanKind,
} from './domain/plan/facts.ts'
export type { PlanKindSettings, PlanRule, PlanRuleKind, PlanRuleKindName, PlanRuleOf } from './domain/plan/rule.ts'
export { withPlanRules } from './domain/rounds/with-plan-rules.ts'
export { alteredSentences, citesOfRule, misquotations, traceSentences } from './domain/traceability.ts'
export type { Misquotation, SentenceTrace } from './domain/traceability.ts'
export { dayInWords, momentInWords } from './domain/wording.ts'
export { conditionsPath, readerPath } from './domain/rounds/screens.ts'
export { shippedRounds } from './domain/rounds/shipped.ts'
export { pastDemoRounds } from './domain/rounds/round-demo-open.ts'
export { firstRoundVocabulary } from './domain/rounds/first-round-vocabulary.ts'
export { demoDays } from './domain/rounds/demo-days.ts'
export { demoNoticeText } from './domain/rounds/demo-notice.ts'
export { emptyText } from './domain/refusals.ts'
