import type { ReactNode } from 'react'
import { tableDeadline } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  DeskLink,
  Empty,
  PageHead,
  Panel,
  Reading,
  StatusTag,
  useApi,
  useLocale,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { implementation } from '../contract.ts'
import type { ReportLine } from '../index.ts'
import { FlashTable } from './flash-table.tsx'
import { NewFlash } from './new-flash.tsx'
import { statusOfReport } from './status-of.ts'
import { words } from './words.ts'

/** 进展报告 of one's own unit: what is due first, and what cannot wait beside it. */
export function ReportsPage(): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const api = useApi<typeof implementation>('implementation')
  const read = useRead(['implementation', 'mine'], () => api.mine())
  return (
    <>
      <PageHead title={t.mine} />
      <Reading of={read}>
        {({ reports, pilots, flashes }) => (
          <>
            <Panel title={t.mine} flush>
              <DataTable<ReportLine>
                caption={t.mine}
                rows={reports.toSorted(byUrgency)}
                idOf={({ id }) => id}
                empty={<Empty title={t.noReports}>{t.noReportsWhy}</Empty>}
                columns={columns(locale)}
              />
            </Panel>
            <FlashTable flashes={flashes} />
            {pilots.length > 0 && <NewFlash pilots={pilots} />}
          </>
        )}
      </Reading>
    </>
  )
}

const open = new Set<string>(['expected', 'draft', 'returned'])
/** What is open comes first, the earliest due on top; what is done follows, the latest on top. */
function byUrgency(a: ReportLine, b: ReportLine): number {
  const [first, second] = [open.has(a.state), open.has(b.state)]
  if (first !== second) return first ? -1 : 1
  return (a.due < b.due ? -1 : 1) * (first ? 1 : -1)
}

function columns(locale: 'zh' | 'en'): readonly Column<ReportLine>[] {
  const t = words[locale]
  return [
    {
      key: 'pilot',
      head: t.pilot,
      cell: ({ id, pilotTitle, pilotNumber, period, programmeId, pilotId }) => (
        <>
          <DeskLink to={`/reports/${id}`}>{`${pilotTitle} · ${t.nth(period)}`}</DeskLink>
          <div className="caption">
            <span className="mono">{pilotNumber}</span> ·{' '}
            <DeskLink to={`/workspaces/${programmeId}/${pilotId}`}>{t.workspace}</DeskLink>
          </div>
        </>
      ),
    },
    { key: 'due', head: t.due, kind: 'date', cell: ({ due }) => tableDeadline(due) },
    {
      key: 'state',
      head: t.state,
      cell: (line) => (
        <StatusTag status={statusOfReport(line)} words={line.isOverdue ? t.overdue : t.statesOf[line.state]} />
      ),
    },
  ]
}
