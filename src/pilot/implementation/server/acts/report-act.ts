import { notFound, type Permit } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { type Canonical, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { changed } from '../evidence.ts'
import { loadLockedReport } from '../objects.ts'
import { findPeriod, type PeriodRow } from '../store/periods.ts'
import type { ReportRow } from '../store/reports.ts'

export interface ReportAct<Action extends string> {
  readonly row: ReportRow
  readonly period: PeriodRow
  readonly permit: Permit<'report', Action>
}

/** Everything that an act on one report needs: the row locked first, then judged. */
export async function beginAct<Action extends string>(
  acting: Acting,
  id: string,
  action: Action,
): Promise<Result<ReportAct<Action>>> {
  const loaded = await loadLockedReport(acting, id)
  if (!loaded.ok) return loaded
  const { row, object } = loaded.value
  const permit = acting.permit(action, object)
  if (!permit.ok) return permit
  const period = await findPeriod(acting.tx, row.periodId)
  return period ? ok({ row, period, permit: permit.value }) : refuse(notFound)
}

export interface Outcome {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly fingerprint?: string
}

/** Records the act and says what became of the report. */
export function finishAct(
  { tx }: Acting,
  action: string,
  stored: ReportRow,
  facts?: { readonly [name: string]: Canonical },
): Outcome {
  const { id, state, version } = stored
  tx.record({
    action: `report.${action}`,
    resource: 'report',
    id,
    version,
    clause: '4.3.p1.s2',
    ...(facts === undefined ? {} : { facts }),
    changes: [changed.report(stored)],
  })
  return { id, state, version }
}
