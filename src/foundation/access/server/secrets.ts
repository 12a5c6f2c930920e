import { createHash, createHmac, randomBytes } from 'node:crypto'

/** 256 random bits; only its digest is ever stored. */
export function newSecret(prefix = ''): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`
}

export function digestOf(secret: string): string {
  return createHash('sm3').update(secret).digest('hex')
}

/**
 * A secret that follows from an id and the installation's key: an act done again under its idempotency key can show it
 * again although it is kept nowhere.
 */
export function derivedSecret(
  installationKey: Uint8Array,
  kind: 'invitation' | 'token' | 'reset' | 'recovery',
  id: string,
): string {
  return createHmac('sm3', installationKey).update(`access.${kind}:${id}`).digest('base64url')
}
