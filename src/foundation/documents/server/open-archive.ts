import { unzipSync } from 'fflate'
import { ok, refuse } from '../../kernel/index.ts'
import type { Result } from '../../kernel/index.ts'
import type { SheetLimits } from '../domain/sheet.ts'
import { archiveRefusals } from './refusals.ts'

export type ArchiveLimits = Pick<SheetLimits, 'entries' | 'expandedBytes' | 'ratio'>

/**
 * Unpacks an archive within limits. The declared sizes are judged before anything is unpacked, and unpacking never
 * writes beyond them, so an archive that lies about its sizes gains nothing.
 */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits): Result<Readonly<Record<string, Uint8Array>>> {
  if (isCompoundFile(bytes)) return refuse(archiveRefusals.oldOrEncrypted)
  const count = { entries: 0, expanded: 0, packed: 0, climbing: false }
  const within = (name: string, size: number, packed: number): boolean => {
    count.entries += 1
    count.expanded += size
    count.packed += packed
    count.climbing ||= name.startsWith('/') || name.split(/[/\\]/).includes('..')
    return !tooLarge(count, limits) && !count.climbing
  }
  const parts = unpack(bytes, within)
  if (parts === undefined) return refuse(archiveRefusals.unreadable)
  if (tooLarge(count, limits)) return refuse(archiveRefusals.tooLarge)
  return count.climbing ? refuse(archiveRefusals.unreadable) : ok(parts)
}

interface Count {
  readonly entries: number
  readonly expanded: number
  readonly packed: number
}

function tooLarge(count: Count, limits: ArchiveLimits): boolean {
  const ratio = count.expanded / Math.max(count.packed, 1)
  // Small parts compress well by nature: the ratio counts from 1 MB on.
  const exploding = count.expanded > 1024 * 1024 && ratio > limits.ratio
  return count.entries > limits.entries || count.expanded > limits.expandedBytes || exploding
}

function unpack(
  bytes: Uint8Array,
  within: (name: string, size: number, packed: number) => boolean,
): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes, { filter: (file) => within(file.name, file.originalSize, file.size) })
  } catch {
    // The library throws errors of many kinds on a damaged archive; each means that it cannot be read.
    return undefined
  }
}

/** The container of .xls and of password-protected .xlsx. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)
}
