import { randomBytes } from 'node:crypto'
import { ok, refuse, type Result } from '../../kernel/index.ts'
import { isSteppedUp, stepUpFirst } from '../index.ts'
import type { Acting } from './acting.ts'
import type { Host } from './host.ts'
import { ownAccount } from './own-account.ts'
import { noSecondFactorYet } from './refusals.ts'
import { derivedSecret, digestOf } from './secrets.ts'
import { accessSettings } from './settings.ts'
import { countRecoveryCodes, replaceRecoveryCodes } from './store/recovery-codes.ts'
import { ownProof } from './store/proofs.ts'

const howMany = 10
// Without characters that look alike on paper; 31^12 is some 59 bits.
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const form = /^[2-9a-z]{4}-?[2-9a-z]{4}-?[2-9a-z]{4}$/

/** What somebody types where a six-digit code is asked for may be one of these instead. */
export function isRecoveryCode(typed: string): boolean {
  return form.test(tidied(typed))
}

/** What is kept of a code: by the installation's key, so that the database alone tells nothing. */
export function recoveryHash(host: Host, accountId: string, typed: string): string {
  const code = tidied(typed).replaceAll('-', '')
  return digestOf(derivedSecret(host.use(accessSettings).installationKey, 'recovery', `${accountId}:${code}`))
}

export async function recoveryCodesLeft(acting: Acting): Promise<Result<number>> {
  const { tx, actor } = acting
  const permit = acting.permit('read', ownAccount(actor))
  return permit.ok ? ok(await countRecoveryCodes(tx, actor.accountId)) : permit
}

/** Ten new codes in place of the earlier ones; they are shown once and kept as digests. */
export async function makeRecoveryCodes(acting: Acting): Promise<Result<readonly string[]>> {
  const { tx, actor, host } = acting
  const permit = acting.permit('make-recovery-codes', ownAccount(actor))
  if (!permit.ok) return permit
  const { proof } = await ownProof(tx, actor.accountId)
  if (!proof.sealedSecret) return refuse(noSecondFactorYet)
  if (!isSteppedUp(actor)) return refuse(stepUpFirst)
  const codes = Array.from({ length: howMany }, newCode)
  await replaceRecoveryCodes(
    tx,
    actor.accountId,
    codes.map((code) => recoveryHash(host, actor.accountId, code)),
  )
  tx.record({ action: 'make-recovery-codes', resource: 'account', id: actor.accountId, changes: [] })
  return ok(codes)
}

function newCode(): string {
  const letters: string[] = []
  while (letters.length < 12) {
    // 248 is eight times 31: bytes above it would favour some letters.
    const byte = randomBytes(1)[0] ?? 255
    if (byte < 248) letters.push(alphabet[byte % alphabet.length] ?? '')
  }
  const text = letters.join('')
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
}

function tidied(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
}
