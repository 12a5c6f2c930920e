import { useState } from 'react'
import type { ReactNode } from 'react'
import { tableDeadline } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  Empty,
  LineControl,
  Panel,
  RefusalBox,
  useAct,
  useApi,
  useLocale,
} from '../../../foundation/interface/web/index.ts'
import { parseDay } from '../../../foundation/kernel/index.ts'
import type { implementation } from '../contract.ts'
import type { PeriodView, ReportBoard } from '../index.ts'
import { words } from './words.ts'

interface ScheduleProps {
  readonly programme: string
  readonly board: ReportBoard
}

/** 报告计划: set once, each due instant moved with a reason that everybody reads. */
export function Schedule({ programme, board }: ScheduleProps): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  return (
    <Panel title={t.schedule} flush>
      <DataTable<PeriodView>
        caption={t.schedule}
        rows={board.periods}
        idOf={({ id }) => id}
        empty={<Empty title={t.noSchedule}>{t.noScheduleWhy}</Empty>}
        columns={columns(locale)}
      />
      {board.maySet && <SetSchedule programme={programme} />}
    </Panel>
  )
}

function SetSchedule({ programme }: { readonly programme: string }): ReactNode {
  const t = words[useLocale()]
  const [given, setGiven] = useState({ firstDay: '', workingDays: '15' })
  const api = useApi<typeof implementation>('implementation')
  const set = useAct(api.setSchedule, { outdates: [['implementation']] })
  const firstDay = parseDay(given.firstDay)
  const workingDays = Number(given.workingDays)
  return (
    <div className="panel-body">
      <div className="field-row">
        <LineControl
          id="first-day"
          label={t.firstDay}
          kind="date"
          value={given.firstDay}
          onChange={(to) => setGiven({ ...given, firstDay: to })}
          required
        />
        <LineControl
          id="working-days"
          label={t.workingDays}
          kind="number"
          value={given.workingDays}
          onChange={(to) => setGiven({ ...given, workingDays: to })}
          required
        />
      </div>
      {set.refusal && <RefusalBox refusal={set.refusal} />}
      <button
        type="button"
        className="button primary"
        disabled={set.pending || firstDay === undefined || !Number.isInteger(workingDays)}
        onClick={() => firstDay && void set.send({ programme, firstDay, workingDays })}
      >
        {t.set}
      </button>
    </div>
  )
}

function Move({ period }: { readonly period: PeriodView }): ReactNode {
  const t = words[useLocale()]
  const [given, setGiven] = useState({ lastDay: '', reason: '' })
  const api = useApi<typeof implementation>('implementation')
  const move = useAct(api.movePeriod, { outdates: [['implementation']] })
  const lastDay = parseDay(given.lastDay)
  const { id, version, number } = period
  return (
    <details>
      <summary>{t.move}</summary>
      <LineControl
        id={`last-day-${number}`}
        label={t.lastDay}
        kind="date"
        value={given.lastDay}
        onChange={(to) => setGiven({ ...given, lastDay: to })}
        required
      />
      <LineControl
        id={`move-reason-${number}`}
        label={t.reason}
        maxLength={500}
        value={given.reason}
        onChange={(to) => setGiven({ ...given, reason: to })}
        required
      />
      {move.refusal && <RefusalBox refusal={move.refusal} />}
      <button
        type="button"
        className="button small"
        disabled={move.pending || lastDay === undefined || given.reason.trim() === ''}
        onClick={() => lastDay && void move.send({ id, version, lastDay, reason: given.reason })}
      >
        {t.move}
      </button>
    </details>
  )
}

function columns(locale: 'zh' | 'en'): readonly Column<PeriodView>[] {
  const t = words[locale]
  return [
    {
      key: 'number',
      head: t.period,
      cell: ({ number, from, until }) => `${t.nth(number)}（${t.span(from, until)}）`,
    },
    {
      key: 'due',
      head: t.due,
      cell: ({ due, provisional, movedReason }) => (
        <>
          {tableDeadline(due)}
          {provisional && <div className="caption">{t.provisional}</div>}
          {movedReason !== null && <div className="caption">{t.moved(movedReason)}</div>}
        </>
      ),
    },
    {
      key: 'move',
      head: t.move,
      cell: (period) => (period.actions.includes('move') ? <Move period={period} /> : t.none),
    },
  ]
}
