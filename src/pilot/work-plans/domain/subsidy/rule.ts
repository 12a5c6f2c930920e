import { type Day, type Fen, ok, type Ppm, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import type { SubsidyRuleState } from '../machines.ts'
import { subsidyRefusals } from './refusals.ts'

/**
 * 保费补贴规则 of one authority for one budget year: which share of a premium is borne, how much of one policy, how much for
 * one enterprise in the year, and how much in all. Amounts are fen, the ratio is in ppm.
 */
export interface SubsidyRule {
  readonly state: SubsidyRuleState
  readonly ratio: Ppm
  readonly capPerPolicy: Fen
  readonly capPerUnit: Fen
  readonly budget: Fen
  /** Premiums paid from `from` to `until`, both days included, fall under the rule. */
  readonly from: Day
  readonly until: Day
  readonly draftedBy: string
}

const whole = 1_000_000n

/** A rule that could never grant anything, or more than the premium, is refused. */
export function readRule(rule: SubsidyRule): Result<SubsidyRule> {
  if (rule.ratio <= 0n || rule.ratio > whole) return refuse(subsidyRefusals.ratioOutside())
  if (rule.until < rule.from) return refuse(subsidyRefusals.yearEndsBeforeItBegins())
  if (rule.capPerPolicy <= 0n || rule.capPerUnit <= 0n || rule.budget <= 0n)
    return refuse(subsidyRefusals.capBelowOne())
  if (rule.capPerPolicy > rule.capPerUnit || rule.capPerUnit > rule.budget)
    return refuse(subsidyRefusals.capsOutOfOrder())
  return ok(rule)
}

/** 施行: by another person than its drafter; from then on it changes no more. */
export function enactRule(rule: SubsidyRule & { readonly state: 'draft' }, by: string): Result<SubsidyRule> {
  if (rule.draftedBy === by) return refuse(subsidyRefusals.drafterMayNotEnact())
  const read = readRule(rule)
  return read.ok ? ok({ ...rule, state: 'in-force' }) : read
}
