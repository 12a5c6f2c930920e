import { refuse, ok, type Result, type Text } from '../../../foundation/kernel/index.ts'
import { scenarioLibrary } from '../../cover/index.ts'
import { type AssumptionRow, assumptionRows } from './assumption-rows.ts'
import { exactFigures, type LossCase } from './exact.ts'
import { type Evidence, scaledFrequency, scaledSeverity } from './sensitivity.ts'
import { noTerms } from './terms.ts'

/** A firm's size by yearly revenue: about 20 million, 300 million and 3 billion yuan. */
export const firmSizes = ['small', 'medium', 'large'] as const

export type FirmSize = (typeof firmSizes)[number]

/** What a scenario of the notice is taken to cost a firm of one size, and what that rests on. */
export interface Assumption {
  readonly scenario: string
  readonly size: FirmSize
  readonly unit: 'yuan' | 'hours'
  readonly lossCase: LossCase
  readonly evidence: Evidence
  readonly source: { readonly frequency: Text; readonly severity: Text }
  /** What experts have changed since the version, in order. */
  readonly adjustments: readonly Adjustment[]
}

export interface Adjustment {
  readonly of: 'frequency' | 'severity'
  readonly factor: number
  readonly reason: string
  readonly by: string
}

export interface AssumptionLibrary {
  readonly version: string
  readonly assumptions: readonly Assumption[]
}

const placeholder: Text = { zh: '专家占位值，待校准', en: 'a placeholder of experts, to be calibrated' }

const outageShapes: Text = {
  zh: '形状参照 VERIS 社区数据库 124 起停机时长（四分位 6、48、168 小时），按恢复能力下调；金额为专家占位值',
  en: 'the shape looks at 124 outages of the VERIS Community Database (quartiles 6, 48 and 168 hours), shortened for means of recovery; amounts are placeholders of experts',
}

/** One assumption for every scenario and size. Public incidents give shapes, never frequencies: who reports is not who suffers. */
export const shippedAssumptions: AssumptionLibrary = {
  version: '2026-1',
  assumptions: assumptionRows.flatMap((row) => firmSizes.map((size, index) => assumptionOf(row, size, index))),
}

function assumptionOf(row: AssumptionRow, size: FirmSize, index: number): Assumption {
  const [mean, mu, sigma, deductible, limit, valuePerUnit] = row.sizes[index]!
  return {
    scenario: row.scenario,
    size,
    unit: row.unit,
    lossCase: {
      frequency: row.clustered ? { dist: 'negbin', r: 2, mean } : { dist: 'poisson', lambda: mean },
      severity: { dist: 'lognormal', mu, sigma },
      terms: { ...noTerms, deductible, limit, valuePerUnit },
    },
    evidence: { frequency: 'D', severity: row.severityGrade },
    source: { frequency: placeholder, severity: row.severityGrade === 'C' ? outageShapes : placeholder },
    adjustments: [],
  }
}

export const findAssumption = (library: AssumptionLibrary, scenario: string, size: FirmSize): Assumption | undefined =>
  library.assumptions.find((one) => one.scenario === scenario && one.size === size)

/** What a sector's scenarios are taken to cost a firm of one size. */
export function assumptionsOf(library: AssumptionLibrary, sector: string, size: FirmSize): readonly Assumption[] {
  const scenarios = new Set(scenarioLibrary.filter((one) => one.sector === sector).map(({ id }) => id))
  return library.assumptions.filter((one) => one.size === size && scenarios.has(one.scenario))
}

/** An expert's change. Without a reason and a name there is none. */
export function adjusted(assumption: Assumption, adjustment: Adjustment): Result<Assumption> {
  const named = adjustment.reason.trim() !== '' && adjustment.by.trim() !== ''
  if (!named || !(adjustment.factor > 0) || !Number.isFinite(adjustment.factor)) return refuse(unreasoned)
  const { lossCase } = assumption
  const changed =
    adjustment.of === 'frequency'
      ? { ...lossCase, frequency: scaledFrequency(lossCase.frequency, adjustment.factor) }
      : { ...lossCase, severity: scaledSeverity(lossCase.severity, adjustment.factor) }
  return ok({ ...assumption, lossCase: changed, adjustments: [...assumption.adjustments, adjustment] })
}

const unreasoned = {
  kind: 'unprocessable',
  code: 'an-adjustment-needs-a-reason',
  message: {
    zh: '专家调整须写明大于 0 的倍数、理由和调整人。',
    en: 'An adjustment needs a factor above 0, a reason and a name.',
  },
  remedy: { zh: '请补写后再保存。', en: 'Add what is missing and save again.' },
} as const

/** How the mean of one scenario differs between two libraries; null stands where one of them does not have it. */
export interface AssumptionChange {
  readonly scenario: string
  readonly size: FirmSize
  readonly before: number | null
  readonly after: number | null
}

/** What changed from one version to another, the largest change first. */
export function assumptionChanges(before: AssumptionLibrary, after: AssumptionLibrary): readonly AssumptionChange[] {
  const mean = (library: AssumptionLibrary, scenario: string, size: FirmSize): number | null => {
    const found = findAssumption(library, scenario, size)
    return found ? exactFigures(found.lossCase).mean : null
  }
  const keys = new Map(
    [...before.assumptions, ...after.assumptions].map((one) => [`${one.scenario} ${one.size}`, one] as const),
  )
  return Array.from(keys.values(), ({ scenario, size }) => ({
    scenario,
    size,
    before: mean(before, scenario, size),
    after: mean(after, scenario, size),
  }))
    .filter((change) => change.before !== change.after)
    .sort((a, b) => sizeOf(b) - sizeOf(a))
}

const sizeOf = ({ before, after }: AssumptionChange): number => Math.abs((after ?? 0) - (before ?? 0))
