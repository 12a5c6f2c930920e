import { sm3OfBytes } from '../../index.ts'

/** A number of 128 random bits that the browser makes; it reaches the platform only when it is revealed at the draw. */
export function freshNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Worked out in the browser, so that the number itself is not sent with its hash. */
export function sm3Of(text: string): string {
  return sm3OfBytes(new TextEncoder().encode(text))
}
