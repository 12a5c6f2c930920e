import type { FirmSize } from '../index.ts'

/** A row of the form as it is typed. */
export interface WrittenRow {
  /** Tells the rows of one form apart; not sent. */
  readonly place: number
  readonly sector: string
  readonly size: FirmSize
  readonly count: string
  readonly region: string
  readonly cloud: string
  readonly supplier: string
}

export interface WrittenRun {
  readonly name: string
  readonly rows: readonly WrittenRow[]
  readonly share: string
  readonly frequencyFactor: string
  readonly severityFactor: string
  readonly reason: string
  readonly years: string
  readonly seed: string
}

export const emptyRow: WrittenRow = {
  place: 0,
  sector: 'telecom-internet',
  size: 'medium',
  count: '',
  region: '',
  cloud: '',
  supplier: '',
}

export const emptyRun: WrittenRun = {
  name: '',
  rows: [emptyRow],
  share: '100',
  frequencyFactor: '1',
  severityFactor: '1',
  reason: '',
  years: '100000',
  seed: '1',
}

export type Problem = 'name' | 'count' | 'share' | 'factor' | 'reason' | 'seed'

export function withRow(run: WrittenRun): WrittenRun {
  const place = Math.max(...run.rows.map((row) => row.place)) + 1
  return { ...run, rows: [...run.rows, { ...emptyRow, place }] }
}

/** What is wrong, by the id of its field. */
export function problemsOf(run: WrittenRun): Readonly<Record<string, Problem>> {
  const changes = [run.frequencyFactor, run.severityFactor].some((factor) => Number(factor) !== 1)
  const found: Record<string, Problem> = {}
  if (run.name.trim() === '') found['run-name'] = 'name'
  for (const [index, { count }] of run.rows.entries()) {
    if (!isWhole(count, 1, 1_000_000)) found[`row-${index}-count`] = 'count'
  }
  if (!isAbove(run.share, 100)) found['run-share'] = 'share'
  if (!isAbove(run.frequencyFactor, 100)) found['run-frequency'] = 'factor'
  if (!isAbove(run.severityFactor, 100)) found['run-severity'] = 'factor'
  if (changes && run.reason.trim().length < 2) found['run-reason'] = 'reason'
  if (!isWhole(run.seed, 0, 2_147_483_647)) found['run-seed'] = 'seed'
  return found
}

/** What is sent of a run without problems; shares and factors in millionths. */
export function wantedOf(run: WrittenRun) {
  const factors = [
    { of: 'frequency', factor: run.frequencyFactor },
    { of: 'severity', factor: run.severityFactor },
  ] as const
  return {
    name: run.name.trim(),
    book: {
      rows: run.rows.map(({ place: _place, count, cloud, supplier, ...row }) => ({
        ...row,
        count: Number(count),
        cloud: cloud.trim(),
        supplier: supplier.trim(),
      })),
      sharePpm: Math.round(Number(run.share) * 10_000),
      adjustments: factors
        .filter(({ factor }) => Number(factor) !== 1)
        .map(({ of, factor }) => ({ of, factorPpm: Math.round(Number(factor) * 1e6), reason: run.reason.trim() })),
    },
    years: Number(run.years),
    seed: Number(run.seed),
  }
}

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d{1,10}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most

/** Above nothing by at least a millionth. */
const isAbove = (text: string, most: number): boolean =>
  /^\d+(\.\d+)?$/.test(text.trim()) && Number(text) >= 0.0001 && Number(text) <= most
