import type { ReactNode } from 'react'
import { say } from '../../../foundation/interface/index.ts'
import { Panel, Tag, useLocale } from '../../../foundation/interface/web/index.ts'
import { findParameter, type Round } from '../../notice/index.ts'
import type { Effects, RuleEffect } from '../index.ts'
import { words } from './words.ts'

const shownSolutions = 20

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
      {effects.rules.length > 0 && <Filed effects={effects} />}
      {silent.length > 0 && (
        <p>
          <b>{t.noRule}</b> {silent.join(locale === 'zh' ? '、' : ', ')}
        </p>
      )}
    </Panel>
  )
}

/** The filed solutions that would be judged otherwise; those of other rounds keep their decisions. */
function Filed({ effects: { looked, solutions } }: { readonly effects: Effects }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  return (
    <section className="filed">
      <p>
        <b>{t.filed}</b> {t.filedCount(looked, new Set(solutions.map(({ id }) => id)).size)}
      </p>
      {solutions.length > 0 && (
        <ul>
          {solutions.slice(0, shownSolutions).map((one) => (
            <li key={one.id + one.rule}>
              {one.title}
              <br />
              <span className="caption">
                {one.lead}　{say(one.name, locale)}　{t.verdicts[one.before]} → <b>{t.verdicts[one.after]}</b>
              </span>
            </li>
          ))}
        </ul>
      )}
      {solutions.length > shownSolutions && <p className="caption">{t.filedMore(solutions.length - shownSolutions)}</p>}
    </section>
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
