import { statement } from '../../../storage/server/index.ts'
import type { Tx } from '../../../storage/server/index.ts'

const find = statement('audit.person-key', 'select sealed from audit.person_key where person = $1')
const insert = statement(
  'audit.insert-person-key',
  'insert into audit.person_key (person, sealed) values ($1, $2) on conflict do nothing',
)
const remove = statement('audit.delete-person-key', 'delete from audit.person_key where person = $1')

export async function findPersonKey(tx: Tx, person: string): Promise<Uint8Array | undefined> {
  return (await tx.query<{ sealed: Uint8Array }>(find, [person]))[0]?.sealed
}

/** Answers the key that is kept, which is another's when two make one at once. */
export async function insertPersonKey(tx: Tx, person: string, sealed: Uint8Array): Promise<Uint8Array> {
  await tx.query(insert, [person, sealed])
  return (await findPersonKey(tx, person)) ?? sealed
}

export async function deletePersonKey(tx: Tx, person: string): Promise<void> {
  await tx.query(remove, [person])
}
