import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, refuse } from '../../kernel/index.ts'
import type { Result } from '../../kernel/index.ts'
import { limits } from '../domain/limits.ts'
import { fileRefusal, storageFull, uploadCutOff } from './refusals.ts'

/** A body that has come in whole, in a file that nobody else knows. */
export interface Received {
  readonly path: string
  readonly bytes: number
  /** SM3 in lower-case hex. */
  readonly fingerprint: string
}

type Body = ReadableStream<Uint8Array> | null

/** Writes a body to a file as it comes, never more of it in memory than a piece; the caller discards the file. */
export async function receive(folder: string, body: Body): Promise<Result<Received>> {
  const path = join(folder, randomUUID())
  const opened = await begin(folder, path).catch((error: unknown) => refusalOf(error))
  if (!opened.ok) return opened
  const file = opened.value
  const outcome = await receiveInto(file, body)
  await file.close()
  if (!outcome.ok) await discard(path)
  return outcome.ok ? { ok: true, value: { path, ...outcome.value } } : outcome
}

async function begin(folder: string, path: string): Promise<Result<FileHandle>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return ok(await open(path, 'wx', 0o600))
}

/** Writes a body to an open file; a full disk and a sender that goes away are refusals, not faults. */
export function receiveInto(file: FileHandle, body: Body): Promise<Result<Pick<Received, 'bytes' | 'fingerprint'>>> {
  return write(file, body).catch((error: unknown) => refusalOf(error))
}

export async function discard(path: string): Promise<void> {
  await rm(path, { force: true })
}

/** Removes what a crash left behind while it was coming in. */
export async function discardOld(folder: string, before: number): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  let count = 0
  for (const name of names) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (!found || found.mtimeMs >= before) continue
    await discard(path)
    count += 1
  }
  return count
}

async function write(file: FileHandle, body: Body): Promise<Result<Pick<Received, 'bytes' | 'fingerprint'>>> {
  const hash = createHash('sm3')
  let bytes = 0
  let refused: Result<never> | undefined
  for await (const piece of body ?? []) {
    bytes += piece.byteLength
    if (bytes > limits.fileBytes) return refuse(fileRefusal({ code: 'file-too-large', most: limits.fileBytes }))
    // On a full disk the rest is read to nowhere: a browser that is cut off while it sends never sees the answer.
    if (refused) continue
    hash.update(piece)
    refused = await writeAll(file, piece).catch((error: unknown) => refusalOf(error))
  }
  return refused ?? { ok: true, value: { bytes, fingerprint: hash.digest('hex') } }
}

async function writeAll(file: FileHandle, piece: Uint8Array): Promise<undefined> {
  let written = 0
  while (written < piece.byteLength) {
    written += (await file.write(piece, written, piece.byteLength - written)).bytesWritten
  }
}

function refusalOf(error: unknown): Result<never> {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return refuse(storageFull)
  // The sender went away in the middle; there is nobody left to read this, but the record says why.
  if (code === 'ECONNRESET' || code === 'ABORT_ERR' || (error as Error).name === 'AbortError')
    return refuse(uploadCutOff)
  throw error
}
