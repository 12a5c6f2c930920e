import { createHash } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileCopy } from './manifest.ts'

/** Folders beside the database that belong to a backup; `name` is theirs inside it. */
export interface DataFolder {
  readonly name: string
  readonly path: string
  /** It outlives the database, such as checkpoints on another disk: a restore keeps what stands there. */
  readonly outlives?: true
}

/** Copies all files of the folders; a file that is removed meanwhile was not named by any row any more. */
export async function copyFolders(folders: readonly DataFolder[], target: string): Promise<readonly FileCopy[]> {
  const copied: FileCopy[] = []
  for (const { name, path } of folders) {
    for (const file of await filesBelow(path)) {
      const content = await readFile(join(path, file)).catch(() => undefined)
      if (!content) continue
      const inside = join(name, file)
      await writeDurably(join(target, inside), content)
      copied.push({ path: inside, bytes: content.length, sm3: createHash('sm3').update(content).digest('hex') })
    }
  }
  return copied
}

export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** The file is on disk, under its name and not before it is whole, when this answers. */
export async function writeDurably(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.draft`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
  await syncFolder(dirname(path))
}

export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
