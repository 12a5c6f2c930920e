import { lastIndexOf } from './content.ts'

export interface DirectoryPlace {
  readonly offset: number
  readonly size: number
  readonly entries: number
}

export interface ZipEntry {
  readonly name: string
  readonly isFolder: boolean
  readonly isLink: boolean
  readonly isEncrypted: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly compressed: number
  readonly expanded: number
  readonly checksum: number
  /** Of its local header. */
  readonly offset: number
}

const endMark = [0x50, 0x4b, 0x05, 0x06]
const endLength = 22
const entryLength = 46
const localLength = 30

/** How far from its end the record may begin that says where the directory is. */
export const endReach = endLength + 65_535

/**
 * Where the directory stands, from the end of the file; undefined when there is none, when something follows it, or when
 * it is split or in the 64-bit form, which no file within our limits needs.
 */
export function directoryPlace(tail: Uint8Array, fileSize: number): DirectoryPlace | undefined {
  const at = lastIndexOf(tail, endMark)
  if (at < 0 || at + endLength > tail.length) return undefined
  const read = (offset: number, count: number): number => little(tail, at + offset, count)
  const [disks, here, all] = [read(4, 4), read(8, 2), read(10, 2)]
  const [size, offset, comment] = [read(12, 4), read(16, 4), read(20, 2)]
  const end = fileSize - tail.length + at
  const isWhole = at + endLength + comment === tail.length && offset + size === end
  return disks === 0 && here === all && isWhole ? { offset, size, entries: all } : undefined
}

/** Names are UTF-8 or, from older Chinese programs, GB 18030; the caller knows how to read both. */
export type DecodeName = (bytes: Uint8Array) => string

/** The entries of a directory, or undefined when it is malformed. */
export function readDirectory(
  bytes: Uint8Array,
  { entries }: DirectoryPlace,
  decode: DecodeName,
): readonly ZipEntry[] | undefined {
  const found: ZipEntry[] = []
  let at = 0
  while (at < bytes.length) {
    if (at + entryLength > bytes.length || little(bytes, at, 4) !== 0x02014b50) return undefined
    const read = (offset: number, count: number): number => little(bytes, at + offset, count)
    const [nameLength, extraLength, commentLength] = [read(28, 2), read(30, 2), read(32, 2)]
    const name = decode(bytes.subarray(at + entryLength, at + entryLength + nameLength))
    if (name === '') return undefined
    const madeByUnix = read(5, 1) === 3
    found.push({
      name,
      isFolder: name.endsWith('/'),
      isLink: madeByUnix && (read(40, 2) & 0xf000) === 0xa000,
      isEncrypted: (read(8, 2) & 0x2041) !== 0,
      method: read(10, 2),
      checksum: read(16, 4),
      compressed: read(20, 4),
      expanded: read(24, 4),
      offset: read(42, 4),
    })
    at += entryLength + nameLength + extraLength + commentLength
  }
  return at === bytes.length && found.length === entries ? found : undefined
}

/** How many bytes stand between an entry's offset and its content; undefined when its own header names another file. */
export function localHeaderLength(header: Uint8Array, name: string, decode: DecodeName): number | undefined {
  if (header.length < localLength || little(header, 0, 4) !== 0x04034b50) return undefined
  const nameLength = little(header, 26, 2)
  const local = decode(header.subarray(localLength, localLength + nameLength))
  return local === name ? localLength + nameLength + little(header, 28, 2) : undefined
}

/** How much of a local header must be read to see its name. */
export function localHeaderReach(name: string): number {
  // A character takes at most four bytes.
  return localLength + name.length * 4
}

function little(bytes: Uint8Array, at: number, count: number): number {
  let value = 0
  for (let index = count - 1; index >= 0; index -= 1) value = value * 256 + (bytes[at + index] ?? 0)
  return value
}
