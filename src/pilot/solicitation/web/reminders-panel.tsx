import type { ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import { type Column, DataTable, Empty, Panel, StatusTag, useDesk } from '../../../foundation/interface/web/index.ts'
import type { ReminderLine } from '../index.ts'
import { officeWords } from './office-words.ts'

/** 截止前提醒: when each goes out to whoever holds a draft, and to how many units it went. */
export function RemindersPanel({ reminders }: { readonly reminders: readonly ReminderLine[] }): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  return (
    <Panel title={o.reminders} note={o.remindersNote} flush>
      <DataTable<ReminderLine>
        caption={o.reminders}
        rows={reminders}
        idOf={({ hours }) => String(hours)}
        empty={<Empty title={o.noReminders}>{o.noRemindersWhy}</Empty>}
        columns={columns(locale)}
      />
    </Panel>
  )
}

const statusOf = { 'to-come': 'not-started', written: 'done', 'passed-over': 'ended', none: 'ended' } as const

function columns(locale: 'zh' | 'en'): readonly Column<ReminderLine>[] {
  const o = officeWords[locale]
  return [
    { key: 'hours', head: o.before, cell: ({ hours }) => (hours % 24 === 0 ? o.days(hours / 24) : o.hours(hours)) },
    { key: 'due', head: o.goesOut, kind: 'date', cell: ({ dueAt }) => tableTime(dueAt) },
    {
      key: 'state',
      head: o.reminderState,
      cell: ({ outcome }) => <StatusTag status={statusOf[outcome]} words={o.reminderStates[outcome]} />,
    },
    {
      key: 'letters',
      head: o.reminderLetters,
      kind: 'number',
      cell: ({ letters, outcome }) => (outcome === 'written' ? String(letters) : '—'),
    },
  ]
}
