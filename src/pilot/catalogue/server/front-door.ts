import { isId } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import type { EntryVersion } from '../index.ts'
import { findCitedVersion } from './store/cited-versions.ts'

/**
 * The version of an entry that somebody cites, with how it stands today; an `Acting` is such a scope. Undefined when
 * there is none, or when its day has not come: what is only announced cannot be cited yet.
 */
export async function entryVersionOf(
  { tx }: { readonly tx: Tx },
  { entryId, version }: { readonly entryId: string; readonly version: number },
): Promise<EntryVersion | undefined> {
  const isKept = isId(entryId) && Number.isInteger(version) && version >= 1 && version < 2 ** 31
  return isKept ? findCitedVersion(tx, entryId, version) : undefined
}
