import { zipSync } from 'fflate'

/** An archive whose bytes depend on its parts alone: names in order, one constant time stamp. */
export function fixedZip(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(parts).sort()
  // OOXML readers want the content types first.
  const ordered = ['[Content_Types].xml', ...names.filter((name) => name !== '[Content_Types].xml')]
  const entries = ordered.flatMap((name) => (parts[name] === undefined ? [] : [[name, parts[name]] as const]))
  // The archive keeps local fields, and these are the same wherever the machine stands.
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(2000, 0, 1, 12) })
}
