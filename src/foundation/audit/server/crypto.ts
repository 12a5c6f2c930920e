import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { sm2, sm4 } from 'sm-crypto-v2'

/** The public half of an SM2 key as an uncompressed point: 04, X, Y in lower-case hex. */
export type PublicPoint = string

export interface SigningKey {
  /** 32 bytes in lower-case hex. */
  readonly secret: string
  readonly point: PublicPoint
}

/** All cryptography of the product: SM3 (GB/T 32905), SM2 (GB/T 32918), SM4-GCM (GB/T 32907, RFC 8998). */
export interface Crypto {
  /** Digest of the parts one after another, 32 bytes. */
  readonly sm3: (...parts: readonly (string | Uint8Array)[]) => Uint8Array
  readonly sm3Hex: (...parts: readonly (string | Uint8Array)[]) => string
  /** HMAC with SM3: the same value gives another digest under another key. */
  keyedSm3(key: Uint8Array, value: string | Uint8Array): Uint8Array
  newSigningKey(): SigningKey
  /**
   * DER signature over Z‖text with the default user id, as `openssl pkeyutl -verify` expects it. The same text and key
   * give the same signature, so one that a crash has lost is made again to the byte.
   */
  sign(text: string | Uint8Array, key: SigningKey): Uint8Array
  verify(text: string | Uint8Array, signature: Uint8Array, point: PublicPoint): boolean
  /** Nonce, ciphertext and tag in one; `context` must be given again to open it. */
  seal(plain: Uint8Array, key: Uint8Array, context: string | Uint8Array): Uint8Array
  /** The plain bytes, or undefined when key, context or bytes are not those of the sealing. */
  open(sealed: Uint8Array, key: Uint8Array, context: string | Uint8Array): Uint8Array | undefined
}

// GM/T 0009-2012, 10: the identifier used where the parties have agreed on none.
const userId = '1234567812345678'
const nonceLength = 12
const tagLength = 16

export const nationalCrypto: Crypto = {
  sm3: (...parts) => digest(parts),
  sm3Hex: (...parts) => digest(parts).toString('hex'),
  keyedSm3: (key, value) => createHmac('sm3', key).update(value).digest(),
  newSigningKey() {
    const pair = sm2.generateKeyPairHex()
    return { secret: pair.privateKey, point: pair.publicKey }
  },
  sign(text, key) {
    const digest = Buffer.from(sm2.getHash(bytes(text), key.point, userId), 'hex')
    const options = { der: true, hash: false, pointPool: [nonceFor(digest, key)] }
    return Buffer.from(sm2.doSignature(digest, key.secret, options), 'hex')
  },
  verify(text, signature, point) {
    try {
      return sm2.doVerifySignature(bytes(text), hex(signature), precomputed(point), { der: true, hash: true, userId })
    } catch {
      // The library throws on bytes that are no signature at all.
      return false
    }
  },
  seal(plain, key, context) {
    const iv = randomBytes(nonceLength)
    const { output, tag } = sm4.encrypt(plain, key, { ...gcm(context), iv, outputTag: true })
    if (!tag) throw new Error('SM4-GCM gave no tag')
    return Buffer.concat([iv, output, tag])
  },
  open(sealed, key, context) {
    if (sealed.length < nonceLength + tagLength) return undefined
    const iv = sealed.subarray(0, nonceLength)
    const tag = sealed.subarray(sealed.length - tagLength)
    const body = sealed.subarray(nonceLength, sealed.length - tagLength)
    try {
      return sm4.decrypt(body, key, { ...gcm(context), iv, tag })
    } catch {
      return undefined
    }
  },
}

/** Compares two secrets in a time that tells nothing of where they differ. */
export function isSameSecret(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n

/** The nonce from secret and digest, as RFC 6979 does it in spirit: 512 bits of HMAC, reduced, are even enough. */
function nonceFor(digest: Uint8Array, key: SigningKey): { readonly k: bigint; readonly x1: bigint } {
  const secret = Buffer.from(key.secret, 'hex')
  const half = (number: number): string =>
    createHmac('sm3', secret).update(`shidian nonce ${number} `).update(digest).digest('hex')
  const k = (BigInt(`0x${half(1)}${half(2)}`) % (order - 1n)) + 1n
  const point = sm2.getPublicKeyFromPrivateKey(k.toString(16).padStart(64, '0'))
  return { k, x1: BigInt(`0x${point.slice(2, 66)}`) }
}

function digest(parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sm3')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function bytes(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text, 'utf8') : text
}

function hex(value: Uint8Array): string {
  return Buffer.from(value).toString('hex')
}

function gcm(context: string | Uint8Array): { mode: 'gcm'; output: 'array'; associatedData: Uint8Array } {
  return { mode: 'gcm', output: 'array', associatedData: bytes(context) }
}

// Verification takes 0.5 ms instead of 3.5 with the multiples of the point at hand; a platform has a handful of keys.
const multiples = new Map<PublicPoint, ReturnType<typeof sm2.precomputePublicKey>>()

function precomputed(point: PublicPoint): ReturnType<typeof sm2.precomputePublicKey> {
  const known = multiples.get(point)
  if (known) return known
  const made = sm2.precomputePublicKey(point)
  if (multiples.size < 64) multiples.set(point, made)
  return made
}
