import { writeCsv } from '../../../foundation/documents/index.ts'
import type { CellValue } from '../../../foundation/documents/index.ts'
import type { Locale } from '../../../foundation/interface/index.ts'
import { nameOf } from './group-table.tsx'
import type { PictureView, RunView } from './run.ts'
import { words } from './words.ts'

type Row = readonly CellValue[]

/** Every figure of a run in yuan, with what it rests on first. */
export function rowsOfRun(run: RunView, picture: PictureView, locale: Locale): readonly Row[] {
  const t = words[locale]
  const figures = [
    [t.aal, picture.aal, ...(picture.ci['aal'] ?? [])],
    [t.sd, picture.sd],
    ...(['q95', 'q99', 'q99_5', 'q99_9'] as const).map((name): Row => [
      t[name],
      picture.aep[name] ?? 0,
      ...(picture.ci[name] ?? []),
    ]),
    [t.tvar99, picture.tvar99, ...(picture.ci['tvar99'] ?? [])],
    [t.exactMean, picture.exact.claims + picture.exact.shared],
  ]
  return [
    [t.run, run.name],
    [t.engine, run.engine, t.library, run.library, t.seed, run.seed, t.years, picture.years],
    [t.fingerprint, run.fingerprint ?? ''],
    [],
    [t.figure, t.value, t.interval],
    ...figures,
    [],
    [t.period, t.annualSum, t.interval, '', t.largestOne, t.interval],
    ...picture.curve.map((one): Row => [
      one.period,
      one.annual,
      ...one.annualInterval,
      one.largest,
      ...one.largestInterval,
    ]),
    [],
    [t.groupBy, t.name, t.aal, t.coTvar],
    ...picture.groups.map((one): Row => [t.kinds[one.kind], nameOf(one, locale), one.aal, one.coTvar99]),
    [],
    [t.assumption, t.lower, t.higher],
    ...picture.drivers.map(({ driver, down, up }): Row => [
      t.drivers[driver as keyof typeof t.drivers] ?? driver,
      down,
      up,
    ]),
  ]
}

/** Hands a table to the browser as a file. */
export function download(name: string, rows: readonly Row[]): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([writeCsv(rows)], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
