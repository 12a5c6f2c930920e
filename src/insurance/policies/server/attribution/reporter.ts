import type { Actor } from '../../../../foundation/access/index.ts'
import { dayOf, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import type { Tx } from '../../../../foundation/storage/server/index.ts'
import { factsOf } from '../../../../pilot/parties/server/index.ts'
import { type AttributionPart, attributionRefusals } from '../../index.ts'

/** For whom a person reports: the region of an authority's officer, otherwise the person's organisation. */
export type ReporterSubject = `region:${string}` | `organisation:${string}`

export function reporterOf({ roles, regionCodes, organisationId }: Actor): ReporterSubject | undefined {
  const [region] = [...regionCodes].toSorted()
  const isAuthority = roles.some((role) => role === 'local-officer' || role === 'local-approver')
  if (isAuthority && region !== undefined) return `region:${region}`
  return organisationId === null ? undefined : `organisation:${organisationId}`
}

/** As what it reports; insurers do not, and of units only those whose record is verified. */
export async function partOf(tx: Tx, subject: ReporterSubject): Promise<Result<AttributionPart>> {
  const [kind, id = ''] = subject.split(':')
  if (kind === 'region') return ok('authority')
  const facts = (await factsOf(tx, [id], dayOf(tx.now))).get(id)
  if (!facts || facts.state !== 'verified') return refuse(attributionRefusals.notVerified)
  const { kind: known, insuranceLicence } = facts.member
  if (insuranceLicence?.kind === 'insurer') return refuse(attributionRefusals.insurersSendStatements)
  return ok(known === undefined || known === 'other' ? 'enterprise' : 'service')
}
