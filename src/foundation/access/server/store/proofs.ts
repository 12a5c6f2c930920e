import { isRole, type Role } from '../../index.ts'
import type { Id } from '../../../kernel/index.ts'
import { statement, type Tx } from '../../../storage/server/index.ts'

/** What is held of an account to prove that somebody is its owner. */
export interface Proof {
  readonly accountId: Id<'account'>
  readonly isActive: boolean
  readonly passwordHash: string | null
  readonly roles: readonly Role[]
  readonly sealedSecret: string | null
}

interface ProofRow extends Omit<Proof, 'isActive' | 'roles'> {
  readonly state: string
  readonly roles: readonly string[]
}

const proof = statement(
  'access.proof-of',
  `select account_id as "accountId", state, password_hash as "passwordHash", roles, sealed_secret as "sealedSecret"
   from access.proof_of($1)`,
)
const ownLogin = statement('access.own-login', 'select login from access.account where id = $1')
const takeStepOnce = statement('access.take-step', 'select access.take_step($1, $2) as taken')
const enrol = statement('access.enrol', 'select access.enrol_second_factor($1, $2, $3)')
const deviceLogin = statement('access.login-of-device', 'select access.login_of_device($1) as login')
const remember = statement('access.remember-device', 'select access.remember_device($1, $2)')
const setPassword = statement(
  'access.set-password',
  'update access.credential set password_hash = $2, changed_at = $3 where account_id = $1',
)
const forgetDevices = statement('access.forget-devices', 'delete from access.device where account_id = $1')

export async function proofOf(tx: Tx, login: string): Promise<Proof | undefined> {
  const [row] = await tx.query<ProofRow>(proof, [login])
  if (!row) return undefined
  const { accountId, passwordHash, sealedSecret } = row
  return { accountId, isActive: row.state === 'active', passwordHash, roles: row.roles.filter(isRole), sealedSecret }
}

/** The login of the person who is signed in. */
export async function loginOf(tx: Tx, accountId: Id<'account'>): Promise<string> {
  const [row] = await tx.query<{ login: string }>(ownLogin, [accountId])
  if (!row) throw new Error('a signed-in account is not there')
  return row.login
}

/** The proof of the person who is signed in. */
export async function ownProof(
  tx: Tx,
  accountId: Id<'account'>,
): Promise<{ readonly login: string; readonly proof: Proof }> {
  const login = await loginOf(tx, accountId)
  const proof = await proofOf(tx, login)
  if (!proof) throw new Error('a signed-in account is not there')
  return { login, proof }
}

/** Whether the code's step is new; it is taken at once, so that the same code never counts twice. */
export async function takeStep(tx: Tx, accountId: Id<'account'>, step: number): Promise<boolean> {
  const [row] = await tx.query<{ taken: boolean }>(takeStepOnce, [accountId, step])
  return row?.taken ?? false
}

export async function enrolSecondFactor(tx: Tx, accountId: Id<'account'>, sealed: string, step: number): Promise<void> {
  await tx.query(enrol, [accountId, sealed, step])
}

export async function loginOfDevice(tx: Tx, deviceHash: string): Promise<string | null> {
  const [row] = await tx.query<{ login: string | null }>(deviceLogin, [deviceHash])
  return row?.login ?? null
}

export async function rememberDevice(tx: Tx, deviceHash: string, accountId: Id<'account'>): Promise<void> {
  await tx.query(remember, [deviceHash, accountId])
}

/** Ends every session of the account by a trigger, and no browser is known any more. */
export async function changePassword(tx: Tx, accountId: Id<'account'>, passwordHash: string): Promise<void> {
  await tx.query(forgetDevices, [accountId])
  await tx.query(setPassword, [accountId, passwordHash, tx.now])
}
