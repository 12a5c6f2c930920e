import type { ReactNode } from 'react'
import type { Instant } from '../../../foundation/kernel/index.ts'
import { type Locale, say, tableTime } from '../../../foundation/interface/index.ts'
import { Panel, Timeline, useLocale } from '../../../foundation/interface/web/index.ts'
import { findParameter, type Parameter, type Round } from '../../notice/index.ts'
import { shownValue } from './parameter-values.ts'
import { words } from './words.ts'

export interface Made {
  readonly version: number
  readonly action: string
  readonly changes: unknown
  readonly reason: string
  readonly madeByName: string
  readonly madeAt: Instant
}

/** Every version with who made it and why. */
export function HistoryPanel({
  round,
  history,
}: {
  readonly round: Round
  readonly history: readonly Made[]
}): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const actionOf = (action: string): string => (t.actions as Readonly<Record<string, string>>)[action] ?? action
  return (
    <Panel title={t.history}>
      <Timeline
        entries={history.map(({ version, action, changes, reason, madeByName, madeAt }) => ({
          time: tableTime(madeAt),
          what: `${t.version} ${version}　${actionOf(action)}`,
          detail: [madeByName, ...changedNames(round, changes, locale), reason]
            .filter((part) => part !== '')
            .join('　'),
          state: 'done' as const,
        }))}
      />
    </Panel>
  )
}

interface Difference {
  readonly parameter: string
  readonly from: unknown
  readonly to: unknown
}

function changedNames(round: Round, changes: unknown, locale: Locale): string[] {
  if (!Array.isArray(changes)) return []
  const open = words[locale].notAnnounced
  return (changes as readonly Difference[]).flatMap(({ parameter: id, from, to }) => {
    const parameter = findParameter(round, id)
    if (!parameter) return []
    const at = (value: unknown): string => shownValue(withValue(parameter, value), locale, open)
    return [`${say(parameter.label, locale)}: ${at(from)} → ${at(to)}`]
  })
}

/** The parameter as it stood; the history keeps values that fitted it. */
const withValue = (parameter: Parameter, value: unknown): Parameter => ({
  ...parameter,
  setting: { ...parameter.setting, value } as Parameter['setting'],
})
