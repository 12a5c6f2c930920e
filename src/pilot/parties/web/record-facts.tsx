import type { Fact } from '../../../foundation/interface/web/index.ts'
import type { Locale } from '../../../foundation/interface/index.ts'
import { findRegion, industrySections, organisationKinds, sizeClasses } from '../index.ts'
import type { OrganisationView } from './record.ts'
import { words } from './words.ts'

/** The record as names and values; what nobody has stated says so. */
export function recordFacts(organisation: OrganisationView, locale: Locale): readonly Fact[] {
  const t = words[locale]
  const truth = (value: boolean | null): string => (value === null ? t.unknown : value ? t.yes : t.no)
  const { kind, size, industry, regionCode } = organisation
  return [
    { name: t.name, value: organisation.name },
    { name: t.creditCode, value: <span className="mono">{organisation.creditCode}</span> },
    { name: t.kind, value: kind === null ? t.unknown : organisationKinds[kind].text[locale] },
    { name: t.registeredInPrc, value: truth(organisation.registeredInPrc) },
    { name: t.legalPerson, value: truth(organisation.branchOf === null ? organisation.legalPerson : false) },
    { name: t.capability, value: truth(organisation.capability) },
    { name: t.capabilityGrounds, value: organisation.capabilityGrounds || t.unknown },
    { name: t.region, value: regionCode === null ? t.unknown : (findRegion(regionCode)?.name ?? regionCode) },
    { name: t.address, value: organisation.address || t.unknown },
    { name: t.size, value: size === null ? t.unknown : sizeClasses[size][locale] },
    { name: t.industry, value: industry === null ? t.unknown : `${industry}　${industrySections[industry][locale]}` },
  ]
}
