import { notFound } from '../../../foundation/access/index.ts'
import { dayOf, ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { factsOf, type OrganisationFacts } from '../../../pilot/parties/server/index.ts'
import { type KeptRound, readRound } from '../../../pilot/programmes/server/index.ts'
import { policyRefusals } from './refusals.ts'

/** The organisation as an insurer that may report today: a verified legal person with a valid licence as insurer. */
export async function licensedInsurer(tx: Tx, organisationId: string | null): Promise<Result<OrganisationFacts>> {
  if (organisationId === null) return refuse(policyRefusals.insurersOnly)
  const today = dayOf(tx.now)
  const facts = (await factsOf(tx, [organisationId], today)).get(organisationId)
  const licence = facts?.member.insuranceLicence
  const isValid =
    licence?.kind === 'insurer' &&
    licence.validUntil !== undefined &&
    (licence.validUntil === 'long-term' || licence.validUntil >= today)
  if (!facts || !isValid || facts.isBranch || facts.state !== 'verified' || facts.standing === 'disqualified')
    return refuse(policyRefusals.insurersOnly)
  return ok(facts)
}

/** A round that is no draft any more; of others nobody reports anything. */
export async function roundToReport(tx: Tx, code: string): Promise<Result<KeptRound>> {
  const found = await readRound(tx, code)
  return found && found.round.state !== 'draft' ? ok(found) : refuse(notFound)
}
