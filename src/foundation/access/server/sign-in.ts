import { instantOf, millisecondsOf, ok, refuse, type Id, type Result } from '../../kernel/index.ts'
import { withTx, type Tx } from '../../storage/server/index.ts'
import { needsSecondFactor } from '../index.ts'
import type { RequestContext } from './host.ts'
import { stepOfCode } from './one-time-codes.ts'
import { isPassword } from './passwords.ts'
import { notSignedIn, tooManyTries } from './refusals.ts'
import { digestOf, newSecret } from './secrets.ts'
import { isRecoveryCode, recoveryHash } from './recovery-codes.ts'
import { takeRecoveryCode } from './store/recovery-codes.ts'
import { openSecret } from './settings.ts'
import { countDenial } from './store/denials.ts'
import { loginOfDevice, proofOf, rememberDevice, takeStep, type Proof } from './store/proofs.ts'
import { openSession } from './store/sessions.ts'
import { countTry, forgiveTry, type Try } from './tries.ts'

export interface Credentials {
  readonly login: string
  readonly password: string
  readonly code: string
  /** What the browser was given when it last signed in. */
  readonly deviceSecret?: string | undefined
}

export interface SignedIn {
  readonly accountId: Id<'account'>
  readonly sessionSecret: string
  readonly deviceSecret: string
  /** The person may do nothing but enrol the second factor. */
  readonly isSecondFactorDue: boolean
}

export const sessionHours = 12

/**
 * Password and one-time code in one step, with one answer for all that can be wrong. The try is counted before it is
 * judged, and a name that does not exist costs the same time as one that does.
 */
export async function signIn(context: RequestContext, credentials: Credentials): Promise<Result<SignedIn>> {
  const login = credentials.login.trim().toLowerCase()
  const begun = await begin(context, login, credentials.deviceSecret)
  if (!begun.ok) return begun
  const { proof, tried } = begun.value
  if (!tried.mayGoOn) return refuse(tooManyTries)
  const isRight = await isPassword(credentials.password, proof?.passwordHash)
  const secret = proof?.sealedSecret ? openSecret(context.host, proof.sealedSecret, proof.accountId) : undefined
  const step = stepOfCode(credentials.code, secret, Date.now())
  if (!proof?.isActive || !isRight) return failed(context, proof)
  if (proof.sealedSecret && step === undefined) {
    if (!isRecoveryCode(credentials.code)) return failed(context, proof)
    return enterByRecovery(context, { proof, tried, credentials })
  }
  const entered = await transaction(context, (tx) => enter(tx, { proof, step, tried, known: credentials.deviceSecret }))
  return entered.ok || entered.refusal !== notSignedIn ? entered : failed(context, proof)
}

interface Begun {
  readonly proof: Proof | undefined
  readonly tried: Try
}

function begin(context: RequestContext, login: string, deviceSecret: string | undefined): Promise<Result<Begun>> {
  return transaction(context, async (tx) => {
    const device = deviceSecret === undefined ? undefined : digestOf(deviceSecret)
    const isKnown = device !== undefined && (await loginOfDevice(tx, device)) === login
    const tried = await countTry(tx, { login, source: context.source, device: isKnown ? device : undefined })
    return ok({ proof: await proofOf(tx, login), tried })
  })
}

interface Entering {
  readonly proof: Proof
  readonly step: number | undefined
  readonly tried: Try
  readonly known: string | undefined
}

async function enter(tx: Tx, { proof, step, tried, known }: Entering): Promise<Result<SignedIn>> {
  const { accountId } = proof
  if (step !== undefined && !(await takeStep(tx, accountId, step))) return refuse(notSignedIn)
  await forgiveTry(tx, tried)
  const isSecondFactorDue = step === undefined && needsSecondFactor(proof.roles)
  const sessionSecret = await startSession(tx, { accountId, isSecondFactorDue, isSteppedUp: step !== undefined })
  const deviceSecret = tried.isKnownDevice && known !== undefined ? known : newSecret()
  await rememberDevice(tx, digestOf(deviceSecret), accountId)
  return ok({ accountId, sessionSecret, deviceSecret, isSecondFactorDue })
}

interface Recovering {
  readonly proof: Proof
  readonly tried: Try
  readonly credentials: Credentials
}

/** A code on paper stands in for a lost telephone once: its owner may do nothing but enrol a new authenticator. */
async function enterByRecovery(
  context: RequestContext,
  { proof, tried, credentials }: Recovering,
): Promise<Result<SignedIn>> {
  const { accountId } = proof
  const hash = recoveryHash(context.host, accountId, credentials.code)
  const entered = await transaction<SignedIn>(context, async (tx) => {
    if (!(await takeRecoveryCode(tx, accountId, hash))) return refuse(notSignedIn)
    await forgiveTry(tx, tried)
    const sessionSecret = await startSession(tx, { accountId, isSecondFactorDue: true, isSteppedUp: false })
    const deviceSecret = newSecret()
    await rememberDevice(tx, digestOf(deviceSecret), accountId)
    tx.record({ action: 'use-recovery-code', resource: 'account', id: accountId, changes: [] })
    return ok({ accountId, sessionSecret, deviceSecret, isSecondFactorDue: true })
  })
  return entered.ok || entered.refusal !== notSignedIn ? entered : failed(context, proof)
}

export interface Starting {
  readonly accountId: Id<'account'>
  readonly isSecondFactorDue: boolean
  readonly isSteppedUp: boolean
}

/** Opens a browser's session and answers its secret, which is kept nowhere. */
export async function startSession(tx: Tx, { accountId, isSecondFactorDue, isSteppedUp }: Starting): Promise<string> {
  const secret = newSecret()
  const id = tx.newId<'session'>()
  await openSession(tx, {
    hash: digestOf(secret),
    id,
    accountId,
    kind: 'browser',
    stage: isSecondFactorDue ? 'second-factor-due' : 'full',
    mayWrite: true,
    label: '',
    isSteppedUp,
    endsAt: instantOf(millisecondsOf(tx.now) + sessionHours * 3_600_000),
  })
  tx.identify(accountId)
  tx.record({ action: 'sign-in', resource: 'session', id, facts: { secondFactor: isSteppedUp }, changes: [] })
  return secret
}

/** Counts the failure where the audit administrator sees it, for names that exist and for those that do not. */
async function failed(context: RequestContext, proof: Proof | undefined): Promise<Result<never>> {
  const recorded = await transaction(context, async (tx) => {
    const actor = proof?.accountId ?? 'nobody'
    const denial = { actor, resource: 'session', action: 'sign-in', code: notSignedIn.code }
    const { thisMinute, untold } = await countDenial(tx, denial)
    if (thisMinute === 1) {
      const facts = { resource: 'session', action: 'sign-in', code: notSignedIn.code, earlierRepeats: untold }
      tx.record({ action: 'deny', resource: 'access', id: actor, facts, changes: [] })
    }
    return ok(undefined)
  })
  return recorded.ok ? refuse(notSignedIn) : recorded
}

function transaction<Value>(context: RequestContext, run: (tx: Tx) => Promise<Result<Value>>): Promise<Result<Value>> {
  return withTx(context.host.database, { kind: 'session', sessionHash: null }, run)
}
