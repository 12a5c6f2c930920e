import { dayOf, type Refusal, refuse, ok, type Result } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { factsOf, type OrganisationFacts } from '../../../pilot/parties/server/index.ts'

export interface Licensed {
  readonly facts: OrganisationFacts
  readonly licence: { readonly number: string; readonly kind: string }
}

/** Comparing and offering is done only inside a verified institution with a valid licence, which is shown. */
export async function licensedInstitution(tx: Tx, organisationId: string | null): Promise<Result<Licensed>> {
  if (organisationId === null) return refuse(licensedOnly)
  const today = dayOf(tx.now)
  const facts = (await factsOf(tx, [organisationId], today)).get(organisationId)
  const licence = facts?.member.insuranceLicence
  const isValid =
    licence !== undefined &&
    licence !== null &&
    licence.validUntil !== undefined &&
    (licence.validUntil === 'long-term' || licence.validUntil >= today)
  if (!facts || !isValid || facts.state !== 'verified' || facts.standing === 'disqualified') return refuse(licensedOnly)
  return ok({ facts, licence: { number: licence.number ?? '', kind: licence.kind ?? '' } })
}

/** The same of an insurer: a product is an insurer's. */
export async function licensedInsurer(tx: Tx, organisationId: string | null): Promise<Result<Licensed>> {
  const found = await licensedInstitution(tx, organisationId)
  return found.ok && (found.value.licence.kind !== 'insurer' || found.value.facts.isBranch)
    ? refuse(licensedOnly)
    : found
}

const licensedOnly: Refusal = {
  kind: 'forbidden',
  code: 'licensed-institutions-only',
  message: {
    zh: '产品登记、条款比较和报价只在持有效保险业务许可、已核实的机构内办理。',
    en: 'Products, comparisons of terms and offers are worked on only inside a verified institution with a valid licence.',
  },
  remedy: {
    zh: '请在单位档案中登记许可证并完成核实后再试。',
    en: 'Put the licence on your unit’s record and have it verified, then try again.',
  },
  cites: [{ clause: '4.1.p1.s3' }],
}
