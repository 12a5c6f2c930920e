import {
  type FilledForm,
  isCodes,
  isOrganisation,
  isRange,
  type OrganisationAnswer,
  type Reading,
  readForm,
  type Row,
  rowPath,
  rowsAt,
} from '../../../../foundation/forms/index.ts'
import { parseDay, parseFen } from '../../../../foundation/kernel/index.ts'
import { type EntryReference, readEntryCode } from '../entry-version.ts'
import { readFigure } from '../figure.ts'
import { findIndicator } from '../indicators.ts'
import { type MeasureKind, measureKinds, type SupportMeasure } from '../measure.ts'
import { type Segment, segments, type Target, type TargetPeriod, targetPeriods } from '../target.ts'
import { enterpriseRoles } from './institution-form.ts'

export interface NamedPartner {
  readonly organisation: OrganisationAnswer | undefined
  /** Whether it takes part as an insured enterprise, which stands in one plan of a round. */
  readonly isEnterprise: boolean
}

/** What the answers of a plan say of the facts that rules judge and lists show. */
export interface PlanAnswers {
  readonly title: string
  readonly region: string | undefined
  readonly sectors: readonly string[]
  readonly entries: readonly EntryReference[]
  readonly partners: readonly NamedPartner[]
  readonly targets: readonly Target[]
  readonly measures: readonly SupportMeasure[]
}

/** Reads the facts out of a plan's answers; what is hidden by a condition, or cannot be read, does not count. */
export function planAnswers(form: FilledForm): PlanAnswers {
  const reading = readForm(form)
  const text = (path: string): string | undefined => textAt(reading, path)
  const rows = (path: string): readonly Row[] => rowsAt(form.answers, path)
  return {
    title: text('basic.title') ?? '',
    region: text('basic.region'),
    sectors: [...codesAt(reading, 'base.sectors'), ...codesAt(reading, 'scope.sectors')],
    entries: ['catalogue.entries', 'entry.entries'].flatMap((repeat) =>
      rows(repeat).flatMap((row) => readEntryCode(text(rowPath(repeat, row.id, 'entry')) ?? '') ?? []),
    ),
    partners: [
      ...partnersAt(reading, rows, 'consortium.partners'),
      ...partnersAt(reading, rows, 'cooperation.institutions'),
    ],
    targets: rows('targets.rows').flatMap((row) => targetOf(reading, row) ?? []),
    measures: rows('support.measures').flatMap((row) => measureOf(reading, row) ?? []),
  }
}

function partnersAt(reading: Reading, rows: (path: string) => readonly Row[], repeat: string): readonly NamedPartner[] {
  return rows(repeat).map((row) => {
    const organisation = reading.answer(rowPath(repeat, row.id, 'organisation'))
    const role = textAt(reading, rowPath(repeat, row.id, 'role'))
    return {
      organisation: organisation !== undefined && isOrganisation(organisation) ? organisation : undefined,
      isEnterprise: role !== undefined && enterpriseRoles.includes(role),
    }
  })
}

function targetOf(reading: Reading, row: Row): Target | undefined {
  const at = (field: string): string | undefined => textAt(reading, rowPath('targets.rows', row.id, field))
  const indicator = findIndicator(at('indicator') ?? '')
  const [segment, period] = [
    segments.find((one) => one === at('segment')),
    targetPeriods.find((one) => one === at('period')),
  ]
  if (!indicator || !segment || !period) return undefined
  const amount = at('amount')
  // Money is kept in fen; the dictionary's reader takes yuan, as it is written.
  const written = indicator.kind === 'money' ? yuanOf(amount) : (at('count') ?? at('measure'))
  const figure = written === undefined ? undefined : readFigure(indicator, written)
  return figure?.ok ? target(indicator.code, segment, period, figure.value) : undefined
}

const target = (indicator: string, segment: Segment, period: TargetPeriod, figure: Target['figure']): Target => ({
  indicator,
  segment,
  period,
  figure,
})

function yuanOf(fen: string | undefined): string | undefined {
  const amount = fen === undefined ? undefined : parseFen(fen)
  if (amount === undefined || amount < 0n) return undefined
  return `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`
}

function measureOf(reading: Reading, row: Row): SupportMeasure | undefined {
  const path = (field: string): string => rowPath('support.measures', row.id, field)
  const kind: MeasureKind | undefined = measureKinds.find((one) => one === textAt(reading, path('kind')))
  const standing = (['in-force', 'approved', 'planned'] as const).find(
    (one) => one === textAt(reading, path('standing')),
  )
  const period = reading.answer(path('period'))
  if (!kind || !standing || period === undefined || !isRange(period)) return undefined
  const [from, until] = [parseDay(period.from), parseDay(period.to)]
  if (!from || !until) return undefined
  const amount = textAt(reading, path('amount'))
  return {
    kind,
    content: textAt(reading, path('content')) ?? '',
    basis: textAt(reading, path('basis')) ?? '',
    standing,
    amount: amount === undefined ? null : (parseFen(amount) ?? null),
    from,
    until,
  }
}

function textAt(reading: Reading, path: string): string | undefined {
  const answer = reading.answer(path)
  return typeof answer === 'string' ? answer : undefined
}

function codesAt(reading: Reading, path: string): readonly string[] {
  const answer = reading.answer(path)
  return answer !== undefined && isCodes(answer) ? answer : []
}
