/* oxlint-disable no-control-regex -- control characters are what this file is about */

const longest = 120
// Controls, line and paragraph separators, what changes the direction of writing, and what takes no room: with them a
// name can look like another one.
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]/gu
const forbidden = /[\\/:*?"<>|]/gu
const deviceNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A name that looks like what it is and that every system can store; Chinese and other scripts are kept. */
export function neutralName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replaceAll(invisible, '')
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll(forbidden, '_')
    .replaceAll(/\s+/gu, ' ')
  const trimmed = plain.replaceAll(/^[. ]+|[. ]+$/gu, '')
  const named = trimmed === '' ? '未命名' : deviceNames.test(trimmed) ? `_${trimmed}` : trimmed
  return shortened(named)
}

/** In lower case, without the dot; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Always an attachment, never shown in place; RFC 6266 with a plain name for old programs beside the real one. */
export function attachmentDisposition(name: string): string {
  const neutral = neutralName(name)
  const extension = extensionOf(neutral)
  const ascii = /^[\w .()-]+$/.test(neutral)
    ? neutral
    : `attachment${/^[a-z0-9]{1,8}$/.test(extension) ? `.${extension}` : ''}`
  const encoded = encodeURIComponent(neutral).replaceAll(/['()*!]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  })
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

function shortened(name: string): string {
  const characters = Array.from(name)
  if (characters.length <= longest) return name
  const extension = extensionOf(name)
  const ending = extension.length > 0 && extension.length <= 10 ? `.${extension}` : ''
  return characters.slice(0, longest - ending.length).join('') + ending
}
