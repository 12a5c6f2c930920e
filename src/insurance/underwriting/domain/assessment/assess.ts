import { addDays, type Day } from '../../../../foundation/kernel/index.ts'
import { findIssueKind, type IssueKind } from '../issues/issue-catalogue.ts'
import { questionsOf } from '../questionnaire/questionnaire.ts'
import { type TrustGrade, trustGrades } from '../questionnaire/question.ts'
import { type Score, scoreOf } from './score.ts'

/** A proof of one answer; after its last day it counts no more. */
export interface ProvenAnswer {
  readonly question: string
  readonly grade: TrustGrade
  readonly expiresOn: Day
}

export interface Disclosed {
  readonly sector: string
  readonly answers: Readonly<Record<string, string>>
  readonly evidence: readonly ProvenAnswer[]
  readonly findings: readonly { readonly severity: string; readonly exploited: boolean; readonly isOpen: boolean }[]
  readonly today: Day
}

export interface RaisedIssue {
  readonly kind: IssueKind
  /** What raised it: a question with its answer, or a fact. */
  readonly value: string
}

export interface AssessmentOutcome {
  readonly score: Score
  readonly issues: readonly RaisedIssue[]
  readonly contingencies: readonly { readonly code: string; readonly issue: string; readonly dueOn: Day }[]
}

/** 风险评估: the score with its trace, every issue that answers and findings raise, and what has to be done by when. */
export function assess({ sector, answers, evidence, findings, today }: Disclosed): AssessmentOutcome {
  const answered = questionsOf(sector).flatMap((question) => {
    const value = answers[question.id]
    return value === undefined ? [] : [{ question, value, grade: bestGrade(evidence, question.id, today) }]
  })
  const score = scoreOf(answered)
  const said = answered.flatMap(({ question, value }) =>
    (question.answers.find((one) => one.value === value)?.raises ?? []).map(
      (code) => [code, `${question.id}: ${value}`] as const,
    ),
  )
  const serious = findings.filter(({ isOpen, severity, exploited }) => isOpen && (severity === 'critical' || exploited))
  const found = [
    ...said,
    ...(serious.length > 0 ? [['open-exploited-weakness', `findings: ${serious.length}`] as const] : []),
    ...(score.band === 'E' ? [['score-in-last-band', `score: ${score.total}`] as const] : []),
  ]
  const issues = [...new Map(found).keys()].flatMap((code): RaisedIssue[] => {
    const kind = findIssueKind(code)
    const values = found.flatMap(([one, value]) => (one === code ? [value] : []))
    return kind ? [{ kind, value: values.join('; ') }] : []
  })
  return { score, issues, contingencies: contingenciesOf(issues, today) }
}

/** The best proof that has not run out; without one an answer is a mere word. */
function bestGrade(evidence: readonly ProvenAnswer[], question: string, today: Day): TrustGrade {
  const held = evidence.filter((one) => one.question === question && one.expiresOn >= today)
  return trustGrades.find((grade) => held.some((one) => one.grade === grade)) ?? 'D'
}

function contingenciesOf(issues: readonly RaisedIssue[], today: Day): AssessmentOutcome['contingencies'] {
  const wanted = issues.flatMap(({ kind }) =>
    kind.contingency
      ? [{ code: kind.contingency.code, issue: kind.code, dueOn: addDays(today, kind.contingency.days) }]
      : [],
  )
  return [...new Map(wanted.toReversed().map((one) => [one.code, one])).values()].toReversed()
}
