import { type Fen, ok, refuse, type Result, sumOf } from '../../../../foundation/kernel/index.ts'
import { assumptionsOf, engineVersion, exactPrice, type FirmSize, shippedAssumptions } from '../../../risk/index.ts'

/** 技术价格: the mean yearly loss of a sector's scenarios by the loss engine; beside the filed premium, never instead of it. */
export interface TechnicalPrice {
  readonly mean: Fen
  readonly scenarios: number
  readonly size: FirmSize
  /** The limit of each claim that was laid over every scenario whose losses are yuan. */
  readonly limit: Fen
  readonly library: string
  readonly engine: string
}

/** Refused where the library has nothing for the sector, or where a mean cannot be relied on. */
export function technicalPrice(sector: string, size: FirmSize, limit: Fen): Result<TechnicalPrice> {
  const assumptions = assumptionsOf(shippedAssumptions, sector, size)
  if (assumptions.length === 0) return refuse(noAssumptions)
  const means: Fen[] = []
  for (const { lossCase, evidence, unit } of assumptions) {
    const terms = unit === 'yuan' ? { ...lossCase.terms, limit: Number(limit) / 100 } : lossCase.terms
    const price = exactPrice({ ...lossCase, terms }, evidence)
    if (!price.ok) return price
    means.push(price.value.fen)
  }
  const { version: library } = shippedAssumptions
  return ok({ mean: sumOf(means), scenarios: assumptions.length, size, limit, library, engine: engineVersion })
}

const noAssumptions = {
  kind: 'unprocessable',
  code: 'no-assumptions-of-sector',
  message: {
    zh: '情景假设库没有该行业的情景，不给出技术价格。',
    en: 'The library has no scenario of this sector, so there is no technical price.',
  },
  remedy: { zh: '按备案费率定价不受影响。', en: 'The filed premium does not depend on it.' },
} as const
