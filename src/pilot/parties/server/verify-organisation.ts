import type { Acting } from '../../../foundation/access/server/index.ts'
import { ok, refuse } from '../../../foundation/kernel/index.ts'
import type { Result } from '../../../foundation/kernel/index.ts'
import { writeLetter } from '../../../foundation/outbox/server/index.ts'
import { returnOrganisation, verifyOrganisation } from '../index.ts'
import type { Check, FieldReason } from '../index.ts'
import { heldChange, organisationChange } from './evidence-entries.ts'
import { recordReturned, recordVerified } from './letters.ts'
import { locked, objectOf } from './objects.ts'
import { staleVerification } from './refusals.ts'
import { insertVerification } from './store/decisions.ts'
import { gradeEvidence } from './store/holdings.ts'
import { updateOrganisation } from './store/organisations.ts'
import type { OrganisationRow } from './store/organisations.ts'
import { recordParts } from './store/record.ts'

export interface VerifyInput {
  readonly id: string
  /** Of the record that the official looked at. */
  readonly version: number
  readonly checks: readonly Check[]
}

/** An official vouches for a record, fact by fact, against evidence that the official grades. */
export async function verifyRecord(
  acting: Acting,
  { id, version, checks }: VerifyInput,
): Promise<Result<OrganisationRow>> {
  const { tx, actor } = acting
  const found = await locked(tx, id)
  if (!found.ok) return found
  const permitted = acting.permit('verify', objectOf(actor, found.value))
  if (!permitted.ok) return permitted
  if (found.value.version !== version) return refuse(staleVerification)
  const { licences, evidence } = await recordParts(tx, id)
  // A check may only rest on a paper of this record that is still there.
  const sound = checks.filter(
    (check) => check.evidenceId === null || evidence.some((one) => one.id === check.evidenceId),
  )
  const verified = verifyOrganisation(found.value, sound, licences.length)
  if (!verified.ok) return verified
  const graded = []
  for (const { evidenceId, grade } of sound) {
    if (evidenceId === null) continue
    const row = await gradeEvidence(tx, permitted.value, { id: evidenceId, to: grade })
    if (row) graded.push(heldChange('evidence', row))
  }
  const after = await updateOrganisation(tx, permitted.value, verified.value)
  const by = { id: actor.accountId, name: actor.name }
  await insertVerification(tx, permitted.value, {
    outcome: 'verified',
    recordVersion: version,
    checks: sound,
    reasons: [],
    by,
  })
  tx.record({
    action: 'organisation.verify',
    resource: 'organisation',
    id,
    version: after.version,
    clause: '4.1.p1.s2',
    facts: { checks: sound.map(({ about, evidenceId, grade }) => ({ about, evidenceId, grade })) },
    changes: [organisationChange(after), ...graded],
  })
  await writeLetter(tx, {
    template: recordVerified,
    facts: { unit: after.name },
    act: `organisation.verify:${id}:${after.version}`,
    ...addressed(id),
  })
  return ok(after)
}

export interface ReturnInput {
  readonly id: string
  readonly version: number
  readonly reasons: readonly FieldReason[]
}

/** An official gives a record back with what is wanted, field by field. */
export async function returnRecord(
  acting: Acting,
  { id, version, reasons }: ReturnInput,
): Promise<Result<OrganisationRow>> {
  const { tx, actor } = acting
  const found = await locked(tx, id)
  if (!found.ok) return found
  const permitted = acting.permit('return', objectOf(actor, found.value))
  if (!permitted.ok) return permitted
  if (found.value.version !== version) return refuse(staleVerification)
  const returned = returnOrganisation(found.value, reasons)
  if (!returned.ok) return returned
  const after = await updateOrganisation(tx, permitted.value, returned.value)
  const by = { id: actor.accountId, name: actor.name }
  await insertVerification(tx, permitted.value, {
    outcome: 'returned',
    recordVersion: version,
    checks: [],
    reasons,
    by,
  })
  tx.record({
    action: 'organisation.return',
    resource: 'organisation',
    id,
    version: after.version,
    clause: '4.1.p1.s2',
    facts: { fields: reasons.map((reason) => reason.field) },
    changes: [organisationChange(after)],
  })
  await writeLetter(tx, {
    template: recordReturned,
    facts: { unit: after.name, count: String(reasons.length) },
    act: `organisation.return:${id}:${after.version}`,
    ...addressed(id),
  })
  return ok(after)
}

const addressed = (id: string) =>
  ({
    to: { subject: `organisation:${id}`, roles: ['unit-administrator'] },
    about: { resource: 'organisation', id, href: '/desk/organisation' },
    desk: 'role:ministry-officer',
  }) as const
