/* oxlint-disable no-control-regex -- control characters are what this file is about */
// Invisible marks that pasting brings along and nobody means: soft hyphen, zero width marks, byte order mark.
const neutralised = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu
const spaces = /[\u0009\u00a0\u2007\u202f]/gu
const lineEnds = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/gu
// The database cannot keep a NUL nor half a surrogate pair.
const unkept = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const forbidden =
  /[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u

/** One text for what looks the same: NFC, one kind of line end, no invisible marks, no space at the ends. */
export function normaliseText(text: string, lines: 'one-line' | 'many-lines'): string {
  const kept = text.replace(unkept, '\ufffd').replace(lineEnds, '\n').replace(neutralised, '').replace(spaces, ' ')
  const joined = lines === 'one-line' ? kept.replaceAll('\n', ' ') : kept
  return joined.normalize('NFC').trim()
}

/** Digits, signs and letters in half width, for numbers, days, codes and addresses. */
export function normaliseNumeral(text: string): string {
  return normaliseText(text.normalize('NFKC'), 'one-line')
}

/** The first control or direction character, which could make a text look like another one. */
export function forbiddenCharacter(text: string): { readonly position: number; readonly code: string } | undefined {
  const index = text.search(forbidden)
  if (index < 0) return undefined
  const point = text.codePointAt(index) ?? 0
  return {
    position: countCharacters(text.slice(0, index)) + 1,
    code: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`,
  }
}

/** Characters as people count them for a limit: code points after NFC. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _character of text.normalize('NFC')) count += 1
  return count
}
