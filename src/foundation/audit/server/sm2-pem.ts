import type { PublicPoint, SigningKey } from './crypto.ts'

// DER of SubjectPublicKeyInfo and PKCS #8 for an id-ecPublicKey on the curve SM2 (1.2.156.10197.1.301), up to the point
// and the secret: RFC 5480, RFC 5915, GB/T 35275.
const publicHead = '3059301306072a8648ce3d020106082a811ccf5501822d034200'
const privateHead = '308187020100301306072a8648ce3d020106082a811ccf5501822d046d306b0201010420'
const privateMiddle = 'a144034200'

/** The public key as openssl reads it. */
export function publicPem(point: PublicPoint): string {
  return pem('PUBLIC KEY', publicHead + point)
}

/** The private key as openssl reads it, unencrypted: who may read the file may sign. */
export function privatePem(key: SigningKey): string {
  return pem('PRIVATE KEY', privateHead + key.secret + privateMiddle + key.point)
}

/** The point of a public key, or undefined when the text is no SM2 key in PEM. */
export function readPublicPem(text: string): PublicPoint | undefined {
  const hex = bodyOf(text, 'PUBLIC KEY')
  const point = hex?.slice(publicHead.length)
  return hex?.startsWith(publicHead) && point && isPoint(point) ? point : undefined
}

export function readPrivatePem(text: string): SigningKey | undefined {
  const hex = bodyOf(text, 'PRIVATE KEY')
  if (!hex?.startsWith(privateHead)) return undefined
  const secret = hex.slice(privateHead.length, privateHead.length + 64)
  const rest = hex.slice(privateHead.length + 64)
  const point = rest.slice(privateMiddle.length)
  return rest.startsWith(privateMiddle) && isPoint(point) ? { secret, point } : undefined
}

function isPoint(hex: string): boolean {
  return /^04[0-9a-f]{128}$/.test(hex)
}

function pem(label: string, hex: string): string {
  const lines = Buffer.from(hex, 'hex')
    .toString('base64')
    .match(/.{1,64}/g)
  return `-----BEGIN ${label}-----\n${(lines ?? []).join('\n')}\n-----END ${label}-----\n`
}

function bodyOf(text: string, label: string): string | undefined {
  const body = text.split(`-----BEGIN ${label}-----`)[1]?.split(`-----END ${label}-----`)[0]
  return body === undefined ? undefined : Buffer.from(body.replaceAll(/\s/g, ''), 'base64').toString('hex')
}
