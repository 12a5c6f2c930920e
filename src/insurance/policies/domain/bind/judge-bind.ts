import type { Refusal } from '../../../../foundation/kernel/index.ts'
import type { BindFacts } from './bind-facts.ts'
import type { BindFinding, BindRule } from './bind-rule.ts'
import { moneyRules } from './money-rules.ts'
import { quotationRules } from './quotation-rules.ts'

/** 签单条件, all of them. */
export const bindRules: readonly BindRule[] = [...quotationRules, ...moneyRules]

/** Judges every condition, never only the first that fails. */
export function judgeBind(facts: BindFacts): readonly BindFinding[] {
  return bindRules.map(({ id, strength, cites, name, remedy, judge }) => ({
    rule: id,
    strength,
    clauses: cites.map(({ clause }) => clause),
    name,
    remedy,
    ...judge(facts),
  }))
}

/** What still holds the policy up; an unknown is no yes. */
export const standingInTheWay = (findings: readonly BindFinding[]): readonly BindFinding[] =>
  findings.filter(({ strength, verdict }) => strength === 'must' && verdict !== 'met')

export function bindGateClosed(findings: readonly BindFinding[]): Refusal {
  const open = standingInTheWay(findings)
  return {
    kind: 'unprocessable',
    code: 'bind-gate-closed',
    message: {
      zh: `还不能签单：${open.map(({ name, because }) => `${name.zh}——未满足。${because.zh}`).join('')}`,
      en: `The policy cannot be issued yet. ${open.map(({ name, because }) => `Not met: ${name.en}. ${because.en}`).join(' ')}`,
    },
    remedy: {
      zh: open.map(({ remedy }) => remedy.zh).join(''),
      en: open.map(({ remedy }) => remedy.en).join(' '),
    },
    cites: open.flatMap(({ clauses }) => clauses.map((clause) => ({ clause }))),
    facts: { findings },
  }
}
