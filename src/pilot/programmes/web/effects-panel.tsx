import type { ReactNode } from 'react'
import { say } from '../../../foundation/interface/index.ts'
import { Panel, Tag, useLocale } from '../../../foundation/interface/web/index.ts'
import { findParameter, type Round } from '../../notice/index.ts'
import type { Effects, RuleEffect } from '../index.ts'
import { words } from './words.ts'

const tones = { must: 'red', 'in-principle': 'amber', advice: 'grey' } as const

export interface EffectsPanelProps {
  readonly round: Round
  readonly effects: Effects | undefined
}

/** What a change would do: conditions before and after, and the boundary cases that turn. */
export function EffectsPanel({ round, effects }: EffectsPanelProps): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  if (!effects) {
    return (
      <Panel title={t.effects}>
        <p className="secondary">{t.effectsEmpty}</p>
      </Panel>
    )
  }
  const silent = effects.withoutRule.flatMap((id) => {
    const parameter = findParameter(round, id)
    return parameter ? [say(parameter.label, locale)] : []
  })
  return (
    <Panel title={t.effects}>
      {effects.rules.map((effect) => (
        <EffectOn key={effect.rule} effect={effect} />
      ))}
      {silent.length > 0 && (
        <p>
          <b>{t.noRule}</b> {silent.join(locale === 'zh' ? '、' : ', ')}
        </p>
      )}
    </Panel>
  )
}

function EffectOn({ effect }: { readonly effect: RuleEffect }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const side = (name: string, { condition, strength }: RuleEffect['before']): ReactNode => (
    <p>
      <span className="caption">{name}</span> {say(condition, locale)}{' '}
      <Tag tone={tones[strength]}>{t.strengths[strength]}</Tag>
    </p>
  )
  return (
    <section className="finding tone-amber">
      <p className="finding-conclusion ink-amber">
        <span>{say(effect.name, locale)}</span>
      </p>
      {side(t.now, effect.before)}
      {side(t.after, effect.after)}
      {effect.flips.length > 0 && (
        <>
          <p className="caption">{t.flips}</p>
          <ul>
            {effect.flips.map((flip) => (
              <li key={flip.example.en}>
                {say(flip.example, locale)}　{t.verdicts[flip.before]} → <b>{t.verdicts[flip.after]}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
