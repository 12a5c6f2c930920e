import type { ReactNode } from 'react'
import type { Instant } from '../../../foundation/kernel/index.ts'
import { say, tableTime } from '../../../foundation/interface/index.ts'
import { Panel, Timeline, useLocale } from '../../../foundation/interface/web/index.ts'
import { findParameter, type Round } from '../../notice/index.ts'
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

function changedNames(round: Round, changes: unknown, locale: 'zh' | 'en'): string[] {
  if (!Array.isArray(changes)) return []
  return (changes as readonly Difference[]).map(({ parameter, from, to }) => {
    const label = findParameter(round, parameter)?.label
    return `${label ? say(label, locale) : parameter}: ${shown(from)} → ${shown(to)}`
  })
}

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return '—'
  return Array.isArray(value) ? String(value.length) : JSON.stringify(value)
}
