import { type Locale, formatCount, joinWords, notApplicable } from '../../../foundation/interface/index.ts'
import { coverClasses, findHead, findScenario, findSector } from '../../../insurance/cover/index.ts'
import { organisationKinds, regionAreas, regions } from '../../parties/index.ts'

export const sectorName = (code: string, locale: Locale): string => findSector(code)?.label[locale] ?? code
export const scenarioName = (code: string, locale: Locale): string => findScenario(code)?.label[locale] ?? code
export const coverName = (code: string, locale: Locale): string => findHead(code)?.label[locale] ?? code
export const className = (code: string, locale: Locale): string =>
  coverClasses.find((one) => one.code === code)?.label[locale] ?? code
export const kindName = (code: string, locale: Locale): string =>
  code in organisationKinds ? organisationKinds[code as keyof typeof organisationKinds].text[locale] : code
export const regionName = (code: string): string => regions.find((one) => one.code === code)?.name ?? code
export const areaOf = (code: string): string | undefined => regions.find((one) => one.code === code)?.area
export const areaName = (code: string, locale: Locale): string =>
  code in regionAreas ? regionAreas[code as keyof typeof regionAreas][locale] : code

type Name = (code: string, locale: Locale) => string

export const named = (codes: readonly string[], name: Name, locale: Locale): string =>
  codes.length === 0
    ? notApplicable
    : joinWords(
        codes.map((code) => name(code, locale)),
        locale,
      )

/** 500～5,000 in 万元: the limits are whole ones, as they were stated. */
export function limitWords({
  limitFrom,
  limitTo,
}: {
  readonly limitFrom: bigint | null
  readonly limitTo: bigint | null
}): string | undefined {
  if (limitFrom === null || limitTo === null) return undefined
  const wan = (fen: bigint): string => formatCount(fen / 1_000_000n)
  return limitFrom === limitTo ? wan(limitFrom) : `${wan(limitFrom)}～${wan(limitTo)}`
}
