import { createReadStream } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'

/** Where bytes lie: under their owner, by their fingerprint. */
export interface BytePlace {
  /** `organisation-<id>` or `account-<id>`. */
  readonly owner: string
  readonly fingerprint: string
}

export interface KeptBytes extends BytePlace {
  readonly keptAt: number
}

/** Keeps the bytes of attachments; a site chooses the disk or an object store. */
export interface FileStore {
  /** Takes over a received file; when it answers, the bytes survive a power cut. Harmless when they are there already. */
  keep(place: BytePlace, received: string): Promise<void>
  open(place: BytePlace): Promise<ReadableStream<Uint8Array> | undefined>
  remove(place: BytePlace): Promise<void>
  /** All that is kept, for the sweep. */
  list(): AsyncIterable<KeptBytes>
}

export function isBytePlace({ owner, fingerprint }: BytePlace): boolean {
  return /^(organisation|account)-[0-9a-f-]{36}$/.test(owner) && /^[0-9a-f]{64}$/.test(fingerprint)
}

/** Files on the local disk: `folder/owner/fingerprint`. */
export function localStore(folder: string): FileStore {
  const pathOf = (place: BytePlace): string => {
    if (!isBytePlace(place)) throw new RangeError('no such place for bytes')
    return join(folder, place.owner, place.fingerprint)
  }
  return {
    async keep(place, received) {
      const path = pathOf(place)
      const home = join(folder, place.owner)
      await mkdir(home, { recursive: true, mode: 0o700 })
      await sync(received)
      await rename(received, path)
      await sync(home)
      await sync(folder)
    },
    async open(place) {
      const path = pathOf(place)
      if (!(await isThere(path))) return undefined
      return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
    },
    async remove(place) {
      await rm(pathOf(place), { force: true })
    },
    async *list() {
      for (const owner of await namesIn(folder)) {
        for (const fingerprint of await namesIn(join(folder, owner))) {
          const place = { owner, fingerprint }
          if (isBytePlace(place)) yield { ...place, keptAt: (await stat(pathOf(place))).mtimeMs }
        }
      }
    },
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}
