import type { Acting } from '../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import {
  type Assumption,
  engineVersion,
  exactPrice,
  findAssumption,
  type FirmSize,
  levelNames,
  type Price,
  shippedAssumptions,
} from '../index.ts'
import { unknownScenario } from './run-refusals.ts'

export interface WantedPrice {
  readonly scenario: string
  readonly size: FirmSize
  readonly deductible?: number | undefined
  readonly limit?: number | 'none' | undefined
  readonly insuredSharePpm: number
  readonly sharePpm: number
}

/** What a scenario costs a firm under these terms, exactly, with what it rests on. Nothing is kept. */
export async function workOutPrice(acting: Acting, wanted: WantedPrice) {
  const permitted = acting.permitList('read', 'risk-price')
  if (!permitted.ok) return permitted
  const assumption = findAssumption(shippedAssumptions, wanted.scenario, wanted.size)
  if (!assumption) return refuse(unknownScenario(wanted.scenario))
  const terms = termsOf(assumption, wanted)
  const price = exactPrice({ ...assumption.lossCase, terms }, assumption.evidence)
  if (!price.ok) return price
  const { deductible, limit, valuePerUnit } = terms
  const { unit, evidence, source } = assumption
  return ok({
    fen: String(price.value.fen),
    unit,
    terms: { deductible, limit, valuePerUnit },
    figures: figuresOf(price.value),
    bracket: price.value.figures.bracket,
    drivers: price.value.sensitivities,
    evidence,
    source,
    library: shippedAssumptions.version,
    engine: engineVersion,
  }) satisfies Result<unknown>
}

function termsOf({ lossCase }: Assumption, { deductible, limit, insuredSharePpm, sharePpm }: WantedPrice) {
  return {
    ...lossCase.terms,
    ...(deductible === undefined ? {} : { deductible }),
    ...(limit === undefined ? {} : { limit: limit === 'none' ? null : limit }),
    insuredShare: insuredSharePpm / 1e6,
    share: sharePpm / 1e6,
  }
}

function figuresOf({ figures }: Price): Readonly<Record<string, number | null>> {
  const names = ['mean', 'sd', 'prob_zero', ...levelNames, 'tvar99'] as const
  return Object.fromEntries(names.map((name) => [name, figures[name]]))
}
