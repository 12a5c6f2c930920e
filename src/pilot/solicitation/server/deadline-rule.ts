import type { Citation, Instant } from '../../../foundation/kernel/index.ts'
import { type Round, type Rule, settingsOf } from '../../notice/index.ts'

/** The deadline of filing as the round's rule has it; null while it is not announced. */
export function deadlineRuleOf(
  round: Round,
): { readonly deadline: Instant | null; readonly source: Citation } | undefined {
  for (const rule of round.rules) {
    if (rule.kind === 'submitted-before') return { deadline: settingsOf(round, rule).deadline, source: rule.cites[0] }
  }
  return undefined
}

/** The round with the deadline that the call has now: an extension for all moves it for the rule as well. */
export function withDeadlineOf(round: Round, call: { readonly deadline: Instant }): Round {
  const rules = round.rules.map((rule): Rule =>
    rule.kind === 'submitted-before' ? { ...rule, settings: { deadline: call.deadline } } : rule,
  )
  return { ...round, rules }
}
