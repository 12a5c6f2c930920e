import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import type { Label } from '../../../../foundation/forms/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { nationalTotals } from '../../../../insurance/policies/server/index.ts'
import { findRegion, regionAreas, type RegionArea, regions } from '../../../parties/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { figureInWords, figureOf, type Segment } from '../../../work-plans/index.ts'
import { reportForms } from '../../domain/form/report-forms.ts'
import { findReportIndicator } from '../../domain/indicators/dictionary.ts'
import type { FigureRowsPage, PlaceView, RollUpView, SplitView } from '../../domain/pages.ts'
import { type Line, provinceOf, rollUpSums } from '../../domain/roll-up/roll-up.ts'
import { rollUp } from '../roll-up.ts'
import { periodsOfRound } from '../store/periods.ts'
import { type Counting, type Dimension, figureRows, type FigureRow, splitsOf } from '../store/sums.ts'
import { derivedViewOf, lineViewOf, periodViewOf } from '../views.ts'
import { figureKeyOf } from './list-reports.ts'

/** What stands in the table by regions; everything else is one step further, in the rows of a figure. */
const headlines = new Set([
  'policies.issued',
  'insured.enterprises',
  'sum-insured.issued',
  'premium.written',
  'claims.paid',
  'insured.residents',
  'support.funds',
])

interface Wanted {
  readonly programme: string
  readonly counting: Counting
}

/** 汇总: the nation for the ministry, its region for an authority, its own for a unit; every figure leads to rows. */
export const readRollUp =
  ({ programme, counting }: Wanted): UseCase<RollUpView> =>
  async (acting) => {
    const { tx, actor } = acting
    const permit = acting.permitList('read', 'roll-up')
    if (!permit.ok) return permit
    const round = await readRound(tx, programme)
    if (!round) return refuse(notFound)
    const all = await rollUp(tx, { roundId: programme, counts: counting })
    const isMinistry = actor.roles.some((role) => role === 'ministry-officer' || role === 'ministry-approver')
    return ok({
      programmeId: programme,
      counting,
      periods: all.periods.map((row) => periodViewOf(acting, row)),
      funnel: all.funnel,
      nation: all.nation.flatMap(lineViewOf),
      derived: all.derived.map(derivedViewOf),
      areas: (Object.keys(regionAreas) as RegionArea[]).map((area) => ({
        code: area,
        name: regionAreas[area],
        lines: headlinesOf(all.areas[area]),
        regions: placesOf(area, all.regions),
      })),
      uniquePolicies: isMinistry ? (await nationalTotals(tx, round.id)).policies : null,
    })
  }

const headlinesOf = (lines: readonly Line[]) =>
  lines.filter(({ indicator }) => headlines.has(indicator)).flatMap(lineViewOf)

function placesOf(area: RegionArea, byRegion: ReadonlyMap<string, readonly Line[]>): readonly PlaceView[] {
  return regions
    .filter((region) => region.area === area && region.parent === null && byRegion.has(region.code))
    .map(({ code, name }) => ({ code, name: { zh: name, en: name }, lines: headlinesOf(byRegion.get(code) ?? []) }))
}

/** The enterprise line by class, sector, scenario or size; each part with its periods and its year. */
export const readSplit =
  ({ programme, counting, dimension }: Wanted & { readonly dimension: Dimension }): UseCase<SplitView> =>
  async (acting) => {
    const { tx } = acting
    const permit = acting.permitList('read', 'roll-up')
    if (!permit.ok) return permit
    const [periods, rows] = await Promise.all([
      periodsOfRound(tx, programme),
      splitsOf(tx, programme, { counting, dimension }),
    ])
    const labels = labelsOf(dimension)
    const codes = [...new Set(rows.map(({ part }) => part))].toSorted()
    return ok({
      dimension,
      parts: codes.map((code) => ({
        code,
        label: labels.get(code) ?? { zh: code === '' ? '未分' : code, en: code === '' ? 'Not split' : code },
        lines: rollUpSums(
          rows
            .filter(({ part }) => part === code)
            .map(({ indicator, period, value }) => ({
              indicator,
              period,
              segment: 'enterprise' as const,
              region: '',
              weighed: 0n,
              weight: 0n,
              cells: 1,
              value: BigInt(value),
            })),
          periods.length,
        ).nation.flatMap(lineViewOf),
      })),
    })
  }

const listOfDimension = { class: 'classes', sector: 'sectors', scenario: 'scenarios', size: 'sizes' } as const

function labelsOf(dimension: Dimension): ReadonlyMap<string, Label> {
  const found = reportForms.institution.lists.find(({ id }) => id === listOfDimension[dimension])
  return new Map((found?.options ?? []).map(({ code, label }) => [code, label]))
}

interface RowsWanted extends Wanted {
  readonly indicator: string
  readonly segment: Segment
  readonly period?: number | undefined
  readonly region?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** The rows of which a figure is made, each with the report from which it comes. */
export const readFigureRows =
  (wanted: RowsWanted): UseCase<FigureRowsPage> =>
  async (acting) => {
    const permit = acting.permitList('read', 'roll-up')
    if (!permit.ok) return permit
    const known = findReportIndicator(wanted.indicator)
    if (!known) return refuse(notFound)
    const { programme: programmeId, counting, segment, period = null, after, limit } = wanted
    const found = await figureRows(acting.tx, {
      programmeId,
      counting,
      segment,
      period,
      limit,
      indicator: known.code,
      regions: wanted.region === undefined ? null : withCities(wanted.region),
      after: figureKeyOf(after),
    })
    const { code, name, unit, definition, kind, accrual } = known
    const words = (value: string): string => figureInWords(figureOf(kind, BigInt(value)))
    const last = found.lines.length === limit ? found.lines.at(-1) : undefined
    return ok({
      indicator: { code, name, unit, definition },
      rows: found.rows,
      // A stock of several periods is not added either.
      sum: accrual === 'flow' || (accrual === 'stock' && period !== null) ? words(found.value) : null,
      lines: found.lines.map(({ value, weight: _weight, ...row }) => ({
        reportId: row.reportId,
        place: row.place,
        unitName: row.unitName,
        pilotNumber: row.pilotNumber,
        period: row.period,
        region: findRegion(row.region)?.name ?? row.region,
        labels: placeLabels(row),
        words: words(value),
      })),
      next: last ? `${last.reportId}:${last.place}` : null,
    })
  }

const withCities = (code: string): readonly string[] =>
  regions.filter((region) => provinceOf(region.code) === code || region.area === code).map((region) => region.code)

function placeLabels(row: Pick<FigureRow, 'coverClass' | 'sector' | 'scenario' | 'size'>): readonly Label[] {
  const named = [
    ['class', row.coverClass],
    ['sector', row.sector],
    ['scenario', row.scenario],
    ['size', row.size],
  ] as const
  return named.flatMap(([dimension, code]) => {
    const label = labelsOf(dimension).get(code)
    return label ? [label] : []
  })
}
