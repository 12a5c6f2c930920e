import type { Id } from '../../../kernel/index.ts'
import { statement, type Tx } from '../../../storage/server/index.ts'

const forget = statement('access.forget-recovery-codes', 'delete from access.recovery_code where account_id = $1')
const keep = statement(
  'access.keep-recovery-codes',
  'insert into access.recovery_code (account_id, code_hash, made_at) select $1, hash, $3 from unnest($2::text[]) hash',
)
const count = statement(
  'access.count-recovery-codes',
  'select count(*)::integer as left from access.recovery_code where account_id = $1',
)
const take = statement('access.take-recovery-code', 'select access.take_recovery_code($1, $2) as taken')

/** In place of all earlier ones, for the person who is signed in. */
export async function replaceRecoveryCodes(tx: Tx, accountId: string, hashes: readonly string[]): Promise<void> {
  await tx.query(forget, [accountId])
  await tx.query(keep, [accountId, hashes, tx.now])
}

export async function countRecoveryCodes(tx: Tx, accountId: string): Promise<number> {
  return (await tx.query<{ left: number }>(count, [accountId]))[0]?.left ?? 0
}

/** Whether the code was one of the account's; then the authenticator is forgotten with all codes, and sessions end. */
export async function takeRecoveryCode(tx: Tx, accountId: Id<'account'>, hash: string): Promise<boolean> {
  return (await tx.query<{ taken: boolean }>(take, [accountId, hash]))[0]?.taken ?? false
}
