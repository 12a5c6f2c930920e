import type { Acting } from '../../../foundation/access/server/index.ts'
import { ok, refuse } from '../../../foundation/kernel/index.ts'
import {
  cellsReached,
  engineVersion,
  fewestInsureds,
  fewestInsurers,
  hourOfSize,
  shippedAssumptions,
  stressOf,
  systemicScenarios,
  withoutSmallCells,
} from '../index.ts'
import { unknownScenario } from './run-refusals.ts'
import { exposureOfAll } from './store.ts'

/** What one shared event costs all insurers together; no cell tells of one insurer or of few insureds. */
export async function lookAtStress(acting: Acting, id: string) {
  const permitted = acting.permitList('read', 'risk-exposure')
  if (!permitted.ok) return permitted
  const scenario = systemicScenarios.find(({ event }) => event.id === id)
  if (!scenario) return refuse(unknownScenario(id))
  const cells = await exposureOfAll(acting.tx, hourOfSize)
  const all = cells.find(({ kind }) => kind === 'all')
  const shown = all && withoutSmallCells(cellsReached(scenario, cells), all)
  const { label, grade, source, stress, event } = scenario
  return ok({
    scenario: id,
    label,
    grade,
    source,
    hitProbability: event.hitProbability,
    hours: stress,
    cells:
      shown?.map(({ weight, kind, name, insureds, insurers }) => ({
        kind,
        name,
        insureds,
        insurers,
        losses: stressOf(scenario, { weight }),
      })) ?? null,
    fewest: { insurers: fewestInsurers, insureds: fewestInsureds },
    library: shippedAssumptions.version,
    engine: engineVersion,
  })
}
