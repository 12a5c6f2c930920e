import { open } from 'node:fs/promises'
import { ok, refuse } from '../../kernel/index.ts'
import type { Id, Result } from '../../kernel/index.ts'
import type { Actor } from '../../access/index.ts'
import { relate } from '../../access/server/index.ts'
import type { Acting } from '../../access/server/index.ts'
import { neutralName } from '../domain/file-name.ts'
import type { FileKind } from '../domain/kinds.ts'
import { limits } from '../domain/limits.ts'
import type { AttachmentReference } from '../domain/reference.ts'
import { changeOf } from './evidence-row.ts'
import { inspect } from './inspect.ts'
import { attachmentKeeping } from './keeping.ts'
import type { Received } from './receive.ts'
import { fileRefusal, quotaReached, tooManyLoose } from './refusals.ts'
import { scanJob } from './scan-job.ts'
import { insertFile, lockOwner, placeOf, readHolding, referenceOf } from './store.ts'
import type { Owner } from './store.ts'

/** A received file that was looked into and may be kept. */
export interface Inspected extends Received {
  readonly name: string
  readonly kind: FileKind
}

/** Whether the actor may upload at all, asked before the body is taken; the same is asked again with the row. */
export async function mayUpload(acting: Acting): Promise<Result<true>> {
  const permit = acting.permit('upload', newObject(acting.tx.newId()))
  if (!permit.ok) return permit
  return withinQuota(acting, 1)
}

/** Looks into a received file: content, extension and declared type together. */
export async function lookInto(
  received: Received,
  claimed: { readonly name: string; readonly declared: string },
): Promise<Result<Inspected>> {
  const name = neutralName(claimed.name)
  const file = await open(received.path, 'r')
  try {
    const found = await inspect(file, received.bytes, { name, declared: claimed.declared })
    return found.fault ? refuse(fileRefusal(found.fault)) : ok({ ...received, name, kind: found.kind })
  } finally {
    await file.close()
  }
}

/** Keeps an inspected file: bytes first and durable, then the row that names them, under the owner's lock. */
export async function storeAttachment(acting: Acting, file: Inspected): Promise<Result<AttachmentReference>> {
  const { tx, actor, host } = acting
  const id = tx.newId<'attachment'>()
  const permit = acting.permit('upload', newObject(id))
  if (!permit.ok) return permit
  const owner = ownerOf(actor)
  await lockOwner(tx, owner)
  const within = await withinQuota(acting, file.bytes)
  if (!within.ok) return within
  const keeping = host.use(attachmentKeeping)
  await keeping.store.keep(placeOf({ owner, fingerprint: file.fingerprint }), file.path)
  const state = keeping.scanner ? 'quarantined' : 'unscanned'
  await relate(tx, [{ subject: owner, relation: 'own', resource: id }])
  const row = await insertFile(tx, permit.value, { ...file, owner, state })
  if (keeping.scanner) await tx.enqueue(scanJob, { id })
  tx.record({ action: 'attachment.upload', resource: 'attachment', id, version: row.version, changes: [changeOf(row)] })
  return ok(referenceOf(row))
}

export function ownerOf({ organisationId, accountId }: Actor): Owner {
  return organisationId === null ? `account:${accountId}` : `organisation:${organisationId}`
}

/** To create is asked in the machine's initial state. */
function newObject(id: Id<string>) {
  return { resource: 'attachment', id, state: 'quarantined', relations: ['own'] } as const
}

async function withinQuota({ tx, actor }: Acting, bytes: number): Promise<Result<true>> {
  const held = await readHolding(tx, ownerOf(actor))
  if (held.loose >= limits.looseFiles) return refuse(tooManyLoose)
  return held.bytes + bytes > limits.ownerBytes ? refuse(quotaReached) : ok(true)
}
