import { assertNever, ok, refuse } from '../../kernel/index.ts'
import type { Refusal, Result } from '../../kernel/index.ts'
import { notFound } from '../../access/index.ts'
import type { Acting } from '../../access/server/index.ts'
import type { AttachmentReference } from '../domain/reference.ts'
import { attachmentKeeping } from './keeping.ts'
import { infected, stillQuarantined } from './refusals.ts'
import { findFile, placeOf, referenceOf } from './store.ts'
import type { FileRow } from './store.ts'
import { ownerOf } from './store-attachment.ts'

export interface OpenedAttachment {
  readonly reference: AttachmentReference
  readonly bytes: ReadableStream<Uint8Array>
}

/**
 * Opens a file for whoever may see what it belongs to. What the net hides answers as a random id does; a file in
 * quarantine and an infected one are told as such to those who may see that they exist.
 */
export async function openAttachment(acting: Acting, id: string): Promise<Result<OpenedAttachment>> {
  const { tx, actor, host } = acting
  const row = await findFile(tx, id)
  if (!row) return refuse(notFound)
  const closed = closedBy(row)
  if (closed) return refuse(closed)
  const relations = row.owner === ownerOf(actor) ? (['own'] as const) : []
  const permit = acting.permit('read', { resource: 'attachment', id, state: row.state, relations })
  if (!permit.ok) return permit
  const { store, reads } = host.use(attachmentKeeping)
  const bytes = await store.open(placeOf(row))
  if (!bytes) throw new Error(`the bytes of attachment ${id} are gone`)
  reads?.note({ actor: actor.accountId, action: 'attachment.read', resource: 'attachment', id })
  return ok({ reference: referenceOf(row), bytes })
}

function closedBy({ state }: FileRow): Refusal | undefined {
  switch (state) {
    case 'quarantined':
      return stillQuarantined
    case 'infected':
      return infected
    case 'clean':
    case 'unscanned':
      return undefined
    default:
      return assertNever(state)
  }
}
