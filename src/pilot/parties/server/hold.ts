import type { Permit } from '../../../foundation/access/index.ts'
import type { Acting } from '../../../foundation/access/server/index.ts'
import { attachFile } from '../../../foundation/attachments/server/index.ts'
import { ok, refuse } from '../../../foundation/kernel/index.ts'
import type { Result } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { isCreditCode } from '../../../foundation/kernel/index.ts'
import { explainCreditCode, partyRefusals, tidyCreditCode } from '../index.ts'
import type { Evidence, Licence } from '../index.ts'
import { heldChange, organisationChange } from './evidence-entries.ts'
import { locked, objectOf } from './objects.ts'
import { evidenceNotThere, nothingToWithdraw } from './refusals.ts'
import { factRows, idOfCreditCode } from './store/facts.ts'
import { insertEvidence, insertLicence, insertLink, withdrawHeld } from './store/holdings.ts'
import type { HeldKind, NewLink } from './store/holdings.ts'
import { updateOrganisation } from './store/organisations.ts'
import { recordParts } from './store/record.ts'
import type { OrganisationRow } from './store/organisations.ts'

type Edit = Permit<'organisation', 'edit'>
type Row = Awaited<ReturnType<typeof insertLicence>>

export interface Kept {
  readonly id: string
  readonly organisationVersion: number
}

export function addLicence(acting: Acting, organisationId: string, one: Omit<Licence, 'id'>): Promise<Result<Kept>> {
  const { validFrom, validUntil } = one
  const isBackwards = validFrom !== null && validUntil !== null && validUntil !== 'long-term' && validUntil < validFrom
  if (isBackwards) return Promise.resolve(refuse(partyRefusals.licenceDatesOutOfOrder))
  return hold(acting, {
    organisationId,
    kind: 'licence',
    write: (tx, permit) => restingOn(tx, permit, { on: one.evidenceId, write: () => insertLicence(tx, permit, one) }),
  })
}

/**
 * A unit's own papers are uploaded or self-made; only an official grades them higher. A file becomes the record's own:
 * whoever may see the record may open it.
 */
export function addEvidence(
  acting: Acting,
  organisationId: string,
  one: Omit<Evidence, 'id' | 'grade'> & { readonly grade: 'uploaded' | 'self-made' },
): Promise<Result<Kept>> {
  const addedBy = acting.actor.accountId
  return hold(acting, {
    organisationId,
    kind: 'evidence',
    write: async (tx, permit) => {
      if (one.fileId !== null) {
        const attached = await attachFile(acting, one.fileId, { resource: 'organisation', id: organisationId })
        if (!attached.ok) return attached
      }
      return ok(await insertEvidence(tx, permit, { ...one, addedBy }))
    },
  })
}

export interface LinkInput extends Omit<NewLink, 'otherId'> {
  readonly otherCreditCode: string | null
}

export async function addLink(acting: Acting, organisationId: string, one: LinkInput): Promise<Result<Kept>> {
  const { otherCreditCode, ...link } = one
  const otherId = otherCreditCode === null ? undefined : await idOfCreditCode(acting.tx, otherCreditCode)
  return hold(acting, {
    organisationId,
    kind: 'link',
    // A code that is not on record leaves only the name: the answer is the same either way.
    write: (tx, permit) =>
      restingOn(tx, permit, {
        on: link.evidenceId,
        write: () => insertLink(tx, permit, { ...link, otherId: otherId ?? null }),
      }),
  })
}

export function withdraw(
  acting: Acting,
  organisationId: string,
  one: { readonly kind: HeldKind; readonly id: string },
): Promise<Result<Kept>> {
  return hold(acting, {
    organisationId,
    kind: one.kind,
    write: async (tx, permit) => {
      const row = await withdrawHeld(tx, permit, one.kind, one.id)
      return row ? ok(row) : refuse(nothingToWithdraw)
    },
  })
}

/** Ties a branch to the legal person for which it acts, by its credit code. */
export async function joinLegalPerson(
  acting: Acting,
  organisationId: string,
  typed: string,
): Promise<Result<OrganisationRow>> {
  const { tx, actor } = acting
  const found = await locked(tx, organisationId)
  if (!found.ok) return found
  const permitted = acting.permit('edit', objectOf(actor, found.value))
  if (!permitted.ok) return permitted
  const code = tidyCreditCode(typed)
  if (!isCreditCode(code)) {
    return refuse(partyRefusals.creditCodeWrong(explainCreditCode(code) ?? { zh: '', en: '' }))
  }
  const id = await idOfCreditCode(tx, code)
  if (id === undefined || id === organisationId) return refuse(partyRefusals.legalPersonUnknown)
  const [legalPerson] = await factRows(tx, [id])
  if (legalPerson?.branchOf !== null) return refuse(partyRefusals.branchOfBranch)
  const after = await updateOrganisation(tx, permitted.value, {
    ...found.value,
    branchOf: id,
    legalPerson: false,
    state: 'unverified',
  })
  tx.record({
    action: 'organisation.edit',
    resource: 'organisation',
    id: organisationId,
    version: after.version,
    clause: '4.1.p1.s2',
    facts: { branchOf: id },
    changes: [organisationChange(after)],
  })
  return ok(after)
}

interface Resting {
  readonly on: string | null
  readonly write: () => Promise<Row>
}

/** What rests on a paper rests on one of this very record that is still there. */
async function restingOn(tx: Tx, { id }: Edit, { on, write }: Resting): Promise<Result<Row>> {
  const isThere = on === null || (await recordParts(tx, id)).evidence.some((one) => one.id === on)
  return isThere ? ok(await write()) : refuse(evidenceNotThere)
}

interface Holding {
  readonly organisationId: string
  readonly kind: HeldKind
  readonly write: (tx: Tx, permit: Edit) => Promise<Result<Row>>
}

/** Adds or withdraws what hangs on a record; the record is unverified again and its version moves on. */
async function hold(acting: Acting, { organisationId, kind, write }: Holding): Promise<Result<Kept>> {
  const { tx, actor } = acting
  const found = await locked(tx, organisationId)
  if (!found.ok) return found
  const permitted = acting.permit('edit', objectOf(actor, found.value))
  if (!permitted.ok) return permitted
  const written = await write(tx, permitted.value)
  if (!written.ok) return written
  const row = written.value
  const after = await updateOrganisation(tx, permitted.value, { ...found.value, state: 'unverified' })
  tx.record({
    action: 'organisation.edit',
    resource: 'organisation',
    id: organisationId,
    version: after.version,
    facts: { [row.withdrawn ? 'withdrawn' : 'added']: kind },
    changes: [organisationChange(after), heldChange(kind, row)],
  })
  return ok({ id: row.id, organisationVersion: after.version })
}
