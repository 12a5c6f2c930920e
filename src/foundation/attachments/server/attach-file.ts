import { ok, refuse } from '../../kernel/index.ts'
import type { Result } from '../../kernel/index.ts'
import { notFound } from '../../access/index.ts'
import type { Acting } from '../../access/server/index.ts'
import type { AttachmentReference } from '../domain/reference.ts'
import { attachedElsewhere } from './refusals.ts'
import { bindFile, filesOf, findFile, referenceOf } from './store.ts'
import { ownerOf } from './store-attachment.ts'

export interface AttachedTo {
  readonly resource: string
  /** The id to which the object's readers are related; they become the file's readers. */
  readonly id: string
}

/**
 * Binds an upload to an object for good, as part of an act of the object's own slice, which has asked the gate about it.
 * Only who uploaded it may bind it; the same object again is harmless, another one is refused.
 */
export async function attachFile(
  { tx, actor }: Pick<Acting, 'tx' | 'actor'>,
  fileId: string,
  subject: AttachedTo,
): Promise<Result<AttachmentReference>> {
  const row = await findFile(tx, fileId)
  if (!row) return refuse(notFound)
  if (row.attachedAt !== null) return row.subject === subject.id ? ok(referenceOf(row)) : refuse(attachedElsewhere)
  if (row.owner !== ownerOf(actor)) return refuse(notFound)
  const bound = await bindFile(tx, fileId, subject)
  return bound ? ok(referenceOf(bound)) : refuse(attachedElsewhere)
}

/** The files of an object, as far as the present session may see them. */
export async function attachmentsOf({ tx }: Acting, subjectId: string): Promise<readonly AttachmentReference[]> {
  return (await filesOf(tx, subjectId)).map(referenceOf)
}
