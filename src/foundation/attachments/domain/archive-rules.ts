import { contentOf } from './content.ts'
import { extensionOf } from './file-name.ts'
import type { FileFault } from './faults.ts'
import { kindOfExtension } from './kinds.ts'
import { limits } from './limits.ts'
import type { ZipEntry } from './zip-directory.ts'

const nested = new Set([
  'zip',
  'rar',
  '7z',
  'gz',
  'tgz',
  'bz2',
  'xz',
  'zst',
  'tar',
  'cab',
  'iso',
  'jar',
  'ofd',
  'docx',
  'xlsx',
  'pptx',
])

/** What an archive's directory alone is refused for, before anything is expanded. */
export function directoryFault(entries: readonly ZipEntry[], fileSize: number): FileFault | undefined {
  if (entries.length > limits.archiveEntries) {
    return { code: 'archive-too-many-entries', entries: entries.length, most: limits.archiveEntries }
  }
  const expanded = entries.reduce((sum, entry) => sum + entry.expanded, 0)
  if (expanded > expansionLimit(fileSize)) return { code: 'archive-expands-too-far', most: expansionLimit(fileSize) }
  if (entries.some((entry) => entry.isEncrypted)) return { code: 'encrypted' }
  if (entries.some(({ method }) => method !== 0 && method !== 8)) return { code: 'damaged' }
  const unsafe = entries.find((entry) => entry.isLink || !isSafeName(entry.name))
  if (unsafe) return { code: 'archive-unsafe-name', entry: unsafe.name }
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  // Two entries of one name: what is checked and what is opened could be different ones.
  if (names.size < entries.length || overlap(entries)) return { code: 'damaged' }
  return undefined
}

/** What may come out of an archive of that size at all. */
export function expansionLimit(fileSize: number): number {
  return Math.min(limits.archiveExpandedBytes, fileSize * limits.archiveRatio)
}

/** An entry whose name already says that it is an archive. */
export function nestedEntry(entries: readonly ZipEntry[]): ZipEntry | undefined {
  return entries.find(({ name }) => nested.has(extensionOf(name)))
}

/** An entry of a plain archive is a file like any other: its extension is allowed and its content is of that kind. */
export function entryFault(name: string, head: Uint8Array): FileFault | undefined {
  // What a Mac adds to every archive by itself.
  if (name.startsWith('__MACOSX/') || name.endsWith('.DS_Store')) return undefined
  const extension = extensionOf(name)
  const kind = kindOfExtension(extension)
  if (!kind) return { code: 'kind-not-allowed', extension }
  const is = head.length === 0 ? 'text' : contentOf(head)
  const wanted = kind === 'txt' || kind === 'csv' ? 'text' : kind
  return is === wanted ? undefined : { code: 'not-what-it-says', says: name, is }
}

export function isSafeName(name: string): boolean {
  const parts = name.split('/')
  if (name.startsWith('/') || name.includes('\\') || /^[a-z]:/i.test(name)) return false
  if (Array.from(name).some((character) => character < ' ' || character === '\u007f')) return false
  return !parts.some((part, index) => part === '..' || part === '.' || (part === '' && index < parts.length - 1))
}

// Entries that share bytes let a small file expand without end.
function overlap(entries: readonly ZipEntry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.offset - b.offset)
  return sorted.some((entry, index) => {
    const next = sorted[index + 1]
    return next !== undefined && entry.offset + entry.compressed > next.offset
  })
}
