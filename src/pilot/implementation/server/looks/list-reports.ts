import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { isId, ok } from '../../../../foundation/kernel/index.ts'
import { listRounds } from '../../../programmes/server/index.ts'
import { pilotsOf } from '../../../work-plans/server/index.ts'
import type { MyReports, PeriodView, ReportBoard } from '../../domain/pages.ts'
import { flashesOf } from '../store/flashes.ts'
import { funnelOf, pageOfReports } from '../store/lists.ts'
import { periodsOfRound } from '../store/periods.ts'
import { reportsOfUnit } from '../store/reports.ts'
import { flashViewOf, periodViewOf, reportLineOf } from '../views.ts'

/** 我的进展报告: all that the actor's unit owes and has handed in, and what it reported out of turn. */
export const listMine = (): UseCase<MyReports> => async (acting) => {
  const { tx, actor } = acting
  const permit = acting.permitList('read', 'report')
  if (!permit.ok) return permit
  const { organisationId } = actor
  if (organisationId === null) return ok({ reports: [], pilots: [], flashes: [] })
  const [reports, rounds] = [await reportsOfUnit(tx, organisationId), await listRounds(tx)]
  const mine = new Set(reports.map(({ programmeId }) => programmeId))
  const ids = rounds.map(({ round }) => round.id).filter((id) => mine.has(id))
  const pilots = (await Promise.all(ids.map((id) => pilotsOf(tx, id)))).flat()
  const flashes = (await Promise.all(ids.map((id) => flashesOf(tx, id)))).flat()
  return ok({
    reports: reports.map((row) => reportLineOf(row, tx.now)),
    pilots: pilots
      .filter(({ applicantId }) => applicantId === organisationId)
      .map(({ id, programmeId, number, title }) => ({ id, programmeId, number, title })),
    flashes: flashes.filter(({ unitId }) => unitId === organisationId).map((row) => flashViewOf(acting, row)),
  })
}

interface Query {
  readonly programme: string
  readonly period?: number | undefined
  readonly state?: string | undefined
  readonly region?: string | undefined
  readonly kind?: string | undefined
  readonly words?: string | undefined
  readonly overdue?: 'yes' | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** 报告台账: who has handed in what and who is late, by the filters of the address; each sees what is theirs to oversee. */
export const findReports =
  (query: Query): UseCase<ReportBoard> =>
  async (acting) => {
    const { tx } = acting
    const permit = acting.permitList('list', 'report')
    if (!permit.ok) return permit
    const [periods, { lines, total }, funnel, flashes] = await Promise.all([
      periodsOfRound(tx, query.programme),
      pageOfReports(tx, {
        programmeId: query.programme,
        period: query.period ?? null,
        states: codesOf(query.state),
        regions: codesOf(query.region),
        kinds: codesOf(query.kind),
        words: query.words?.trim() || null,
        overdueAt: query.overdue === 'yes' ? tx.now : null,
        after: keyOf(query.after),
        limit: query.limit,
      }),
      funnelOf(tx, query.programme),
      flashesOf(tx, query.programme),
    ])
    const last = lines.length === query.limit ? lines.at(-1) : undefined
    const fresh = { resource: 'reporting-period', id: '*', state: 'set', relations: [] } as const
    return ok({
      periods: periods.map((row) => periodViewOf(acting, row)),
      funnel,
      lines: lines.map((row) => reportLineOf(row, tx.now)),
      total,
      next: last ? `${last.periodNumber}:${last.pilotNumber}` : null,
      flashes: flashes.map((row) => flashViewOf(acting, row)),
      maySet: periods.length === 0 && acting.actionsOpenTo(fresh).includes('set'),
    })
  }

/** 报告计划 of a round with every due instant; open to everybody. */
export const listPeriods =
  (input: { readonly programme: string }): UseCase<readonly PeriodView[]> =>
  async (acting) => {
    const permit = acting.permitList('read', 'reporting-period')
    if (!permit.ok) return permit
    return ok((await periodsOfRound(acting.tx, input.programme)).map((row) => periodViewOf(acting, row)))
  }

/** Several values of one filter stand in the address with commas. */
function codesOf(text: string | undefined): readonly string[] | null {
  const codes = (text ?? '').split(',').filter((code) => code !== '')
  return codes.length > 0 ? codes : null
}

function keyOf(text: string | undefined): readonly [number, string] | null {
  const match = /^(\d{1,2}):(.{1,60})$/.exec(text ?? '')
  return match ? [Number(match[1]), match[2] ?? ''] : null
}

/** `<report>:<place>`, the key of a row of figures. */
export function figureKeyOf(text: string | undefined): readonly [string, number] | null {
  const match = /^([0-9a-f-]{36}):(\d{1,6})$/.exec(text ?? '')
  return match && isId(match[1] ?? '') ? [match[1] ?? '', Number(match[2])] : null
}
