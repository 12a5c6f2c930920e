import { randomBytes } from 'node:crypto'
import type { Tx } from '../../storage/server/index.ts'
import type { Notary } from './notary.ts'
import { deletePersonKey, findPersonKey, insertPersonKey } from './store/persons.ts'

/**
 * What an entry may say of a personal value: its hash under a key of that person alone. Equal values of one person give
 * equal digests; without the key a digest says nothing, not even by trying all values.
 */
export async function personalDigest(tx: Tx, notary: Notary, person: string, value: string): Promise<string> {
  const key = await keyOf(tx, notary, person)
  return Buffer.from(notary.crypto.keyedSm3(key, value.normalize('NFC'))).toString('hex')
}

/** Deletes a person from the log: the digests stay and mean nothing any more, and the chain stays whole. */
export async function forgetPerson(tx: Tx, person: string): Promise<void> {
  await deletePersonKey(tx, person)
}

async function keyOf(tx: Tx, notary: Notary, person: string): Promise<Uint8Array> {
  const made = randomBytes(32)
  const known = await findPersonKey(tx, person)
  const sealed = known ?? (await insertPersonKey(tx, person, notary.crypto.seal(made, notary.personalKey, person)))
  const key = notary.crypto.open(sealed, notary.personalKey, person)
  if (!key) throw new Error('a person’s key was sealed under another key: restore the key folder from the backup')
  return key
}
