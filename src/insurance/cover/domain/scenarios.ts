import type { Text } from '../../../foundation/kernel/index.ts'
import { type CauseCode, findCause } from './causes.ts'
import type { Consequence, CoverSector, Dependency } from './sector.ts'
import { sectors } from './sectors.ts'

/** What can go wrong in one sector: a cause and what follows. */
export interface Scenario {
  /** `telecom-internet.attack.platform-outage`. */
  readonly id: string
  readonly sector: string
  readonly cause: CauseCode
  readonly consequence: string
  readonly label: Text
  readonly clause: string
  readonly heads: readonly string[]
  readonly sharedBy: readonly Dependency[]
}

/** Every cause × consequence that the notice names for a sector. */
export const scenarioLibrary: readonly Scenario[] = sectors.flatMap((sector) =>
  sector.causes.flatMap((cause) => sector.consequences.map((consequence) => scenario(sector, cause, consequence))),
)

export const scenariosOf = (sector: string): readonly Scenario[] =>
  scenarioLibrary.filter((one) => one.sector === sector)

export const findScenario = (id: string): Scenario | undefined => scenarioLibrary.find((one) => one.id === id)

function scenario(sector: CoverSector, cause: CauseCode, consequence: Consequence): Scenario {
  const { label } = findCause(cause)
  return {
    id: `${sector.code}.${cause}.${consequence.code}`,
    sector: sector.code,
    cause,
    consequence: consequence.code,
    label: {
      zh: `${label.zh}：${consequence.label.zh}`,
      en: `${label.en}: ${consequence.label.en.toLowerCase()}`,
    },
    clause: sector.clause,
    heads: consequence.heads,
    sharedBy: consequence.sharedBy,
  }
}
