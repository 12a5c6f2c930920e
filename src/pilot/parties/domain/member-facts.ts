import type { Day } from '../../../foundation/kernel/index.ts'
import type { MemberFacts } from '../../notice/index.ts'
import { memberKind } from './kinds.ts'
import { speakingLicence } from './licence.ts'
import type { Licence } from './licence.ts'
import type { Organisation } from './organisation.ts'

export type FactSource = Pick<
  Organisation,
  | 'name'
  | 'creditCode'
  | 'kind'
  | 'registeredInPrc'
  | 'legalPerson'
  | 'capability'
  | 'holdsNoLicence'
  | 'regionCode'
  | 'branchOf'
>

/**
 * What rules are told of a member. A branch is no legal person, whatever its record says, and has the licences of the
 * legal person for which it acts. What nobody has stated is undefined.
 */
export function memberFacts(organisation: FactSource, licences: readonly Licence[], asOf: Day): MemberFacts {
  const isBranch = organisation.branchOf !== null
  const licence = speakingLicence(licences, asOf)
  return {
    name: organisation.name,
    creditCode: organisation.creditCode,
    kind: organisation.kind === null ? undefined : memberKind(organisation.kind),
    registeredInPrc: organisation.registeredInPrc ?? undefined,
    legalPerson: isBranch ? false : (organisation.legalPerson ?? undefined),
    capability: organisation.capability ?? undefined,
    insuranceLicence: licence === undefined && organisation.holdsNoLicence ? null : licence,
    region: organisation.regionCode ?? undefined,
  }
}
