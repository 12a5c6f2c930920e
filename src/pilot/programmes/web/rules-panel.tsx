import type { ReactNode } from 'react'
import { type Locale, say } from '../../../foundation/interface/index.ts'
import { type Column, DataTable, Panel, Tag, useLocale } from '../../../foundation/interface/web/index.ts'
import { describeRule, isPlanRule, type PlanRule, type Round, type Rule, strengthOf } from '../../notice/index.ts'
import { Basis } from './basis.tsx'
import { words } from './words.ts'

const tones = { must: 'red', 'in-principle': 'amber', advice: 'grey' } as const

type AnyRule = Rule | PlanRule

/** The rules of a round as they stand, those of solutions first, each at its sentence. */
export function RulesPanel({ round }: { readonly round: Round }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  return (
    <Panel title={t.rules} flush>
      <DataTable
        caption={t.rules}
        rows={[...round.rules, ...round.planRules]}
        idOf={({ id }) => id}
        columns={columnsFor(round, locale)}
      />
    </Panel>
  )
}

function columnsFor(round: Round, locale: Locale): readonly Column<AnyRule>[] {
  const t = words[locale]
  return [
    { key: 'rule', head: t.rule, cell: (rule) => <Name rule={rule} /> },
    { key: 'condition', head: t.condition, cell: (rule) => <Condition round={round} rule={rule} /> },
    { key: 'strength', head: t.strength, kind: 'date', cell: (rule) => <StrengthTag round={round} rule={rule} /> },
    { key: 'basis', head: t.basis, cell: ({ cites }) => <Basis round={round} cite={cites[0]} /> },
  ]
}

/** A rule about work plans says for which of the three it holds. */
function Name({ rule }: { readonly rule: AnyRule }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  return (
    <>
      {say(rule.name, locale)}
      {isPlanRule(rule) && <p className="caption">{rule.of.map((kind) => t.planKinds[kind]).join(t.listJoint)}</p>}
    </>
  )
}

interface OfRule {
  readonly round: Round
  readonly rule: AnyRule
}

function StrengthTag({ round, rule }: OfRule): ReactNode {
  const strength = strengthOf(round, rule)
  return <Tag tone={tones[strength]}>{words[useLocale()].strengths[strength]}</Tag>
}

function Condition({ round, rule }: OfRule): ReactNode {
  const locale = useLocale()
  return (
    <>
      {say(describeRule(round, rule), locale)}
      {rule.interpretation && (
        <p className="caption">
          {words[locale].reading} {say(rule.interpretation, locale)}
        </p>
      )}
    </>
  )
}
