declare const named: unique symbol

/** An identifier that only its own kind accepts: a UUID version 7 in lower case, so ids sort by creation. */
export type Id<Name extends string> = string & { readonly [named]: Name }

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function isId(text: string): boolean {
  return pattern.test(text)
}

/** Makes an id from a time in milliseconds and ten random bytes, both given by the caller. */
export function makeId<Name extends string>(milliseconds: number, random: Uint8Array): Id<Name> {
  if (random.length < 10) throw new RangeError('an id needs ten random bytes')
  const time = milliseconds.toString(16).padStart(12, '0')
  const rest = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((random[2] ?? 0) & 0x3f) | 0x80
  const head = `7${rest.slice(1, 4)}`
  const body = `${variant.toString(16).padStart(2, '0')}${rest.slice(6, 8)}`
  return `${time.slice(0, 8)}-${time.slice(8)}-${head}-${body}-${rest.slice(8)}` as Id<Name>
}
