import { ok, type Id } from '../../kernel/index.ts'
import { withTx, type Database, type Tx } from '../../storage/server/index.ts'
import { needsSecondFactor, type Role } from '../index.ts'
import { createAccount } from './create-account.ts'
import type { Host } from './host.ts'
import { codeAt, enrolmentOf } from './one-time-codes.ts'
import { hashPassword } from './passwords.ts'
import { accessSettings, sealSecret } from './settings.ts'
import { countAccounts } from './store/accounts.ts'
import { enrolSecondFactor } from './store/proofs.ts'

/** Shown at start; worth nothing outside demo mode, since production refuses to start with such accounts. */
export const demoPassword = 'demo-of-the-pilot-2023'
export const demoSecret = 'SHIDIANDEMOSHIDIANDEMOSHIDIANDEM'

export interface DemoPerson {
  readonly login: string
  readonly name: string
  readonly organisationId: string | null
  readonly grants: readonly { readonly role: Role; readonly regionCode: string | null }[]
}

// All demo accounts share one hash: they share the password too.
let hashed: Promise<string> | undefined

/** One fictitious person with the demo password and, where a role asks for it, the demo second factor. */
export async function createDemoAccount(tx: Tx, host: Host, person: DemoPerson): Promise<Id<'account'>> {
  if (!host.use(accessSettings).demo) throw new Error('demo accounts are made in demo mode only')
  hashed ??= hashPassword(demoPassword)
  const id = tx.newId<'account'>()
  await createAccount(tx, {
    ...person,
    id,
    email: '',
    locale: 'zh',
    isDemo: true,
    passwordHash: await hashed,
    grants: person.grants.map(({ role, regionCode }) => ({ role, regionCode, state: 'granted' })),
    grantedBy: null,
  })
  if (needsSecondFactor(person.grants.map(({ role }) => role))) {
    await enrolSecondFactor(tx, id, sealSecret(host, demoSecret, id), 0)
  }
  return id
}

/** The code that an authenticator with the demo secret shows now; 30 seconds later it shows another. */
export function demoCode(milliseconds: number): string {
  return codeAt(demoSecret, milliseconds)
}

/** What an authenticator scans to show the codes of all demo accounts. */
export function demoEnrolmentUri(platform: string): string {
  return enrolmentOf(demoSecret, 'demo', platform).uri
}

/** Production calls it before it listens. */
export async function refuseDemoAccounts(database: Database): Promise<void> {
  const counted = await withTx(database, { kind: 'session', sessionHash: null }, async (tx) =>
    ok(await countAccounts(tx, true)),
  )
  if (!counted.ok) throw new Error(counted.refusal.message.en)
  if (counted.value === 0n) return
  throw new Error(
    `this database holds ${counted.value} demo accounts, whose password everybody knows: production does not start on it`,
  )
}
