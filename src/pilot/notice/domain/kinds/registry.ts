import type { RuleKind, RuleKindName } from '../rule.ts'
import { distinctMembers, oneLead, partnersAtMost, validCreditCodes } from './consortium.ts'
import { electronicCopy, neverAGate, paperCopiesAtLeast, submittedBefore } from './filing.ts'
import { memberHoldsLicence } from './licence.ts'
import { memberIs, registeredInRegion } from './members.ts'
import { quota } from './quota.ts'
import { coverNamed, knownCategoryAndSector, sectorsExactly } from './scope.ts'

/** Every kind of rule that a round may pick; a kind that is missing here does not compile. */
export const ruleKinds: { readonly [Kind in RuleKindName]: RuleKind<Kind> } = {
  'one-lead': oneLead,
  'partners-at-most': partnersAtMost,
  'distinct-members': distinctMembers,
  'member-is': memberIs,
  'registered-in-region': registeredInRegion,
  'valid-credit-codes': validCreditCodes,
  quota,
  'member-holds-licence': memberHoldsLicence,
  'submitted-before': submittedBefore,
  'paper-copies-at-least': paperCopiesAtLeast,
  'electronic-copy': electronicCopy,
  'known-category-and-sector': knownCategoryAndSector,
  'sectors-exactly': sectorsExactly,
  'cover-named': coverNamed,
  'never-a-gate': neverAGate,
}
