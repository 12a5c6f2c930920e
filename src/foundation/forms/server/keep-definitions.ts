import { nationalCrypto } from '../../audit/server/index.ts'
import type { Canonical, Id, Result } from '../../kernel/index.ts'
import { canonicalText, makeId, ok, refuse } from '../../kernel/index.ts'
import { relate } from '../../access/server/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import type { Definition } from '../index.ts'
import { formUnknown } from './refusals.ts'
import type { DefinitionRow } from './store/definitions.ts'
import { findDefinition, findLatest, findVersion, insertShipped } from './store/definitions.ts'

export interface StoredDefinition {
  readonly id: Id<'form-definition'>
  readonly definition: Definition
}

// Published versions never change, so a process reads each once; drafts are always read anew.
const published = new Map<string, StoredDefinition>()

export function fingerprintOf(definition: Definition): string {
  return nationalCrypto.sm3Hex(canonicalText(definition as unknown as Canonical))
}

/** The definition of an answer set; it is published, so it is read from the database once a process. */
export async function definitionById(tx: Tx, id: string): Promise<Definition> {
  const known = published.get(id)
  if (known) return known.definition
  const row = await findDefinition(tx, id)
  if (!row) throw new Error(`an answer set names the form version ${id}, which is not there`)
  return remember(row).definition
}

/** A published version of a form, the newest when no version is named. */
export async function publishedForm(tx: Tx, form: string, version?: number): Promise<Result<StoredDefinition>> {
  const row = version === undefined ? await findLatest(tx, form) : await findVersion(tx, form, version)
  return row?.state === 'published' ? ok(remember(row)) : refuse(formUnknown)
}

/**
 * Puts the versions that the product ships into the database, for everybody to read; present ones are left alone.
 * Called in a system scope after the migrations.
 */
export async function installDefinitions(tx: Tx, definitions: readonly Definition[]): Promise<number> {
  let added = 0
  for (const body of definitions) {
    const id = shippedId(body)
    await relate(tx, [{ subject: 'public', relation: 'any', resource: id }])
    if (await insertShipped(tx, { id, body, fingerprint: fingerprintOf(body), reason: '随产品发布' })) added += 1
  }
  return added
}

/** The same id in every database, so that two processes which install at once speak of the same row. */
function shippedId(definition: Definition): string {
  const digest = nationalCrypto.sm3(`${definition.id} ${definition.version}`)
  return makeId<'form-definition'>(0, digest.subarray(0, 10))
}

function remember(row: DefinitionRow): StoredDefinition {
  const known = published.get(row.id)
  if (known) return known
  const stored = { id: row.id, definition: row.body }
  if (row.state === 'published') published.set(row.id, stored)
  return stored
}
