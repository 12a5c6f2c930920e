import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'

/** What a backup holds and how to know that it is whole. It is written last: without it there is no backup. */
export interface Manifest {
  readonly format: 1
  readonly createdAt: string
  readonly postgres: string
  readonly migrations: readonly { readonly name: string; readonly checksum: string; readonly step: number }[]
  readonly tables: readonly TableCopy[]
  readonly sequences: readonly { readonly name: string; readonly value: string }[]
  /** Jobs that were waiting: name and payload. */
  readonly jobs: TableCopy
  readonly files: readonly FileCopy[]
  /** What is not in it, in words. */
  readonly without: readonly string[]
}

export interface TableCopy {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: number
  /** Lower-case hex SM3 of the text that COPY gave, before compression. */
  readonly sm3: string
}

export interface FileCopy {
  readonly path: string
  readonly bytes: number
  readonly sm3: string
}

/** Signs the text of a manifest; the evidence log's key does it where there is one. */
export interface ManifestSigner {
  sign(text: string): Promise<string>
  /** Whether the signature is this installation's. */
  verify(text: string, signature: string): Promise<boolean>
}

export const manifestName = 'manifest.json'
export const signatureName = 'manifest.sig'

/** A backup that is not whole, or a place that is not empty: the message says which and what to do. */
export class BackupFault extends Error {}

/** What stands there is no backup that can be read: a folder without a manifest, or one that does not match it. */
export class UnreadableBackup extends BackupFault {}

export async function readManifest(folder: string, signer: ManifestSigner | undefined): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => {
    throw new UnreadableBackup(`${folder} holds no complete backup: ${manifestName} is missing`)
  })
  await judgeSignature(folder, text, signer)
  const manifest = parsed(text)
  for (const table of [...manifest.tables, manifest.jobs]) {
    if ((await contentHash(tablePath(folder, table.name))) !== table.sm3) throw damaged(`table ${table.name}`)
  }
  for (const file of manifest.files) {
    if ((await hashOf(createReadStream(join(folder, 'files', file.path)))) !== file.sm3) throw damaged(file.path)
  }
  return manifest
}

async function judgeSignature(folder: string, text: string, signer: ManifestSigner | undefined): Promise<void> {
  const signature = await readFile(join(folder, signatureName), 'utf8').catch(() => undefined)
  if (!signer) return
  if (signature === undefined) throw new BackupFault(`the backup is not signed: ${signatureName} is missing`)
  if (!(await signer.verify(text, signature.trim()))) {
    throw new BackupFault('the signature does not belong to this manifest, or another installation made the backup')
  }
}

function parsed(text: string): Manifest {
  try {
    const manifest = JSON.parse(text) as Manifest
    if (manifest.format === 1) return manifest
  } catch {
    // Falls through to the one message.
  }
  throw damaged(manifestName)
}

export function damaged(what: string): BackupFault {
  return new BackupFault(`the backup does not match its manifest: ${what} differs or is missing; use another backup`)
}

export function tablePath(folder: string, table: string): string {
  return join(folder, 'tables', `${table}.copy.gz`)
}

/** Reads a table's copy as it was before compression; a file that cannot be read makes the backup damaged. */
export async function* tableContent(path: string): AsyncIterable<Buffer> {
  const source = createReadStream(path)
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  yield* source.pipe(gunzip) as AsyncIterable<Buffer>
}

async function contentHash(path: string): Promise<string> {
  return hashOf(tableContent(path))
}

async function hashOf(pieces: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sm3')
  try {
    for await (const piece of pieces) hash.update(piece)
  } catch {
    return 'unreadable'
  }
  return hash.digest('hex')
}
