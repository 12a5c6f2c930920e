import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits; only its digest is ever stored. */
export function newSecret(prefix = ''): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`
}

export function digestOf(secret: string): string {
  return createHash('sm3').update(secret).digest('hex')
}
