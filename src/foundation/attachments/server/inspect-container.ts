import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { directoryFault, entryFault, expansionLimit, nestedEntry } from '../domain/archive-rules.ts'
import { isProgramOrArchive } from '../domain/content.ts'
import type { FileFault } from '../domain/faults.ts'
import type { FileKind } from '../domain/kinds.ts'
import { limits } from '../domain/limits.ts'
import { containerKind, isTelling, partFault, partNameFault } from '../domain/office-rules.ts'
import { directoryPlace, endReach, readDirectory } from '../domain/zip-directory.ts'
import type { ZipEntry } from '../domain/zip-directory.ts'
import { decodeName, expand } from './expand-entry.ts'
import { readRange } from './read-range.ts'

type Inspection = { readonly kind: FileKind; readonly fault?: undefined } | { readonly fault: FileFault }

const damaged: Inspection = { fault: { code: 'damaged' } }

/** Reads a ZIP or Office container whole: nothing is believed of its directory that its bytes do not bear out. */
export async function inspectContainer(file: FileHandle, size: number): Promise<Inspection> {
  const reach = Math.min(size, endReach)
  const place = directoryPlace(await readRange(file, size - reach, reach), size)
  if (!place) return damaged
  if (place.entries > limits.archiveEntries) {
    return { fault: { code: 'archive-too-many-entries', entries: place.entries, most: limits.archiveEntries } }
  }
  const entries = readDirectory(await readRange(file, place.offset, place.size), place, decodeName)
  if (!entries) return damaged
  const names = entries.map(({ name }) => name)
  const kind = containerKind(names)
  const fault =
    directoryFault(entries, size) ?? nestedFault(entries) ?? (kind === 'zip' ? undefined : partNameFault(names))
  if (fault) return { fault }
  const inside = await inspectEntries(file, { entries, size, end: place.offset, kind })
  return inside ? { fault: inside } : { kind }
}

interface Container {
  readonly entries: readonly ZipEntry[]
  readonly size: number
  /** Where the directory begins, and so the last entry ends. */
  readonly end: number
  readonly kind: FileKind
}

async function inspectEntries(
  file: FileHandle,
  { entries, size, end, kind }: Container,
): Promise<FileFault | undefined> {
  let left = expansionLimit(size)
  for (const entry of entries) {
    if (entry.isFolder) continue
    const isKept = kind !== 'zip' && kind !== 'ofd' && isTelling(entry.name)
    if (isKept && entry.expanded > limits.officePartBytes) return { code: 'damaged' }
    const read = await readEntry(file, entry, { end, most: Math.min(entry.expanded, left), isKept })
    if (!read) return { code: 'damaged' }
    left -= read.length
    if (isProgramOrArchive(read.head)) return { code: 'archive-in-archive', entry: entry.name }
    const foreign = kind === 'zip' ? entryFault(entry.name, read.head) : undefined
    if (foreign) return foreign
    const fault = isKept ? partFaultOf(entry.name, read.kept) : undefined
    if (fault) return fault
  }
  return undefined
}

interface ReadEntry {
  readonly length: number
  readonly head: Buffer
  readonly kept: Buffer
}

interface Reading {
  readonly end: number
  readonly most: number
  readonly isKept: boolean
}

/** Expands an entry and counts; undefined when it is not as long as it says or its checksum is another. */
async function readEntry(
  file: FileHandle,
  entry: ZipEntry,
  { end, most, isKept }: Reading,
): Promise<ReadEntry | undefined> {
  const kept: Buffer[] = []
  let head = Buffer.alloc(0)
  let length = 0
  let checksum = 0
  try {
    for await (const piece of expand(file, entry, end)) {
      length += piece.length
      if (length > most) return undefined
      checksum = crc32(piece, checksum)
      if (head.length < 16) head = Buffer.concat([head, piece.subarray(0, 16)])
      if (isKept) kept.push(piece)
    }
  } catch {
    // Whatever the decompressor does not understand is damage, be it made by chance or on purpose.
    return undefined
  }
  if (length !== entry.expanded || checksum !== entry.checksum) return undefined
  return { length, head, kept: Buffer.concat(kept) }
}

function partFaultOf(name: string, bytes: Buffer): FileFault | undefined {
  // In another encoding the words that we look for would be written otherwise; Office writes UTF-8.
  const isUtf16 = bytes.subarray(0, 4).includes(0) || bytes[0] === 0xfe || bytes[0] === 0xff
  const text = bytes.toString('utf8')
  const declared = /^\uFEFF?\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/i.exec(text)?.[1]?.toLowerCase()
  if (isUtf16 || (declared !== undefined && declared !== 'utf-8' && declared !== 'us-ascii')) return { code: 'damaged' }
  return partFault(name, text)
}

function nestedFault(entries: readonly ZipEntry[]): FileFault | undefined {
  const entry = nestedEntry(entries)
  return entry && { code: 'archive-in-archive', entry: entry.name }
}
