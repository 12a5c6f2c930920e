import type { Tx } from '../../storage/server/index.ts'
import { accountChange, grantChange } from './evidence.ts'
import { insertAccount, type Account, type NewAccount } from './store/accounts.ts'

/** Opens an account with its first roles, on record. The caller has asked its own gate; nothing else is judged here. */
export async function createAccount(tx: Tx, account: NewAccount): Promise<void> {
  const { id } = account
  const organisationId = account.organisationId as Account['organisationId']
  const grants = await insertAccount(tx, account)
  tx.record({
    action: 'open',
    resource: 'account',
    id,
    version: 1,
    facts: { demo: account.isDemo },
    changes: [
      accountChange({ id, organisationId, state: 'active', version: 1 }),
      ...grants.map((grant) => grantChange({ ...grant, accountId: id, version: 1 })),
    ],
  })
}
