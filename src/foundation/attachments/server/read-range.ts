import type { FileHandle } from 'node:fs/promises'

/** Exactly that part of a file; an exception when the file is shorter. */
export async function readRange(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let read = 0
  while (read < length) {
    const { bytesRead } = await file.read(bytes, read, length - read, offset + read)
    if (bytesRead === 0) throw new Error(`a file ends at ${offset + read} and should go on to ${offset + length}`)
    read += bytesRead
  }
  return bytes
}
