export { isSameSecret, nationalCrypto } from './crypto.ts'
export type { Crypto, PublicPoint, SigningKey } from './crypto.ts'
export { privatePem, publicPem, readPrivatePem, readPublicPem } from './sm2-pem.ts'
