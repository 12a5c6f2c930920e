import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { localHeaderLength, localHeaderReach } from '../domain/zip-directory.ts'
import type { ZipEntry } from '../domain/zip-directory.ts'
import { readRange } from './read-range.ts'

const piece = 64 * 1024

/** The expanded bytes of an entry, piece by piece: who reads counts, and stops when it is enough. */
export async function* expand(file: FileHandle, entry: ZipEntry, end: number): AsyncGenerator<Buffer> {
  const reach = Math.min(localHeaderReach(entry.name), end - entry.offset)
  const header = await readRange(file, entry.offset, Math.max(0, reach))
  const length = localHeaderLength(header, entry.name, decodeName)
  if (length === undefined) throw new Error('the entry’s own header is of another file')
  const start = entry.offset + length
  if (start + entry.compressed > end) throw new Error('the entry reaches into the directory')
  const stored = Readable.from(pieces(file, start, entry.compressed), { objectMode: false })
  const source = entry.method === 0 ? stored : stored.pipe(createInflateRaw({ chunkSize: piece }))
  stored.on('error', (error) => source.destroy(error))
  for await (const expanded of source) yield expanded as Buffer
}

async function* pieces(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += piece) yield await readRange(file, start + at, Math.min(piece, length - at))
}

/** UTF-8 where it can be, else GB 18030; bytes that are neither become marks that no safe name holds. */
export function decodeName(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      // The next encoding is tried.
    }
  }
  return '\0'
}
