import { scenariosOf } from '../../cover/index.ts'
import { hourOfSize } from './book.ts'
import type { SystemicScenario } from './systemic-scenarios.ts'

/** What all insurers bear together of one kind; `weight` counts each insured by its line and the size of its hour. */
export interface ExposureCell {
  readonly kind: string
  readonly name: string
  readonly insureds: number
  readonly insurers: number
  readonly weight: number
}

/** Fewer would tell officials of one insurer, or of an insured. */
export const fewestInsurers = 3
export const fewestInsureds = 10

/** Several cells that may not be shown one by one. */
export const othersTogether = ''

const isShowable = ({ insurers, insureds }: ExposureCell): boolean =>
  insurers >= fewestInsurers && insureds >= fewestInsureds

/**
 * Small cells are shown together, and never so that the whole less the others tells of one: when what is put together is one
 * cell, or still too small, the smallest of the rest joins it. Undefined when even the whole may not be shown.
 */
export function withoutSmallCells(
  cells: readonly ExposureCell[],
  all: ExposureCell,
): readonly ExposureCell[] | undefined {
  if (!isShowable(all)) return undefined
  const shown = cells.filter(isShowable).toSorted((a, b) => b.weight - a.weight)
  const small = cells.filter((cell) => !isShowable(cell))
  while (small.length > 0 && shown.length > 0 && (small.length < 2 || sumOf(small, 'insureds') < fewestInsureds)) {
    small.push(shown.pop()!)
  }
  if (small.length === 0) return shown
  // How many insurers the put together cells have is not known, since one may be in several: the fewest is said.
  const together = {
    kind: small[0]!.kind,
    name: othersTogether,
    insureds: sumOf(small, 'insureds'),
    insurers: Math.max(...small.map(({ insurers }) => insurers)),
    weight: sumOf(small, 'weight'),
  }
  return [...shown, together]
}

const sumOf = (cells: readonly ExposureCell[], of: 'insureds' | 'weight'): number =>
  cells.reduce((sum, cell) => sum + cell[of], 0)

export interface StressLoss {
  readonly hours: number
  /** Mean yuan when each insured is hit with the scenario's probability. */
  readonly mean: number
  /** Yuan when all of them are hit. */
  readonly all: number
}

/** What an event of so many hours costs all insurers together on these cells. */
export function stressOf(
  { event, stress }: SystemicScenario,
  { weight }: Pick<ExposureCell, 'weight'>,
): readonly StressLoss[] {
  return stress.map((hours) => {
    const units = Math.min(Math.max(hours - event.waiting, 0), event.maximum)
    const all = (weight * event.lossPerUnit * units) / hourOfSize.medium
    return { hours, mean: all * event.hitProbability, all }
  })
}

/** Which cells an event can reach: each cloud or supplier by itself, sectors that depend on it, or all sectors. */
export function cellsReached({ sharedBy }: SystemicScenario, cells: readonly ExposureCell[]): readonly ExposureCell[] {
  if (sharedBy === 'cloud' || sharedBy === 'supplier') return cells.filter(({ kind }) => kind === sharedBy)
  const sectors = cells.filter(({ kind }) => kind === 'sector')
  if (sharedBy === null || sharedBy === 'common-vulnerability') return sectors
  return sectors.filter(({ name }) => scenariosOf(name).some((scenario) => scenario.sharedBy.includes(sharedBy)))
}
