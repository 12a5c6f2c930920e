import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { checkpointKind } from '../domain/checkpoint.ts'
import type { SignedCheckpoint } from '../domain/checkpoint.ts'
import { appendDurably } from './durable-file.ts'

const signatureLabel = 'signature: '

/** Checkpoints of one installation; a folder may serve several. */
export function checkpointFolderOf(folder: string, origin: string): string {
  return join(folder, origin)
}

/** Adds a checkpoint to the file of its day: outside the database, durable before the database knows of it. */
export async function appendCheckpoint(
  folder: string,
  at: Instant,
  { text, signature }: SignedCheckpoint,
): Promise<void> {
  await appendDurably(join(folder, `${dayOf(at)}.txt`), blockOf({ text, signature }))
}

/** The checkpoint that was written last, as far as the names of files tell. */
export function lastCheckpoint(folder: string): SignedCheckpoint | undefined {
  const name = filesOf(folder).at(-1)
  return name === undefined ? undefined : blocksOf(readFileSync(join(folder, name), 'utf8')).at(-1)
}

/** All checkpoints of a folder; a torn last one, as a power cut leaves it, is passed over. */
export function readCheckpointFolder(folder: string): readonly SignedCheckpoint[] {
  return filesOf(folder).flatMap((name) => blocksOf(readFileSync(join(folder, name), 'utf8')))
}

const asideName = 'later-than-the-backup.txt'

/** Moves checkpoints into a file that is not read as one of the log; answers how many. */
export async function setCheckpointsAside(
  folder: string,
  isLater: (one: SignedCheckpoint) => boolean,
): Promise<number> {
  let count = 0
  for (const name of filesOf(folder)) {
    const path = join(folder, name)
    const blocks = blocksOf(readFileSync(path, 'utf8'))
    const later = blocks.filter(isLater)
    if (later.length === 0) continue
    count += later.length
    await appendDurably(join(folder, asideName), later.map(blockOf).join(''))
    const kept = blocks.filter((one) => !isLater(one))
    rmSync(path)
    if (kept.length > 0) await appendDurably(path, kept.map(blockOf).join(''))
  }
  return count
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d{4}-\d{2}-\d{2}\.txt$/.test(name))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

// The line feed in front ends a line that a power cut may have torn.
function blockOf({ text, signature }: SignedCheckpoint): string {
  return `\n${text}${signatureLabel}${Buffer.from(signature).toString('base64')}\n`
}

function blocksOf(content: string): readonly SignedCheckpoint[] {
  return content.split(new RegExp(`^(?=${checkpointKind}$)`, 'm')).flatMap((block) => {
    const start = block.lastIndexOf(`\n${signatureLabel}`)
    if (!block.startsWith(checkpointKind) || start < 0) return []
    const signature = Buffer.from(block.slice(start + 1 + signatureLabel.length), 'base64')
    return [{ text: block.slice(0, start + 1), signature }]
  })
}
