import { isRole } from '../../index.ts'
import type { Id } from '../../../kernel/index.ts'
import { statement, type Tx } from '../../../storage/server/index.ts'
import type { Proof } from './proofs.ts'

const proof = statement(
  'access.proof-of-identity',
  `select account_id as "accountId", state, password_hash as "passwordHash", roles, sealed_secret as "sealedSecret"
   from access.proof_of_identity($1, $2)`,
)
const link = statement(
  'access.link-identity',
  `insert into access.external_identity (issuer, subject, account_id, linked_at) values ($1, $2, $3, $4)
   on conflict do nothing returning account_id`,
)

export async function proofOfIdentity(tx: Tx, issuer: string, subject: string): Promise<Proof | undefined> {
  const [row] = await tx.query<Omit<Proof, 'isActive' | 'roles'> & { state: string; roles: readonly string[] }>(proof, [
    issuer,
    subject,
  ])
  if (!row) return undefined
  const { accountId, passwordHash, sealedSecret } = row
  return { accountId, isActive: row.state === 'active', passwordHash, roles: row.roles.filter(isRole), sealedSecret }
}

/** False when the identity belongs to an account already. */
export async function linkIdentity(
  tx: Tx,
  {
    issuer,
    subject,
    accountId,
  }: { readonly issuer: string; readonly subject: string; readonly accountId: Id<'account'> },
): Promise<boolean> {
  return (await tx.query(link, [issuer, subject, accountId, tx.now])).length === 1
}
