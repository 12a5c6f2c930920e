import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { checkpointKind } from '../domain/checkpoint.ts'
import type { SignedCheckpoint } from '../domain/checkpoint.ts'
import { appendDurably, makeFolder } from './durable-file.ts'

const signatureLabel = 'signature: '

/** Checkpoints of one installation; a folder may serve several. */
export function checkpointFolderOf(folder: string, origin: string): string {
  return join(folder, origin)
}

/** Adds a checkpoint to the file of its day: outside the database, durable before the database knows of it. */
export function appendCheckpoint(folder: string, at: Instant, { text, signature }: SignedCheckpoint): void {
  makeFolder(folder, 0o700)
  // The line feed in front ends a line that a power cut may have torn.
  const block = `\n${text}${signatureLabel}${Buffer.from(signature).toString('base64')}\n`
  appendDurably(join(folder, `${dayOf(at)}.txt`), block)
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

function blocksOf(content: string): readonly SignedCheckpoint[] {
  return content.split(new RegExp(`^(?=${checkpointKind}$)`, 'm')).flatMap((block) => {
    const start = block.lastIndexOf(`\n${signatureLabel}`)
    if (!block.startsWith(checkpointKind) || start < 0) return []
    const signature = Buffer.from(block.slice(start + 1 + signatureLabel.length), 'base64')
    return [{ text: block.slice(0, start + 1), signature }]
  })
}
